/** EXPECTATION_GAP: what customers got against what they expected. */
import { expectationGap } from '../core/metrics/expectationGap.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { ratings } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'EXPECTATION_GAP',
  parameters: { expected: ratings, actual: ratings },
  compute: ({ expected, actual }) => expectationGap(expected, actual),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Expectation gap: mean of actual − expected; negative where customers were disappointed.',
    'zh-CN': '期望差距：实际体验减期望的均值；为负表示未达期望。',
  },
  term: '期望差距',
  result: { en: 'Steps of the rating scale; negative = disappointed.', 'zh-CN': '以评分的分值表示，负数为未达期望。' },
  formula: {
    en: 'Σ (actual − expected) ÷ rows in which both are given',
    'zh-CN': 'Σ（实际 − 期望）÷ 两项都有评分的行数',
  },
  source: {
    en: 'Parasuraman, A., Zeithaml, V. A. & Berry, L. L. (1988). SERVQUAL: A Multiple-Item Scale for Measuring Consumer Perceptions of Service Quality. Journal of Retailing 64(1), 12–40: quality = perception − expectation.',
    'zh-CN':
      'Parasuraman, A., Zeithaml, V. A. & Berry, L. L. (1988). SERVQUAL: A Multiple-Item Scale for Measuring Consumer Perceptions of Service Quality. Journal of Retailing 64(1), 12–40：服务质量 = 感知 − 期望。',
  },
  parameters: { expected: docs.expected, actual: docs.actual },
  examples: [
    {
      arguments: [
        [[5], [4], [5]],
        [[4], [4], [3]],
      ],
      gives: -1,
      note: { en: '(−1 + 0 − 2) ÷ 3.', 'zh-CN': '（−1 + 0 − 2）÷ 3。' },
    },
    {
      arguments: [
        [['Expected'], [5], [''], [4]],
        [['Actual'], [4], [5], [5]],
      ],
      gives: 0,
      note: {
        en: 'The row with one blank is skipped: (−1 + 1) ÷ 2. One disappointment and one surprise cancel out.',
        'zh-CN': '有一项为空的行跳过：（−1 + 1）÷ 2。一次失望与一次惊喜相互抵消。',
      },
    },
    {
      arguments: [
        [[5], [4], [5]],
        [[4], [4]],
      ],
      gives: { error: 'LENGTH_MISMATCH' },
      note: { en: 'Each row needs both ratings of one answer.', 'zh-CN': '每一行必须是同一份回答的两项评分。' },
    },
  ],
  remarks: {
    en: [
      'Both ratings must be on one scale; any range will do (1–5, 1–7, 0–100).',
      'A row counts only when both ratings are there, so the gap can differ from the mean of one column minus the mean of the other.',
      'Expectations asked after the purchase are coloured by it; ask before where you can.',
      'Customers who expect the most can only be met or disappointed: an expectation at the top of the scale leaves no room for a positive gap, so gaps are mostly negative. Compare topics and periods rather than judge the sign.',
      'Whether the gap says more than the rating of the experience alone is disputed: Cronin, J. J. & Taylor, S. A. (1992). Measuring Service Quality: A Reexamination and Extension. Journal of Marketing 56(3), 55–68.',
    ],
    'zh-CN': [
      '两项评分须用同一量表，范围不限（1–5、1–7、0–100 均可）。',
      '只有两项评分都填写的行才计入，因此结果可能不等于两列均值之差。',
      '购买之后再问的期望会受体验影响；如有可能，请在购买前询问。',
      '期望已打满分的客户只会“符合”或“失望”，不可能出现正差距，所以差距多为负数。请在主题之间、期间之间比较，而不只看正负。',
      '差距是否比单独的体验评分更有信息量，学界有争议：Cronin, J. J. & Taylor, S. A. (1992). Measuring Service Quality: A Reexamination and Extension. Journal of Marketing 56(3), 55–68。',
    ],
  },
};
