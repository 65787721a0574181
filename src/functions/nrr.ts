/** NRR: net revenue retention, the revenue of the starting customers with their expansion. */
import { retainedRevenue, revenue } from './arguments/revenuePairs.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';

export const fn = defineFunction({
  name: 'NRR',
  parameters: { before: revenue, after: revenue },
  compute: (args) => retainedRevenue(args).net,
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'loyalty',
  summary: {
    en: 'Net revenue retention: what the starting customers pay at the end, as a share of the start.',
    'zh-CN': '净收入留存率（NRR）：期初客户的期末收入与其期初收入之比，含扩展收入。',
  },
  term: '净收入留存率',
  result: {
    en: 'A rate as a decimal; above 1 when expansion prevails.',
    'zh-CN': '以小数表示的比率；扩展多于流失时大于 1。',
  },
  formula: {
    en: 'Σ after ÷ Σ before, over customers with before above 0',
    'zh-CN': 'Σ after ÷ Σ before，只计 before 大于 0 的客户',
  },
  source: {
    en: 'Convention of subscription businesses, also net dollar retention (NDR); formula as in the PostHog handbook, Retention metrics (posthog.com/handbook/growth/revops/retention-metrics).',
    'zh-CN':
      '订阅制企业的通行口径，也称 NDR（net dollar retention）；公式同 PostHog handbook, Retention metrics（posthog.com/handbook/growth/revops/retention-metrics）。',
  },
  parameters: { before: docs.revenueBefore, after: docs.revenueAfter },
  examples: [
    {
      arguments: [
        [[10], [30], [20], [40]],
        [[0], [20], [30], [40]],
      ],
      gives: 0.9,
      note: {
        en: '(0 + 20 + 30 + 40) ÷ 100: 20 lost or contracted, 10 expanded.',
        'zh-CN': '（0 + 20 + 30 + 40）÷ 100：流失和缩减 20，扩展 10。',
      },
    },
    {
      arguments: [
        [[100], [0]],
        [[130], [80]],
      ],
      gives: 1.3,
      note: {
        en: 'The new customer’s 80 is growth, not retention, and does not count.',
        'zh-CN': '新客户的 80 是增长而不是留存，不计入。',
      },
    },
    {
      arguments: [
        [[100], [50]],
        [[90], [-20]],
      ],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'Revenue cannot be negative: take refunds off first.', 'zh-CN': '收入不能为负：请先扣除退款。' },
    },
  ],
  remarks: {
    en: [
      'NRR = 1 − net CHURN_REVENUE. A high NRR can hide many losses behind a few large expansions: show GRR beside it.',
      'After ÷ before of the whole business is not NRR: it counts new customers in. Here a row with 0 before is left out.',
      'Both columns need the revenue of one customer in one row, for equally long periods. Write 0, not a blank, for whoever paid nothing.',
      'Mostly reported over twelve months. A monthly figure cannot be compared with it. A price increase raises NRR too, without anybody being more loyal.',
    ],
    'zh-CN': [
      'NRR = 1 − CHURN_REVENUE（net 为 TRUE）。少数客户的大幅扩展可能掩盖大量流失，请与 GRR 一起看。',
      '公司总收入的期末 ÷ 期初不是 NRR，因为其中含有新客户。本函数不计 before 为 0 的行。',
      '两列同一行须是同一位客户的收入，期间长度相同。没有付费的请填 0，不要留空。',
      '通常按 12 个月报告，按月计算的数值不能与之比较。提价带来的增长也会抬高 NRR，不代表客户更忠诚。',
    ],
  },
};
