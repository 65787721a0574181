/** P_ALIVE: how likely it is that each customer has not left for good. */
import { forecastOf, model } from './arguments/forecast.ts';
import * as forecasts from './docs/forecasts.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { asOf, customers, dates, language, leaveOut, optionalAmounts } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['customer', 'daysSince', 'pAlive'] as const;

export const fn = defineFunction({
  name: 'P_ALIVE',
  parameters: { customers, dates, amounts: optionalAmounts, as_of: asOf, model, leave_out: leaveOut, language },
  columns: COLUMNS,
  compute: (args, rows) => {
    const { customers, summaries, purchases, remarks } = forecastOf(args, rows);
    const lines = customers.map((customer) => {
      const bought = summaries.get(customer);
      return [
        rows.written(customer),
        bought ? bought.T - bought.tx : null,
        bought && purchases ? purchases.pAlive(bought) : null,
      ];
    });
    return table(COLUMNS, lines, args.language, remarks);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Probability that each customer is still one, from when and how often they bought.',
    'zh-CN': '根据购买的时间和次数，估计每位客户仍然活跃（没有永久离开）的概率。',
  },
  term: '客户存活概率',
  result: {
    en: 'A table, one row a customer, in order of first appearance.',
    'zh-CN': '表格，每位客户一行，按首次出现的顺序。',
  },
  formula: {
    en: 'MBG/NBD: 1 ÷ (1 + a ÷ (b + x) × ((α + T) ÷ (α + t))^(r + x)). BG/NBD: 1 where x = 0, else the same with b + x − 1 for b + x. Pareto/NBD: the share of the likelihood that belongs to lives beyond T, A ÷ (A + ∫ s (α + y)^−(r + x) (β + y)^−(s + 1) dy over y from t to T), where A = (α + T)^−(r + x) (β + T)^−s. x is the number of repeat purchases, t the days from the first to the last purchase, T the days from the first to as_of; the Greek and other letters are estimated from all customers by maximum likelihood',
    'zh-CN':
      'MBG/NBD：1 ÷（1 + a ÷（b + x）×（（α + T）÷（α + t））^（r + x））。BG/NBD：x = 0 时为 1，否则把 b + x 换成 b + x − 1。Pareto/NBD：活过 T 的那部分似然所占的比例，A ÷（A + ∫ s (α + y)^−(r + x) (β + y)^−(s + 1) dy，y 从 t 到 T），其中 A = (α + T)^−(r + x) (β + T)^−s。x 为复购次数，t 为首次购买到最后一次购买的天数，T 为首次购买到 as_of 的天数；其余字母为参数，用最大似然法由全体客户估计',
  },
  source: forecasts.purchaseSources,
  parameters: {
    customers: docs.customers,
    dates: docs.dates,
    amounts: docs.optionalAmounts,
    as_of: docs.asOf,
    model: docs.model,
    leave_out: docs.leaveOut,
    language: docs.language,
  },
  examples: [
    {
      arguments: [
        [['Ann'], ['Bo'], ['Ann']],
        [['2025-03-01'], ['2025-03-11'], ['2025-03-31']],
      ],
      gives: [
        ['Customer', 'Days since last purchase (as of 2025-03-31)', 'P(alive) (no forecast: 1 of 30 repeat buyers)'],
        ['Ann', 0, ''],
        ['Bo', 20, ''],
      ],
      note: {
        en: 'Two customers say nothing of how customers leave: the column stays blank. With 30 repeat buyers or more the header reads, for example, P(alive) (MBG/NBD, 2357 customers, 946 repeat buyers).',
        'zh-CN':
          '两位客户看不出客户会怎样流失，因此该列为空。复购客户达到 30 位后，中文表头例如：存活概率（MBG/NBD，客户 2357 位，其中复购 946 位）。',
      },
    },
    {
      arguments: [
        [['王芳'], ['李强'], ['李强'], ['散客']],
        [['2025-03-01'], ['2025-03-11'], ['2025-03-11'], ['2025-03-20']],
        [[80], [30], [-30], [15]],
        '2025-03-31',
        'Pareto/NBD',
        true,
        'zh-CN',
      ],
      gives: [
        ['客户', '距上次购买天数（截至 2025-03-31）', '存活概率（无法预测：复购客户 0 位，需 30 位）'],
        ['王芳', 30, ''],
        ['李强', '', ''],
      ],
      note: {
        en: 'In Chinese. A purchase that was refunded on the day is none; guests are left out.',
        'zh-CN': '中文结果。当日全额退款的不算购买；散客已排除。',
      },
    },
    {
      arguments: [[['Ann']], [['2025-03-01']], '', '', 'NBD'],
      gives: { error: 'NOT_A_CHOICE' },
      note: { en: 'Without leaving there is nothing to be alive from.', 'zh-CN': '只支持三种模型。' },
    },
  ],
  remarks: {
    en: [
      'The same silence means different things: 100 days without a purchase are ordinary for someone who buys every half year, and alarming for a weekly buyer. That is what a rule such as CHURN_INACTIVE cannot tell, and LIFECYCLE tells only roughly.',
      'It is a probability of not having left, not of buying soon. A rare buyer can be all but certainly alive and still not buy for a year.',
      forecasts.modelsEn,
      forecasts.sampleEn,
      forecasts.contractEn,
      forecasts.seasonEn,
      forecasts.daysEn,
    ],
    'zh-CN': [
      '同样的沉默意义不同：100 天没有购买，对半年买一次的客户很正常，对每周都买的客户则是警报。CHURN_INACTIVE 这样的固定规则分辨不了这一点，LIFECYCLE 也只能粗略分辨。',
      '它是“尚未离开”的概率，不是“近期会买”的概率。购买稀疏的客户即使几乎肯定仍然活跃，也可能一整年都不买。',
      forecasts.modelsZhCN,
      forecasts.sampleZhCN,
      forecasts.contractZhCN,
      forecasts.seasonZhCN,
      forecasts.daysZhCN,
    ],
  },
  appendix: (language) => [forecasts.modelsCompared(language)],
};
