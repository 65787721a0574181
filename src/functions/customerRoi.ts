/** CUSTOMER_ROI: return on what was spent on customers. */
import { relativeChange } from '../core/numerics/decimal.ts';
import { number } from '../grid/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { anyNumber, divisor } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'CUSTOMER_ROI',
  parameters: { contribution: number(anyNumber), cost: number(divisor) },
  compute: (args) => relativeChange(args.cost, args.contribution),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Return on customer spending: what is left of the contribution after the cost, per unit of cost.',
    'zh-CN': '客户投资回报率：客户毛利扣除客户成本后的净收益，与客户成本之比。',
  },
  term: '客户投资回报率',
  result: {
    en: 'A decimal: 0.5 earns the cost and 50% more; 0 breaks even; −1 loses all.',
    'zh-CN': '以小数表示的比率：0.5 即收回成本并多赚 50%，0 为保本，−1 为全部损失。',
  },
  formula: { en: '(contribution − cost) ÷ cost', 'zh-CN': '（客户毛利 − 客户成本）÷ 客户成本' },
  source: 'Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 10 (return on marketing investment).',
  parameters: {
    contribution: {
      help: {
        en: 'Gross margin from the customers, before customer cost.',
        'zh-CN': '来自这些客户的毛利，未扣客户成本。',
      },
      expects: { en: 'Money; negative is a loss.', 'zh-CN': '金额，负数为亏损。' },
    },
    cost: {
      help: {
        en: 'Cost of winning, serving and keeping them, without product cost.',
        'zh-CN': '获取、服务和维系这些客户的成本，不含商品成本。',
      },
      expects: { en: 'Money above 0.', 'zh-CN': '大于 0 的金额。' },
    },
  },
  examples: [
    {
      arguments: [120, 100],
      gives: 0.2,
      note: {
        en: '120 of gross margin for 100 of customer cost: (120 − 100) ÷ 100.',
        'zh-CN': '毛利 120，客户成本 100：（120 − 100）÷ 100。',
      },
    },
    {
      arguments: [80, 100],
      gives: -0.2,
      note: { en: '20 of the 100 did not come back.', 'zh-CN': '100 的成本有 20 没有收回。' },
    },
    {
      arguments: [0, 100],
      gives: -1,
      note: { en: 'No margin at all: everything was lost.', 'zh-CN': '没有任何毛利，成本全部损失。' },
    },
    {
      arguments: [120, 0],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'Without a cost there is no return on it.', 'zh-CN': '没有成本，也就没有回报率。' },
    },
  ],
  remarks: {
    en: [
      'Product cost belongs in the contribution (revenue − product cost) and nowhere else; counted in the cost too, it would be taken off twice.',
      'Both amounts are of the same customers and the same period. A campaign’s contribution is only what it added: see ACTION_EFFECT.',
      'With revenue in place of gross margin the result is far too high: at a margin of 30%, 500 of revenue for 100 of cost is 0.5, not 4.',
      'It is not a rate per year: 20% within a month and 20% within three years look alike. Say the period.',
    ],
    'zh-CN': [
      '商品成本只应在毛利中扣除（收入 − 商品成本）；若又计入客户成本，就扣了两次。',
      '两个金额须针对同一批客户、同一期间。计算活动的回报时，只计活动带来的增量毛利，参见 ACTION_EFFECT。',
      '用收入代替毛利会使结果严重偏高：毛利率 30%、收入 500、成本 100 时是 0.5，而不是 4。',
      '它不是年化回报率：一个月的 20% 与三年的 20% 看上去一样，请注明期间。',
    ],
  },
};
