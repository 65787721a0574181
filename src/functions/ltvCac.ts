/** LTV_CAC: customer lifetime value in multiples of the acquisition cost. */
import { exactQuotient } from '../core/numerics/decimal.ts';
import { number } from '../grid/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { anyNumber, divisor } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'LTV_CAC',
  parameters: { clv: number(anyNumber), cac: number(divisor) },
  compute: (args) => exactQuotient(args.clv, args.cac),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'LTV to CAC: how many times a customer’s lifetime value covers the acquisition cost.',
    'zh-CN': 'LTV/CAC：客户生命周期价值是获客成本的多少倍。',
  },
  term: '生命周期价值与获客成本之比',
  result: {
    en: 'A multiple: at 3, a customer is worth three times the cost; below 1, a loss.',
    'zh-CN': '倍数：3 表示客户价值是获客成本的三倍，小于 1 表示亏损。',
  },
  formula: { en: 'clv ÷ cac', 'zh-CN': '客户生命周期价值 ÷ 获客成本' },
  source: {
    en: 'Skok, D. SaaS Metrics 2.0, forentrepreneurs.com (lifetime value should be at least 3 × CAC).',
    'zh-CN': 'Skok, D. SaaS Metrics 2.0, forentrepreneurs.com（生命周期价值应不低于 CAC 的 3 倍）。',
  },
  parameters: {
    clv: {
      help: {
        en: 'Lifetime value of one customer, from gross margin.',
        'zh-CN': '一位客户的生命周期价值，按毛利计算。',
      },
      expects: { en: 'Money; negative is a loss.', 'zh-CN': '金额，负数为亏损。' },
    },
    cac: {
      help: { en: 'Cost of winning one customer.', 'zh-CN': '获得一位客户的成本。' },
      expects: { en: 'Money above 0.', 'zh-CN': '大于 0 的金额。' },
    },
  },
  examples: [
    {
      arguments: [180, 60],
      gives: 3,
      note: { en: 'Worth 180, won for 60: 180 ÷ 60.', 'zh-CN': '价值 180，获客成本 60：180 ÷ 60。' },
    },
    {
      arguments: [45, 60],
      gives: 0.75,
      note: {
        en: 'Below 1: a customer brings in less than it took to win one.',
        'zh-CN': '小于 1：客户带来的毛利不抵获客成本。',
      },
    },
    {
      arguments: [180, 0],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'Customers who cost nothing have no such ratio.', 'zh-CN': '获客成本为零时，这一比值不存在。' },
    },
  ],
  remarks: {
    en: [
      'Take the lifetime value from gross margin (CLV with gross_margin, or CLV_RETENTION). From revenue it flatters: at a margin of 30%, a ratio of 3 is really 0.9.',
      'Do not divide a lifetime value from which the acquisition cost has been taken off already.',
      'Both must be of the same customers. The lifetime value of long-standing customers over the cost of today’s new ones mixes two markets, and those who have stayed are the better ones.',
      '3 is a rule of thumb from subscription software. A shop with quick repeat purchases can live on less; a much higher ratio may mean that too little is spent on growth.',
      'The ratio says nothing of time: CAC_PAYBACK says how long the money is out.',
    ],
    'zh-CN': [
      '生命周期价值应按毛利计算（CLV 填写 gross_margin，或用 CLV_RETENTION）。按收入计算会虚高：毛利率为 30% 时，3 倍实为 0.9 倍。',
      '如果生命周期价值已扣除获客成本，就不要再相除。',
      '两者须针对同一批客户。用老客户的生命周期价值除以当下新客户的获客成本，是把两个时期混在一起；何况留下来的本来就是较好的客户。',
      '“3 倍”是订阅制软件行业的经验值。复购快的店铺低一些也能经营；远高于 3 则可能说明在增长上投入不足。',
      '这一比值不反映时间，资金要占用多久请看 CAC_PAYBACK。',
    ],
  },
};
