/** NEW_CUSTOMERS: how many customers bought for the first time in a period. */
import { newCustomers } from '../core/metrics/customerCounts.ts';
import { purchaseDays } from '../core/metrics/purchaseDays.ts';
import { day } from '../grid/parameters.ts';
import { refuseReversed } from './arguments/period.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { customers, dates, leaveOut, optionalAmounts } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'NEW_CUSTOMERS',
  parameters: { customers, dates, from: day, to: day, amounts: optionalAmounts, leave_out: leaveOut },
  compute: (args) => {
    refuseReversed(args.from, args.to);
    return newCustomers(purchaseDays(args.customers, args.dates, args.amounts), args.from, args.to);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'growth',
  summary: {
    en: 'New customers: how many bought for the first time in a period.',
    'zh-CN': '新增客户数：在期间内首次购买的客户数。',
  },
  term: '新增客户数',
  result: { en: 'A number of customers.', 'zh-CN': '客户数。' },
  formula: {
    en: 'customers whose first purchase lies in [from, to], both days included',
    'zh-CN': '首次购买日在 [from, to] 之内的客户数，首尾两天都计入',
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
        [['C-1'], ['C-2'], ['C-1'], ['C-3']],
        [['2025-03-31'], ['2025-04-01'], ['2025-04-10'], ['2025-04-30']],
        '2025-04-01',
        '2025-04-30',
      ],
      gives: 2,
      note: {
        en: 'C-2 and C-3 are new in April; C-1 came in March.',
        'zh-CN': '4 月的新客户是 C-2 和 C-3；C-1 在 3 月就来了。',
      },
    },
    {
      arguments: [
        [['C-1'], ['C-1'], ['C-1']],
        [['2025-03-31'], ['2025-03-31'], ['2025-04-10']],
        '2025-04-01',
        '2025-04-30',
        [[80], [-80], [60]],
      ],
      gives: 1,
      note: {
        en: 'The purchase of March was refunded the same day: with amounts, C-1 is new in April.',
        'zh-CN': '3 月那笔当天就退了款：给出金额后，C-1 是 4 月的新客户。',
      },
    },
    {
      arguments: [[['C-1']], [['2025-04-10']], '2025-04-30', '2025-04-01'],
      gives: { error: 'PERIOD_REVERSED' },
      note: { en: 'The first day comes first.', 'zh-CN': '先写第一天，再写最后一天。' },
    },
  ],
  remarks: {
    en: [
      'Give the whole history, not just the rows of the period: who bought before the first row cannot be known. In the first months of the history nearly everyone looks new.',
      'New per month add up to new per quarter, since a customer is new only once. Active customers do not add up.',
      'The rows after to do no harm and need not be left out.',
      'One person with two accounts is new twice, and a guest order is nobody’s first: merge ids first, and leave guests out with leave_out.',
      'Compare with the same weeks of the year before where business is seasonal, and only periods that are over.',
    ],
    'zh-CN': [
      '请给出全部历史，而不只是期间内的行：更早是否买过无从得知。数据最初几个月里，几乎人人都像新客户。',
      '每位客户只“新”一次，所以各月新增之和等于季度新增；活跃客户数则不能相加。',
      'to 之后的行没有影响，不必去掉。',
      '一人两个账号会“新”两次，散客订单也算不到具体的人头上：请先合并账号，散客用 leave_out 排除。',
      '有季节性的业务请与去年同期比较，且只比较已结束的期间。',
    ],
  },
};
