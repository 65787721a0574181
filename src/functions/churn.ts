/** CHURN: share of customers lost between two periods, from counts or from lists of ids. */
import { beforeAndAfter, lostShare } from './arguments/sameCustomers.ts';
import * as docs from './docs/parameters.ts';
import * as results from './docs/results.ts';
import * as whichChurn from './docs/whichChurn.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';

export const fn = defineFunction({
  name: 'CHURN',
  parameters: beforeAndAfter,
  compute: lostShare,
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'loyalty',
  summary: {
    en: 'Customer churn: the share of the customers at the start who are no longer customers at the end.',
    'zh-CN': '客户流失率：期初客户中，期末已不再是客户的占比。',
  },
  term: '流失率',
  result: results.rate,
  formula: {
    en: '(before − after) ÷ before, or the share of ids in before that are not in after',
    'zh-CN': '（before − after）÷ before；或 before 名单中不在 after 名单里的占比',
  },
  source: 'Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 5 (retention rate, whose complement is churn).',
  parameters: { before: docs.customersBefore, after: docs.customersAfter },
  examples: [
    {
      arguments: [200, 180],
      gives: 0.1,
      note: {
        en: '20 of 200 customers were lost: (200 − 180) ÷ 200.',
        'zh-CN': '200 位客户流失了 20 位：（200 − 180）÷ 200。',
      },
    },
    {
      arguments: [
        [['C-1'], ['C-2'], ['C-3'], ['C-4']],
        [['C-1'], ['C-3'], ['C-9'], ['C-4']],
      ],
      gives: 0.25,
      note: { en: 'C-2 was lost: 1 ÷ 4. The new C-9 does not count.', 'zh-CN': 'C-2 流失：1 ÷ 4。新客户 C-9 不计入。' },
    },
    {
      arguments: [180, 200],
      gives: { error: 'GREW' },
      note: {
        en: 'More than at the start: new customers were counted in.',
        'zh-CN': '期末多于期初：把新客户也算进来了。',
      },
    },
  ],
  remarks: {
    en: [
      whichChurn.choiceEn,
      whichChurn.comparisonEn,
      'Counts must be of the same customers: leave out those who joined in between, or give the ids and let CHURN do it.',
      'The rate belongs to its period: 5% a month is 1 − 0.95^12, about 46%, a year, not 60%. Compare rates of equally long periods, seasonal ones with the year before.',
      'Who left and came back before the end counts as stayed. New customers who came and left in between are not seen at all: COHORTS and SURVIVAL show them.',
      'With few customers the rate is uncertain: RATE_INTERVAL(lost, before) shows how far. And a falling rate may only mean that the base has grown older, since those likely to leave have gone already.',
      'Ids that are texts cannot be told from a header: start both ranges at row 2. An id counts once however often it stands in a list; ids are compared as text, trimmed: 7 and 7.0 are one customer, “007” is another.',
    ],
    'zh-CN': [
      whichChurn.choiceZhCN,
      whichChurn.comparisonZhCN,
      '两个数量必须针对同一批客户：请不要计入期间新增的客户；或者直接给出客户编号，由 CHURN 处理。',
      '流失率对应它的期间：月流失率 5% 相当于年流失率 1 − 0.95^12，约 46%，而不是 60%。请比较长度相同的期间；有季节性的业务请与去年同期比较。',
      '中途流失、期末前又回来的客户算作留存；期间内新来又离开的客户完全看不到，请用 COHORTS 和 SURVIVAL 观察。',
      '客户较少时，流失率不稳定，可用 RATE_INTERVAL（流失数，期初数）看误差范围。流失率下降也可能只是因为容易流失的客户早已离开。',
      '文本编号与表头无法区分，两个区域都请从第 2 行开始。同一编号出现多次只算一次；编号去掉首尾空格后按文本比较：7 与 7.0 是同一位客户，“007”是另一位。',
    ],
  },
};
