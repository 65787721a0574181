/** NPS_INTERVAL: confidence interval of the net promoter score. */
import { npsBreakdown } from '../core/metrics/nps.ts';
import { npsAdjustedWaldInterval } from '../core/metrics/npsInterval.ts';
import { column } from '../grid/parameters.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { confidence, npsScores } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'NPS_INTERVAL',
  parameters: { scores: column(npsScores), confidence },
  compute: (args) => {
    const { low, high } = npsAdjustedWaldInterval(npsBreakdown(args.scores), args.confidence);
    return [[low, high]];
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Confidence interval of the net promoter score (adjusted Wald).',
    'zh-CN': '净推荐值的置信区间（调整 Wald 法）。',
  },
  term: 'NPS 置信区间',
  result: { en: 'Two cells side by side: low and high, in points.', 'zh-CN': '并排两格：下限和上限，单位同 NPS。' },
  formula: {
    en: 'With P = promoters + ¾, D = detractors + ¾, N = answers + 3, p = P ÷ N, d = D ÷ N: 100 × (p − d ± z √((p + d − (p − d)²) ÷ N)), cut off at ±100',
    'zh-CN':
      '令 P = 推荐者 + ¾，D = 贬损者 + ¾，N = 回答数 + 3，p = P ÷ N，d = D ÷ N：100 ×（p − d ± z √((p + d − (p − d)²) ÷ N)），并截断在 ±100',
  },
  source: {
    en: 'Rocks, B. (2016). Interval Estimation for the “Net Promoter Score”. The American Statistician 70(4), 365–372; recommended by Lewis, J. & Sauro, J. (2021), measuringu.com/nps-confidence-intervals.',
    'zh-CN':
      'Rocks, B. (2016). Interval Estimation for the “Net Promoter Score”. The American Statistician 70(4), 365–372；Lewis, J. & Sauro, J. (2021) 推荐此法，见 measuringu.com/nps-confidence-intervals。',
  },
  parameters: { scores: docs.npsScores, confidence: docs.confidence },
  examples: [
    {
      arguments: [[[10], [9], [7], [3]]],
      gives: [[-44.15976853, 72.7311971]],
      note: {
        en: 'Four answers with an NPS of 25 say almost nothing. By hand: P = 2.75, D = 1.75, N = 7, p − d = 1 ÷ 7, z = 1.96. (Normal quantile of SciPy 1.17.1.)',
        'zh-CN':
          '四份回答、NPS 为 25，几乎说明不了什么。验算：P = 2.75，D = 1.75，N = 7，p − d = 1 ÷ 7，z = 1.96。（正态分位数取自 SciPy 1.17.1。）',
      },
    },
    {
      arguments: [[[10], [10], [9]], 0.99],
      gives: [[-24.35778709, 100]],
      note: {
        en: 'All are promoters, and still the interval is wide; it ends at 100. (Computed as above.)',
        'zh-CN': '全部是推荐者，区间依然很宽；上限止于 100。（算法同上。）',
      },
    },
    {
      arguments: [[[10], [9], [7], [3]], 95],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'A confidence of 95% is 0.95, not 95.', 'zh-CN': '95% 的置信水平是 0.95，而不是 95。' },
    },
  ],
  remarks: {
    en: [
      'The interval is centred on the adjusted score, a little nearer 0 than the NPS: 250 promoters and 75 detractors of 1,000 have an NPS of 17.5 and an interval from 14.09 to 20.81, centred on 17.45.',
      'The three added answers keep the interval honest where few or unanimous answers would give a plain Wald interval of no width.',
      'It tells how far chance in the choice of respondents moves the score. It cannot tell whether those who answered are like those who did not.',
      'Four times the answers halve the interval, roughly.',
      'To compare two periods use NPS_CHANGE: two intervals may overlap although the change is more than chance.',
    ],
    'zh-CN': [
      '区间以调整后的得分为中心，比 NPS 略靠近 0：1,000 份回答中 250 位推荐者、75 位贬损者，NPS 为 17.5，区间为 14.09 到 20.81，中心为 17.45。',
      '加入三份虚拟回答后，即使回答很少或意见完全一致，区间也不会像普通 Wald 法那样缩成一点。',
      '区间只反映抽样的偶然误差，不能说明未作答的客户是否与作答者一样。',
      '回答数增至四倍，区间宽度约减半。',
      '比较两个时期请用 NPS_CHANGE：两个区间即使重叠，变化也可能超出偶然。',
    ],
  },
};
