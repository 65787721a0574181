/** NPS: net promoter score of a column of answers. */
import { netPromoterScore } from '../core/metrics/nps.ts';
import { column } from '../grid/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { npsScores } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'NPS',
  parameters: { scores: column(npsScores) },
  compute: (args) => netPromoterScore(args.scores),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Net promoter score: the share of promoters (9–10) minus the share of detractors (0–6), in points.',
    'zh-CN': '净推荐值：推荐者（9–10 分）占比减去贬损者（0–6 分）占比，以点数表示。',
  },
  term: '净推荐值',
  result: { en: 'Points from −100 to 100.', 'zh-CN': '−100 到 100 之间的点数。' },
  formula: {
    en: '100 × (promoters − detractors) ÷ answers',
    'zh-CN': '100 ×（推荐者 − 贬损者）÷ 回答数',
  },
  source: 'Reichheld, F. F. (2003). The One Number You Need to Grow. Harvard Business Review 81(12), 46–54.',
  parameters: {
    scores: {
      help: {
        en: 'Answers to “How likely are you to recommend us?”, one column or one row.',
        'zh-CN': '“您有多大可能推荐我们？”的评分，一列或一行。',
      },
      expects: {
        en: 'Whole numbers from 0 to 10. Blank cells and a header are skipped.',
        'zh-CN': '0 到 10 的整数。空单元格和表头会跳过。',
      },
    },
  },
  examples: [
    {
      arguments: [[[10], [9], [7], [3]]],
      gives: 25,
      note: { en: 'Two promoters and one detractor of four.', 'zh-CN': '四人中两位推荐者、一位贬损者。' },
    },
    {
      arguments: [[['Score'], [10], [''], ['８'], [6]]],
      gives: 0,
      note: {
        en: 'The header and the blank are skipped, a full-width digit is read.',
        'zh-CN': '跳过表头和空单元格，全角数字照常读取。',
      },
    },
    {
      arguments: [[[10], [11]]],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'There is no score above 10.', 'zh-CN': '评分不能超过 10。' },
    },
  ],
  remarks: {
    en: [
      'The shares are not rounded before they are subtracted.',
      'With few answers the score is uncertain: 10 answers more or less can move it by many points.',
    ],
    'zh-CN': ['两个占比在相减之前不做四舍五入。', '回答较少时结果不稳定，多几份或少几份就可能相差许多点。'],
  },
};
