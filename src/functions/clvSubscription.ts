/** CLV_SUBSCRIPTION: lifetime value of a subscriber, from how many of a cohort were left after each renewal. */
import { discountedPeriods } from '../core/models/subscriptionForecast.ts';
import { numbers } from '../grid/cellKinds.ts';
import { list, number } from '../grid/parameters.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { anyNumber, zeroOrMore } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'CLV_SUBSCRIPTION',
  parameters: {
    margin_per_period: number(anyNumber),
    survivors: list(numbers(zeroOrMore)),
    discount_rate_per_period: number({ kind: 'between', min: 0.0001, max: 1 }),
    renewals: number({ kind: 'wholeNumber', min: 0, max: 1000 }, null),
  },
  compute: ({ margin_per_period, survivors, discount_rate_per_period, renewals }) =>
    margin_per_period * discountedPeriods(survivors, renewals, discount_rate_per_period),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Lifetime value of a subscriber whose chance to stay is not that of everyone (sBG model).',
    'zh-CN': '订阅客户的生命周期价值：考虑客户之间续费意愿的差异（sBG 模型）。',
  },
  term: '订阅客户生命周期价值',
  result: { en: 'Money, in the currency of the margin, as of today.', 'zh-CN': '折算到今天的金额，币种同每期毛利。' },
  formula: {
    en: 'new customer: m × Σ S(t) ÷ (1 + d)^t over t = 0, 1, 2 …; after n renewals, just before the next: m × Σ S(t) ÷ S(n) ÷ (1 + d)^(t − n − 1) over t = n + 1, n + 2 …, where S(t) = Π (β + i − 1) ÷ (α + β + i − 1) over i = 1 … t, and α and β are estimated from survivors by maximum likelihood',
    'zh-CN':
      '新客户：m × Σ S(t) ÷（1 + d）^t，t = 0、1、2……；已续费 n 次、下次续费之前：m × Σ S(t) ÷ S(n) ÷（1 + d）^（t − n − 1），t = n + 1、n + 2……其中 S(t) = Π（β + i − 1）÷（α + β + i − 1），i = 1 … t；α、β 由 survivors 用最大似然法估计',
  },
  source:
    'sBG: Fader, P. S. & Hardie, B. G. S. (2007). How to Project Customer Retention. Journal of Interactive Marketing 21(1), 76–90. DEL, DERL: Fader, P. S. & Hardie, B. G. S. (2010). Customer-Base Valuation in a Contractual Setting. Marketing Science 29(1), 85–93.',
  parameters: {
    margin_per_period: {
      help: { en: 'Gross margin m of one customer in one period.', 'zh-CN': '一位客户每期的毛利 m。' },
      expects: { en: 'Money, not revenue.', 'zh-CN': '金额；是毛利，不是收入。' },
    },
    survivors: docs.survivors,
    discount_rate_per_period: {
      help: { en: 'Discount rate d of the same period.', 'zh-CN': '同一期长的折现率 d。' },
      expects: { en: 'A decimal from 0.0001 to 1.', 'zh-CN': '0.0001 到 1 的小数。' },
    },
    renewals: {
      help: {
        en: 'Optional. Renewals so far of a present customer; blank: a new one.',
        'zh-CN': '可选。现有客户已续费的次数；不填表示新客户。',
      },
      expects: { en: 'A whole number, 0 or more.', 'zh-CN': '0 或以上的整数。' },
    },
  },
  examples: [
    {
      arguments: [100, [[600], [300], [200]], 0.25],
      gives: 201.1797390542,
      note: {
        en: 'Half stay, then two thirds: α = β = 1 and S(t) = 1 ÷ (t + 1). With v = 1 ÷ 1.25, Σ v^t ÷ (t + 1) = −ln(1 − v) ÷ v = −ln 0.2 ÷ 0.8 = 2.0118 margins.',
        'zh-CN':
          '先留下一半，再留下三分之二：α = β = 1，S(t) = 1 ÷（t + 1）。令 v = 1 ÷ 1.25，则 Σ v^t ÷（t + 1）= −ln(1 − v) ÷ v = −ln 0.2 ÷ 0.8 = 2.0118 期毛利。',
      },
    },
    {
      arguments: [100, [[600], [300], [200]], 0.25, 0],
      gives: 126.4746738178,
      note: {
        en: 'A customer in the first period whose first renewal is due: without the margin already paid, and a period nearer: (2.0118 − 1) × 1.25.',
        'zh-CN': '正处第一期、即将首次续费的客户：不含已付的毛利，且近了一期：（2.0118 − 1）× 1.25。',
      },
    },
    {
      arguments: [100, [['100%'], ['50%'], ['50%']], 0.25],
      gives: { error: 'NOBODY_LEFT_LATER' },
      note: {
        en: 'Taken at its word, whoever renewed once would stay for ever.',
        'zh-CN': '照此推断，续费过一次的客户永远不会离开。',
      },
    },
  ],
  remarks: {
    en: [
      'For contracts, where it is known who left. Where nobody cancels, as in a shop, use CLV_FORECAST.',
      'A constant retention rate (CLV_RETENTION) undervalues a base of customers who differ: those who leave easily do so early, and retention rises among those who remain although nobody becomes more loyal. This model counts that in.',
      'Leave renewals out for a new customer: the first margin counts in full, today. Give it, even 0, for a present customer: the next margin counts if the customer renews, and it is due now. A customer who has renewed more often is worth more.',
      'The customer base: give renewals for each customer or cohort, and add up.',
      'All figures are of one period: survivors of each month, margin a month, discount rate a month (1.1^(1/12) − 1 for 10% a year).',
      'survivors are those of one cohort who started together, also as shares. At least three values; with fewer than a few hundred customers, or less than four or five renewals, the value is rough, since most of it lies beyond what was observed. Look at RETENTION_FORECAST beside it.',
      'Where retention does not rise in what was observed, the likeliest model is a constant rate, and the value that of CLV_RETENTION. A retention that falls is not described: look for a cause, such as a price change.',
      'The cost of acquisition is not subtracted: compare with CAC, or divide with LTV_CAC.',
    ],
    'zh-CN': [
      '适用于有合同、能看到退订的业务。客户不会主动注销的业务（零售、电商）请用 CLV_FORECAST。',
      '客户差异较大时，固定留存率（CLV_RETENTION）会低估价值：容易离开的客户先走，留下的人续费率逐渐上升，尽管没有人变得更忠诚。本模型已把这一点计算在内。',
      '新客户不填 renewals：今天的首期毛利全额计入。现有客户要填，哪怕是 0：下一期毛利在续费时才有，且现在就到期。续费次数越多的客户价值越高。',
      '求客户总价值：按每位客户或每批客户的 renewals 分别计算后相加。',
      '各参数的期长必须一致：每月的留存人数、每月毛利、每月折现率（年 10% 即每月 1.1^(1/12) − 1）。',
      'survivors 是同时开始的同一批客户，也可以是比例。至少三个值；不足几百位客户，或不足四五次续费时，结果只是粗略估计，因为大部分价值在观察期之外。请同时查看 RETENTION_FORECAST。',
      '若观察到的续费率没有上升，最可能的模型就是固定续费率，结果与 CLV_RETENTION 相同。续费率下降的情形，模型无法描述，请先找原因，例如涨价。',
      '结果未扣除获客成本，请与 CAC 比较，或用 LTV_CAC 求比值。',
    ],
  },
};
