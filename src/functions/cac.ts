/** CAC: customer acquisition cost. */
import { exactQuotient } from '../core/numerics/decimal.ts';
import { number } from '../grid/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { divisor, zeroOrMore } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'CAC',
  parameters: { cost: number(zeroOrMore), new_customers: number(divisor) },
  compute: (args) => exactQuotient(args.cost, args.new_customers),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Customer acquisition cost: what it cost, on average, to win one new customer.',
    'zh-CN': '获客成本：平均每获得一位新客户的花费。',
  },
  term: '获客成本',
  result: { en: 'Money per new customer, in the currency of the cost.', 'zh-CN': '每位新客户的金额，币种同成本。' },
  formula: { en: 'cost ÷ new_customers', 'zh-CN': '获客总成本 ÷ 新客户数' },
  source: 'Farris, P. W. et al. (2010). Marketing Metrics, 2nd ed., ch. 5 (average acquisition cost).',
  parameters: {
    cost: {
      help: { en: 'Everything spent on winning customers in a period.', 'zh-CN': '一段期间内用于获客的全部花费。' },
      expects: { en: 'Money, 0 or more.', 'zh-CN': '金额，0 或以上。' },
    },
    new_customers: {
      help: { en: 'Customers won in the same period.', 'zh-CN': '同一期间获得的新客户数。' },
      expects: { en: 'A number above 0.', 'zh-CN': '大于 0 的数。' },
    },
  },
  examples: [
    {
      arguments: [1200, 40],
      gives: 30,
      note: { en: '1,200 spent ÷ 40 customers won.', 'zh-CN': '花费 1,200 ÷ 获得的 40 位新客户。' },
    },
    {
      arguments: ['¥9,800', 35],
      gives: 280,
      note: { en: '9,800 ÷ 35; an amount kept as text is read.', 'zh-CN': '9,800 ÷ 35；以文本存放的金额照常读取。' },
    },
    {
      arguments: [0, 12],
      gives: 0,
      note: { en: 'Nothing was spent; 12 customers came by themselves.', 'zh-CN': '没有花费，12 位客户自然到来。' },
    },
    {
      arguments: [1200, 0],
      gives: { error: 'OUT_OF_RANGE' },
      note: { en: 'Nobody was won, so there is no cost of one.', 'zh-CN': '没有获得新客户，也就谈不上每位的成本。' },
    },
  ],
  remarks: {
    en: [
      'The cost is all that it took: advertising, agencies, commissions, first-order discounts, and the pay of the people who do it. With advertising alone, the result is too low to be set against a lifetime value.',
      'Leave out what is spent on customers you already have, and count customers, not leads, orders or returning ones.',
      'Where weeks lie between the spending and the first purchase, take a period long enough for the delay not to matter.',
      'Customers who would have come anyway lower the average. To judge a channel, divide its own cost by the customers it brought.',
    ],
    'zh-CN': [
      '成本应包括获客的全部投入：广告、代理费、佣金、首单优惠，以及相关人员的薪酬。只算广告费时，结果偏低，不宜与生命周期价值相比。',
      '用于维系老客户的花费不计入；分母是客户数，不是线索数、订单数或回流客户数。',
      '从投放到首次购买若相隔数周，请选取足够长的期间，使时间差可以忽略。',
      '自然到来的客户会拉低平均值。评估某个渠道时，请用该渠道的成本除以它带来的客户数。',
    ],
  },
};
