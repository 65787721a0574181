/** GRR: gross revenue retention, the revenue kept without expansion. */
import { retainedRevenue, revenue } from './arguments/revenuePairs.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';

export const fn = defineFunction({
  name: 'GRR',
  parameters: { before: revenue, after: revenue },
  compute: (args) => retainedRevenue(args).gross,
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'loyalty',
  summary: {
    en: 'Gross revenue retention: the share of the starting customers’ revenue kept, without expansion.',
    'zh-CN': '总收入留存率（GRR）：期初客户的收入中保留下来的占比，不含扩展收入。',
  },
  term: '总收入留存率',
  result: { en: 'A rate as a decimal, from 0 to 1.', 'zh-CN': '以小数表示的比率，0 到 1。' },
  formula: { en: 'Σ min(before, after) ÷ Σ before', 'zh-CN': 'Σ min(before, after) ÷ Σ before' },
  source: {
    en: 'Convention of subscription businesses; formula as in the PostHog handbook, Retention metrics (posthog.com/handbook/growth/revops/retention-metrics).',
    'zh-CN':
      '订阅制企业的通行口径；公式同 PostHog handbook, Retention metrics（posthog.com/handbook/growth/revops/retention-metrics）。',
  },
  parameters: { before: docs.revenueBefore, after: docs.revenueAfter },
  examples: [
    {
      arguments: [
        [[10], [30], [20], [40]],
        [[0], [20], [30], [40]],
      ],
      gives: 0.8,
      note: {
        en: '(0 + 20 + 20 + 40) ÷ 100; the third customer’s growth does not count.',
        'zh-CN': '（0 + 20 + 20 + 40）÷ 100；第三位客户的增长不计。',
      },
    },
    {
      arguments: [
        [[100], [0]],
        [[130], [80]],
      ],
      gives: 1,
      note: {
        en: 'Never above 1, however much customers expand; the new customer does not count.',
        'zh-CN': '无论扩展多少，都不会超过 1；新客户不计。',
      },
    },
    {
      arguments: [
        [[0], [0]],
        [[50], [80]],
      ],
      gives: { error: 'NONE_ABOVE_ZERO' },
      note: { en: 'Nobody paid at the start: nothing could be kept.', 'zh-CN': '期初没有人付费，谈不上保留。' },
    },
  ],
  remarks: {
    en: [
      'GRR = 1 − CHURN_REVENUE. Read it with NRR: the distance between the two is what expansion adds, as a share of the starting revenue.',
      'Both columns need the revenue of one customer in one row, for equally long periods (a month’s recurring revenue, say). Write 0, not a blank, for whoever paid nothing.',
      'It weighs customers by revenue: losing one large customer can cost more than losing half of the small ones. For heads use RETENTION.',
      'Mostly reported over twelve months: the same customers’ revenue now and a year ago. A monthly figure is much closer to 1 and cannot be compared with it.',
    ],
    'zh-CN': [
      'GRR = 1 − CHURN_REVENUE。请与 NRR 一起看：两者之差即扩展收入占期初收入的比例。',
      '两列同一行须是同一位客户的收入，期间长度相同（例如月经常性收入）。没有付费的请填 0，不要留空。',
      '按收入加权：失去一位大客户，可能比失去一半小客户影响更大。按人数计请用 RETENTION。',
      '通常按 12 个月报告，即同一批客户现在与一年前的收入。按月计算的数值接近 1 得多，两者不能比较。',
    ],
  },
};
