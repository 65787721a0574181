/** PURCHASE_CYCLE: days between a customer's consecutive purchases. */
import { purchaseCycle } from '../core/metrics/purchaseCycle.ts';
import { purchaseDays } from '../core/metrics/purchaseDays.ts';
import { userError } from '../errors.ts';
import { choice } from '../grid/parameters.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { customers, dates, leaveOut, optionalAmounts } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'PURCHASE_CYCLE',
  parameters: {
    customers,
    dates,
    statistic: choice(['median', 'mean'], 'median', { average: 'mean', 中位数: 'median', 平均值: 'mean' }),
    amounts: optionalAmounts,
    leave_out: leaveOut,
  },
  compute: (args) => {
    const cycle = purchaseCycle(purchaseDays(args.customers, args.dates, args.amounts), args.statistic);
    if (cycle === null) throw userError('NO_REPEAT_PURCHASES', {});
    return cycle;
  },
});

const CUSTOMERS = [['Ann'], ['Ann'], ['Ann'], ['Bo'], ['Bo'], ['Cy']];
const DATES = [['2025-01-01'], ['2025-01-11'], ['2025-01-31'], ['2025-01-05'], ['2025-03-06'], ['2025-02-01']];

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Purchase cycle: days from one purchase of a customer to the next.',
    'zh-CN': '购买周期：同一客户相邻两次购买之间的天数。',
  },
  term: '购买周期',
  result: { en: 'Days, 1 or more.', 'zh-CN': '天数，不小于 1。' },
  formula: {
    en: 'median (or mean) of all gaps in days between a customer’s consecutive purchase days',
    'zh-CN': '每位客户相邻购买日间隔天数（全部客户合并）的中位数或平均值',
  },
  source: {
    en: 'Interpurchase time; as customer latency in Novo, J. (2004). Drilling Down, 3rd ed.',
    'zh-CN': '即 interpurchase time；Novo, J. (2004). Drilling Down, 3rd ed. 称为 latency。',
  },
  parameters: {
    customers: docs.customers,
    dates: docs.dates,
    statistic: {
      help: {
        en: 'Optional, default "median", which a few long gaps hardly move.',
        'zh-CN': '可选，默认 "median"（中位数）；"mean" 为平均值。',
      },
      expects: { en: '"median" or "mean".', 'zh-CN': '"median" 或 "mean"。' },
    },
    amounts: docs.optionalAmounts,
    leave_out: docs.leaveOut,
  },
  examples: [
    {
      arguments: [CUSTOMERS, DATES],
      gives: 20,
      note: {
        en: 'Gaps of 10 and 20 days (Ann) and 60 (Bo), the median is 20; Cy bought once and has none.',
        'zh-CN': 'Ann 的间隔为 10 天和 20 天，Bo 为 60 天，中位数为 20；Cy 只买过一次，没有间隔。',
      },
    },
    {
      arguments: [CUSTOMERS, DATES, 'mean'],
      gives: 30,
      note: { en: 'The mean of the same gaps, 90 ÷ 3.', 'zh-CN': '同样三个间隔的平均值：90 ÷ 3。' },
    },
    {
      arguments: [
        [['Ann'], ['Ann'], ['Ann'], ['Ann']],
        [['2025-01-01'], ['2025-01-01'], ['2025-01-08'], ['2025-01-31']],
        'median',
        [[20], [30], [-5], [40]],
      ],
      gives: 30,
      note: {
        en: 'Purchase days are the 1st and the 31st: two orders of one day are one purchase, and a day with only a refund is none.',
        'zh-CN': '购买日为 1 日和 31 日：同一天的两笔订单算一次购买，只有退款的一天不算。',
      },
    },
    {
      arguments: [
        [['Ann'], ['Bo']],
        [['2025-01-01'], ['2025-01-11']],
      ],
      gives: { error: 'NO_REPEAT_PURCHASES' },
      note: { en: 'Nobody came a second time.', 'zh-CN': '没有人再次购买。' },
    },
  ],
  remarks: {
    en: [
      'Frequent buyers have more gaps and weigh more; customers with one purchase do not count. So it describes purchases, not the typical customer.',
      'Long gaps are under-represented in a short range of dates, because the next purchase is not there yet. Take a range of several cycles.',
      'The median is the default because a few gaps of years draw the mean up.',
      'Seasonal goods and a mix of categories have several cycles at once, which one number hides: compute it by category.',
      '“Days in the period ÷ purchase frequency” is another figure: it counts the time before the first and after the last purchase too.',
    ],
    'zh-CN': [
      '常买的客户间隔多、权重大，只买过一次的客户不计入；因此它描述的是购买行为，而不是典型客户。',
      '日期跨度较短时，长间隔因下一次购买尚未发生而偏少。请选择涵盖数个周期的日期范围。',
      '默认用中位数，因为少数长达数年的间隔会拉高平均值。',
      '季节性商品或多个品类混在一起时，会有几种不同的周期，一个数字看不出来：请按品类分别计算。',
      '“期间天数 ÷ 购买频次”是另一个指标：它把首次购买之前和末次购买之后的时间也算了进去。',
    ],
  },
};
