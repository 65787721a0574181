/** CLV: simple customer lifetime value from four numbers. */
import { simpleLifetimeValue } from '../core/metrics/clv.ts';
import { number } from '../grid/parameters.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { grossMargin, zeroOrMore } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'CLV',
  parameters: {
    average_order_value: number(zeroOrMore),
    purchases_per_period: number(zeroOrMore),
    lifespan_periods: number(zeroOrMore),
    gross_margin: grossMargin,
  },
  compute: (args) =>
    simpleLifetimeValue(args.average_order_value, args.purchases_per_period, args.lifespan_periods, args.gross_margin),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Customer lifetime value: order value × purchases per period × lifespan × gross margin.',
    'zh-CN': '客户生命周期价值：笔单价 × 每期购买次数 × 生命周期期数 × 毛利率。',
  },
  term: '客户生命周期价值',
  result: {
    en: 'Money, in the currency of the order value. Without a margin it is revenue, not profit.',
    'zh-CN': '金额，币种同笔单价。不填毛利率时得到的是收入，不是利润。',
  },
  formula: {
    en: 'average_order_value × purchases_per_period × lifespan_periods × gross_margin',
    'zh-CN': '笔单价 × 每期购买次数 × 生命周期期数 × 毛利率',
  },
  source: {
    en: 'The undiscounted product of averages; Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 5, adds retention and discounting.',
    'zh-CN':
      '各项平均值相乘，不折现；考虑留存与折现的公式见 Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 5。',
  },
  parameters: {
    average_order_value: {
      help: { en: 'Revenue per order.', 'zh-CN': '笔单价：每笔订单的收入。' },
      expects: { en: 'Money, 0 or more.', 'zh-CN': '金额，0 或以上。' },
    },
    purchases_per_period: {
      help: {
        en: 'Orders of one customer in one period, for example a year.',
        'zh-CN': '一位客户每期（例如一年）的订单数。',
      },
      expects: { en: 'Orders per period, 0 or more.', 'zh-CN': '每期订单数，0 或以上。' },
    },
    lifespan_periods: {
      help: {
        en: 'How long a customer stays, in the same periods.',
        'zh-CN': '客户平均留存多少期，期长与上一项相同。',
      },
      expects: { en: 'Periods, 0 or more.', 'zh-CN': '期数，0 或以上。' },
    },
    gross_margin: docs.grossMargin,
  },
  examples: [
    {
      arguments: [50, 4, 3, 0.3],
      gives: 180,
      note: {
        en: '50 an order × 4 orders a year × 3 years × 30% margin.',
        'zh-CN': '每笔 50 × 每年 4 笔 × 3 年 × 毛利率 30%。',
      },
    },
    {
      arguments: ['¥50.00', 4, 3],
      gives: 600,
      note: {
        en: '50 × 4 × 3: without a margin, lifetime revenue. An amount kept as text is read.',
        'zh-CN': '50 × 4 × 3：不填毛利率，得到的是生命周期收入。以文本存放的金额照常读取。',
      },
    },
    {
      arguments: [50, 4, 3, 30],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'A margin of 30% is 0.3, not 30.', 'zh-CN': '30% 的毛利率是 0.3，而不是 30。' },
    },
  ],
  remarks: {
    en: [
      'The textbook form “average customer spend × lifespan” is right only when spend is per period. Read per order it leaves out frequency; this function does not.',
      'With a constant churn rate the lifespan is 1 ÷ churn per period: 25% a year is 4 years. Averaging only customers who have already left gives too short a lifespan, since those who stay longest are not in it.',
      'All four must be of the same customers and the same length of period. They are averages of the past: a mix of many one-time buyers and a few regulars is described badly by one average, so compute it by segment where you can.',
      'Nothing is discounted; over many years use CLV_RETENTION. The cost of acquisition is not subtracted: see LTV_CAC.',
    ],
    'zh-CN': [
      '教科书上的“平均客单价 × 生命周期”只在客单价指每期人均消费时成立；若按每笔订单理解，就漏掉了购买频次。本函数把频次单列出来。',
      '流失率不变时，生命周期 = 1 ÷ 每期流失率：年流失率 25% 即 4 年。若只统计已经流失的客户，平均时长会偏短，因为留得最久的客户不在其中。',
      '四个参数须针对同一批客户、同一期长。它们都是过去的平均值：大量只买一次的客户加少数常客，用一个平均值很难概括，最好分群计算。',
      '结果没有折现；期限较长时请用 CLV_RETENTION。结果也没有扣除获客成本，参见 LTV_CAC。',
    ],
  },
};
