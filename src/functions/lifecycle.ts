/** LIFECYCLE: the stage of every customer, by the time since the last purchase in purchase cycles. */
import { purchaseDays } from '../core/metrics/purchaseDays.ts';
import { lifecycleStages } from '../core/segments/lifecycle.ts';
import { userError } from '../errors.ts';
import { isoDay } from '../grid/days.ts';
import { classNames } from '../i18n/classes/classNames.ts';
import { tableWords } from '../i18n/tables/tableWords.ts';
import { observe } from './arguments/observation.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { asOf, customers, dates, language, leaveOut, optionalAmounts } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['customer', 'purchaseDays', 'daysSince', 'cycle', 'stage'] as const;

export const fn = defineFunction({
  name: 'LIFECYCLE',
  parameters: { customers, dates, as_of: asOf, amounts: optionalAmounts, leave_out: leaveOut, language },
  columns: COLUMNS,
  compute: (args, rows) => {
    const observed = observe(args, args.as_of, rows);
    const bought = purchaseDays(observed.customers, observed.days, observed.amounts);
    if (bought.every(({ days }) => days.length < 2)) throw userError('NO_REPEAT_PURCHASES', {});
    const words = tableWords(args.language);
    const { stages } = classNames(args.language);
    const lines = lifecycleStages(bought, observed.asOf).map(({ customer, purchases, daysSince, cycle, stage }) => [
      rows.written(customer),
      purchases,
      daysSince,
      cycle,
      stage && stages[stage],
    ]);
    return table(COLUMNS, lines, args.language, { daysSince: words.asOf(isoDay(observed.asOf)) });
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'segmentation',
  summary: {
    en: 'The stage of every customer: new, active, at risk, dormant or lost, by the usual purchase cycle.',
    'zh-CN': '按购买周期判断每位客户所处的阶段：新客户、活跃、有流失风险、沉睡、流失。',
  },
  term: '客户生命周期阶段',
  result: {
    en: 'A table, one row a customer, in order of first appearance.',
    'zh-CN': '表格，每位客户一行，按首次出现的顺序。',
  },
  formula: {
    en: 'days since last purchase ÷ cycle: one purchase and ≤ 1 new, ≤ 1.5 active, ≤ 2.5 at risk, ≤ 4 dormant, else lost',
    'zh-CN': '距上次购买天数 ÷ 购买周期：仅购买一次且 ≤ 1 为新客户，≤ 1.5 活跃，≤ 2.5 有流失风险，≤ 4 沉睡，其余流失',
  },
  source: {
    en: 'A hiatus heuristic: Wübben, M. & von Wangenheim, F. (2008). Instant Customer Base Analysis: Managerial Heuristics Often “Get It Right”. Journal of Marketing 72(3), 82–93. Measuring in purchase cycles, and the limits, are a convention of this function.',
    'zh-CN':
      '间隔法（hiatus heuristic）：Wübben, M. & von Wangenheim, F. (2008). Instant Customer Base Analysis: Managerial Heuristics Often “Get It Right”. Journal of Marketing 72(3), 82–93。以购买周期为单位，以及各阶段的界限，是本函数的约定。',
  },
  parameters: {
    customers: docs.customers,
    dates: docs.dates,
    as_of: docs.asOf,
    amounts: docs.optionalAmounts,
    leave_out: docs.leaveOut,
    language: docs.language,
  },
  examples: [
    {
      arguments: [
        [['Ann'], ['Ann'], ['Ann'], ['Ann'], ['Bo'], ['Bo'], ['Cai'], ['Dan'], ['Eve']],
        [
          ['2025-03-01'],
          ['2025-03-11'],
          ['2025-03-21'],
          ['2025-03-31'],
          ['2025-02-04'],
          ['2025-03-06'],
          ['2025-03-20'],
          ['2025-04-05'],
          ['2025-02-01'],
        ],
        '2025-04-10',
      ],
      gives: [
        ['Customer', 'Purchase days', 'Days since last purchase (as of 2025-04-10)', 'Purchase cycle in days', 'Stage'],
        ['Ann', 4, 10, 10, 'Active'],
        ['Bo', 2, 35, 10, 'Dormant'],
        ['Cai', 1, 21, 10, 'At risk'],
        ['Dan', 1, 5, 10, 'New'],
        ['Eve', 1, 68, 10, 'Lost'],
      ],
      note: {
        en: 'Ann’s own gaps are 10, 10 and 10 days; for the others it is the median of all gaps (10, 10, 10, 30). Cai: 21 ÷ 10 = 2.1 cycles, at risk.',
        'zh-CN':
          'Ann 自己的间隔为 10、10、10 天；其他人用全体间隔（10、10、10、30）的中位数。Cai：21 ÷ 10 = 2.1 个周期，有流失风险。',
      },
    },
    {
      arguments: [
        [['Ann'], ['Ann'], ['Bo'], ['Bo']],
        [['2025-03-01'], ['2025-03-11'], ['2025-03-11'], ['2025-03-11']],
        '',
        [[80], [50], [30], [-30]],
        '',
        'zh-CN',
      ],
      gives: [
        ['客户', '购买天数', '距上次购买天数（截至 2025-03-11）', '购买周期（天）', '生命周期阶段'],
        ['Ann', 2, 0, 10, '活跃'],
        ['Bo', 0, '', 10, ''],
      ],
      note: {
        en: 'With amounts, Bo’s refund cancels the only purchase: there is no stage to be in.',
        'zh-CN': '给出金额后，Bo 的退款抵消了唯一一次购买，因而没有阶段。',
      },
    },
    {
      arguments: [
        [['Ann'], ['Bo'], ['Bo']],
        [['2025-03-01'], ['2025-03-02'], ['2025-03-02']],
      ],
      gives: { error: 'NO_REPEAT_PURCHASES' },
      note: {
        en: 'Two orders on one day are one purchase; no gap, no cycle.',
        'zh-CN': '同一天的两笔订单算一次购买，没有间隔就没有周期。',
      },
    },
  ],
  remarks: {
    en: [
      'The cycle is the median of the customer’s own gaps between purchase days when there are three or more (four purchase days), else the median of all gaps of all customers.',
      'A customer with one purchase more than a cycle ago is no longer new but active, at risk, dormant or lost like everyone else.',
      'Many who would come again late do not show in a short period, and its gaps are short: take at least several cycles of orders.',
      'Refunded orders count as purchases unless amounts are given.',
      'Seasonal buyers have a cycle of a year and are called lost in between; the cycle of everyone comes mostly from frequent buyers, and is short for those who buy seldom.',
      'The stages are a rule, with limits to be checked against your own data: how many of those called lost half a year ago have come back?',
    ],
    'zh-CN': [
      '客户自己有三个及以上间隔（四个购买日）时，周期取其中位数，否则取全体客户所有间隔的中位数。',
      '只购买一次且已超过一个周期的客户不再是新客户，与其他客户一样按间隔判断。',
      '期间太短时，间隔长的复购还没有出现，周期会偏短：请使用覆盖多个周期的订单。',
      '不给出金额时，已退款的订单也算购买。',
      '季节性购买的客户周期为一年，淡季会被判为流失；全体周期主要来自常客，对买得少的客户偏短。',
      '各阶段的界限是经验规则，请用自己的数据检验：半年前判为流失的客户，后来有多少又回来了？',
    ],
  },
};
