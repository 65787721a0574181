/** MARKET_SHARE: share of the market's sales, or customers, that are ours. */
import { number } from '../grid/parameters.ts';
import { partOfWhole } from './arguments/partOfWhole.ts';
import * as results from './docs/results.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { divisor, zeroOrMore } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'MARKET_SHARE',
  parameters: { own: number(zeroOrMore), market: number(divisor) },
  compute: (args) => partOfWhole(args, 'own', 'market'),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'growth',
  summary: {
    en: 'Market share: the share of all sales in a market, in money or units, that is yours.',
    'zh-CN': '市场份额：本企业销售额或销量占整个市场的比例。',
  },
  term: '市场份额',
  result: results.rate,
  formula: { en: 'own ÷ market', 'zh-CN': '本企业 ÷ 整个市场' },
  source: 'Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 2 (unit and revenue market share).',
  parameters: {
    own: {
      help: { en: 'Your sales: revenue, units or customers.', 'zh-CN': '本企业的销售额、销量或客户数。' },
      expects: { en: 'A number from 0 to market.', 'zh-CN': '0 到 market 之间的数。' },
    },
    market: {
      help: { en: 'The same for the whole market, yours included.', 'zh-CN': '整个市场的同一指标，含本企业。' },
      expects: { en: 'A number above 0.', 'zh-CN': '大于 0 的数。' },
    },
  },
  examples: [
    {
      arguments: [45, 300],
      gives: 0.15,
      note: { en: '45 ÷ 300 million in sales: 15%.', 'zh-CN': '本企业 45 百万 ÷ 市场 300 百万：15%。' },
    },
    {
      arguments: ['¥1.2亿', '¥4.8亿'],
      gives: 0.25,
      note: {
        en: '120 million (1.2亿) of 480 million (4.8亿): a quarter.',
        'zh-CN': '4.8 亿市场中的 1.2 亿：四分之一。',
      },
    },
    {
      arguments: [45, 30],
      gives: { error: 'MORE_THAN_WHOLE' },
      note: {
        en: 'The market must include your own sales; perhaps only those of the others were counted.',
        'zh-CN': '市场总量应包含本企业；可能只算了竞争对手。',
      },
    },
  ],
  remarks: {
    en: [
      'Both are of the same market, period and stage of trade: retail prices against retail prices, shipments against shipments.',
      'In units and in money the shares differ; revenue share ÷ unit share is your price relative to the market’s average.',
      'The result depends on where the market is said to end. Keep the definition from period to period. A share can rise because you grow or because the market shrinks: look at both with GROWTH_RATE.',
    ],
    'zh-CN': [
      '两者须是同一市场、同一期间、同一环节：零售额对零售额，出货量对出货量。',
      '按销量和按销售额算出的份额不同；销售额份额 ÷ 销量份额，即相对于市场均价的价格水平。',
      '结果取决于如何界定市场，各期请保持同一口径。份额上升可能是自己在增长，也可能是市场在萎缩：请用 GROWTH_RATE 同时看两者。',
    ],
  },
};
