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
    'zh-CN': '净推荐值：推荐者（9–10 分）占比减去贬损者（0–6 分）占比，再乘以 100。',
  },
  term: '净推荐值',
  result: { en: 'Points from −100 to 100.', 'zh-CN': '−100 到 100 之间的数值，不带百分号。' },
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
      note: {
        en: 'Two promoters and one detractor of four: 100 × (2 − 1) ÷ 4.',
        'zh-CN': '四份回答中两位推荐者、一位贬损者：100 ×（2 − 1）÷ 4。',
      },
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
      'The shares are not rounded before they are subtracted, so the result can differ by a point from reports that round them first.',
      'It is a difference of two percentages: say “25”, or “25 points”, not “25%”, and a change in points too.',
      'With few answers the score is uncertain: with 100 answers, half of them promoters and a quarter detractors, the 95% interval is about ±16 points. NPS_INTERVAL gives it, NPS_CHANGE tests a change, and NPS_BREAKDOWN shows the mix behind the score.',
      'It speaks for those who answered. Whom you ask, when, and by which channel moves the score, and scores of different countries differ by habit: compare only what was asked alike.',
      'That it predicts growth better than other measures is disputed, and could not be replicated by Keiningham, T. L. et al. (2007). A Longitudinal Examination of Net Promoter and Firm Revenue Growth. Journal of Marketing 71(3), 39–51.',
    ],
    'zh-CN': [
      '两个占比在相减之前不做四舍五入，因此可能与先取整再相减的报表相差 1。',
      'NPS 是两个百分比之差：应说“25”或“25 点”，不说“25%”；变化也以点数表示。',
      '回答较少时结果不稳定：100 份回答中一半推荐者、四分之一贬损者时，95% 置信区间约为 ±16。区间请用 NPS_INTERVAL，变化是否显著请用 NPS_CHANGE，得分背后的构成请用 NPS_BREAKDOWN。',
      '它只代表作答的客户。问谁、何时问、通过什么渠道问，都会影响得分；不同国家的打分习惯也不同。只有调查方式相同才可比较。',
      '“NPS 比其他指标更能预测增长”的说法有争议，以下研究未能复现：Keiningham, T. L. et al. (2007). A Longitudinal Examination of Net Promoter and Firm Revenue Growth. Journal of Marketing 71(3), 39–51。',
    ],
  },
};
