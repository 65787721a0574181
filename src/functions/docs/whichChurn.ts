/**
 * Which of the three churn rates answers which question; said alike on the page of each. Documentation, not in the bundle:
 * hence texts of their own rather than lists to spread.
 */

export const choiceEn =
  'Three rates are called churn. CHURN compares the customers of one start with those of one end: use it when it is known who is a customer (members, contracts, buyers of two periods). CHURN_INACTIVE counts, of all who ever bought, those who have not bought for a number of days: use it when nobody cancels, as in a shop. CHURN_REVENUE weighs customers by what they pay: use it when a large customer matters more than a small one.';

export const choiceZhCN =
  '叫“流失率”的指标有三种。CHURN 比较期初与期末的同一批客户，适用于能明确判断谁是客户的场景（会员、合同、两期的购买客户）。CHURN_INACTIVE 看所有买过的客户中，有多少已超过若干天没有购买，适用于客户不会主动注销的场景（例如零售、电商）。CHURN_REVENUE 按收入加权，适用于大客户比小客户更重要的场景。';

export const comparisonEn =
  'The three are not comparable. CHURN and CHURN_REVENUE are rates per period; CHURN_INACTIVE accumulates over the whole history and has no period. Whoever shows a figure called churn should say which of them it is.';

export const comparisonZhCN =
  '三者不可相互比较：CHURN 和 CHURN_REVENUE 是每期的比率；CHURN_INACTIVE 是对全部历史的累计，没有“期”的概念。展示“流失率”时，请注明是哪一种。';
