/**
 * What the pages of all forecasts say alike: the models, their limits, their sources. Documentation, not in the bundle: hence
 * texts of their own rather than lists to spread.
 */
import type { BetaGeometricParameters } from '../../core/models/betaGeometric.ts';
import * as bgNbd from '../../core/models/bgNbd.ts';
import * as mbgNbd from '../../core/models/mbgNbd.ts';
import * as paretoNbd from '../../core/models/paretoNbd.ts';
import type { Language } from '../../i18n/language.ts';
import { tableWords } from '../../i18n/tables/tableWords.ts';
import type { PageTable } from '../spec/functionSpec.ts';

export const modelsEn =
  'The models: customers buy at random, each at a rate of their own, and at some moment leave for good without saying so. MBG/NBD: they may leave after any purchase, the first included. BG/NBD: only after a repeat purchase, so that it calls everyone who bought once alive for certain, be it five years ago; take it to compare with the literature. Pareto/NBD: at any time. For the CDNOW customers their totals lie within 6% of each other; they differ about one-time buyers.';

export const modelsZhCN =
  '各模型的共同假设：客户随机购买，各有各的频率，并在某个时刻不告而别，不再回来。MBG/NBD：任何一次购买之后都可能离开，包括第一次。BG/NBD：只有复购之后才可能离开，因此只买过一次的客户永远被视为“100% 活跃”，哪怕已是五年前；适合与文献对照。Pareto/NBD：随时可能离开。以 CDNOW 的客户为例，三者的总量相差不到 6%，差别在单次购买的客户。';

export const sampleEn =
  'Small samples: below 30 repeat buyers there is no forecast, the columns stay blank and the header says so. From 30 to 99, and wherever the data do not determine the parameters, these are held near typical values and the header says “rough”, as it does of a horizon beyond twice the days observed. In simulated shops of three kinds, the forecast of all purchases of a year was off by 5 to 13% in the middle case and by 14 to 30% in the worst tenth with 30 to 60 repeat buyers, by 4 to 7% and 11 to 18% with 80 to 130, by 4% and 7% with 400. A single customer is always far less certain than the total.';

export const sampleZhCN =
  '样本太小时：复购客户不足 30 位则不预测，相应的列为空，表头注明原因。30 到 99 位，或数据不足以确定参数时，参数会被约束在常见值附近，表头注明“粗略”；预测期超过观察天数两倍时也是如此。在三类模拟店铺中，全年总购买次数的预测误差：复购客户 30 到 60 位时，中位数为 5% 到 13%，最差的十分之一为 14% 到 30%；80 到 130 位时为 4% 到 7% 和 11% 到 18%；400 位时为 4% 和 7%。单个客户的预测总比总量更不确定。';

export const contractEn =
  'They are for shops, where nobody cancels. Where customers have contracts and leaving is known, use CLV_SUBSCRIPTION and RETENTION_FORECAST.';

export const contractZhCN =
  '适用于客户不会主动注销的业务（零售、电商）。有合同、能看到退订的业务，请用 CLV_SUBSCRIPTION 和 RETENTION_FORECAST。';

export const seasonEn =
  'The past goes on: no seasons, no campaigns, no growth of what a customer spends. A history that ends after the best month, or a horizon that is mostly off season, misleads. Let the rows begin with the first purchase of the customers: those whose beginning is cut off look younger than they are.';

export const seasonZhCN =
  '模型假定过去的规律延续：不含季节、促销，也不含客单价的增长。数据截止在旺季之后，或预测期多为淡季，都会产生偏差。数据应从客户的首次购买开始：开头被截掉的老客户会被当成新客户。';

export const daysEn =
  'All that a customer buys on one day is one purchase; refunds are netted within the day, and a day whose net is 0 or less is none. Time is counted in exact days. Who has refunds only is no buyer.';

export const daysZhCN =
  '同一客户同一天的所有订单算一次购买；退款先从当日扣除，当日净额不大于 0 时不算购买。时间按天精确计算。只有退款的客户不算买家。';

export const valuesEn =
  'Gamma-Gamma takes how much a customer spends to be independent of how often. The header shows the correlation of the two: beyond about ±0.3 do not trust the split between frequent and rare buyers. Averages of few purchases are drawn towards that of all; who bought once has the average of all, since the first purchase counts neither in frequency nor in value. Where spending is so uneven that there is no average to speak of, the value of one-time buyers stays blank.';

export const valuesZhCN =
  'Gamma-Gamma 假定客户花多少与多久买一次无关。表头给出两者的相关系数：超出约 ±0.3 时，购买频繁与购买稀少的客户之间的价值差别不可信。购买次数少的客户，平均金额会向全体靠拢；只买过一次的客户取全体均值，因为首次购买既不计入频率也不计入金额。金额差异过大、均值没有意义时，单次购买客户的价值为空。';

export const holdoutEn =
  'Check it before you rely on it: take as_of a year back, add up the expected purchases, and compare with what the same customers bought in the year since. For the CDNOW customers on 30 September 1997 MBG/NBD expects 1,576 purchases in 39 weeks, BG/NBD 1,653 and Pareto/NBD 1,665; 1,882 were made, so that all three fall short by 12 to 16%.';

