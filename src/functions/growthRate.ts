/** GROWTH_RATE: relative change from one period to the next. */
import { relativeChange } from '../core/numerics/decimal.ts';
import { userError } from '../errors.ts';
import { number } from '../grid/parameters.ts';
import * as results from './docs/results.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { anyNumber } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'GROWTH_RATE',
  parameters: { before: number(anyNumber), after: number(anyNumber) },
  compute: ({ before, after }) => {
    if (before <= 0) throw userError('NO_GROWTH_BASE', { before });
    return relativeChange(before, after);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'growth',
  summary: {
    en: 'Growth rate: the relative change of customers, sales or another number between two periods.',
    'zh-CN': '增长率：客户数、销售额等指标从一期到另一期的相对变化。',
  },
  term: '增长率',
  result: results.rate,
  formula: { en: 'after ÷ before − 1', 'zh-CN': '本期 ÷ 基期 − 1' },
  source: 'Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 4 (growth: percentage and CAGR).',
  parameters: {
    before: {
      help: { en: 'The number in the earlier period.', 'zh-CN': '基期的数值。' },
      expects: { en: 'A number above 0.', 'zh-CN': '大于 0 的数。' },
    },
    after: {
      help: { en: 'The number in the later period.', 'zh-CN': '本期的数值。' },
      expects: { en: 'A number, measured the same way.', 'zh-CN': '数，口径与基期一致。' },
    },
  },
  examples: [
    {
      arguments: [100, 120],
      gives: 0.2,
      note: {
        en: 'From 100 to 120 customers: 120 ÷ 100 − 1, 20% more.',
        'zh-CN': '客户从 100 位增至 120 位：120 ÷ 100 − 1，增长 20%。',
      },
    },
    {
      arguments: ['1.2万', '9,000'],
      gives: -0.25,
      note: {
        en: 'From 12,000 (1.2万) to 9,000: a quarter less.',
        'zh-CN': '从 1.2 万降到 9000：下降四分之一。',
      },
    },
    {
      arguments: [0, 50],
      gives: { error: 'NO_GROWTH_BASE' },
      note: { en: 'From none to 50: say the number, not a rate.', 'zh-CN': '从 0 到 50：请说差额，不说增长率。' },
    },
    {
      arguments: [-40, 20],
      gives: { error: 'NO_GROWTH_BASE' },
      note: {
        en: 'From a loss of 40 to a profit of 20, the formula would say −150% of what is an improvement.',
        'zh-CN': '由亏损 40 转为盈利 20，套用公式会得到 −150%，与实际好转相反。',
      },
    },
  ],
  remarks: {
    en: [
      'Growth of +50% and then −50% does not come back to the start, but to 75% of it: rates multiply, they do not add.',
      'Compare like with like: the same month of the year before where business is seasonal, the same shops where some were opened, and no month that is not over.',
      'Over several periods the average growth per period is =(after/before)^(1/periods)-1, the CAGR when periods are years, not the mean of the rates.',
      'From a small base rates are large: 2 customers become 6, +200%. Show the numbers beside the rate.',
      'A change from 10% to 12% is 2 percentage points, or a growth rate of 20%. Say which.',
      'Growth of customers is after both gains and losses; CHURN shows the losses alone.',
    ],
    'zh-CN': [
      '先增长 50%、再下降 50%，并不回到原点，而是原来的 75%：增长率应相乘，不能相加。',
      '请同口径比较：有季节性的业务用同比（去年同月），不用环比；新开门店的用同店数据；未结束的月份不参与比较。',
      '跨多期时，平均每期增长率为 =(after/before)^(1/期数)-1，按年计即年均复合增长率（CAGR），而不是各期增长率的平均。',
      '基数小时增长率会很大：2 位客户变成 6 位，就是 +200%。请同时列出数量。',
      '从 10% 到 12%，是提高 2 个百分点，也是增长 20%，请注明是哪一种。',
      '客户数的增长已抵消了流失；只看流失请用 CHURN。',
    ],
  },
};
