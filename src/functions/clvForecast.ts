/** CLV_FORECAST: what each customer is expected to bring, by a model of purchases and one of their value. */
import { annualDiscountRate, horizonDays, model, valueForecastOf } from './arguments/forecast.ts';
import * as forecasts from './docs/forecasts.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { amounts, asOf, customers, dates, grossMargin, language, leaveOut } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = [
  'customer',
  'repeatPurchases',
  'daysObserved',
  'pAlive',
  'expectedPurchases',
  'expectedOrderValue',
  'clv',
] as const;

export const fn = defineFunction({
  name: 'CLV_FORECAST',
  parameters: {
    customers,
    dates,
    amounts,
    gross_margin: grossMargin,
    horizon_days: horizonDays,
    annual_discount_rate: annualDiscountRate,
    as_of: asOf,
    model,
    leave_out: leaveOut,
    language,
  },
  columns: COLUMNS,
  compute: (args, rows) => {
    const { customers, summaries, forecasts, remarks } = valueForecastOf(args, rows);
    const lines = customers.map((customer) => {
      const bought = summaries.get(customer);
      const forecast = forecasts.get(customer);
      return [
        rows.written(customer),
        bought?.x ?? null,
        bought?.T ?? null,
        forecast?.pAlive ?? null,
        forecast?.expectedPurchases ?? null,
        forecast?.expectedOrderValue ?? null,
        forecast?.lifetimeValue ?? null,
      ];
    });
    return table(COLUMNS, lines, args.language, remarks);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Forecast customer lifetime value within a horizon: P(alive), purchases, their value, CLV.',
    'zh-CN': '预测期内的客户生命周期价值：存活概率、预期购买次数、预期笔单价和价值。',
  },
  term: '客户生命周期价值预测',
  result: {
    en: 'A table, one row a customer, in order of first appearance.',
    'zh-CN': '表格，每位客户一行，按首次出现的顺序。',
  },
  formula: {
    en: 'value = gross_margin × V × ∫ e^(−δt) dE(t), t from 0 to horizon_days, with δ = ln(1 + annual_discount_rate) ÷ 365 per day. E(t) is the expected number of purchases within t days after as_of, P(alive) × those of a customer who is alive; V = p × (γ + x × m) ÷ (p × x + q − 1) is the expected value of a purchase, where m is the average of x repeat purchases. Expected purchases is E(horizon_days), not discounted',
    'zh-CN':
      '客户生命周期价值 = 毛利率 × V × ∫ e^(−δt) dE(t)，t 从 0 到 horizon_days，每天的 δ = ln（1 + 年折现率）÷ 365。E(t) 为 as_of 之后 t 天内的预期购买次数，即存活概率 × 活跃客户的预期购买次数；V = p ×（γ + x × m）÷（p × x + q − 1）为每次购买的预期金额，m 为 x 次复购的平均金额。“预期购买次数”为 E(horizon_days)，不折现',
  },
  source: forecasts.valueSources,
  parameters: {
    customers: docs.customers,
    dates: docs.dates,
    amounts: docs.amounts,
    gross_margin: docs.grossMargin,
    horizon_days: docs.horizonDays,
    annual_discount_rate: docs.annualDiscountRate,
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
        [[50], [20], [30]],
        0.3,
      ],
      gives: [
        [
          'Customer',
          'Repeat purchases',
          'Days observed (as of 2025-03-31)',
          'P(alive) (no forecast: 1 of 30 repeat buyers)',
          'Expected purchases',
          'Expected order value',
          'CLV',
        ],
        ['Ann', 1, 30, '', '', '', ''],
        ['Bo', 0, 20, '', '', '', ''],
      ],
      note: {
        en: 'Too few customers for a forecast: what is known is shown, what would be guessed is blank.',
        'zh-CN': '客户太少，无法预测：已知的照常给出，只能猜的留空。',
      },
    },
    {
      arguments: [
        [['王芳'], ['李强'], ['王芳']],
        [['2025-03-01'], ['2025-03-11'], ['2025-03-31']],
        [[50], [-20], [30]],
        '',
        180,
        '',
        '',
        '',
        '',
        'zh-CN',
      ],
      gives: [
        [
          '客户',
          '复购次数',
          '观察天数（截至 2025-03-31）',
          '存活概率（无法预测：复购客户 1 位，需 30 位）',
          '预期购买次数',
          '预期笔单价',
          '客户生命周期价值',
        ],
        ['王芳', 1, 30, '', '', '', ''],
        ['李强', '', '', '', '', '', ''],
      ],
      note: {
        en: 'In Chinese. A customer with refunds only never bought: nothing is known, and nothing counted.',
        'zh-CN': '中文结果。只有退款的客户没有购买过，各列为空。',
      },
    },
    {
      arguments: [[['Ann']], [['2025-03-01']], [[50]], 1, 0],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'A forecast needs a day ahead at least.', 'zh-CN': '至少要向前预测一天。' },
    },
  ],
  remarks: {
    en: [
      'It looks forward only: what a customer has brought so far is CLV_HISTORIC. New customers of the future are not in it, so the sum of the column is the value of today’s customers within the horizon, before the cost of serving and keeping them.',
      'Without gross_margin the value is revenue, not profit. One margin is applied to all.',
      'Discounting: a purchase a year from as_of counts 1 ÷ (1 + annual_discount_rate), one after half a year the square root of that, each from the moment at which it is expected and not from the end of its year. With the default of 10%, a year of even purchases counts about 95%.',
      'The header says what the forecast rests on: model, customers, repeat buyers, whether it is rough, and the correlation of frequency and spend.',
      forecasts.modelsEn,
      forecasts.sampleEn,
      forecasts.valuesEn,
      forecasts.contractEn,
      forecasts.seasonEn,
      forecasts.holdoutEn,
      forecasts.daysEn,
    ],
    'zh-CN': [
      '只看未来：客户至今带来的价值见 CLV_HISTORIC。未来的新客户不在其中，因此整列之和是现有客户在预测期内的价值，未扣除服务和维系成本。',
      '不填 gross_margin 时得到的是收入，不是利润。所有客户按同一毛利率计算。',
      '折现方式：as_of 一年之后的购买按 1 ÷（1 + 年折现率）计，半年之后的按其平方根计；每次购买都从预期发生的时刻折现，而不是从年末。默认 10% 时，全年均匀的购买约按 95% 计。',
      '表头注明预测的依据：模型、客户数、复购客户数、是否粗略，以及购买频率与金额的相关系数。',
      forecasts.modelsZhCN,
      forecasts.sampleZhCN,
      forecasts.valuesZhCN,
      forecasts.contractZhCN,
      forecasts.seasonZhCN,
      forecasts.holdoutZhCN,
      forecasts.daysZhCN,
    ],
  },
  appendix: (language) => [forecasts.cdnowForecast(language), forecasts.modelsCompared(language)],
};