export const holdoutZhCN =
  '使用前请先检验：把 as_of 设为一年前，把预期购买次数相加，再与同一批客户这一年的实际购买天数比较。以 CDNOW 的客户为例：站在 1997 年 9 月 30 日，MBG/NBD 预期此后 39 周购买 1576 次，BG/NBD 为 1653 次，Pareto/NBD 为 1665 次；实际 1882 次，三者均低 12% 到 16%。';

export const purchaseSources =
  'MBG/NBD: Batislam, E. P., Denizel, M. & Filiztekin, A. (2007). Int. J. of Research in Marketing 24(3), 201–209. BG/NBD: Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). Marketing Science 24(2), 275–284. Pareto/NBD: Schmittlein, D. C., Morrison, D. G. & Colombo, R. (1987). Management Science 33(1), 1–24.';

export const valueSources =
  'MBG/NBD: Batislam, E. P., Denizel, M. & Filiztekin, A. (2007). Int. J. of Research in Marketing 24(3), 201–209. BG/NBD: Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). Marketing Science 24(2), 275–284. Pareto/NBD: Schmittlein, D. C., Morrison, D. G. & Colombo, R. (1987). Management Science 33(1), 1–24. Gamma-Gamma: Fader, P. S. & Hardie, B. G. S. (2013). The Gamma-Gamma Model of Monetary Value. CLV: Fader, P. S., Hardie, B. G. S. & Lee, K. L. (2005). RFM and CLV. Journal of Marketing Research 42(4), 415–430.';

/** Estimates for the CDNOW customers, in weeks: Fader, Hardie & Lee (2005), table 2; MBG/NBD of the same customers. */
const BG: BetaGeometricParameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const MBG: BetaGeometricParameters = { r: 0.5248, alpha: 6.183, a: 0.8913, b: 1.614 };
const PARETO: paretoNbd.ParetoNbdParameters = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };

/** Customers of the CDNOW sample on 30 September 1997, as the function gives them, amounts rounded to cents. */
export const CDNOW_ROWS: readonly (readonly number[])[] = [
  [1, 2, 272, 0.706, 1.6, 24.65, 11.33],
  [2, 1, 272, 0.171, 0.24, 18.91, 1.31],
  [3, 0, 272, 0.39, 0.2, 35.17, 2.01],
  [6, 7, 272, 0.622, 3.97, 71.46, 81.49],
  [17, 10, 272, 0.802, 7.06, 24.69, 50.13],
];

export function cdnowForecast(language: Language): PageTable {
  const words = tableWords(language);
  const { customer, repeatPurchases, daysObserved, pAlive, expectedPurchases, expectedOrderValue, clv } = words.columns;
  const horizon = words.basis([words.horizon(365)]);
  return {
    title:
      language === 'en'
        ? 'Some customers of CDNOW on 1997-09-30, with a gross margin of 0.3'
        : 'CDNOW 的几位客户，截至 1997-09-30，毛利率 0.3',
    header: [
      customer,
      repeatPurchases,
      daysObserved + words.asOf('1997-09-30'),
      pAlive + words.basis(['MBG/NBD', words.customersUsed(2349, 946)]),
      expectedPurchases + horizon,
      expectedOrderValue + words.basis(['Gamma-Gamma', words.correlation('0.11')]),
      clv + horizon,
    ],
    rows: CDNOW_ROWS.map((row) => row.map(String)),
  };
}

/** The three models on the same customers. */
export function modelsCompared(language: Language): PageTable {
  const histories = [
    { x: 0, tx: 0, T: 39 },
    { x: 1, tx: 5, T: 39 },
    { x: 2, tx: 30, T: 39 },
    { x: 7, tx: 30, T: 39 },
    { x: 7, tx: 10, T: 39 },
  ];
  const weeks = 52;
  const shown = (p: number, purchases: number) => `${(100 * p).toFixed(0)}% · ${purchases.toFixed(2)}`;
  const rows = histories.map((each) => [
    ...[each.x, each.tx, each.T].map(String),
    ...[[mbgNbd, MBG] as const, [bgNbd, BG] as const].map(([model, parameters]) =>
      shown(model.pAlive(parameters, each), model.conditionalExpectedTransactions(parameters, each, weeks)),
    ),
    shown(paretoNbd.pAlive(PARETO, each), paretoNbd.conditionalExpectedTransactions(PARETO, each, weeks)),
  ]);
  const models = ['MBG/NBD', 'BG/NBD', 'Pareto/NBD'];
  return language === 'en'
    ? {
        title: 'The models on the customers of CDNOW: P(alive) and purchases in the next 52 weeks',
        header: ['Repeat purchases', 'Week of the last', 'Weeks observed', ...models],
        rows,
      }
    : {
        title: '以 CDNOW 的客户为例：存活概率与未来 52 周的预期购买次数',
        header: ['复购次数', '最后一次在第几周', '观察周数', ...models],
        rows,
      };
}
