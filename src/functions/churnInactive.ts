/** CHURN_INACTIVE: share of all customers so far who have not bought for a number of days. */
import { inactiveShare } from '../core/metrics/inactivity.ts';
import { purchaseDays } from '../core/metrics/purchaseDays.ts';
import { number } from '../grid/parameters.ts';
import { ofBuyers } from './arguments/buyers.ts';
import { observe } from './arguments/observation.ts';
import * as docs from './docs/parameters.ts';
import * as whichChurn from './docs/whichChurn.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { asOf, customers, dates, leaveOut, optionalAmounts, zeroOrMore } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'CHURN_INACTIVE',
  parameters: {
    customers,
    dates,
    inactive_days: number(zeroOrMore),
    as_of: asOf,
    amounts: optionalAmounts,
    leave_out: leaveOut,
  },
  compute: (args, rows) => {
    const observed = observe(args, args.as_of, rows);
    const buyers = purchaseDays(observed.customers, observed.days, observed.amounts);
    return ofBuyers(inactiveShare(buyers, observed.asOf, args.inactive_days), 'amounts');
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'loyalty',
  summary: {
    en: 'Churn by inactivity: the share of all buyers so far who have not bought for a set number of days.',
    'zh-CN': '不活跃流失率：所有买过的客户中，超过指定天数没有购买的占比。',
  },
  term: '不活跃流失率',
  result: { en: 'A rate as a decimal, cumulative.', 'zh-CN': '以小数表示的累计比率。' },
  formula: {
    en: 'buyers whose last purchase is more than inactive_days before as_of ÷ all buyers up to as_of',
    'zh-CN': '最后购买日距 as_of 超过 inactive_days 天的客户数 ÷ 截至 as_of 的全部购买客户数',
  },
  source: {
    en: 'A working definition where no contract ends. That leaving is then not observed: Fader, P. S. & Hardie, B. G. S. (2009). Probability Models for Customer-Base Analysis. Journal of Interactive Marketing 23(1), 61–69.',
    'zh-CN':
      '没有合同终止日时的工作定义。此时流失无法直接观察，见 Fader, P. S. & Hardie, B. G. S. (2009). Probability Models for Customer-Base Analysis. Journal of Interactive Marketing 23(1), 61–69。',
  },
  parameters: {
    customers: docs.customers,
    dates: docs.dates,
    inactive_days: {
      help: { en: 'More days than this without a purchase is churned.', 'zh-CN': '超过这么多天没有购买即为流失。' },
      expects: { en: 'Days, 0 or more.', 'zh-CN': '天数，0 或以上。' },
    },
    as_of: docs.asOf,
    amounts: docs.optionalAmounts,
    leave_out: docs.leaveOut,
  },
  examples: [
    {
      arguments: [
        [['C-1'], ['C-2'], ['C-2'], ['C-3'], ['C-4']],
        [['2025-01-15'], ['2025-03-01'], ['2025-06-20'], ['2025-05-30'], ['2025-04-01']],
        90,
        '2025-06-30',
      ],
      gives: 0.25,
      note: {
        en: 'C-1 of four customers has not bought for 166 days: 1 ÷ 4. C-4 bought exactly 90 days ago, which is not more than 90.',
        'zh-CN': '四位客户中 C-1 已 166 天未购买：1 ÷ 4。C-4 恰好 90 天前购买，没有超过 90 天。',
      },
    },
    {
      arguments: [[['C-1'], ['C-2'], ['C-2']], [['2025-04-01'], ['2025-04-01'], ['2025-06-30']], 89],
      gives: 0.5,
      note: {
        en: 'Without as_of the latest date, 2025-06-30, is the last observed day: C-1 has been away for 90 days.',
        'zh-CN': '不填 as_of 时，以最晚的日期 2025-06-30 为最后观察日：C-1 已 90 天未购买。',
      },
    },
    {
      arguments: [
        [['C-1'], ['C-2'], ['C-1']],
        [['2025-01-15'], ['2025-06-01'], ['2025-06-20']],
        90,
        '2025-06-30',
        [[80], [50], [-80]],
      ],
      gives: 0.5,
      note: {
        en: 'With amounts, the refund of 2025-06-20 is no purchase: C-1 bought last on 2025-01-15.',
        'zh-CN': '给出金额后，2025-06-20 的退款不算购买：C-1 最后一次购买是 2025-01-15。',
      },
    },
    {
      arguments: [[['C-1'], ['C-2']], [['2025-04-01'], ['2052-04-01']], 90],
      gives: { error: 'LATEST_DATE_ALONE' },
      note: {
        en: 'A typing error in one date would make everyone else inactive.',
        'zh-CN': '一个写错的日期会让其他所有客户都变成不活跃。',
      },
    },
  ],
  remarks: {
    en: [
      whichChurn.choiceEn,
      whichChurn.comparisonEn,
      'Choose inactive_days from how often customers buy: two to three times the PURCHASE_CYCLE is a start. With too few days, customers between two purchases are called lost; for seasonal goods anything below a year does that.',
      'The rate depends on how far back the data go: customers of years ago stay in it, so it tends to rise as the history grows. Compare it only with itself, for the same inactive_days and the same start of the data.',
      'Customers who came within the last inactive_days cannot have churned yet: in a month of many new customers the rate falls, without anybody staying longer.',
      'Without a contract nobody knows who is lost: the limit is a rule, not an observation, and somebody who bought every week and stopped is counted only when it has passed. LIFECYCLE judges customers by their own rhythm.',
    ],
    'zh-CN': [
      whichChurn.choiceZhCN,
      whichChurn.comparisonZhCN,
      'inactive_days 应依据购买频率选取，可先取 PURCHASE_CYCLE（购买周期）的 2 到 3 倍。天数太少，会把两次购买之间的客户误判为流失；季节性商品不足一年都会如此。',
      '结果取决于数据从何时开始：多年前的客户一直计算在内，历史越长，比率往往越高。只宜在 inactive_days 和数据起点相同时，与自身比较。',
      '最近 inactive_days 天内才来的客户还不可能流失：拉新多的月份，比率会下降，并不说明客户留得更久。',
      '没有合同时，客户是否流失无法直接观察：天数界限只是约定，每周都买的客户突然不来，也要等过了界限才算流失。LIFECYCLE 按客户自己的购买节奏判断。',
    ],
  },
};
