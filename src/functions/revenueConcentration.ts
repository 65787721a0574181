/** REVENUE_CONCENTRATION: share of revenue that comes from the best customers. */
import { revenueByCustomer } from '../core/metrics/customerRevenue.ts';
import { revenueConcentration } from '../core/metrics/revenueConcentration.ts';
import { number } from '../grid/parameters.ts';
import { ofBuyers } from './arguments/buyers.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { amounts, customers, leaveOut, share } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'REVENUE_CONCENTRATION',
  parameters: { customers, amounts, top_share: number(share, 0.2), leave_out: leaveOut },
  compute: (args) => {
    const revenues = revenueByCustomer(args.customers, args.amounts).map(({ revenue }) => revenue);
    return ofBuyers(revenueConcentration(revenues, args.top_share), 'amounts');
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Revenue concentration: share of revenue from the top 20% of customers.',
    'zh-CN': '收入集中度：收入最高的 20% 客户贡献的收入占比。',
  },
  term: '收入集中度',
  result: {
    en: 'A rate from top_share (all alike) to 1.',
    'zh-CN': '以小数表示的比率：客户贡献相同时等于 top_share，最大为 1。',
  },
  formula: {
    en: 'net revenue of the best top_share of the buyers ÷ net revenue of all buyers',
    'zh-CN': '收入最高的 top_share 客户的净收入 ÷ 全部购买客户的净收入',
  },
  source: {
    en: 'A point of the Lorenz curve, 1 − L(1 − top_share): Gastwirth, J. L. (1971). A General Definition of the Lorenz Curve. Econometrica 39(6), 1037–1039.',
    'zh-CN':
      '洛伦兹曲线上的一点，1 − L(1 − top_share)：Gastwirth, J. L. (1971). A General Definition of the Lorenz Curve. Econometrica 39(6), 1037–1039。',
  },
  parameters: {
    customers: docs.customers,
    amounts: docs.amounts,
    top_share: {
      help: { en: 'Optional, default 0.2. Share of customers.', 'zh-CN': '可选，默认 0.2。客户占比。' },
      expects: { en: 'A decimal from 0 to 1: 0.2 or 20%.', 'zh-CN': '0 到 1 的小数：0.2 或 20%。' },
    },
    leave_out: docs.leaveOut,
  },
  examples: [
    {
      arguments: [
        [['Ann'], ['Bo'], ['Cy'], ['Di'], ['Eve'], ['Ann']],
        [[50], [5], [10], [2], [3], [30]],
      ],
      gives: 0.8,
      note: {
        en: 'One of five customers is the top 20%: Ann with 80 of 100.',
        'zh-CN': '五位客户的 20% 是一位：Ann，占 100 中的 80。',
      },
    },
    {
      arguments: [
        [['Ann'], ['Bo']],
        [[60], [40]],
      ],
      gives: 0.24,
      note: {
        en: '20% of two customers is 0.4 of a customer: 0.4 × 60 = 24 of 100.',
        'zh-CN': '两位客户的 20% 是 0.4 位：0.4 × Ann 的 60 = 24，占 100 的 24%。',
      },
    },
    {
      arguments: [[['Ann'], ['Bo'], ['Cy']], [[60], [40], [-30]], 0.5],
      gives: 0.6,
      note: {
        en: 'Cy has refunds only and is no buyer: half of two is Ann.',
        'zh-CN': 'Cy 只有退款，不算购买客户：两位的一半是 Ann。',
      },
    },
    {
      arguments: [[['Ann'], ['Bo']], [[60], [40]], 20],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: '20% is 0.2, not 20.', 'zh-CN': '20% 是 0.2，而不是 20。' },
    },
  ],
  remarks: {
    en: [
      'Where the share ends inside a customer, that customer counts by the fraction. So the result does not jump when one customer comes or goes, and does not depend on how equal customers are ordered.',
      'Customers whose net is 0 or less are neither ranked nor counted in the total: with them the share could exceed 100%.',
      '“80/20” is a rule of thumb. The figure changes with the length of the period and is a matter of chance with few customers: compare periods of equal length. The top 20% of one year are partly others than those of the next.',
      'All guests under one id would be the best customer of all: leave them out with leave_out.',
    ],
    'zh-CN': [
      '界限落在某位客户之内时，该客户按比例计入。因此增减一位客户时结果不会跳动，收入相同的客户如何排列也不影响结果。',
      '净额不大于 0 的客户不参与排名，也不计入总额；否则占比可能超过 100%。',
      '“二八法则”只是经验之谈。结果随期间长短而变，客户少时偶然性大，请比较长度相同的期间。今年的前 20% 与明年的前 20% 也不完全是同一批客户。',
      '所有散客若共用一个编号，会成为“最大的客户”：请用 leave_out 排除。',
    ],
  },
};
