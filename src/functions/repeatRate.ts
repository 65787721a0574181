/** REPEAT_RATE: share of a period's buyers who bought more than once in it. */
import { purchaseDays } from '../core/metrics/purchaseDays.ts';
import { repeatRate } from '../core/metrics/repeatRate.ts';
import { optionalDay } from '../grid/parameters.ts';
import { ofBuyers } from './arguments/buyers.ts';
import { refuseReversed } from './arguments/period.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { customers, dates, leaveOut, optionalAmounts } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'REPEAT_RATE',
  parameters: { customers, dates, from: optionalDay, to: optionalDay, amounts: optionalAmounts, leave_out: leaveOut },
  compute: (args) => {
    const from = args.from ?? Number.NEGATIVE_INFINITY;
    const to = args.to ?? Number.POSITIVE_INFINITY;
    refuseReversed(from, to);
    return ofBuyers(repeatRate(purchaseDays(args.customers, args.dates, args.amounts), from, to), 'dates');
  },
});

const CUSTOMERS = [['Ann'], ['Bo'], ['Fay'], ['Ann'], ['Cy'], ['Bo'], ['Di']];
const DATES = [
  ['2025-01-03'],
  ['2025-01-05'],
  ['2025-01-09'],
  ['2025-01-20'],
  ['2025-01-31'],
  ['2025-02-01'],
  ['2025-02-10'],
];

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Repeat rate: share of the buyers of a period who bought on two or more days in it.',
    'zh-CN': '复购率：期间内购买两次及以上的客户占全部购买客户的比例（同一天多笔算一次）。',
  },
  term: '复购率',
  result: { en: 'A rate as a decimal from 0 to 1.', 'zh-CN': '0 到 1 的小数。' },
  formula: {
    en: 'customers with ≥ 2 purchase days in the period ÷ customers with ≥ 1',
    'zh-CN': '期间内购买日不少于 2 天的客户数 ÷ 期间内有购买的客户数',
  },
  source: {
    en: '复购率 by customers and days, as Chinese e-commerce uses it; repeat buyers within a period: Ehrenberg, A. S. C. (1988). Repeat-Buying: Facts, Theory and Applications, 2nd ed.',
    'zh-CN':
      '国内电商通行的复购率，按客户数、按天去重；期间内的重复购买者：Ehrenberg, A. S. C. (1988). Repeat-Buying: Facts, Theory and Applications, 2nd ed.',
  },
  parameters: {
    customers: docs.customers,
    dates: docs.dates,
    from: {
      help: { en: 'Optional, default the first date. First day.', 'zh-CN': '可选，默认最早的日期。第一天。' },
      expects: { en: 'A date; the day counts.', 'zh-CN': '日期，当天计入。' },
    },
    to: {
      help: { en: 'Optional, default the last date. Last day.', 'zh-CN': '可选，默认最晚的日期。最后一天。' },
      expects: { en: 'A date; the day counts.', 'zh-CN': '日期，当天计入。' },
    },
    amounts: docs.optionalAmounts,
    leave_out: docs.leaveOut,
  },
  examples: [
    {
      arguments: [CUSTOMERS, DATES],
      gives: 0.4,
      note: {
        en: 'Two of five buyers came back, Ann and Bo: 2 ÷ 5.',
        'zh-CN': '五位客户中，Ann 和 Bo 再次购买：2 ÷ 5。',
      },
    },
    {
      arguments: [CUSTOMERS, DATES, '2025-01-01', '2025-01-31'],
      gives: 0.25,
      note: {
        en: 'In January only Ann did, of Ann, Bo, Fay and Cy: 1 ÷ 4. The 31st counts.',
        'zh-CN': '1 月有 Ann、Bo、Fay、Cy 四位客户，只有 Ann 再次购买：1 ÷ 4。31 日计入。',
      },
    },
    {
      arguments: [
        [['Ann'], ['Ann'], ['Bo']],
        [['2025-01-03'], ['2025-01-03'], ['2025-01-05']],
      ],
      gives: 0,
      note: { en: 'Two orders of one day are one purchase.', 'zh-CN': '同一天的两笔订单算一次购买。' },
    },
    {
      arguments: [CUSTOMERS, DATES, '2025-03-01'],
      gives: { error: 'NO_BUYERS' },
      note: { en: 'There are no purchases from March on.', 'zh-CN': '3 月起没有购买。' },
    },
    {
      arguments: [CUSTOMERS, DATES, '2025-02-01', '2025-01-01'],
      gives: { error: 'PERIOD_REVERSED' },
      note: { en: 'The period ends before it begins.', 'zh-CN': '期间的终点早于起点。' },
    },
  ],
  remarks: {
    en: [
      'Both purchases must lie in the period. A customer who bought before and once in it is no repeat buyer of the period.',
      'The longer the period, the higher the rate: compare periods of equal length.',
      'Other definitions give other rates: shop back ends often count two orders of one day as a repeat purchase, and some divide repeat orders by all orders. Say which one a figure follows.',
      'Not to be confused with REPURCHASE_RATE (回购率): who of one period’s buyers bought in the next. English textbooks call that “repeat rate”, too (Farris et al., Marketing Metrics).',
      'Recent customers have had little time to come back. COHORTS shows them apart.',
      'With few buyers the rate is uncertain: RATE_INTERVAL(repeat buyers, buyers) shows how far.',
      'All guests under one id would be a repeat buyer: leave them out with leave_out.',
    ],
    'zh-CN': [
      '两次购买都必须在期间内：以前买过、期间内只买一次的客户不算复购。',
      '期间越长复购率越高，请比较长度相同的期间。',
      '口径不同，数值也不同：不少电商后台按天不去重，同一天的两笔订单也算复购，复购率会更高；也有按交易次数计算的（复购订单 ÷ 全部订单）。引用时请注明口径。',
      '不要与回购率（REPURCHASE_RATE）混淆：回购率是上一期的购买客户在本期再次购买的比例。英文教材也有把回购率称作 repeat rate 的（Farris 等，Marketing Metrics）。',
      '近期的新客户还没有多少时间再次购买，可用 COHORTS 分开观察。',
      '购买客户较少时，复购率不稳定，可用 RATE_INTERVAL（复购客户数，购买客户数）看误差范围。',
      '所有散客若共用一个编号，会被当成复购客户：请用 leave_out 排除。',
    ],
  },
};
