/** AOV: average order value. */
import { averageOrderValue } from '../core/metrics/orders.ts';
import { ofBuyers } from './arguments/buyers.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { amounts, optionalOrderIds } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'AOV',
  parameters: { amounts, order_ids: optionalOrderIds },
  compute: (args) => ofBuyers(averageOrderValue(args.amounts, args.order_ids), 'amounts'),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Average order value: revenue per order, net of refunds.',
    'zh-CN': '笔单价：平均每笔订单的净收入，已扣除退款。',
  },
  term: '笔单价',
  result: { en: 'Money per order, in the currency of the amounts.', 'zh-CN': '每笔订单的金额，币种同 amounts。' },
  formula: {
    en: 'sum of amounts ÷ number of orders whose net is above 0',
    'zh-CN': '金额之和 ÷ 净额为正的订单数',
  },
  source: {
    en: 'Revenue ÷ orders, the trade’s definition (Google Analytics: “average purchase revenue”). That refunds are taken off and refunded orders not counted is a convention of this function.',
    'zh-CN':
      '收入 ÷ 订单数，为业内通行定义（Google Analytics 的“average purchase revenue”）；扣除退款、不计已退款订单，是本函数的约定。',
  },
  parameters: { amounts: docs.amounts, order_ids: docs.orderIds },
  examples: [
    {
      arguments: [[[120], [80], [100]]],
      gives: 100,
      note: { en: '300 ÷ 3 orders.', 'zh-CN': '三笔订单，共 300：300 ÷ 3。' },
    },
    {
      arguments: [
        [[30], [50], [40], [60], [-60]],
        [['A1'], ['A1'], ['A2'], ['A3'], ['A3']],
      ],
      gives: 60,
      note: {
        en: 'A1 has two lines, A3 was refunded in full: 120 ÷ 2 orders.',
        'zh-CN': 'A1 有两行，A3 已全额退款：120 ÷ 2 笔。',
      },
    },
    {
      arguments: [[[100], [100], [-50]]],
      gives: 75,
      note: {
        en: 'A refund in a row of its own lowers revenue and is no order: 150 ÷ 2.',
        'zh-CN': '单独一行的退款减少收入，但不算订单：150 ÷ 2。',
      },
    },
    {
      arguments: [
        [[50], [-50]],
        [['A1'], ['A1']],
      ],
      gives: { error: 'NO_BUYERS' },
      note: { en: 'The only order was refunded: there is none left.', 'zh-CN': '唯一的订单已退款，没有订单可计。' },
    },
  ],
  remarks: {
    en: [
      'Where a row is a line of an order, give order_ids: otherwise every line counts as an order and the average is too low.',
      'Not to be confused with REVENUE_PER_CUSTOMER (客单价), which divides by buyers.',
      'Refunds count in the period of their row. When refunds of earlier orders prevail, the average is too low and can fall below zero.',
      'An order whose net is 0 (a gift, a sample) is no order. Settle once whether amounts include tax, shipping and discounts, and keep to it.',
      'Promotions and seasons change what is bought: compare with the same weeks of the year before.',
      'A few large orders raise the mean; compare it with MEDIAN of the order amounts.',
    ],
    'zh-CN': [
      '若一行是订单中的一件商品，请填写 order_ids；否则每行都算一笔订单，笔单价会偏低。',
      '不要与客单价混淆：客单价除以购买客户数，见 REVENUE_PER_CUSTOMER。',
      '退款计入其所在行的期间。如果退的多是以前的订单，笔单价会偏低，甚至为负。',
      '净额为 0 的订单（赠品、试用装）不算订单。金额是否含税、含运费、按优惠前还是优惠后，请统一口径。',
      '大促和季节会改变购买结构，请与去年同期比较。',
      '少数大单会拉高平均值，可与订单金额的 MEDIAN 对照。',
    ],
  },
};
