/** CAC_PAYBACK: how long a customer takes to pay back the acquisition cost. */
import { exactQuotient } from '../core/numerics/decimal.ts';
import { userError } from '../errors.ts';
import { number } from '../grid/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { anyNumber, zeroOrMore } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'CAC_PAYBACK',
  parameters: { cac: number(zeroOrMore), margin_per_period: number(anyNumber) },
  compute: ({ cac, margin_per_period: margin }) => {
    if (margin <= 0) throw userError('NEVER_PAYS_BACK', { margin });
    return exactQuotient(cac, margin);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'CAC payback: the periods until a customer’s gross margin has covered the acquisition cost.',
    'zh-CN': '获客成本回收期：一位客户的毛利需要多少期才能收回获客成本。',
  },
  term: '获客成本回收期',
  result: {
    en: 'Periods of the margin’s length: with a monthly margin, 4.5 is 4.5 months.',
    'zh-CN': '期数，与毛利的期长一致：毛利按月计，4.5 即 4.5 个月。',
  },
  formula: { en: 'cac ÷ margin_per_period', 'zh-CN': '获客成本 ÷ 每期毛利' },
  source: {
    en: 'Skok, D. SaaS Metrics 2.0, forentrepreneurs.com (months to recover CAC, fewer than 12).',
    'zh-CN': 'Skok, D. SaaS Metrics 2.0, forentrepreneurs.com（收回 CAC 的月数，应少于 12）。',
  },
  parameters: {
    cac: {
      help: { en: 'Cost of winning one customer.', 'zh-CN': '获得一位客户的成本。' },
      expects: { en: 'Money, 0 or more.', 'zh-CN': '金额，0 或以上。' },
    },
    margin_per_period: {
      help: {
        en: 'Gross margin of one customer in one period, for example a month.',
        'zh-CN': '一位客户每期（例如每月）的毛利。',
      },
      expects: { en: 'Money above 0.', 'zh-CN': '大于 0 的金额。' },
    },
  },
  examples: [
    {
      arguments: [90, 20],
      gives: 4.5,
      note: { en: 'Won for 90, earning 20 a month: 90 ÷ 20.', 'zh-CN': '获客成本 90，每月毛利 20：90 ÷ 20。' },
    },
    {
      arguments: ['¥600', '¥75.00'],
      gives: 8,
      note: { en: '600 ÷ 75; amounts kept as text are read.', 'zh-CN': '600 ÷ 75；以文本存放的金额照常读取。' },
    },
    {
      arguments: [90, 0],
      gives: { error: 'NEVER_PAYS_BACK' },
      note: { en: 'Without a margin nothing is ever paid back.', 'zh-CN': '没有毛利，成本永远收不回来。' },
    },
  ],
  remarks: {
    en: [
      'Give gross margin, not revenue: revenue makes the payback look shorter than it is.',
      'Churn and discounting are not modelled. A customer who leaves before the payback never pays it, so compare the result with how long customers stay.',
      'The margin is taken to come in evenly. If it comes at the end of each period, round up: ROUNDUP(CAC_PAYBACK(…), 0).',
    ],
    'zh-CN': [
      '请填写毛利而不是收入，否则回收期会显得过短。',
      '没有考虑流失和折现。回收期之前流失的客户收不回成本，请将结果与客户的平均留存时间比较。',
      '假定毛利在期内均匀到账。若在每期期末到账，请向上取整：ROUNDUP(CAC_PAYBACK(…), 0)。',
    ],
  },
};
