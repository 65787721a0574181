/** CHURN: share of customers lost between two periods, from counts or from lists of ids. */
import { churnFromCounts, churnFromLists } from '../core/metrics/churn.ts';
import { countOrIds } from '../grid/parameters.ts';
import { divisor, zeroOrMore } from './parameters.ts';
import * as results from './resultDocs.ts';
import { sameCustomers } from './sameCustomers.ts';
import { defineFunction, type FunctionDoc } from './spec.ts';

export const fn = defineFunction({
  name: 'CHURN',
  parameters: { before: countOrIds(divisor), after: countOrIds(zeroOrMore) },
  compute: (args) => {
    const customers = sameCustomers(args);
    return customers.are === 'counted'
      ? churnFromCounts(customers.before, customers.after)
      : churnFromLists(customers.before, customers.after);
  },
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
  source: 'Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 5 (retention rate = 1 − churn).',
  parameters: {
    before: {
      help: {
        en: 'Customers at the start: their number, or their ids in one column (start at row 2 when ids are text).',
        'zh-CN': '期初客户：数量，或一列客户编号（编号为文本时请从第 2 行开始）。',
      },
      expects: { en: 'A number above 0, or customer ids.', 'zh-CN': '大于 0 的数，或客户编号。' },
    },
    after: {
      help: {
        en: 'Those of them who are still customers at the end: their number, or the ids of everyone at the end.',
        'zh-CN': '期末仍在的期初客户：数量，或期末全部客户的编号。',
      },
      expects: {
        en: 'A number from 0 to before, or customer ids. New customers in the list do not count.',
        'zh-CN': '0 到 before 之间的数，或客户编号。名单中的新客户不计入。',
      },
    },
  },
  examples: [
    {
      arguments: [200, 180],
      gives: 0.1,
      note: { en: '20 of 200 customers were lost.', 'zh-CN': '200 位客户流失了 20 位。' },
    },
    {
      arguments: [
        [['C-1'], ['C-2'], ['C-3'], ['C-4']],
        [['C-1'], ['C-3'], ['C-9'], ['C-4']],
      ],
      gives: 0.25,
      note: { en: 'C-2 was lost; the new C-9 does not count.', 'zh-CN': 'C-2 流失；新客户 C-9 不计入。' },
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
      'Counts must be of the same customers: leave out those who joined in between, or give the ids and let CHURN do it.',
      'An id counts once however often it stands in a list. Ids are compared as text, trimmed: 7 and 7.0 are one customer, “007” is another.',
    ],
    'zh-CN': [
      '两个数量必须针对同一批客户：请不要计入期间新增的客户；或者直接给出客户编号，由 CHURN 处理。',
      '同一编号出现多次只算一次。编号去掉首尾空格后按文本比较：7 与 7.0 是同一位客户，“007”是另一位。',
    ],
  },
};
