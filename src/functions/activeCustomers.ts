/** ACTIVE_CUSTOMERS: how many customers bought in a period. */
import { activeCustomers } from '../core/metrics/customerCounts.ts';
import { purchaseDays } from '../core/metrics/purchaseDays.ts';
import { day } from '../grid/parameters.ts';
import { refuseReversed } from './arguments/period.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { customers, dates, leaveOut, optionalAmounts } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'ACTIVE_CUSTOMERS',
  parameters: { customers, dates, from: day, to: day, amounts: optionalAmounts, leave_out: leaveOut },
  compute: (args) => {
    refuseReversed(args.from, args.to);
    return activeCustomers(purchaseDays(args.customers, args.dates, args.amounts), args.from, args.to);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'growth',
  summary: {
    en: 'Active customers: how many different customers bought in a period.',
    'zh-CN': '活跃客户数：在期间内有购买的客户数（去重）。',
  },
  term: '活跃客户数',
  result: { en: 'A number of customers.', 'zh-CN': '客户数。' },
  formula: {
    en: 'customers with a purchase in [from, to], both days included',
    'zh-CN': '在 [from, to] 之内有购买的客户数，首尾两天都计入',
  },
  source: 'Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 5 (customers, recency and retention).',
  parameters: {
    customers: docs.customers,
    dates: docs.dates,
    from: docs.periodFrom,
    to: docs.periodTo,
    amounts: docs.optionalAmounts,
    leave_out: docs.leaveOut,
  },
  examples: [
    {
      arguments: [
        [['C-1'], ['C-2'], ['C-1'], ['C-1'], ['C-3']],
        [['2025-03-31'], ['2025-04-01'], ['2025-04-10'], ['2025-04-20'], ['2025-05-01']],
        '2025-04-01',
        '2025-04-30',
      ],
      gives: 2,
      note: {
        en: 'C-1, who bought twice, and C-2.',
        'zh-CN': 'C-1（买了两次）和 C-2。',
      },
    },
    {
      arguments: [
        [['C-1'], ['散客'], ['C-2']],
        [['2025-04-10'], ['2025-04-10'], ['2025-04-12']],
        '2025-04-12',
        '2025-04-12',
        [[80], [15], [0]],
        true,
      ],
      gives: 0,
      note: {
        en: 'One day: with amounts, the free order of C-2 is no purchase.',
        'zh-CN': '只看一天：给出金额后，C-2 的 0 元订单不算购买。',
      },
    },
    {
      arguments: [[['C-1'], ['']], [['2025-04-10'], ['2025-04-12']], '2025-04-01', '2025-04-30'],
      gives: { error: 'BLANK_CELL' },
      note: {
        en: 'A row without a customer; leave_out = TRUE leaves such rows out.',
        'zh-CN': '有一行没有客户；leave_out 设为 TRUE 可排除此类行。',
      },
    },
  ],
  remarks: {
    en: [
      'Active customers of months do not add up to those of the quarter: who buys in two months is one customer.',
      'Active less NEW_CUSTOMERS of the same period is the number of returning customers.',
      'All guests under one id would be one active customer: leave them out with leave_out.',
      'Active here means bought. An app’s “active users” have only opened it. And the number depends on the length of the period: compare equal ones that are over.',
    ],
    'zh-CN': [
      '各月活跃客户数相加不等于季度活跃客户数：两个月都购买的客户只算一位。',
      '活跃客户数减去同期的 NEW_CUSTOMERS，即期间内再次购买的老客户数。',
      '所有散客若共用一个编号，会被当成一位活跃客户：请用 leave_out 排除。',
      '这里的“活跃”指有购买，与 App 的活跃用户（打开过即算）不同。人数与期间长短有关：请比较长度相同、已结束的期间。',
    ],
  },
};
