/** CONTACT_PRIORITY: whom to contact first, by what is at stake and how likely it is lost. */
import { byContactScore } from '../core/models/lifetimeValueForecast.ts';
import { annualDiscountRate, horizonDays, model, valueForecastOf } from './arguments/forecast.ts';
import * as forecasts from './docs/forecasts.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { amounts, asOf, customers, dates, grossMargin, language, leaveOut } from './spec/parameters.ts';
import { type TableCell, table } from './spec/table.ts';

const COLUMNS = ['rank', 'customer', 'daysSince', 'pAlive', 'clv', 'contactScore'] as const;

export const fn = defineFunction({
  name: 'CONTACT_PRIORITY',
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
    const { summaries, purchases, forecasts, remarks } = valueForecastOf(args, rows);
    const ranked = purchases ? byContactScore([...forecasts.values()]) : [...summaries.values()];
    const lines = ranked.map(({ customer }, i): TableCell[] => {
      const { T = 0, tx = 0 } = summaries.get(customer) ?? {};
      const { pAlive = null, lifetimeValue = null, contactScore = null } = forecasts.get(customer) ?? {};
      const rank = contactScore === null ? null : i + 1;
      return [rank, rows.written(customer), T - tx, pAlive, lifetimeValue, contactScore];
    });
    return table(COLUMNS, lines, args.language, remarks);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'segmentation',
  summary: {
    en: 'Whom to contact first: customers ranked by forecast CLV × (1 − P(alive)).',
    'zh-CN': '优先联系谁：按 预测价值 ×（1 − 存活概率）排列客户。',
  },
  term: '客户联系优先级',
  result: {
    en: 'A table, one row a buyer, the first to contact on top.',
    'zh-CN': '表格，每位买家一行，最应联系的在最上。',
  },
  formula: {
    en: 'contact score = lifetime value × (1 − P(alive)), both as in CLV_FORECAST; equal scores by lifetime value, then by customer id',
    'zh-CN': '联系优先分 = 客户生命周期价值 ×（1 − 存活概率），两者同 CLV_FORECAST；相同时依次按价值、客户编号排列',
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
          'Rank',
          'Customer',
          'Days since last purchase (as of 2025-03-31)',
          'P(alive) (no forecast: 1 of 30 repeat buyers)',
          'CLV',
          'Contact score',
        ],
        ['', 'Ann', 0, '', '', ''],
        ['', 'Bo', 20, '', '', ''],
      ],
      note: {
        en: 'Too few customers for a forecast: nobody is ranked.',
        'zh-CN': '客户太少，无法预测，因此不排名次。',
      },
    },
    {
      arguments: [
        [['王芳'], ['李强']],
        [['2025-03-01'], ['2025-03-11']],
        [[50], [-20]],
        '',
        '',
        '',
        '',
        '',
        '',
        'zh-CN',
      ],
      gives: [
        [
          '名次',
          '客户',
          '距上次购买天数（截至 2025-03-11）',
          '存活概率（无法预测：复购客户 0 位，需 30 位）',
          '客户生命周期价值',
          '联系优先分',
        ],
        ['', '王芳', 10, '', '', ''],
      ],
      note: {
        en: 'In Chinese. Who has refunds only never bought, and is not in the list.',
        'zh-CN': '中文结果。只有退款的客户没有购买过，不在表中。',
      },
    },
    {
      arguments: [[['Ann']], [['2025-03-01']], [[-50]]],
      gives: { error: 'NO_BUYERS' },
      note: { en: 'Nobody bought.', 'zh-CN': '没有购买记录。' },
    },
  ],
  remarks: {
    en: [
      'The score is a convention of this function: the value that would be expected, weighed by the risk that the customer has gone. It is high for valuable customers who have fallen silent for longer than is usual for them, and low for those who will come anyway and for those who are lost or bring little.',
      'It ranks by what is at stake, not by what a message changes. Nobody can tell that from orders: contact a random part of the top of the list, leave the rest alone, and compare them with ACTION_EFFECT.',
      'To contact the first fifty, take the rows with a rank up to 50. Whoever has just been contacted stays on top until a purchase shows: keep a list of them beside it.',
      'With BG/NBD everyone who bought once has a score of 0, since the model calls them alive for certain.',
      forecasts.modelsEn,
      forecasts.sampleEn,
      forecasts.valuesEn,
      forecasts.contractEn,
      forecasts.seasonEn,
      forecasts.daysEn,
    ],
    'zh-CN': [
      '联系优先分是本函数的约定，即预期价值乘以客户已离开的风险。价值高、且沉默时间超过自身习惯的客户得分高；不联系也会来的客户、已流失的客户和价值低的客户得分低。',
      '它按“可能失去多少”排序，而不是按“联系能挽回多少”。后者无法从订单得知：请在名单前列中随机联系一部分，其余不联系，再用 ACTION_EFFECT 比较。',
      '若要联系前 50 位，取名次不大于 50 的行。刚联系过的客户在有新的购买之前仍会排在前面，请另行记录。',
      '使用 BG/NBD 时，只买过一次的客户得分都为 0，因为该模型认为他们一定活跃。',
      forecasts.modelsZhCN,
      forecasts.sampleZhCN,
      forecasts.valuesZhCN,
      forecasts.contractZhCN,
      forecasts.seasonZhCN,
      forecasts.daysZhCN,
    ],
  },
};
