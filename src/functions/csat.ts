/** CSAT: share of the answers in the top boxes of a scale. */
import { topBoxShare } from '../core/metrics/satisfaction.ts';
import { boxes, onScale, scaleMax, someBoxes } from './arguments/scale.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { ratings } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'CSAT',
  parameters: { scores: ratings, scale_max: scaleMax(5), top_boxes: boxes },
  compute: (args, rows) => {
    const counted = someBoxes(args.top_boxes, args.scale_max, 'top_boxes');
    return topBoxShare(onScale(args.scores, args.scale_max, rows), args.scale_max, counted);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Customer satisfaction: the share of answers in the top boxes of the scale (4–5 of 5).',
    'zh-CN': '客户满意度：评分落在最高几档（5 分制为 4–5 分）的回答占比。',
  },
  term: '客户满意度',
  result: { en: 'A rate as a decimal: 0.6 is 60%.', 'zh-CN': '以小数表示的比率：0.6 即 60%。' },
  formula: {
    en: 'answers above scale_max − top_boxes ÷ all answers',
    'zh-CN': '高于 scale_max − top_boxes 分的回答数 ÷ 全部回答数',
  },
  source: {
    en: 'Top-2-box share of a scale of five, as survey tools report it: Delighted help centre, “How is CSAT calculated?” (before its rounding).',
    'zh-CN': '5 分制最高两档的占比，与调查工具的口径一致：Delighted 帮助中心“How is CSAT calculated?”（取整之前）。',
  },
  parameters: {
    scores: docs.ratings,
    scale_max: docs.scaleMax,
    top_boxes: {
      help: {
        en: 'Optional, default 2. How many of the highest scores count.',
        'zh-CN': '可选，默认 2。取最高的几档。',
      },
      expects: { en: 'A whole number below scale_max.', 'zh-CN': '小于 scale_max 的整数。' },
    },
  },
  examples: [
    {
      arguments: [[[5], [4], [4], [3], [1]]],
      gives: 0.6,
      note: { en: 'Three of five answers are 4 or 5: 3 ÷ 5.', 'zh-CN': '5 份回答中有 3 份为 4 分或 5 分：3 ÷ 5。' },
    },
    {
      arguments: [[['Score'], [7], [6], [''], [5], [2]], 7, 3],
      gives: 0.75,
      note: {
        en: 'A scale of seven, its top three boxes (5–7); the blank is skipped.',
        'zh-CN': '7 分制，取最高三档（5–7 分）；空单元格跳过。',
      },
    },
    {
      arguments: [[[5], [0]]],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'Scales start at 1.', 'zh-CN': '量表从 1 分开始。' },
    },
  ],
  remarks: {
    en: [
      'This is a share, not the mean score: {5;5;1} and {4;4;3} have the same CSAT.',
      'On a scale of seven many report the top three boxes, on a scale of three or less only the top one. Say which with top_boxes, and compare only what was counted alike.',
      'A scale from 0 to 10 becomes one from 1 to 11 by adding 1: =CSAT(ARRAYFORMULA(IF(D2:D="","",D2:D+1)), 11). The IF keeps blank cells blank.',
      'It speaks for those who answered, who are often the very pleased and the very displeased. With few answers give the interval: RATE_INTERVAL(satisfied, answers).',
      'Averages of the CSAT of shops or months let a small one count as much as a large one: compute it from all the answers together.',
    ],
    'zh-CN': [
      '这是占比而不是平均分：{5;5;1} 与 {4;4;3} 的 CSAT 相同。',
      '7 分制常取最高三档，3 分及以下的量表只取最高一档。请用 top_boxes 指明，口径一致才能相互比较。',
      '0–10 分的量表先加 1，即成 1–11 分：=CSAT(ARRAYFORMULA(IF(D2:D="","",D2:D+1)), 11)。IF 使空单元格仍为空。',
      '它只代表作答的客户，而作答的往往是特别满意和特别不满意的人。回答较少时请附上区间：RATE_INTERVAL（满意的回答数，全部回答数）。',
      '把各门店、各月的 CSAT 直接平均，会让小门店与大门店同等重要：请用全部回答一起计算。',
    ],
  },
};
