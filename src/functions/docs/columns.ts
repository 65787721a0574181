/** What the columns of tables hold, and the number format that suits them: documentation, not part of the bundle. */
import type { TableColumn } from '../../i18n/tables/words.ts';
import type { Bilingual } from '../spec/functionSpec.ts';

export interface ColumnDoc {
  what: Bilingual;
  /** Number format to choose in Sheets; none for texts. */
  format: '' | '0' | '0.00' | '0.0%' | '0.000' | '#,##0.00';
}

export const COLUMN_DOCS: Record<TableColumn, ColumnDoc> = {
  customer: { what: { en: 'The customer, as first written', 'zh-CN': '客户，按首次出现的写法' }, format: '' },
  revenue: {
    what: { en: 'Sum of all amounts, net of refunds', 'zh-CN': '全部金额之和，已扣除退款' },
    format: '#,##0.00',
  },
  valueToDate: { what: { en: 'Net revenue × gross margin', 'zh-CN': '净收入 × 毛利率' }, format: '#,##0.00' },
  orders: { what: { en: 'Orders with a positive net', 'zh-CN': '净额为正的订单数' }, format: '0' },
  purchaseDays: { what: { en: 'Days with a purchase', 'zh-CN': '有购买的天数' }, format: '0' },
  daysSince: {
    what: { en: 'Whole days from the last purchase to as_of', 'zh-CN': '最后购买日至 as_of 的天数' },
    format: '0',
  },
  recencyScore: { what: { en: 'Recency score; high = bought lately', 'zh-CN': '近度得分，高为近期购买' }, format: '0' },
  frequencyScore: { what: { en: 'Frequency score; high = many orders', 'zh-CN': '频度得分，高为订单多' }, format: '0' },
  monetaryScore: { what: { en: 'Monetary score; high = much revenue', 'zh-CN': '金额得分，高为收入多' }, format: '0' },
  segment: { what: { en: 'Segment of the three scores', 'zh-CN': '三项得分对应的细分' }, format: '' },
  cycle: {
    what: {
      en: 'Usual days between purchases, the customer’s own or everyone’s',
      'zh-CN': '判断所用的购买周期：该客户自己的，或全体的',
    },
    format: '0.00',
  },
  stage: { what: { en: 'Stage of the customer', 'zh-CN': '客户所处的阶段' }, format: '' },
  tier: { what: { en: 'Tier of the value', 'zh-CN': '数值所在的层级' }, format: '' },
  group: { what: { en: 'The group', 'zh-CN': '分组' }, format: '' },
  answers: { what: { en: 'Number of answers', 'zh-CN': '回答数' }, format: '0' },
  share: { what: { en: 'Share of all answers', 'zh-CN': '占全部回答的比例' }, format: '0.0%' },
  nps: { what: { en: 'Net promoter score, −100 to 100 points', 'zh-CN': '净推荐值，−100 到 100' }, format: '0.00' },
  npsBefore: { what: { en: 'Net promoter score before, in points', 'zh-CN': '前期的净推荐值' }, format: '0.00' },
  npsAfter: { what: { en: 'Net promoter score after, in points', 'zh-CN': '后期的净推荐值' }, format: '0.00' },
  difference: {
    what: { en: 'After − before, or treated − control', 'zh-CN': '之后 − 之前，或实验组 − 对照组' },
    format: '0.000',
  },
  low: { what: { en: 'Lower end of the confidence interval', 'zh-CN': '置信区间下限' }, format: '0.000' },
  high: { what: { en: 'Upper end of the confidence interval', 'zh-CN': '置信区间上限' }, format: '0.000' },
  pValue: {
    what: {
      en: 'Two-sided p-value: how often chance alone would show so large a difference',
      'zh-CN': '双侧 p 值：若并无真实差异，仅凭偶然出现这么大差异的概率',
    },
    format: '0.000',
  },
  remark: { what: { en: 'What to mind; blank when nothing', 'zh-CN': '需要注意之处，没有则为空' }, format: '' },
  satisfaction: { what: { en: 'Class of the score', 'zh-CN': '评分的类别' }, format: '' },
  topic: { what: { en: 'The topic', 'zh-CN': '主题' }, format: '' },
  expected: { what: { en: 'Mean expectation', 'zh-CN': '期望均值' }, format: '0.00' },
  actual: { what: { en: 'Mean of what was experienced', 'zh-CN': '实际体验均值' }, format: '0.00' },
  gap: {
    what: { en: 'Actual − expected; negative = disappointed', 'zh-CN': '实际 − 期望，负数为未达期望' },
    format: '0.00',
  },
  importance: { what: { en: 'Mean importance', 'zh-CN': '重要性均值' }, format: '0.00' },
  performance: { what: { en: 'Mean performance', 'zh-CN': '表现均值' }, format: '0.00' },
  quadrant: { what: { en: 'Quadrant, cut at the means of both axes', 'zh-CN': '象限，以两轴均值为界' }, format: '' },
  priority: {
    what: { en: 'importance + max(importance − performance, 0)', 'zh-CN': '重要性 + max（重要性 − 表现，0）' },
    format: '0.00',
  },
  rank: {
    what: { en: '1 = first', 'zh-CN': '1 为首位' },
    format: '0',
  },
  cohort: { what: { en: 'Period of the first purchase', 'zh-CN': '首次购买所在的期' }, format: '' },
  customers: { what: { en: 'Customers of the cohort', 'zh-CN': '该同期群的客户数' }, format: '0' },
  time: { what: { en: 'Tenure at which someone churned', 'zh-CN': '有客户流失的时长' }, format: '0.00' },
  atRisk: {
    what: { en: 'Customers still observed just before', 'zh-CN': '该时长之前仍在观察中的客户数' },
    format: '0',
  },
  churned: { what: { en: 'Customers who churned then', 'zh-CN': '此时流失的客户数' }, format: '0' },
  survival: {
    what: { en: 'Estimated share of customers who stay longer', 'zh-CN': '留存超过该时长的客户占比（估计）' },
    format: '0.0%',
  },
  funnelStage: { what: { en: 'The stage', 'zh-CN': '环节' }, format: '' },
  count: { what: { en: 'How many', 'zh-CN': '数量' }, format: '0' },
  stepRate: {
    what: { en: 'Share of the stage before; blank for the first', 'zh-CN': '占前一环节的比例，首个环节为空' },
    format: '0.0%',
  },
  overallRate: { what: { en: 'Share of the first stage', 'zh-CN': '占第一个环节的比例' }, format: '0.0%' },
  lost: {
    what: { en: 'Stage before − this one; 0 for the first', 'zh-CN': '前一环节 − 本环节，首个环节为 0' },
    format: '0',
  },
  treated: {
    what: { en: 'Mean outcome, or rate, of the treated', 'zh-CN': '实验组的结果均值或比率' },
    format: '0.000',
  },
  control: {
    what: { en: 'Mean outcome, or rate, of the control group', 'zh-CN': '对照组的结果均值或比率' },
    format: '0.000',
  },
  uplift: {
    what: {
      en: 'Difference ÷ control; blank when control is not above 0',
      'zh-CN': '差值 ÷ 对照组，对照组不大于 0 时为空',
    },
    format: '0.0%',
  },
  method: { what: { en: 'How interval and p-value were computed', 'zh-CN': '区间与 p 值的算法' }, format: '' },
  repeatPurchases: {
    what: { en: 'Days with a purchase after the first one', 'zh-CN': '首次购买之后有购买的天数' },
    format: '0',
  },
  daysObserved: {
    what: { en: 'Days from the first purchase to as_of', 'zh-CN': '首次购买日至 as_of 的天数' },
    format: '0',
  },
  pAlive: {
    what: { en: 'Probability that the customer has not left for good', 'zh-CN': '客户尚未永久离开的概率' },
    format: '0.0%',
  },
  expectedPurchases: {
    what: { en: 'Expected days with a purchase within the horizon', 'zh-CN': '预测期内预期有购买的天数' },
    format: '0.00',
  },
  expectedOrderValue: {
    what: { en: 'Expected net value of one of them', 'zh-CN': '每次购买的预期净额' },
    format: '#,##0.00',
  },
  clv: {
    what: {
      en: 'Margin expected within the horizon, discounted to as_of',
      'zh-CN': '预测期内的预期毛利，折现到 as_of',
    },
    format: '#,##0.00',
  },
  contactScore: {
    what: { en: 'CLV × (1 − P(alive))', 'zh-CN': '客户生命周期价值 ×（1 − 存活概率）' },
    format: '#,##0.00',
  },
  period: { what: { en: 'Renewals so far; 0 is the start', 'zh-CN': '已经历的续费次数，0 为开始' }, format: '0' },
  survivors: {
    what: { en: 'As given; blank where projected', 'zh-CN': '给出的数字，预测的期为空' },
    format: '#,##0.00',
  },
  shareLeft: {
    what: { en: 'Share of the cohort that is left, by the model', 'zh-CN': '按模型，这批客户中留下的比例' },
    format: '0.0%',
  },
  retentionRate: {
    what: { en: 'Share of those left before who stay, by the model', 'zh-CN': '按模型，上一期客户中续费的比例' },
    format: '0.0%',
  },
  basis: {
    what: { en: 'Whether the period was observed or is projected', 'zh-CN': '该期是实际数据，还是预测' },
    format: '',
  },
};
