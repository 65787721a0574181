/** CES: customer effort score, the mean of a column of answers. */
import { exactMean } from '../core/numerics/decimal.ts';
import { onScale, scaleMax } from './arguments/scale.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { ratings } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'CES',
  parameters: { scores: ratings, scale_max: scaleMax(7) },
  compute: (args, rows) => exactMean(onScale(args.scores, args.scale_max, rows)),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Customer effort score: the mean answer to “The company made it easy for me”; higher = easier.',
    'zh-CN': '客户费力度：“该企业让我轻松解决了问题”一题的平均分，越高越轻松。',
  },
  term: '客户费力度',
  result: { en: 'A mean from 1 to scale_max.', 'zh-CN': '1 到 scale_max 之间的平均分。' },
  formula: { en: 'sum of scores ÷ answers', 'zh-CN': '评分之和 ÷ 回答数' },
  source: {
    en: 'Dixon, M., Toman, N. & DeLisi, R. (2013). The Effortless Experience. Portfolio (the agreement scale of seven, CES 2.0).',
    'zh-CN':
      'Dixon, M., Toman, N. & DeLisi, R. (2013). The Effortless Experience. Portfolio（7 分同意量表，即 CES 2.0）。',
  },
  parameters: {
    scores: docs.ratings,
    scale_max: {
      help: { en: 'Optional, default 7. Highest score of the scale.', 'zh-CN': '可选，默认 7。量表的最高分。' },
      expects: { en: 'A whole number from 2 to 100.', 'zh-CN': '2 到 100 的整数。' },
    },
  },
  examples: [
    {
      arguments: [[[7], [6], [5], [2]]],
      gives: 5,
      note: { en: '(7 + 6 + 5 + 2) ÷ 4.', 'zh-CN': '（7 + 6 + 5 + 2）÷ 4。' },
    },
    {
      arguments: [[['Ease'], [5], [''], ['４'], [3]], 5],
      gives: 4,
      note: {
        en: 'A scale of five: 12 ÷ 3. The blank is skipped, a full-width digit is read.',
        'zh-CN': '5 分制：12 ÷ 3。空单元格跳过，全角数字照常读取。',
      },
    },
    {
      arguments: [[[6], [7]], 5],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'There is no 6 on a scale of five.', 'zh-CN': '5 分制没有 6 分。' },
    },
  ],
  remarks: {
    en: [
      'Higher must mean easier. If 1 is the least effort, as in the first version of 2010, turn the scores round first: scale_max + 1 − score.',
      'Means of scales of different length cannot be compared: (mean − 1) ÷ (scale_max − 1) can.',
      'A mean hides the few for whom it was very hard, who are the ones to look after: show the share of low scores with DISSATISFACTION beside it.',
      'Ask right after the contact. Those who gave up on the way do not answer, so the score tends to be too good.',
    ],
    'zh-CN': [
      '分数越高应表示越轻松。若 1 分表示最省力（2010 年最初的版本），请先反转：scale_max + 1 − 评分。',
      '不同分制的平均分不能直接比较，可比较（平均分 − 1）÷（scale_max − 1）。',
      '平均分会掩盖少数非常费力的客户，而他们最需要关注：请同时用 DISSATISFACTION 看低分占比。',
      '请在服务结束后立即询问。中途放弃的客户不会作答，所以得分往往偏高。',
    ],
  },
};
