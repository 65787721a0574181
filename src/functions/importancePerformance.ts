/** IMPORTANCE_PERFORMANCE: which topics to work on first. */
import { importancePerformance } from '../core/metrics/importancePerformance.ts';
import { labels } from '../grid/cellKinds.ts';
import { column } from '../grid/parameters.ts';
import { tableWords } from '../i18n/tables/tableWords.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { language, ratings } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['topic', 'importance', 'performance', 'quadrant', 'priority', 'rank'] as const;

export const fn = defineFunction({
  name: 'IMPORTANCE_PERFORMANCE',
  parameters: { topics: column(labels), importance: ratings, performance: ratings, language },
  columns: COLUMNS,
  compute: (args, rows) => {
    const { quadrants } = tableWords(args.language);
    const topics = importancePerformance(args.topics, args.importance, args.performance);
    return table(
      COLUMNS,
      topics.map(({ topic, importance, performance, quadrant, priority, rank }) => {
        return [rows.written(topic), importance, performance, quadrants[quadrant], priority, rank];
      }),
      args.language,
    );
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Importance–performance analysis: the quadrant of each topic, and what to improve first.',
    'zh-CN': '重要性–表现分析（IPA）：各主题所在象限，以及应先改进哪一项。',
  },
  term: '重要性–表现分析',
  result: {
    en: 'A table, one row a topic, in order of first appearance.',
    'zh-CN': '表格，每个主题一行，按首次出现的顺序。',
  },
  formula: {
    en: 'priority = importance + max(importance − performance, 0), of the topic’s means. Importance and performance are high from the mean of all topics on: high and low = Concentrate here, high and high = Keep up the good work, low and low = Low priority, low and high = Possible overkill',
    'zh-CN':
      '优先度 = 重要性 + max（重要性 − 表现，0），均取该主题的均值。重要性和表现达到全部主题的均值即为高：高、低 = 重点改进，高、高 = 继续保持，低、低 = 低优先级，低、高 = 供给过度',
  },
  source: {
    en: 'Martilla, J. A. & James, J. C. (1977). Importance-Performance Analysis. Journal of Marketing 41(1), 77–79. Priority: Ulwick, A. W. (2002). Turn Customer Input into Innovation. Harvard Business Review 80(1), 91–97.',
    'zh-CN':
      'Martilla, J. A. & James, J. C. (1977). Importance-Performance Analysis. Journal of Marketing 41(1), 77–79。优先度：Ulwick, A. W. (2002). Turn Customer Input into Innovation. Harvard Business Review 80(1), 91–97。',
  },
  parameters: {
    topics: docs.topics,
    importance: {
      help: { en: 'How important the topic is to the customer.', 'zh-CN': '该主题对客户的重要程度。' },
      expects: { en: 'Numbers; a row with a blank is skipped.', 'zh-CN': '数字；有空白的行跳过。' },
    },
    performance: {
      help: { en: 'How well you do in it.', 'zh-CN': '在该主题上的表现。' },
      expects: { en: 'Numbers on the scale of importance.', 'zh-CN': '与重要性同一量表的数字。' },
    },
    language: docs.language,
  },
  examples: [
    {
      arguments: [
        [['Repairs'], ['Courtesy'], ['Notices'], ['Parking']],
        [[5], [4], [2], [3]],
        [[3], [4.5], [5], [1.5]],
      ],
      gives: [
        ['Topic', 'Importance', 'Performance', 'Quadrant', 'Priority', 'Rank'],
        ['Repairs', 5, 3, 'Concentrate here', 7, 1],
        ['Courtesy', 4, 4.5, 'Keep up the good work', 4, 3],
        ['Notices', 2, 5, 'Possible overkill', 2, 4],
        ['Parking', 3, 1.5, 'Low priority', 4.5, 2],
      ],
      note: {
        en: 'Both axes are cut at 3.5: (5 + 4 + 2 + 3) ÷ 4 and (3 + 4.5 + 5 + 1.5) ÷ 4. Repairs: 5 + (5 − 3) = 7.',
        'zh-CN': '两轴的分界都是 3.5：（5 + 4 + 2 + 3）÷ 4 与（3 + 4.5 + 5 + 1.5）÷ 4。Repairs：5 +（5 − 3）= 7。',
      },
    },
    {
      arguments: [[['质量'], ['质量'], ['配送'], ['包装']], [[5], [4], [4.5], ['']], [[4], [3], [3.5], [5]], 'zh-CN'],
      gives: [
        ['主题', '重要性', '表现', '象限', '优先度', '名次'],
        ['质量', 4.5, 3.5, '继续保持', 5.5, 1],
        ['配送', 4.5, 3.5, '继续保持', 5.5, 1],
      ],
      note: {
        en: 'In Chinese. Equal topics lie on both means, count as high and share rank 1; the row with a blank is skipped.',
        'zh-CN': '中文结果。两个主题相同，都落在均值上，均视为高，并列第 1；有空白的行跳过。',
      },
    },
    {
      arguments: [
        [['Repairs'], ['Courtesy'], ['Parking']],
        [[5], [4], [3]],
        [[3], [4]],
      ],
      gives: { error: 'LENGTH_MISMATCH' },
      note: { en: 'Every topic needs both ratings.', 'zh-CN': '每个主题都需要两项评分。' },
    },
  ],
  remarks: {
    en: [
      'Rows may be single answers or one row of means a topic. Several rows of a topic are averaged; then every topic weighs the same in the mean that cuts an axis, however many rows it has.',
      'The quadrants are relative: they compare topics with each other. Where everything is excellent, something still lies in “Concentrate here”. A topic exactly on a mean counts as high. (Martilla and James leave the place of the cuts to judgement; means are the usual choice.)',
      'Rank and quadrant answer different questions: the rank compares importance and performance on one scale, so both must be asked on the same scale; the quadrant does not need that. Equal priorities share a rank.',
      'A performance above importance earns nothing: it does not lower the priority below the importance.',
      'Stated importances crowd at the top of the scale, so a tenth of a point can move a topic into another quadrant: look at its distance from the means, and at how many answers it rests on.',
      'Chart it as a scatter chart of performance (horizontal) against importance (vertical).',
    ],
    'zh-CN': [
      '每行可以是一份回答，也可以是每个主题一行均值。同一主题有多行时先取平均；划分象限的均值中各主题权重相同，与行数无关。',
      '象限是相对的，只在主题之间比较：即使样样出色，也总会有主题落入“重点改进”。恰好等于均值的视为高。（Martilla 与 James 未限定分界的位置，取均值是通行做法。）',
      '名次与象限回答的问题不同：名次要在同一量表上比较重要性与表现，两者必须用同一量表；象限则没有这一要求。优先度相同者名次相同。',
      '表现超过重要性不会加分，优先度也不会因此低于重要性。',
      '客户口头的重要性评分往往都偏高，相差 0.1 分就可能换一个象限：请看主题离均值有多远，以及有多少份回答。',
      '作图时可用散点图：横轴为表现，纵轴为重要性。',
    ],
  },
};
