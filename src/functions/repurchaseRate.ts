/** REPURCHASE_RATE: share of one period's buyers who buy in the next, from counts or from lists of ids. */
import { beforeAndAfter, keptShare } from './arguments/sameCustomers.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';

export const fn = defineFunction({
  name: 'REPURCHASE_RATE',
  parameters: beforeAndAfter,
  compute: keptShare,
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Repurchase rate: share of the buyers of one period who buy again in the next.',
    'zh-CN': '回购率：上一期的购买客户中，本期再次购买的比例。',
  },
  term: '回购率',
  result: { en: 'A rate as a decimal from 0 to 1.', 'zh-CN': '0 到 1 的小数。' },
  formula: {
    en: 'different ids in before that are in after ÷ different ids in before; with numbers, after ÷ before',
    'zh-CN': 'before 中同时出现在 after 里的去重编号数 ÷ before 的去重编号数；填人数时为 after ÷ before',
  },
  source: {
    en: 'Period-to-period repeat-buying: Ehrenberg, A. S. C. (1988). Repeat-Buying: Facts, Theory and Applications, 2nd ed.; “repeat rate” in Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed.',
    'zh-CN':
      '跨期重复购买（period-to-period repeat-buying）：Ehrenberg, A. S. C. (1988). Repeat-Buying: Facts, Theory and Applications, 2nd ed.；即 Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed. 中的“repeat rate”。',
  },
  parameters: {
    before: {
      help: {
        en: 'Customer of each order of the first period, or the number of buyers.',
        'zh-CN': '上一期每笔订单的客户，或购买客户数。',
      },
      expects: { en: 'Ids, or a number above 0.', 'zh-CN': '编号，或大于 0 的数。' },
    },
    after: {
      help: {
        en: 'Customer of each order of the next period, or how many of them bought.',
        'zh-CN': '本期每笔订单的客户，或上期客户中本期再次购买的人数。',
      },
      expects: {
        en: 'Ids, of any length, or a number up to before.',
        'zh-CN': '编号，行数不限；或不大于 before 的数。',
      },
    },
  },
  examples: [
    {
      arguments: [
        [['Ann'], ['Bo'], ['Ann'], ['Cy'], ['Di']],
        [['Bo'], ['Eve'], ['Bo']],
      ],
      gives: 0.25,
      note: {
        en: 'Of four buyers Bo came back: 1 ÷ 4. The new Eve does not count.',
        'zh-CN': '四位客户中 Bo 再次购买：1 ÷ 4。新客户 Eve 不计入。',
      },
    },
    {
      arguments: [
        [['Ann'], ['Bo']],
        [[''], ['']],
      ],
      gives: 0,
      note: { en: 'Nobody has bought in the next period yet.', 'zh-CN': '本期还没有人购买。' },
    },
    {
      arguments: [
        [[''], ['']],
        [['Ann'], ['Bo']],
      ],
      gives: { error: 'NO_VALUES' },
      note: { en: 'No buyers in the first period: there is no rate.', 'zh-CN': '上一期没有购买客户，无从计算。' },
    },
  ],
  remarks: {
    en: [
      'FILTER gives the lists, with dates in A and customers in B: =REPURCHASE_RATE(FILTER(B2:B, TEXT(A2:A,"yyyy-mm")="2025-01"), FILTER(B2:B, TEXT(A2:A,"yyyy-mm")="2025-02")). (MONTH alone would mix the years.) When FILTER finds nobody in the next period it gives #N/A: wrap it in IFNA.',
      'Ids are compared as text, trimmed: 7 and 7.0 are one customer, “007” is another. A number alone is read as a number of customers.',
      'Ranges of text only cannot show a header: start at row 2. Take guests and refunds out of the lists; a guest id in both counts as a customer who came back.',
      'Not to be confused with REPEAT_RATE (复购率): who bought twice or more within one period.',
      'While the next period is not over, the rate is too low. It depends on the length of the periods and on the season: compare with the same months of the year before, and mind small numbers with RATE_INTERVAL.',
    ],
    'zh-CN': [
      '两份名单可用 FILTER 得到，设 A 列为日期、B 列为客户：=REPURCHASE_RATE(FILTER(B2:B, TEXT(A2:A,"yyyy-mm")="2025-01"), FILTER(B2:B, TEXT(A2:A,"yyyy-mm")="2025-02"))。（只用 MONTH 会把不同年份混在一起。）本期没有人购买时 FILTER 返回 #N/A，请用 IFNA 处理。',
      '编号去掉首尾空格后按文本比较：7 与 7.0 是同一位客户，“007”是另一位。单个数字会当作人数。',
      '全为文本的区域无法识别表头，请从第 2 行选起。名单中请去掉散客和退款；两份名单都有的散客编号会被当作回购客户。',
      '不要与复购率（REPEAT_RATE）混淆：复购率看同一期间内是否购买两次及以上。',
      '本期尚未结束时，回购率会偏低。回购率还取决于期长和季节：请与去年同期比较；人数少时可用 RATE_INTERVAL 看误差范围。',
    ],
  },
};
