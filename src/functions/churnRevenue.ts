/** CHURN_REVENUE: share of revenue lost between two periods, gross or net of expansion. */
import { flag } from '../grid/parameters.ts';
import { retainedRevenue, revenue } from './arguments/revenuePairs.ts';
import * as docs from './docs/parameters.ts';
import * as whichChurn from './docs/whichChurn.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';

export const fn = defineFunction({
  name: 'CHURN_REVENUE',
  parameters: { before: revenue, after: revenue, net: flag(false) },
  compute: (args) => {
    const { grossChurn, netChurn } = retainedRevenue(args);
    return args.net ? netChurn : grossChurn;
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'loyalty',
  summary: {
    en: 'Revenue churn: the share of the starting customers’ revenue that was lost or reduced.',
    'zh-CN': '收入流失率：期初客户的收入中，流失和缩减的占比。',
  },
  term: '收入流失率',
  result: {
    en: 'A rate as a decimal; the net rate is negative when expansion prevails.',
    'zh-CN': '以小数表示的比率；扩展收入更多时，净流失率为负。',
  },
  formula: {
    en: '(lost + contracted) ÷ Σ before; net: (lost + contracted − expanded) ÷ Σ before. Over rows with before above 0: 1 − GRR, and net 1 − NRR',
    'zh-CN':
      '（流失 + 缩减）÷ Σ before；net 为 TRUE 时：（流失 + 缩减 − 扩展）÷ Σ before。只计 before 大于 0 的行：即 1 − GRR；net 时为 1 − NRR',
  },
  source: {
    en: 'Convention of subscription businesses; Σ min(before, after) ÷ Σ before as in the PostHog handbook, Retention metrics (posthog.com/handbook/growth/revops/retention-metrics).',
    'zh-CN':
      '订阅制企业的通行口径；Σ min(before, after) ÷ Σ before 同 PostHog handbook, Retention metrics（posthog.com/handbook/growth/revops/retention-metrics）。',
  },
  parameters: {
    before: docs.revenueBefore,
    after: docs.revenueAfter,
    net: {
      help: {
        en: 'Optional, default FALSE. TRUE also subtracts expansion.',
        'zh-CN': '可选，默认 FALSE。TRUE 时再减去扩展收入。',
      },
      expects: { en: 'TRUE or FALSE.', 'zh-CN': 'TRUE 或 FALSE。' },
    },
  },
  examples: [
    {
      arguments: [
        [[10], [30], [20], [40]],
        [[0], [20], [30], [40]],
      ],
      gives: 0.2,
      note: {
        en: '(10 lost + 10 contracted) ÷ 100; the 10 expanded do not count.',
        'zh-CN': '（流失 10 + 缩减 10）÷ 100；扩展的 10 不计。',
      },
    },
    {
      arguments: [[[10], [30], [20], [40]], [[0], [20], [30], [40]], true],
      gives: 0.1,
      note: { en: 'Net: 10 + 10 − 10 expanded.', 'zh-CN': '净流失：10 + 10 − 扩展的 10。' },
    },
    {
      arguments: [[[100], [0]], [[130], [80]], true],
      gives: -0.3,
      note: {
        en: 'Negative churn: the starting customer pays 30 more. The new one, with 0 before, does not count.',
        'zh-CN': '负流失：期初客户多付 30。before 为 0 的新客户不计。',
      },
    },
    {
      arguments: [
        [[10], [30]],
        [[''], [20]],
      ],
      gives: { error: 'BLANK_CELL' },
      note: { en: 'Write 0 for a customer who pays nothing any more.', 'zh-CN': '不再付费的客户请填 0。' },
    },
  ],
  remarks: {
    en: [
      whichChurn.choiceEn,
      whichChurn.comparisonEn,
      'Give revenue per customer, not in total: in totals, one customer’s expansion hides another’s loss, and new customers are counted in.',
      'A blank beside an amount is an error, since it may be forgotten as well as lost; negative revenue is one too: take refunds off first.',
      'Gross churn says how fast revenue leaks, from 0 to 1. Net churn says whether the existing customers shrink or grow; it can look well while many leave, so show both.',
      'The rate belongs to its period. A customer who buys seasonally looks lost in a comparison of summer and winter: compare the same months of two years, or contracts.',
    ],
    'zh-CN': [
      whichChurn.choiceZhCN,
      whichChurn.comparisonZhCN,
      '请按客户逐行给出收入，不要只给合计：在合计里，一位客户的扩展会掩盖另一位的流失，新客户也会混进来。',
      '一边有金额、另一边为空会报错，因为可能是漏填，也可能是流失；负收入同样报错：请先扣除退款。',
      '总流失率说明收入流失得多快，在 0 到 1 之间。净流失率说明老客户整体在收缩还是增长；即使流失很多，它也可能好看，请两者一起看。',
      '流失率对应它的期间。季节性购买的客户在夏季与冬季的比较中会像流失了一样：请比较两年的相同月份，或按合同比较。',
    ],
  },
};
