/** PENETRATION: share of the target market that are customers. */
import { number } from '../grid/parameters.ts';
import { partOfWhole } from './arguments/partOfWhole.ts';
import * as results from './docs/results.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { divisor, zeroOrMore } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'PENETRATION',
  parameters: { customers: number(zeroOrMore), target_market: number(divisor) },
  compute: (args) => partOfWhole(args, 'customers', 'target_market'),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'growth',
  summary: {
    en: 'Market penetration: the share of the target market that are your customers.',
    'zh-CN': '市场渗透率：目标市场中已成为本品牌客户的比例。',
  },
  term: '市场渗透率',
  result: results.rate,
  formula: { en: 'customers ÷ target_market', 'zh-CN': '客户数 ÷ 目标市场人数' },
  source: 'Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 2 (brand penetration).',
  parameters: {
    customers: {
      help: { en: 'Customers who bought at least once in the period.', 'zh-CN': '期间内至少购买一次的客户数。' },
      expects: { en: 'A number from 0 to target_market.', 'zh-CN': '0 到 target_market 之间的数。' },
    },
    target_market: {
      help: {
        en: 'People, households or firms that could buy.',
        'zh-CN': '目标市场中可能购买的人、家庭或企业的数量。',
      },
      expects: { en: 'A number above 0.', 'zh-CN': '大于 0 的数。' },
    },
  },
  examples: [
    {
      arguments: [500, 10000],
      gives: 0.05,
      note: { en: '500 ÷ 10,000: 5% of the households bought.', 'zh-CN': '500 ÷ 10,000：5% 的家庭购买过。' },
    },
    {
      arguments: [360, '1.2万'],
      gives: 0.03,
      note: { en: '360 ÷ 12,000 (1.2万): 3%.', 'zh-CN': '360 ÷ 12,000（1.2万）：3%。' },
    },
    {
      arguments: [1200, 1000],
      gives: { error: 'MORE_THAN_WHOLE' },
      note: {
        en: 'More customers than the market has: some are from outside it, or stand in the list twice.',
        'zh-CN': '客户多于目标市场：有人来自市场之外，或被重复计数。',
      },
    },
  ],
  remarks: {
    en: [
      'Both count the same unit, people or households, in the same area. Count customers with ACTIVE_CUSTOMERS, not orders.',
      'A longer period gives a higher penetration; say which one it is. The size of the market is an estimate: keep its source from period to period.',
      'Penetration counts buyers, MARKET_SHARE what they buy: with light buyers, the first can be high and the second low.',
      'If target_market is the buyers of the category instead of the whole population, the result is penetration share.',
    ],
    'zh-CN': [
      '两者须用同一单位（人或家庭）、同一区域。客户数请用 ACTIVE_CUSTOMERS 统计，不要数订单。',
      '期间越长，渗透率越高，请注明期间。市场规模是估计值，各期请用同一来源。',
      '渗透率看买的人，MARKET_SHARE 看买的量：客户多而买得少时，前者高、后者低。',
      '如果 target_market 填的是品类的购买者而非全部目标人群，得到的是品类内的渗透份额。',
    ],
  },
};
