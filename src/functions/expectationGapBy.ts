/** EXPECTATION_GAP_BY: the expectation gap of each topic. */
import { expectationGapByTopic } from '../core/metrics/expectationGap.ts';
import { labels } from '../grid/cellKinds.ts';
import { column } from '../grid/parameters.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { language, ratings } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['topic', 'answers', 'expected', 'actual', 'gap'] as const;

export const fn = defineFunction({
  name: 'EXPECTATION_GAP_BY',
  parameters: { topics: column(labels), expected: ratings, actual: ratings, language },
  columns: COLUMNS,
  compute: (args, rows) => {
    const topics = expectationGapByTopic(args.topics, args.expected, args.actual);
    return table(
      COLUMNS,
      topics.map(({ topic, ratings, expected, actual, gap }) => [rows.written(topic), ratings, expected, actual, gap]),
      args.language,
    );
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Expectation gap of each topic, such as quality, service, delivery.',
    'zh-CN': '各主题（例如质量、服务、配送）的期望差距。',
  },
  term: '分主题期望差距',
  result: {
    en: 'A table, one row a topic, in order of first appearance.',
    'zh-CN': '表格，每个主题一行，按首次出现的顺序。',
  },
  formula: {
    en: 'EXPECTATION_GAP of the rows of each topic = its mean actual − its mean expected',
    'zh-CN': '对每个主题的各行计算 EXPECTATION_GAP = 该主题的实际均值 − 期望均值',
  },
  source: {
    en: 'Parasuraman, A., Zeithaml, V. A. & Berry, L. L. (1988). SERVQUAL: A Multiple-Item Scale for Measuring Consumer Perceptions of Service Quality. Journal of Retailing 64(1), 12–40: quality = perception − expectation.',
    'zh-CN':
      'Parasuraman, A., Zeithaml, V. A. & Berry, L. L. (1988). SERVQUAL: A Multiple-Item Scale for Measuring Consumer Perceptions of Service Quality. Journal of Retailing 64(1), 12–40：服务质量 = 感知 − 期望。',
  },
  parameters: { topics: docs.topics, expected: docs.expected, actual: docs.actual, language: docs.language },
  examples: [
    {
      arguments: [
        [['Service'], ['Delivery'], ['Service']],
        [[5], [3], [4]],
        [[4], [5], [4]],
      ],
      gives: [
        ['Topic', 'Answers', 'Expected', 'Actual', 'Gap'],
        ['Service', 2, 4.5, 4, -0.5],
        ['Delivery', 1, 3, 5, 2],
      ],
      note: {
        en: 'Service: ((4 − 5) + (4 − 4)) ÷ 2, half a step short; delivery was better than expected.',
        'zh-CN': '服务：（（4 − 5）+（4 − 4））÷ 2，低于期望半分；配送好于期望。',
      },
    },
    {
      arguments: [
        [['主题'], ['服务'], ['服务'], ['配送']],
        [['期望'], [5], [''], [4]],
        [['实际'], [4], [5], [4]],
        'zh-CN',
      ],
      gives: [
        ['主题', '回答数', '期望', '实际', '差距'],
        ['服务', 1, 5, 4, -1],
        ['配送', 1, 4, 4, 0],
      ],
      note: {
        en: 'In Chinese. The row without an expectation is skipped, the headers are left out.',
        'zh-CN': '中文结果。没有期望评分的行跳过，表头不计。',
      },
    },
    {
      arguments: [
        [['Service'], ['Delivery']],
        [[5], [4]],
        [[4], ['good']],
      ],
      gives: { error: 'NOT_A_NUMBER' },
      note: { en: 'A text is not a rating.', 'zh-CN': '文本不是评分。' },
    },
  ],
  remarks: {
    en: [
      'One row is one rating of one topic. A survey with a column a topic must be stacked first: topics in one column, ratings beside them.',
      'The means are over rows in which both ratings are given, so that actual − expected is the gap.',
      'A topic with few answers can show a large gap by chance: look at the number of answers.',
      'To weigh gaps by how much a topic matters, see IMPORTANCE_PERFORMANCE.',
    ],
    'zh-CN': [
      '一行是对一个主题的一次评分。若问卷每个主题占一列，请先整理成长表：主题一列，评分在旁边。',
      '均值只按两项评分都填写的行计算，因此实际 − 期望恰好等于差距。',
      '回答少的主题可能因偶然而差距很大，请同时看回答数。',
      '若要结合主题的重要程度，请用 IMPORTANCE_PERFORMANCE。',
    ],
  },
};
