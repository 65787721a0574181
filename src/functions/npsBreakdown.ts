/** NPS_BREAKDOWN: how many promoters, passives and detractors there are. */
import { npsBreakdown } from '../core/metrics/nps.ts';
import { column } from '../grid/parameters.ts';
import { tableWords } from '../i18n/tables/tableWords.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { language, npsScores } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['group', 'answers', 'share'] as const;
const CLASSES = ['promoters', 'passives', 'detractors'] as const;

export const fn = defineFunction({
  name: 'NPS_BREAKDOWN',
  parameters: { scores: column(npsScores), language },
  columns: COLUMNS,
  compute: (args) => {
    const counts = npsBreakdown(args.scores);
    const names = tableWords(args.language).npsClasses;
    const lines = CLASSES.map((each) => [names[each], counts[each], counts[each] / args.scores.length]);
    return table(COLUMNS, lines, args.language);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Promoters (9–10), passives (7–8) and detractors (0–6): how many, and their shares.',
    'zh-CN': '净推荐值的构成：推荐者（9–10 分）、被动者（7–8 分）、贬损者（0–6 分）的人数与占比。',
  },
  term: 'NPS 构成',
  result: { en: 'A header and three rows.', 'zh-CN': '表头和三行结果。' },
  formula: {
    en: 'share = answers of the group ÷ all answers; NPS = 100 × (share of promoters − share of detractors)',
    'zh-CN': '占比 = 该组回答数 ÷ 全部回答数；NPS = 100 ×（推荐者占比 − 贬损者占比）',
  },
  source: 'Reichheld, F. F. (2003). The One Number You Need to Grow. Harvard Business Review 81(12), 46–54.',
  parameters: { scores: docs.npsScores, language: docs.language },
  examples: [
    {
      arguments: [[[10], [9], [7], [3]]],
      gives: [
        ['Group', 'Answers', 'Share'],
        ['Promoters', 2, 0.5],
        ['Passives', 1, 0.25],
        ['Detractors', 1, 0.25],
      ],
      note: { en: 'The same answers have an NPS of 50 − 25 = 25.', 'zh-CN': '同一组回答的 NPS 为 50 − 25 = 25。' },
    },
    {
      arguments: [[['评分'], [10], [''], [8], [9], [10]], 'zh-CN'],
      gives: [
        ['分组', '回答数', '占比'],
        ['推荐者', 3, 0.75],
        ['被动者', 1, 0.25],
        ['贬损者', 0, 0],
      ],
      note: {
        en: 'In Chinese; a group without answers keeps its row, the blank cell is skipped.',
        'zh-CN': '中文结果；没有回答的一组也保留一行，空单元格跳过。',
      },
    },
    {
      arguments: [[[10], ['n/a']]],
      gives: { error: 'NOT_A_NUMBER' },
      note: { en: 'A text is not skipped silently.', 'zh-CN': '文本不会被悄悄跳过。' },
    },
  ],
  remarks: {
    en: [
      'The rows are always these three, in this order, so that a chart or a reference to a cell does not break when nobody is in one of them.',
      'The score alone hides the mix: 25 points can be half promoters and a quarter detractors, or a quarter promoters and no detractors.',
      'The scale must run from 0 to 10. Scores of a scale from 1 to 5 would all count as detractors.',
    ],
    'zh-CN': [
      '始终是这三行，顺序不变；某一组没有人时，图表和单元格引用也不会错位。',
      '同一个 NPS 背后的构成可能完全不同：25 点既可以是一半推荐者、四分之一贬损者，也可以是四分之一推荐者而没有贬损者。',
      '量表必须是 0 到 10 分；若是 1 到 5 分的量表，所有回答都会算作贬损者。',
    ],
  },
};
