/** RATE_INTERVAL: confidence interval of a counted proportion. */
import { wilsonInterval } from '../core/metrics/proportions.ts';
import { number } from '../grid/parameters.ts';
import { refuseLargerPart } from './arguments/partOfWhole.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { confidence } from './spec/parameters.ts';

/** No sample is larger. */
const MOST = 1e9;

export const fn = defineFunction({
  name: 'RATE_INTERVAL',
  parameters: {
    successes: number({ kind: 'wholeNumber', min: 0, max: MOST }),
    trials: number({ kind: 'wholeNumber', min: 1, max: MOST }),
    confidence,
  },
  compute: (args) => {
    refuseLargerPart(args, 'successes', 'trials');
    const { low, high } = wilsonInterval(args, args.confidence);
    return [[low, high]];
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'loyalty',
  summary: {
    en: 'Confidence interval of a rate that was counted, such as churn or conversion (Wilson).',
    'zh-CN': '计数比率（例如流失率、转化率）的置信区间（Wilson 法）。',
  },
  term: '比率的置信区间',
  result: { en: 'Two cells side by side: low and high, as decimals.', 'zh-CN': '并排两格：下限和上限，以小数表示。' },
  formula: {
    en: '(2s + z² ± z √(z² + 4s(n − s) ÷ n)) ÷ (2(n + z²)), with s successes of n trials',
    'zh-CN': '（2s + z² ± z √(z² + 4s(n − s) ÷ n)）÷（2(n + z²)），s 为 successes，n 为 trials',
  },
  source: {
    en: 'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22(158), 209–212; method 3 of Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion: comparison of seven methods. Statistics in Medicine 17, 857–872.',
    'zh-CN':
      'Wilson, E. B. (1927). Probable inference, the law of succession, and statistical inference. JASA 22(158), 209–212；即 Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion: comparison of seven methods. Statistics in Medicine 17, 857–872 的方法 3。',
  },
  parameters: {
    successes: {
      help: { en: 'How many of them did it, such as churned.', 'zh-CN': '其中发生的数量，例如流失的客户数。' },
      expects: { en: 'A whole number from 0 to trials.', 'zh-CN': '0 到 trials 的整数。' },
    },
    trials: {
      help: { en: 'How many there were.', 'zh-CN': '总数。' },
      expects: { en: 'A whole number from 1 to 1,000,000,000.', 'zh-CN': '1 到 1,000,000,000 的整数。' },
    },
    confidence: docs.confidence,
  },
  examples: [
    {
      arguments: [81, 263],
      gives: [[0.2552885199, 0.366209577]],
      note: {
        en: '30.8% lies between 25.5% and 36.6%: Newcombe (1998), table I, .2553 to .3662.',
        'zh-CN': '30.8% 的区间为 25.5% 到 36.6%：Newcombe（1998）表 I 为 .2553 至 .3662。',
      },
    },
    {
      arguments: [0, 20],
      gives: [[0, 0.1611251581]],
      note: {
        en: 'None of 20 does not mean never: up to 16% fits (Newcombe: .0000 to .1611).',
        'zh-CN': '20 位中没有一位，不等于永远不会：最高 16% 都有可能（Newcombe：.0000 至 .1611）。',
      },
    },
    {
      arguments: [12, 10],
      gives: { error: 'MORE_THAN_WHOLE' },
      note: { en: 'Twelve of ten is a mix-up.', 'zh-CN': '10 个中有 12 个，一定是弄混了。' },
    },
  ],
  remarks: {
    en: [
      'For rates that are counts of customers: CHURN, RETENTION, REPEAT_RATE, CSAT, CONVERSION. Give the counts, not the rate: 20% of 50 is RATE_INTERVAL(10, 50).',
      'It does not fit shares of money (CHURN_REVENUE, MARKET_SHARE), whose units are not drawn one by one.',
      'It answers how far the rate behind the counts may lie from the rate counted. If those counted are everyone there is, the counted rate is exact for them, and the interval is about the next such group.',
      'The rate does not lie in the middle of the interval, which leans towards 50%; this is what makes it right for small counts and for 0 and 100%.',
      'Without continuity correction. Trials must not depend on each other: ten orders of one customer are not ten customers.',
      'The confidence holds for one rate. Of twenty rates compared at 95%, one interval misses on average.',
    ],
    'zh-CN': [
      '适用于按客户计数的比率：CHURN、RETENTION、REPEAT_RATE、CSAT、CONVERSION 等。请给出数量而不是比率：50 位中的 20% 写作 RATE_INTERVAL(10, 50)。',
      '不适用于金额的占比（CHURN_REVENUE、MARKET_SHARE），金额并不是逐个抽取的。',
      '区间回答的是：计数背后的真实比率可能离观察值多远。若计数已涵盖全部客户，对他们而言比率就是准确的，区间说明的是下一批同类客户。',
      '比率不在区间正中，区间略向 50% 偏；正因如此，数量很少或比率为 0、100% 时结果仍然可靠。',
      '不做连续性校正。各次试验须相互独立：一位客户的十笔订单不等于十位客户。',
      '置信水平针对单个比率。同时看二十个比率时，95% 的区间平均有一个不准。',
    ],
  },
};
