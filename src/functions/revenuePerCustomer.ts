/** REVENUE_PER_CUSTOMER: net revenue per buyer. */
import { revenuePerCustomer } from '../core/metrics/customerRevenue.ts';
import { ofBuyers } from './arguments/buyers.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { amounts, customers, leaveOut } from './spec/parameters.ts';

export const fn = defineFunction({
  name: 'REVENUE_PER_CUSTOMER',
  parameters: { customers, amounts, leave_out: leaveOut },
  compute: (args) => ofBuyers(revenuePerCustomer(args.customers, args.amounts), 'amounts'),
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Revenue per customer: revenue per buyer, net of refunds.',
    'zh-CN': '客单价：平均每位购买客户的净收入，已扣除退款。',
  },
  term: '客单价',
  result: { en: 'Money per buyer, in the currency of the amounts.', 'zh-CN': '每位购买客户的金额，币种同 amounts。' },
  formula: {
    en: 'sum of amounts ÷ number of customers whose net is above 0',
    'zh-CN': '金额之和 ÷ 净额为正的客户数',
  },
  source: {
    en: 'Paid amount ÷ paying buyers, as 客单价 is defined in Alibaba’s Business Advisor (生意参谋). That refunds are taken off is a convention of this function.',
    'zh-CN': '支付金额 ÷ 支付买家数，同阿里巴巴生意参谋的“客单价”；扣除退款是本函数的约定。',
  },
  parameters: { customers: docs.customers, amounts: docs.amounts, leave_out: docs.leaveOut },
  examples: [
    {
      arguments: [
        [['Ann'], ['Bo'], ['Ann']],
        [[120], [80], [100]],
      ],
      gives: 150,
      note: { en: '300 ÷ 2 buyers.', 'zh-CN': '300 ÷ 2 位购买客户。' },
    },
    {
      arguments: [[['Ann'], ['Bo'], ['Bo'], ['guest']], [[120], [80], [-80], [35]], true],
      gives: 120,
      note: {
        en: 'Bo sent everything back and is no buyer; guests are left out.',
        'zh-CN': 'Bo 全部退货，不算购买客户；散客已排除。',
      },
    },
    {
      arguments: [
        [['Ann'], ['Ann']],
        [[120], [-120]],
      ],
      gives: { error: 'NO_BUYERS' },
      note: { en: 'Net of refunds nobody bought.', 'zh-CN': '扣除退款后没有人购买。' },
    },
  ],
  remarks: {
    en: [
      'It belongs to a period: the longer the period, the higher it is. Compare periods of equal length.',
      'Without refunds and free orders it is AOV × PURCHASE_FREQUENCY of the same rows.',
      'It divides by buyers. Revenue per registered user (ARPU) divides by all of them and is lower.',
      'All guests under one id would be one very good customer: leave them out with leave_out. Their revenue is then left out too.',
      'Shop back ends that report 客单价 from paid amounts do not take off later refunds; this function does. In stores 客单价 often means revenue per receipt, which is AOV here.',
    ],
    'zh-CN': [
      '客单价与期间有关：期间越长数值越高，请比较长度相同的期间。',
      '没有退款和 0 元订单时，客单价 = 同一批数据的笔单价（AOV）× 购买频次（PURCHASE_FREQUENCY）。',
      '分母是购买客户，不是全部注册用户；按全部用户平均的 ARPU 会更低。',
      '所有散客若共用一个编号，会变成一位“超级客户”：请用 leave_out 排除，其收入也随之不计。',
      '电商后台按支付金额计算的客单价不扣除支付后的退款，本函数会扣除。线下门店所说的“客单价”常指每张小票的金额，对应的是笔单价（AOV）。',
    ],
  },
};
