/** CLV_RETENTION: lifetime value of a customer who is retained at a constant rate. */
import { retentionLifetimeValue } from '../core/metrics/clv.ts';
import { userError } from '../errors.ts';
import { flag, number } from '../grid/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { anyNumber, share } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'CLV_RETENTION',
  parameters: {
    margin_per_period: number(anyNumber),
    retention_rate: number(share),
    discount_rate_per_period: number(share),
    count_first_period: flag(false),
  },
  compute: (args) => {
    const { margin_per_period, retention_rate, discount_rate_per_period } = args;
    if (retention_rate === 1 && discount_rate_per_period === 0) throw userError('ENDLESS_VALUE', {});
    const first = args.count_first_period ? 'now' : 'nextPeriod';
    return retentionLifetimeValue(margin_per_period, retention_rate, discount_rate_per_period, first);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Lifetime value at a constant retention rate, discounted and without an end date.',
    'zh-CN': '按固定留存率计算的客户生命周期价值：逐期折现，不设终点。',
  },
  term: '留存率法客户生命周期价值',
  result: { en: 'Money, in the currency of the margin, as of today.', 'zh-CN': '折算到今天的金额，币种同每期毛利。' },
  formula: {
    en: 'm × r ÷ (1 + d − r); with the first period m × (1 + d) ÷ (1 + d − r)',
    'zh-CN': 'm × r ÷（1 + d − r）；计入首期时为 m ×（1 + d）÷（1 + d − r）',
  },
  source: {
    en: 'Gupta, S., Lehmann, D. R. & Stuart, J. A. (2004). Valuing Customers. Journal of Marketing Research 41(1), 7–18; their $250 in footnote 2. The two timings: Fader, P. S. & Hardie, B. G. S. (2012). Reconciling and Clarifying CLV Formulas, eqs 1 and 2.',
    'zh-CN':
      'Gupta, S., Lehmann, D. R. & Stuart, J. A. (2004). Valuing Customers. Journal of Marketing Research 41(1), 7–18，其中 250 美元见脚注 2。两种起算方式见 Fader, P. S. & Hardie, B. G. S. (2012). Reconciling and Clarifying CLV Formulas，式 1、式 2。',
  },
  parameters: {
    margin_per_period: {
      help: { en: 'Gross margin m of one customer in one period.', 'zh-CN': '一位客户每期的毛利 m。' },
      expects: { en: 'Money, not revenue.', 'zh-CN': '金额；是毛利，不是收入。' },
    },
    retention_rate: {
      help: { en: 'Share r that stays from period to period.', 'zh-CN': '每期留存率 r。' },
      expects: { en: 'A decimal from 0 to 1: 0.8 or 80%.', 'zh-CN': '0 到 1 的小数：0.8 或 80%。' },
    },
    discount_rate_per_period: {
      help: { en: 'Discount rate d of the same period.', 'zh-CN': '同一期长的折现率 d。' },
      expects: { en: 'A decimal from 0 to 1: 0.12 or 12%.', 'zh-CN': '0 到 1 的小数：0.12 或 12%。' },
    },
    count_first_period: {
      help: {
        en: 'Optional, default FALSE. Whether a margin received today counts.',
        'zh-CN': '可选，默认 FALSE。是否计入今天收到的首期毛利。',
      },
      expects: { en: 'TRUE or FALSE.', 'zh-CN': 'TRUE 或 FALSE。' },
    },
  },
  examples: [
    {
      arguments: [100, 0.8, 0.12],
      gives: 250,
      note: {
        en: '100 a year, 80% stay, 12% discount: 100 × 0.8 ÷ (1 + 0.12 − 0.8) = 80 ÷ 0.32, the figure of Gupta, Lehmann & Stuart.',
        'zh-CN':
          '每年 100，留存率 80%，折现率 12%：100 × 0.8 ÷（1 + 0.12 − 0.8）= 80 ÷ 0.32，与 Gupta、Lehmann 和 Stuart 论文中的数字一致。',
      },
    },
    {
      arguments: [100, '80%', '12%', true],
      gives: 350,
      note: {
        en: 'A new customer who pays today: 100 × 1.12 ÷ 0.32, which is 100 more than above.',
        'zh-CN': '今天就付款的新客户：100 × 1.12 ÷ 0.32，比上例多 100。',
      },
    },
    {
      arguments: [100, 0, 0.12],
      gives: 0,
      note: { en: 'Nobody stays: nothing is left to come.', 'zh-CN': '无人留存：以后不再有毛利。' },
    },
    {
      arguments: [100, 1, 0],
      gives: { error: 'ENDLESS_VALUE' },
      note: {
        en: 'Everyone stays for ever and nothing is discounted: 1 + d − r is 0.',
        'zh-CN': '客户永不流失又不折现：1 + d − r 为 0。',
      },
    },
  ],
  remarks: {
    en: [
      'All three figures are of the same period. 5% churn a month is a retention rate of 0.95, and 12% a year is about 0.95% a month (1.12^(1/12) − 1).',
      'Textbooks differ only in the first margin that counts. FALSE: the first one comes a period from now, if the customer stays; for existing customers who have just paid. TRUE: the first one comes today, for sure; for new customers. The two differ by exactly one margin.',
      'For a customer whose renewal is due today, multiply the result without the first period by 1 + d.',
      'Small changes of a high retention rate move the value a lot: at 12% discount, 80% gives 2.5 margins and 90% gives 4.1. So an uncertain retention rate makes an uncertain value.',
      'A constant rate understates the value of a mixed base: those who are likely to leave do so early, and retention rises among those who remain. Compute it by segment where retention differs.',
      'The cost of acquisition is not subtracted: compare with CAC, or divide with LTV_CAC.',
    ],
    'zh-CN': [
      '三个参数必须按同一期长：月流失率 5% 即月留存率 0.95；年折现率 12% 约合每月 0.95%（1.12^(1/12) − 1）。',
      '各教科书公式的差别只在于从哪一笔毛利算起。FALSE：从下一期、客户仍在时的毛利算起，适用于刚付过款的现有客户；TRUE：从今天确定收到的毛利算起，适用于新客户。两者恰好相差一期毛利。',
      '若客户今天正要续费，请将不计首期的结果乘以 1 + d。',
      '留存率较高时，微小的变化对价值影响很大：折现率 12% 时，留存率 80% 相当于 2.5 期毛利，90% 相当于 4.1 期。留存率不准，价值也就不准。',
      '客户差异较大时，固定留存率会低估价值：容易流失的客户先离开，留下来的客户留存率逐渐上升。留存率不同的客群请分开计算。',
      '结果未扣除获客成本，请与 CAC 比较，或用 LTV_CAC 求比值。',
    ],
  },
};
