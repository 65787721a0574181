/** NPS_BY: net promoter score of each group, with how precise it is. */
import { FEW_ANSWERS, npsByGroup } from '../core/metrics/npsByGroup.ts';
import { labels } from '../grid/cellKinds.ts';
import { column } from '../grid/parameters.ts';
import { tableWords } from '../i18n/tables/tableWords.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { confidence, language, npsScores } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['group', 'answers', 'nps', 'low', 'high', 'remark'] as const;

export const fn = defineFunction({
  name: 'NPS_BY',
  parameters: { groups: column(labels), scores: column(npsScores), confidence, language },
  columns: COLUMNS,
  compute: (args, rows) => {
    const few = tableWords(args.language).fewAnswers(FEW_ANSWERS);
    const groups = npsByGroup(args.groups, args.scores, args.confidence);
    return table(
      COLUMNS,
      groups.map(({ group, answers, nps, low, high, hasFewAnswers }) => {
        return [rows.written(group), answers, nps, low, high, hasFewAnswers ? few : null];
      }),
      args.language,
    );
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Net promoter score of each group, with its interval; groups with few answers are marked.',
    'zh-CN': '各组的净推荐值及置信区间；回答较少的组会注明。',
  },
  term: '分组 NPS',
  result: {
    en: 'A table, one row a group, in order of first appearance.',
    'zh-CN': '表格，每组一行，按首次出现的顺序。',
  },
  formula: {
    en: 'NPS and NPS_INTERVAL of the answers of each group; marked below 30 answers',
    'zh-CN': '对每组的回答分别计算 NPS 与 NPS_INTERVAL；不足 30 份回答的组加注',
  },
  source: {
    en: 'As for NPS and NPS_INTERVAL. The limit of 30: Parker, J. D. et al. (2017). National Center for Health Statistics Data Presentation Standards for Proportions. Vital and Health Statistics 2(175).',
    'zh-CN':
      '同 NPS 与 NPS_INTERVAL。30 份的界限：Parker, J. D. et al. (2017). National Center for Health Statistics Data Presentation Standards for Proportions. Vital and Health Statistics 2(175)。',
  },
  parameters: {
    groups: {
      help: { en: 'Group of each answer, such as region or month.', 'zh-CN': '每份回答的分组，例如地区或月份。' },
      expects: { en: 'Texts, numbers or dates.', 'zh-CN': '文本、数字或日期。' },
    },
    scores: docs.npsScores,
    confidence: docs.confidence,
    language: docs.language,
  },
  examples: [
    {
      arguments: [
        [['North'], ['South'], ['North'], ['South'], ['South']],
        [[10], [9], [9], [7], [3]],
      ],
      gives: [
        ['Group', 'Answers', 'NPS', 'Low', 'High', 'Remark'],
        ['North', 2, 100, -24.41098917, 100, 'fewer than 30 answers'],
        ['South', 3, 0, -61.11261434, 61.11261434, 'fewer than 30 answers'],
      ],
      note: {
        en: 'An NPS of 100 from two answers is no reason to call North better. (Limits by the formula of NPS_INTERVAL with SciPy 1.17.1.)',
        'zh-CN': '两份回答得出的 100 点，不足以说明 North 更好。（上下限按 NPS_INTERVAL 的公式用 SciPy 1.17.1 计算。）',
      },
    },
    {
      arguments: [[['门店'], [7], [8], [7]], [['评分'], [10], [''], [10]], 0.95, 'zh-CN'],
      gives: [
        ['分组', '回答数', 'NPS', '下限', '上限', '说明'],
        [7, 2, 100, -24.41098917, 100, '回答不足 30 份'],
      ],
      note: {
        en: 'In Chinese. The headers are left out; store 8 has a blank score only, and so no row.',
        'zh-CN': '中文结果。表头不计；门店 8 只有空评分，因此没有这一行。',
      },
    },
    {
      arguments: [
        [['North'], ['']],
        [[10], [9]],
      ],
      gives: { error: 'BLANK_CELL' },
      note: { en: 'An answer without a group is not left out silently.', 'zh-CN': '没有分组的回答不会被悄悄忽略。' },
    },
  ],
  remarks: {
    en: [
      'Fewer than 30 answers are marked because the US National Center for Health Statistics publishes no proportion of fewer than 30 people; with 30 answers the 95% interval can still be as wide as ±33 points. No group is left out.',
      'Groups are told apart as written, by letter case too; spaces around a name do not count. A date becomes a text such as 2025-04-01. For months, group by =TEXT(B2,"yyyy-mm").',
      'The NPS of everyone is not the mean of the groups’ scores: large groups weigh more. It can even fall while every group rises, when groups with low scores grow (Simpson’s paradox): compare groups as well as the whole.',
      'The best and the worst of many small groups are mostly chance, and of twenty intervals at 95% one misses on average. Look at the intervals before ranking.',
    ],
    'zh-CN': [
      '不足 30 份的组之所以注明，是因为美国国家卫生统计中心不发布基数少于 30 人的占比；即使有 30 份回答，95% 置信区间仍可能宽达 ±33 点。任何一组都不会被略去。',
      '分组按所写文字区分，包括大小写，首尾空格不计。日期显示为 2025-04-01 这样的文本；若按月分组，可用 =TEXT(B2,"yyyy-mm")。',
      '总体 NPS 不是各组得分的平均：大组权重更高。如果低分组的占比上升，可能每一组都在提高，总体却在下降（辛普森悖论）：请同时看各组和总体。',
      '小组很多时，最好与最差的往往只是偶然；95% 的区间平均每二十个就有一个不准。排名之前请先看区间。',
    ],
  },
};
