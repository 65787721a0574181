/** SATISFACTION_CLASS: satisfied, neutral or dissatisfied, beside each score. */
import { satisfactionClass } from '../core/metrics/satisfaction.ts';
import { userError } from '../errors.ts';
import { labels } from '../grid/cellKinds.ts';
import { optionalList } from '../grid/parameters.ts';
import { classNames } from '../i18n/classes/classNames.ts';
import { tableWords } from '../i18n/tables/tableWords.ts';
import { onScale, scaleMax } from './arguments/scale.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { language, ratings } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'SATISFACTION_CLASS',
  parameters: { scores: ratings, scale_max: scaleMax(5), labels: optionalList(labels), language },
  columns: ['satisfaction'],
  compute: (args, rows) => {
    const names = args.labels ? threeNames(args.labels) : classNames(args.language).satisfactionClasses;
    const scores = onScale(args.scores, args.scale_max, rows);
    const classes = scores.map((score) => names[satisfactionClass(score, args.scale_max)]);
    return rows.beside(classes, tableWords(args.language).columns.satisfaction);
  },
});

function threeNames(given: readonly string[]) {
  const [satisfied, neutral, dissatisfied, ...more] = given;
  if (satisfied === undefined || neutral === undefined || dissatisfied === undefined || more.length > 0) {
    throw userError('LABEL_COUNT', { parameter: 'labels', given: given.length, needed: 3 });
  }
  return { satisfied, neutral, dissatisfied };
}

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'feedback',
  summary: {
    en: 'Satisfied, neutral or dissatisfied, beside each score (4–5, 3 and 1–2 of 5).',
    'zh-CN': '逐行给出满意、一般或不满意（5 分制：4–5、3、1–2 分）。',
  },
  term: '满意度分类',
  result: { en: 'A column of texts, one for each row.', 'zh-CN': '一列文本，每行一个。' },
  formula: {
    en: '(score − 1) ÷ (scale_max − 1): ≥ 2/3 satisfied, ≤ 1/3 dissatisfied, else neutral',
    'zh-CN': '（评分 − 1）÷（scale_max − 1）：≥ 2/3 为满意，≤ 1/3 为不满意，其余为一般',
  },
  source: {
    en: 'On a scale of five 4–5, 3 and 1–2, as survey tools class them; other scales by percentage of the maximum possible: Cohen, P., Cohen, J., Aiken, L. S. & West, S. G. (1999). The Problem of Units and the Circumstance for POMP. Multivariate Behavioral Research 34(3), 315–346.',
    'zh-CN':
      '5 分制为 4–5、3、1–2 分，与调查工具的划分一致；其他分制按占满分幅度的百分比（POMP）：Cohen, P., Cohen, J., Aiken, L. S. & West, S. G. (1999). The Problem of Units and the Circumstance for POMP. Multivariate Behavioral Research 34(3), 315–346。',
  },
  parameters: {
    scores: docs.ratings,
    scale_max: docs.scaleMax,
    labels: {
      help: { en: 'Optional. Names of the three classes.', 'zh-CN': '可选。三个类别的名称。' },
      expects: { en: 'Three texts, best first: {"Happy";"So-so";"Unhappy"}.', 'zh-CN': '三个文本，最好的在前。' },
    },
    language: docs.language,
  },
  examples: [
    {
      arguments: [[['Score'], [5], [4], [3], [2], [''], [1]]],
      gives: [['Satisfaction'], ['Satisfied'], ['Satisfied'], ['Neutral'], ['Dissatisfied'], [''], ['Dissatisfied']],
      note: {
        en: 'One result a row: the header has a header, the blank stays blank.',
        'zh-CN': '每行一个结果：表头对表头，空单元格仍为空。',
      },
    },
    {
      arguments: [[['Score'], [7], [5], [4], [3]], 7, [['好评'], ['中评'], ['差评']]],
      gives: [['Satisfaction'], ['好评'], ['好评'], ['中评'], ['差评']],
      note: {
        en: 'On a scale of seven 5–7 are satisfied and only 4 is neutral; the names are your own.',
        'zh-CN': '7 分制：5–7 分为满意，只有 4 分为一般；名称自定。',
      },
    },
    {
      arguments: [[[5], [3]], 5, [['好评'], ['差评']]],
      gives: { error: 'LABEL_COUNT' },
      note: { en: 'There are three classes.', 'zh-CN': '共有三个类别。' },
    },
  ],
  remarks: {
    en: [
      'Satisfied / neutral / dissatisfied on other scales: of 3: 3 / 2 / 1; of 4: 3–4 / none / 1–2; of 7: 5–7 / 4 / 1–3; of 10: 7–10 / 5–6 / 1–4.',
      'The English words are fixed whatever the language of the file, so that =COUNTIF(E2:E, "Satisfied") keeps working; language and labels change them.',
      'For the share of satisfied customers use CSAT. On scales of other than five steps its top boxes need not be this class.',
      'Scales start at 1; to a scale from 0 to 10 add 1 and set scale_max to 11.',
    ],
    'zh-CN': [
      '其他分制的满意 / 一般 / 不满意：3 分制 3 / 2 / 1；4 分制 3–4 / 无 / 1–2；7 分制 5–7 / 4 / 1–3；10 分制 7–10 / 5–6 / 1–4。',
      '默认的英文词不随文件语言变化，因此 =COUNTIF(E2:E, "Satisfied") 始终有效；可用 language 或 labels 更改。',
      '满意客户的占比请用 CSAT。分制不是 5 分时，它的最高几档未必就是这里的“满意”。',
      '量表从 1 分开始；0–10 分的量表请先加 1，并将 scale_max 设为 11。',
    ],
  },
};
