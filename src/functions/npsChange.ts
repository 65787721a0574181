/** NPS_CHANGE: whether the net promoter score has changed between two samples. */
import { netPromoterScore, npsBreakdown } from '../core/metrics/nps.ts';
import { npsChange } from '../core/metrics/npsChange.ts';
import { list } from '../grid/parameters.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { confidence, language, npsScores } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['npsBefore', 'npsAfter', 'difference', 'low', 'high', 'pValue'] as const;

export const fn = defineFunction({
  name: 'NPS_CHANGE',
  parameters: { before: list(npsScores), after: list(npsScores), confidence, language },
  columns: COLUMNS,
  compute: ({ before, after, confidence, language }) => {
    const { difference, low, high, pValue } = npsChange(npsBreakdown(before), npsBreakdown(after), confidence);
    const row = [netPromoterScore(before), netPromoterScore(after), difference, low, high, pValue];
    return table(COLUMNS, [row], language);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Change of the net promoter score between two samples, with interval and p-value.',
    'zh-CN': '两批回答之间净推荐值的变化，附置信区间和 p 值。',
  },
  term: 'NPS 变化检验',
  result: {
    en: 'A header and one row; scores and limits in points.',
    'zh-CN': '表头和一行结果，得分与上下限单位同 NPS。',
  },
  formula: {
    en: 'difference = NPS after − NPS before. Each sample gets ¾ promoter, 1½ passives and ¾ detractor more; with their adjusted scores A and standard errors s: low, high = (A after − A before) ± z √(s before² + s after²); p-value = P(|Z| ≥ |A after − A before| ÷ √(s before² + s after²))',
    'zh-CN':
      '差值 = 后期 NPS − 前期 NPS。两批回答各加 ¾ 位推荐者、1½ 位被动者、¾ 位贬损者，得调整得分 A 与标准误 s：下限、上限 =（A 后期 − A 前期）± z √(s 前期² + s 后期²)；p 值 = P(|Z| ≥ |A 后期 − A 前期| ÷ √(s 前期² + s 后期²))',
  },
  source:
    'Lewis, J. & Sauro, J. (2021). How to statistically compare two Net Promoter Scores. measuringu.com/nps-significance-test.',
  parameters: {
    before: {
      help: { en: 'Answers before, such as last quarter’s.', 'zh-CN': '前期的评分，例如上季度。' },
      expects: { en: 'Whole numbers from 0 to 10.', 'zh-CN': '0 到 10 的整数。' },
    },
    after: {
      help: { en: 'Answers after, of other people.', 'zh-CN': '后期的评分，来自另一批人。' },
      expects: { en: 'Whole numbers from 0 to 10; any number of rows.', 'zh-CN': '0 到 10 的整数，行数不限。' },
    },
    confidence: docs.confidence,
    language: docs.language,
  },
  examples: [
    {
      arguments: [
        [[10], [9], [7], [3]],
        [[10], [10], [9], [8]],
      ],
      gives: [
        ['NPS before', 'NPS after', 'Difference', 'Low', 'High', 'p-value'],
        [25, 75, 50, -48.47259684, 105.615454, 0.4673216577],
      ],
      note: {
        en: '50 points more, and with four answers each this may well be chance. (Formula above with the normal distribution of SciPy 1.17.1.)',
        'zh-CN': '虽然高了 50 点，但两批各只有四份回答，很可能只是偶然。（按上式计算，正态分布取自 SciPy 1.17.1。）',
      },
    },
    {
      arguments: [[[10], [9], [7], [3]], [[10], [9], [7], [3]], 0.95, 'zh-CN'],
      gives: [
        ['前期 NPS', '后期 NPS', '差值', '下限', '上限', 'p 值'],
        [25, 25, 0, -82.65439446, 82.65439446, 1],
      ],
      note: {
        en: 'In Chinese. No change: the interval is centred on 0 and the p-value is 1. (Computed as above.)',
        'zh-CN': '中文结果。没有变化：区间以 0 为中心，p 值为 1。（算法同上。）',
      },
    },
    {
      arguments: [
        [[10], [9]],
        [[''], ['']],
      ],
      gives: { error: 'NO_VALUES' },
      note: { en: 'Nobody has answered after.', 'zh-CN': '后期没有任何回答。' },
    },
  ],
  remarks: {
    en: [
      'Low and high belong to the difference. If 0 lies between them (the p-value is then above 1 − confidence), the change may be chance.',
      'Before and after must be answers of different people, or at least not matched: for the same panel asked twice the interval is too wide, since it cannot use that a person’s two answers resemble each other.',
      'The interval is centred on the difference of the adjusted scores, so with few answers the observed difference does not lie in its middle.',
      'If nothing ever changed, comparing every month with the one before would still show a “significant” change once in twenty times at 95%.',
      'A change can also come from who was asked: other channels, other regions, other customers. Compare within such groups with NPS_BY.',
    ],
    'zh-CN': [
      '下限和上限是差值的区间。若 0 落在其间（此时 p 值大于 1 − 置信水平），变化可能只是偶然。',
      '前后两批应来自不同的人，至少不是一一对应的：若是同一批人先后作答，区间会偏宽，因为它没有利用同一人两次回答的相关性。',
      '区间以调整后得分之差为中心，因此回答较少时，观察到的差值并不在区间正中。',
      '即使什么都没变，每月都与上月比较，在 95% 的置信水平下，平均每二十次也会有一次“显著”。',
      '变化也可能来自调查对象不同：渠道、地区、客户构成变了，得分就会变。请用 NPS_BY 在同类客户内比较。',
    ],
  },
};
