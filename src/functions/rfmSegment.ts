/** RFM_SEGMENT: the name of the segment of three scores, by the map of eleven or of eight. */
import { choice, number } from '../grid/parameters.ts';
import { SEGMENT_NAME } from '../i18n/classes/segmentName.ts';
import * as docs from './docs/parameters.ts';
import { mapTables } from './docs/rfmMaps.ts';
import { type Bilingual, defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { language } from './spec/parameters.ts';

const score = number({ kind: 'wholeNumber', min: 1, max: 5 });

export const fn = defineFunction({
  name: 'RFM_SEGMENT',
  parameters: {
    recency_score: score,
    frequency_score: score,
    monetary_score: score,
    map: choice(['11', '8'], '11'),
    language,
  },
  compute: (args) =>
    SEGMENT_NAME[args.map](args.recency_score, args.frequency_score, args.monetary_score, args.language),
});

const expectedScore: Bilingual = { en: 'A whole number from 1 to 5.', 'zh-CN': '1 到 5 的整数。' };

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'segmentation',
  summary: {
    en: 'The segment of three RFM scores: one of eleven segments, or of eight customer types.',
    'zh-CN': '由三项 RFM 得分得出客户细分：十一类细分，或八类客户。',
  },
  term: 'RFM 客户细分',
  result: { en: 'A text.', 'zh-CN': '文本。' },
  formula: {
    en: '"11": by R and the mean of F and M (halves up; 1 when R ≥ 4 and F = 1); "8": by R, F and M, each high from 4',
    'zh-CN': '"11"：按 R 与 F、M 的平均值（.5 进位；R ≥ 4 且 F = 1 时取 1）；"8"：按 R、F、M 的高低，4 分起为高',
  },
  source: {
    en: 'The eleven after Putler’s “RFM Analysis for Successful Customer Segmentation”, whose overlapping ranges are made a map here; the eight as in the help of 智慧商贸 on RFM模型 (bz.zhsmjxc.com, page 2821466).',
    'zh-CN':
      '十一类据 Putler 的“RFM Analysis for Successful Customer Segmentation”，其中重叠的范围在这里划成不重叠的对照表；八类同智慧商贸帮助中心的“RFM模型”（bz.zhsmjxc.com，页 2821466）。',
  },
  parameters: {
    recency_score: {
      help: { en: 'Recency score, 5 = bought most lately.', 'zh-CN': '近度得分，5 分为最近购买过。' },
      expects: expectedScore,
    },
    frequency_score: {
      help: { en: 'Frequency score, 5 = most orders.', 'zh-CN': '频度得分，5 分为订单最多。' },
      expects: expectedScore,
    },
    monetary_score: {
      help: { en: 'Monetary score, 5 = most revenue.', 'zh-CN': '金额得分，5 分为收入最多。' },
      expects: expectedScore,
    },
    map: {
      help: { en: 'Optional, default "11". Number of segments of the map.', 'zh-CN': '可选，默认 "11"。划分的类数。' },
      expects: { en: '"11" or "8".', 'zh-CN': '"11" 或 "8"。' },
    },
    language: docs.language,
  },
  examples: [
    {
      arguments: [5, 5, 5],
      gives: 'Champions',
      note: {
        en: 'R = 5, F and M average 5: the last row of the first map, its first column.',
        'zh-CN': 'R = 5，F 与 M 平均为 5：见下方第一张表最后一行、第一列。',
      },
    },
    {
      arguments: [5, 1, 5],
      gives: 'New customers',
      note: {
        en: 'A recent first order is new, however large it was.',
        'zh-CN': '刚下首单的是新客户，首单金额再大也是。',
      },
    },
    {
      arguments: [2, 5, 5, '8', 'zh-CN'],
      gives: '重要保持客户',
      note: {
        en: 'Frequent and valuable, but not lately: “important, keep”, in Chinese.',
        'zh-CN': '频度和金额都高，但近期没有购买。',
      },
    },
    {
      arguments: [6, 1, 1],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'Scores run from 1 to 5.', 'zh-CN': '得分为 1 到 5。' },
    },
  ],
  remarks: {
    en: [
      'Both maps are complete and free of overlap: each of the 125 combinations of scores has exactly one segment. They are printed whole below.',
      'The names are marketing shorthand, not findings: nobody has asked a “Champion” how loyal they are. New customers are told by R ≥ 4 and F = 1; where few have bought only once, F = 1 also holds customers with two or three orders.',
      'Take the scores from RFM with 5 bins: =RFM_SEGMENT(E2, F2, G2), then fill down.',
      'The names stay English in a Chinese file unless language says otherwise, so that COUNTIF goes on finding them. Type them as they stand below: “Can’t lose them” has a typographic apostrophe.',
      'The map of eight is often drawn with averages as limits instead of scores; numbers made that way differ.',
    ],
    'zh-CN': [
      '两种划分都完整且不重叠：125 种得分组合各对应唯一的一类，完整列在下方。',
      '名称只是营销上的简称，不是结论。“新客户”按 R ≥ 4 且 F = 1 判断；只买过一次的客户很少时，F = 1 也会包含下过两三单的客户。',
      '得分请取自 5 档的 RFM：=RFM_SEGMENT(E2, F2, G2)，再向下填充。',
      '不填 language 时名称为英文，不随文件语言变化，COUNTIF 因此始终有效；要中文请填 "zh-CN"。',
      '八类客户也常以平均值（而不是 4 分）划分高低，那样得出的各类人数会有所不同。',
    ],
  },
  appendix: mapTables,
};
