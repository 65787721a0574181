/** RFM: recency, frequency and monetary scores of every customer, and the segment they make. */
import { purchasesByCustomer } from '../core/metrics/purchases.ts';
import { emptyScores, rfmScores } from '../core/segments/rfm.ts';
import { userError } from '../errors.ts';
import { isoDay } from '../grid/days.ts';
import { choice, number } from '../grid/parameters.ts';
import { SEGMENT_NAME } from '../i18n/classes/segmentName.ts';
import { tableWords } from '../i18n/tables/tableWords.ts';
import { observe } from './arguments/observation.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { amounts, asOf, customers, dates, language, leaveOut } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = [
  'customer',
  'daysSince',
  'orders',
  'revenue',
  'recencyScore',
  'frequencyScore',
  'monetaryScore',
  'segment',
] as const;

/** The number of scores that the named segments are made for. */
const NAMED_BINS = 5;

/** Scores and segment of a customer who never bought. */
const UNSCORED = [null, null, null, null] as const;

export const fn = defineFunction({
  name: 'RFM',
  parameters: {
    customers,
    dates,
    amounts,
    as_of: asOf,
    bins: number({ kind: 'wholeNumber', min: 2, max: 10 }, NAMED_BINS),
    ties: choice(['lower', 'upper'], 'lower', { 较低: 'lower', 较高: 'upper' }),
    leave_out: leaveOut,
    language,
  },
  columns: COLUMNS,
  compute: (args, rows) => {
    const observed = observe(args, args.as_of, rows);
    const purchases = purchasesByCustomer({ ...observed, amounts: observed.amounts ?? [], orderIds: null }, true);
    const buyers = purchases.filter(({ orders }) => orders > 0);
    if (buyers.length === 0) throw userError('NO_BUYERS', { parameter: 'amounts' });

    const input = {
      daysSince: buyers.map(({ lastDay }) => observed.asOf - lastDay),
      orders: buyers.map(({ orders }) => orders),
      revenue: buyers.map(({ revenue }) => revenue),
    };
    const { recency, frequency, monetary } = rfmScores(input, args.bins, args.ties);
    const isNamed = args.bins === NAMED_BINS;
    let buyer = -1;
    const lines = purchases.map(({ customer, orders, revenue }) => {
      // Who has refunds only never bought: there is nothing to score.
      if (orders === 0)
        return [rows.written(customer), null, orders, revenue, ...(isNamed ? UNSCORED : UNSCORED.slice(1))];
      buyer++;
      const scores = [recency[buyer], frequency[buyer], monetary[buyer]] as [number, number, number];
      const segment = isNamed ? [SEGMENT_NAME['11'](...scores, args.language)] : [];
      return [rows.written(customer), input.daysSince[buyer] as number, orders, revenue, ...scores, ...segment];
    });

    const words = tableWords(args.language);
    const nobody = (scores: readonly number[]) => {
      const empty = emptyScores(scores, args.bins);
      return empty.length > 0 ? words.nobodyScores(empty) : '';
    };
    return table(isNamed ? COLUMNS : COLUMNS.slice(0, -1), lines, args.language, {
      daysSince: words.asOf(isoDay(observed.asOf)),
      recencyScore: nobody(recency),
      frequencyScore: nobody(frequency),
      monetaryScore: nobody(monetary),
    });
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'segmentation',
  summary: {
    en: 'RFM scores of every customer, 5 = best, and the segment that they make.',
    'zh-CN': '每位客户的 RFM 得分（5 分最好）及对应的细分。',
  },
  term: 'RFM 分析',
  result: {
    en: 'A table, one row a customer, in order of first appearance.',
    'zh-CN': '表格，每位客户一行，按首次出现的顺序。',
  },
  formula: {
    en: 'score = 1 + how many cuts lie below the value; the cuts are the percentiles 1 ÷ bins, 2 ÷ bins … of all customers, as PERCENTILE.INC computes them (type 7). With ties "upper" a cut equal to the value counts as below it. For recency the order is reversed: the fewest days have the highest score',
    'zh-CN':
      '得分 = 1 + 低于该值的分界点个数；分界点为全部客户的 1 ÷ bins、2 ÷ bins……百分位，与 PERCENTILE.INC 相同（第 7 类）。ties 为 "upper" 时，等于该值的分界点也计入。近度反向计分：天数越少分越高',
  },
  source: {
    en: 'Quintile scores: Hughes, A. M. (1994). Strategic Database Marketing. Probus. Type 7: Hyndman, R. J. & Fan, Y. (1996). Sample Quantiles in Statistical Packages. The American Statistician 50(4), 361–365.',
    'zh-CN':
      '五分位打分：Hughes, A. M. (1994). Strategic Database Marketing. Probus。第 7 类分位数：Hyndman, R. J. & Fan, Y. (1996). Sample Quantiles in Statistical Packages. The American Statistician 50(4), 361–365。',
  },
  parameters: {
    customers: docs.customers,
    dates: docs.dates,
    amounts: docs.amounts,
    as_of: docs.asOf,
    bins: {
      help: {
        en: 'Optional, default 5. Number of scores; segments are named with 5 only.',
        'zh-CN': '可选，默认 5。分值的档数；只有 5 档时给出细分名称。',
      },
      expects: { en: 'A whole number from 2 to 10.', 'zh-CN': '2 到 10 的整数。' },
    },
    ties: {
      help: {
        en: 'Optional, default "lower". Which score equal values share.',
        'zh-CN': '可选，默认 "lower"。相同的值跨档时取哪一档。',
      },
      expects: { en: '"lower" or "upper".', 'zh-CN': '"lower"（较低）或 "upper"（较高）。' },
    },
    leave_out: docs.leaveOut,
    language: docs.language,
  },
  examples: [
    {
      arguments: [
        [['Ann'], ['Bo'], ['Cai'], ['Ann'], ['Bo'], ['Ann']],
        [['2025-03-01'], ['2025-02-01'], ['2025-01-10'], ['2025-03-30'], ['2025-03-11'], ['2025-04-10']],
        [[120], [90], [40], [200], [60], [80]],
      ],
      gives: [
        [
          'Customer',
          'Days since last purchase (as of 2025-04-10)',
          'Orders',
          'Net revenue',
          'R (nobody has 2, 4)',
          'F (nobody has 2, 4)',
          'M (nobody has 2, 4)',
          'Segment',
        ],
        ['Ann', 0, 3, 400, 5, 5, 5, 'Champions'],
        ['Bo', 30, 2, 150, 3, 3, 3, 'Need attention'],
        ['Cai', 90, 1, 40, 1, 1, 1, 'Lost'],
      ],
      note: {
        en: 'Net revenue is 40, 150 and 400, with cuts at 84, 128, 200 and 300. Below Bo’s 150 lie two of them: M = 1 + 2 = 3.',
        'zh-CN': '净收入为 40、150、400，分界点为 84、128、200、300。低于 Bo 的 150 的有两个：M = 1 + 2 = 3。',
      },
    },
    {
      arguments: [
        [['Ann'], ['Ann'], ['Ann'], ['Bo'], ['Bo']],
        [['2025-03-31'], ['2025-04-01'], ['2025-04-01'], ['2025-04-01'], ['2025-04-01']],
        [[50], [100], [-100], [30], [20]],
        '',
        2,
      ],
      gives: [
        [
          'Customer',
          'Days since last purchase (as of 2025-04-01)',
          'Orders',
          'Net revenue',
          'R',
          'F',
          'M (nobody has 2)',
        ],
        ['Ann', 1, 1, 50, 1, 1, 1],
        ['Bo', 0, 2, 50, 2, 2, 1],
      ],
      note: {
        en: 'Ann’s refund cancels her order of that day. Equal revenue shares the lower score; with two bins no segment is named.',
        'zh-CN': 'Ann 当日的退款抵消了订单。净收入相同者取较低的分；两档时不给出细分。',
      },
    },
    {
      arguments: [
        [['Ann'], ['Bo']],
        [['2025-04-01'], ['2052-04-01']],
        [[120], [90]],
      ],
      gives: { error: 'LATEST_DATE_ALONE' },
      note: {
        en: 'By default as_of would be the mistyped date, and everyone else long gone.',
        'zh-CN': 'as_of 会默认取写错的日期，其他客户就都成了早已离开的客户。',
      },
    },
  ],
  remarks: {
    en: [
      'Every row is an order. If rows are lines of orders, add them up by order first (QUERY with group by), or frequency counts lines.',
      'Refunds are netted within the customer’s day: a day whose net is 0 or less has no orders. Revenue is the net of all rows.',
      'A customer with refunds only stays in the table, so that customers and revenue add up, but is not scored: 0 orders, revenue of 0 or less, and blanks.',
      'Equal values always share a score, so a score may be left empty when many customers are equal (often all who ordered once); the header says which. Nobody is moved to fill it.',
      'Scores compare customers with each other: they change when others buy, and a 5 in a weak year may be a 3 in a good one. To score by fixed limits use IFS or MATCH.',
      'Frequency and revenue mostly go together, so F and M say less than two scores seem to; and whoever came early has had more time for both. Choose the rows of a fixed window, such as the last 12 months, to compare over time.',
      'With few customers five scores are finer than the numbers bear: take fewer bins.',
      'How three scores make a segment is printed whole on the page of RFM_SEGMENT, which also offers the map of eight types: =RFM_SEGMENT(E2, F2, G2, "8").',
    ],
    'zh-CN': [
      '每行算一笔订单。若一行是订单中的一件商品，请先按订单汇总（QUERY 的 group by），否则频度数的是行数。',
      '退款先从该客户当日的订单中扣除：当日净额不大于 0 时没有订单。净收入为全部行之和。',
      '只有退款的客户仍留在表中，使客户数与收入合计不变：订单数为 0，净收入不大于 0，天数从其最后一行算起。',
      '相同的值得分必相同，因此很多客户相同时（常见于只买过一次的客户）某一分可能无人获得，表头会注明。不会为填满某一分而拆开相同的客户。',
      '得分是客户之间的比较，他人购买后也会变化；淡年的 5 分，放到旺年可能只是 3 分。若要按固定标准打分，请用 IFS 或 MATCH。',
      '频度与金额通常同涨同跌，F 和 M 的信息有重叠；来得早的客户两项都占便宜。若要跨期比较，请选取固定窗口的行，例如最近 12 个月。',
      '客户较少时分五档过细，请减少 bins。',
      '三项得分如何对应细分，完整列在 RFM_SEGMENT 的页面上；那里还有八类客户的划分：=RFM_SEGMENT(E2, F2, G2, "8")。',
    ],
  },
};
