/** DISSATISFACTION: share of the answers in the bottom boxes of a scale. */
import { bottomBoxShare } from '../core/metrics/satisfaction.ts';
import { boxes, onScale, scaleMax, someBoxes } from './arguments/scale.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { ratings } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'DISSATISFACTION',
  parameters: { scores: ratings, scale_max: scaleMax(5), bottom_boxes: boxes },
  compute: (args, rows) => {
    const counted = someBoxes(args.bottom_boxes, args.scale_max, 'bottom_boxes');
    return bottomBoxShare(onScale(args.scores, args.scale_max, rows), counted);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Negative feedback rate: the share of answers in the bottom boxes of the scale (1–2 of 5).',
    'zh-CN': '不满意率（差评率）：评分落在最低几档（5 分制为 1–2 分）的回答占比。',
  },
  term: '不满意率',
  result: { en: 'A rate as a decimal: 0.2 is 20%.', 'zh-CN': '以小数表示的比率：0.2 即 20%。' },
  formula: {
    en: 'answers of bottom_boxes or less ÷ all answers',
    'zh-CN': '不高于 bottom_boxes 分的回答数 ÷ 全部回答数',
  },
  source: {
    en: 'Bottom-2-box share of a scale of five; 1 and 2 are the dissatisfied in SogoSurvey’s help, “Introduction to Customer Satisfaction – CSAT”.',
    'zh-CN': '5 分制最低两档的占比；SogoSurvey 帮助“Introduction to Customer Satisfaction – CSAT”以 1、2 分为不满意。',
  },
  parameters: {
    scores: docs.ratings,
    scale_max: docs.scaleMax,
    bottom_boxes: {
      help: {
        en: 'Optional, default 2. How many of the lowest scores count.',
        'zh-CN': '可选，默认 2。取最低的几档。',
      },
      expects: { en: 'A whole number below scale_max.', 'zh-CN': '小于 scale_max 的整数。' },
    },
  },
  examples: [
    {
      arguments: [[[5], [4], [4], [3], [1]]],
      gives: 0.2,
      note: { en: 'One of five answers is 1 or 2: 1 ÷ 5.', 'zh-CN': '5 份回答中有 1 份为 1 分或 2 分：1 ÷ 5。' },
    },
    {
      arguments: [[['Stars'], [1], [5], [''], [2], [4]], 5, 1],
      gives: 0.25,
      note: { en: 'One-star reviews only; the blank is skipped.', 'zh-CN': '只算一星差评；空单元格跳过。' },
    },
    {
      arguments: [[[1], [2]], 2],
      gives: { error: 'OUT_OF_RANGE' },
      note: {
        en: 'On a scale of two, two boxes would count everyone: give bottom_boxes 1.',
        'zh-CN': '2 分制取两档就把所有人都算进去了：请将 bottom_boxes 设为 1。',
      },
    },
  ],
  remarks: {
    en: [
      'It is not 1 − CSAT: the scores between the boxes (3 of 5) are neither.',
      'Ratings that a marketplace gives by itself when nobody rates (five stars by default) push the rate down: leave them out of the range.',
      'With few answers give the interval: RATE_INTERVAL(dissatisfied, answers).',
      'A rate of complaints about orders is another thing: divide their number by the orders with CONVERSION.',
    ],
    'zh-CN': [
      '它不等于 1 − CSAT：两端之间的评分（5 分制的 3 分）两边都不算。',
      '电商平台的系统默认好评会压低不满意率，请不要选入。',
      '回答较少时请附上区间：RATE_INTERVAL（不满意的回答数，全部回答数）。',
      '按订单计的投诉率是另一个指标：请用 CONVERSION 以投诉数除以订单数。',
    ],
  },
};
