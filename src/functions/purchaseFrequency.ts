/** PURCHASE_FREQUENCY: orders per customer. */
import { purchaseFrequency } from '../core/metrics/orders.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { customers, leaveOut, optionalOrderIds } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'PURCHASE_FREQUENCY',
  parameters: { customers, order_ids: optionalOrderIds, leave_out: leaveOut },
  compute: (args) => purchaseFrequency(args.customers, args.order_ids),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: { en: 'Purchase frequency: orders per customer.', 'zh-CN': '购买频次：平均每位客户的订单数。' },
  term: '购买频次',
  result: { en: 'Orders per customer, 1 or more.', 'zh-CN': '人均订单数，不小于 1。' },
  formula: { en: 'orders ÷ different customers', 'zh-CN': '订单数 ÷ 去重客户数' },
  source: {
    en: 'Ehrenberg, A. S. C. (1988). Repeat-Buying: Facts, Theory and Applications, 2nd ed. (w, average purchase frequency per buyer).',
    'zh-CN':
      'Ehrenberg, A. S. C. (1988). Repeat-Buying: Facts, Theory and Applications, 2nd ed.（其中的 w，每位购买客户的平均购买频次）。',
  },
  parameters: { customers: docs.customers, order_ids: docs.orderIds, leave_out: docs.leaveOut },
  examples: [
    {
      arguments: [[['Ann'], ['Bo'], ['Ann'], ['Ann'], ['Cy'], ['Bo']]],
      gives: 2,
      note: { en: '6 orders ÷ 3 customers.', 'zh-CN': '6 笔订单 ÷ 3 位客户。' },
    },
    {
      arguments: [
        [['Ann'], ['Ann'], ['Bo'], ['Ann']],
        [['A1'], ['A1'], ['A2'], ['A3']],
      ],
      gives: 1.5,
      note: { en: 'A1 has two lines: three orders of two customers.', 'zh-CN': 'A1 有两行：两位客户，三笔订单。' },
    },
    {
      arguments: [[['guest'], [1001], ['guest'], ['guest']], '', true],
      gives: 1,
      note: {
        en: 'Guests are nobody in particular; with them it would be 2.',
        'zh-CN': '散客不代表某一位客户；若计入则为 2。',
      },
    },
    {
      arguments: [
        [['Ann'], ['']],
        [['A1'], ['A2']],
      ],
      gives: { error: 'BLANK_CELL' },
      note: { en: 'An order without a customer.', 'zh-CN': '有订单而没有客户。' },
    },
  ],
  remarks: {
    en: [
      'Only buyers count: a registered customer without an order does not appear in the rows.',
      'A few regulars can raise the mean while most buy once: look at REPEAT_RATE too.',
      'It belongs to a period: the longer the period, the higher it is. As purchases_per_period of CLV it must be of that period, and taken over the same customers.',
      'Without amounts, refunds cannot be told from orders: leave such rows out of the range, or let a refund carry the number of its order.',
      'Ranges of text only cannot show a header: start at row 2.',
    ],
    'zh-CN': [
      '只计购买过的客户：没有订单的注册用户不会出现在数据行中。',
      '少数常客会拉高平均值，而多数客户可能只买一次：请同时看 REPEAT_RATE（复购率）。',
      '频次与期间有关：期间越长数值越高。用作 CLV 的 purchases_per_period 时，须按同一期长、同一批客户计算。',
      '没有金额就无法区分退款与订单：请不要选入退款行，或让退款沿用原订单号。',
      '全为文本的区域无法识别表头，请从第 2 行选起。',
    ],
  },
};
