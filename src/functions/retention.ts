/** RETENTION: share of customers kept between two periods, from counts or from lists of ids. */
import { beforeAndAfter, keptShare } from './arguments/sameCustomers.ts';
import * as docs from './docs/parameters.ts';
import * as results from './docs/results.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';

export const fn = defineFunction({
  name: 'RETENTION',
  parameters: beforeAndAfter,
  compute: keptShare,
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'loyalty',
  summary: {
    en: 'Customer retention: the share of the customers at the start who are still customers at the end.',
    'zh-CN': '客户留存率：期初客户中，期末仍是客户的占比。',
  },
  term: '留存率',
  result: results.rate,
  formula: {
    en: 'after ÷ before, or the share of ids in before that are in after too; always 1 − CHURN',
    'zh-CN': 'after ÷ before；或 before 名单中同时在 after 名单里的占比；始终等于 1 − CHURN',
  },
  source: 'Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 5 (retention rate).',
  parameters: { before: docs.customersBefore, after: docs.customersAfter },
  examples: [
    {
      arguments: [200, 180],
      gives: 0.9,
      note: { en: '180 of 200 customers stayed: 180 ÷ 200.', 'zh-CN': '200 位客户留下 180 位：180 ÷ 200。' },
    },
    {
      arguments: [
        [['C-1'], ['C-2'], ['C-3'], ['C-4']],
        [['C-1'], ['C-3'], ['C-9'], ['C-4']],
      ],
      gives: 0.75,
      note: {
        en: 'C-1, C-3 and C-4 stayed: 3 ÷ 4. The new C-9 does not count.',
        'zh-CN': 'C-1、C-3、C-4 留下：3 ÷ 4。新客户 C-9 不计入。',
      },
    },
    {
      arguments: [200, 230],
      gives: { error: 'GREW' },
      note: {
        en: 'More than all cannot stay: 230 includes new customers.',
        'zh-CN': '留存不可能超过全部：230 里含有新客户。',
      },
    },
  ],
  remarks: {
    en: [
      'From totals, subtract the new customers first: 1,000 at the start, 1,100 at the end and 250 of them new is =RETENTION(1000, 1100-250), 85%.',
      'Ids that are texts cannot be told from a header: start both ranges at row 2. An id counts once however often it stands in a list; ids are compared as text, trimmed: 7 and 7.0 are one customer, “007” is another.',
      'The rate belongs to its period: 90% a month is 0.9^12, about 28%, a year. Compare rates of equally long periods, and multiply rates of successive periods rather than average them.',
      'With few customers the rate is uncertain: RATE_INTERVAL(stayed, before) shows how far. It tends to rise by itself as those likely to leave are gone: compare customers who came at the same time with COHORTS.',
      'For the retention of every month’s new customers over time use COHORTS; for money instead of heads use GRR and NRR.',
    ],
    'zh-CN': [
      '只有总数时，请先减去新客户：期初 1,000，期末 1,100，其中新客户 250，则为 =RETENTION(1000, 1100-250)，即 85%。',
      '文本编号与表头无法区分，两个区域都请从第 2 行开始。同一编号出现多次只算一次；编号去掉首尾空格后按文本比较：7 与 7.0 是同一位客户，“007”是另一位。',
      '留存率对应它的期间：月留存 90% 相当于年留存 0.9^12，约 28%。请比较长度相同的期间；连续几期的留存率应相乘，而不是取平均。',
      '客户较少时，留存率不稳定，可用 RATE_INTERVAL（留下的客户数，期初数）看误差范围。容易流失的客户离开后，留存率往往会自然上升：请用 COHORTS 比较同期到来的客户。',
      '要看各月新客户随时间的留存，请用 COHORTS；要看金额而不是人数，请用 GRR 和 NRR。',
    ],
  },
};
