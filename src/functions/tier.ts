/** TIER: the tier of each value beside it, by share of the total or other cuts. */
import { tierRanksByNaturalBreaks } from '../core/segments/naturalBreaks.ts';
import { tierRanksByPercentile, tierRanksByShare, tierRanksByThreshold } from '../core/segments/tiers.ts';
import { userError } from '../errors.ts';
import { labels, numbers } from '../grid/cellKinds.ts';
import { choice, optionalList } from '../grid/parameters.ts';
import { tableWords } from '../i18n/tables/tableWords.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { amounts, anyNumber, language, share } from './spec/parameters.ts';

const ALPHABET = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const NATURAL_TIERS = 3;
/** The cuts of the methods that have some of their own. */
const DEFAULT_CUTS = { share: [0.8, 0.95], percentile: [0.2, 0.5], threshold: null };

export const fn = defineFunction({
  name: 'TIER',
  parameters: {
    values: amounts,
    method: choice(['share', 'percentile', 'threshold', 'natural'], 'share', {
      累计占比: 'share',
      百分位: 'percentile',
      阈值: 'threshold',
      自然断点: 'natural',
    }),
    cuts: optionalList(numbers(anyNumber)),
    labels: optionalList(labels),
    language,
  },
  columns: ['tier'],
  compute: (args, rows) => {
    const { values, method } = args;
    if (method !== 'threshold' && !values.some((value) => value > 0)) {
      throw userError('NONE_ABOVE_ZERO', { parameter: 'values' });
    }
    const cuts = cutsOf(method, args.cuts);
    const tiers = cuts ? cuts.length + 1 : Math.min(args.labels?.length ?? NATURAL_TIERS, ALPHABET.length);
    const names = args.labels ?? ALPHABET.slice(0, tiers);
    if (names.length !== tiers) {
      throw userError('LABEL_COUNT', { parameter: 'labels', given: names.length, needed: tiers });
    }
    const ranks = cuts ? RANKED_BY[method as Cut](values, cuts) : tierRanksByNaturalBreaks(values, tiers);
    return rows.beside(
      ranks.map((rank) => names[rank] as string),
      tableWords(args.language).columns.tier,
    );
  },
});

type Cut = keyof typeof DEFAULT_CUTS;

const RANKED_BY = {
  share: tierRanksByShare,
  percentile: tierRanksByPercentile,
  threshold: tierRanksByThreshold,
};

/** The cuts of a method, ascending; null for natural breaks, which find their own. */
function cutsOf(method: Cut | 'natural', given: readonly number[] | null): readonly number[] | null {
  const because = `method = "${method}"`;
  if (method === 'natural') {
    if (given) throw userError('UNUSED_ARGUMENT', { name: fn.name, parameter: 'cuts', because });
    return null;
  }
  const cuts = given ?? DEFAULT_CUTS[method];
  if (!cuts) throw userError('NEEDS_ARGUMENT', { name: fn.name, parameter: 'cuts', because });
  cuts.forEach((cut, i) => {
    const place = { parameter: 'cuts', row: 0, received: String(cut) };
    if (method !== 'threshold' && (cut < share.min || cut > share.max)) {
      throw userError('OUT_OF_RANGE', { ...place, expected: share, mayBeBlank: false });
    }
    if (i > 0 && cut <= (cuts[i - 1] as number)) throw userError('NOT_ASCENDING', place);
  });
  return cuts;
}

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'segmentation',
  summary: {
    en: 'The tier of each value: A for the customers that make the first 80% of the total, and so on.',
    'zh-CN': '每个数值的层级：构成总额前 80% 的为 A，依此类推。',
  },
  term: 'ABC 分层',
  result: { en: 'A column of texts, one for each row.', 'zh-CN': '一列文本，每行一个。' },
  formula: {
    en: 'share: A while all larger values make less than 0.8 of the total, B while less than 0.95, else C',
    'zh-CN': 'share：所有更大数值之和占总额不到 0.8 为 A，不到 0.95 为 B，其余为 C',
  },
  source: {
    en: 'Dickie, H. F. (1951). ABC Inventory Analysis Shoots for Dollars, Not Pennies. Factory Management and Maintenance 109(7), 92–94. Natural breaks: Wang, H. & Song, M. (2011). Ckmeans.1d.dp: Optimal k-means Clustering in One Dimension by Dynamic Programming. The R Journal 3(2), 29–33.',
    'zh-CN':
      'Dickie, H. F. (1951). ABC Inventory Analysis Shoots for Dollars, Not Pennies. Factory Management and Maintenance 109(7), 92–94。自然断点：Wang, H. & Song, M. (2011). Ckmeans.1d.dp: Optimal k-means Clustering in One Dimension by Dynamic Programming. The R Journal 3(2), 29–33。',
  },
  parameters: {
    values: {
      help: { en: 'One value a customer, such as revenue.', 'zh-CN': '每位客户一个数值，例如净收入。' },
      expects: { en: 'Numbers; blank cells stay blank.', 'zh-CN': '数字；空单元格仍为空。' },
    },
    method: {
      help: { en: 'Optional, default "share". What the cuts are.', 'zh-CN': '可选，默认 "share"。分界方法。' },
      expects: {
        en: '"share", "percentile", "threshold", "natural".',
        'zh-CN': '"share"（累计占比）、"percentile"（百分位）、"threshold"（阈值）或 "natural"（自然断点）。',
      },
    },
    cuts: {
      help: {
        en: 'Optional but for "threshold". Limits between tiers.',
        'zh-CN': '可选，"threshold" 时必填。层级之间的分界。',
      },
      expects: {
        en: 'Ascending, such as {0.8;0.95}.',
        'zh-CN': '从小到大，例如 {0.8;0.95}；"natural" 时不填。',
      },
    },
    labels: {
      help: { en: 'Optional, default A, B, C … Names of the tiers.', 'zh-CN': '可选，默认 A、B、C……。层级名称。' },
      expects: { en: 'One more than cuts, best first.', 'zh-CN': '比分界多一个，最好的在前。' },
    },
    language: docs.language,
  },
  examples: [
    {
      arguments: [[['Revenue'], [50], [20], [15], [10], [5]]],
      gives: [['Tier'], ['A'], ['A'], ['A'], ['B'], ['C']],
      note: {
        en: 'Before them lie 0, 50, 70, 85 and 95% of the total.',
        'zh-CN': '在它们之前的累计占比为 0、50、70、85、95%。',
      },
    },
    {
      arguments: [[['Revenue'], [80], [''], [20], [-5]]],
      gives: [['Tier'], ['A'], [''], ['B'], ['C']],
      note: {
        en: 'Exactly 80% lie before 20, so it is B. What is not positive comes last and does not count towards the total.',
        'zh-CN': '20 之前恰为 80%，故为 B。不大于 0 的排在最后，不计入总额。',
      },
    },
    {
      arguments: [[['Revenue'], [10], [50], [20], [40], [30]], 'percentile'],
      gives: [['Tier'], ['C'], ['A'], ['C'], ['B'], ['B']],
      note: {
        en: 'The top 20%, the next 30% and the rest: of five customers 0% stand before 50, 20 and 40% before 40 and 30, 60 and 80% before 20 and 10.',
        'zh-CN': '前 20%、其后 30% 和其余：五位客户中，50 之前有 0%，40、30 之前有 20%、40%，20、10 之前有 60%、80%。',
      },
    },
    {
      arguments: [
        [['Revenue'], [1200], [1000], [999], [0]],
        'threshold',
        [[500], [1000]],
        [['Gold'], ['Silver'], ['Bronze']],
      ],
      gives: [['Tier'], ['Gold'], ['Gold'], ['Silver'], ['Bronze']],
      note: { en: 'A value on a threshold is in the better tier.', 'zh-CN': '恰在阈值上的归入较好的一层。' },
    },
    {
      arguments: [[['Revenue'], [100], [110], [900], [120], [4000]], 'natural'],
      gives: [['Tier'], ['C'], ['C'], ['B'], ['C'], ['A']],
      note: {
        en: '100, 110 and 120 around their mean of 110 have squared distances of 100 + 0 + 100 = 200, the least that three tiers can have.',
        'zh-CN': '100、110、120 与其均值 110 的距离平方和为 100 + 0 + 100 = 200，是分三层时最小的。',
      },
    },
    {
      arguments: [[[50], [20]], 'share', [[0.95], [0.8]]],
      gives: { error: 'NOT_ASCENDING' },
      note: { en: 'Cuts go from small to large.', 'zh-CN': '分界应从小到大。' },
    },
  ],
  remarks: {
    en: [
      'share: cuts are cumulative shares of the total. The customer with whom the total reaches 80% is still an A, so one very large customer is A alone.',
      'percentile: cuts are shares of the number of customers, {0.2;0.5} unless given. All customers count, but nobody whose value is not positive is above the last tier.',
      'threshold: cuts are values, and A is at or above the highest of them. Each value is judged by itself, so negative ones, such as an NPS, are fine, and a single cell can be filled down.',
      'natural: breaks that make the sum of squared distances within the tiers smallest (exact one-dimensional k-means); three tiers, or as many as there are labels, 26 at most. It takes no cuts. Fewer tiers are used when fewer values differ.',
      'Equal values always share a tier, and neither the order of the rows nor the unit of the amounts changes one.',
      'All but threshold compare the customers: give the whole column at once. When no value is above 0 they refuse. The tiers change with the period and the season: give values of a whole year where you can, and do not read a change of tier as a change of the customer when the others have moved.',
    ],
    'zh-CN': [
      'share（累计占比）：分界为总额的累计占比。使累计达到 80% 的那位客户仍为 A，因此一位特大客户可独占 A。',
      'percentile（百分位）：分界为客户数的占比，默认 {0.2;0.5}。所有客户都计数，但数值不大于 0 的只会在最后一层。',
      'threshold（阈值）：分界为数值，不低于最高阈值的为 A。每个值单独判断，因此可用于负数（如 NPS），也可对单个单元格向下填充。',
      'natural（自然断点）：使各层内距离平方和最小的断点（一维 k-means 的精确解）；分三层，或按 labels 的个数，最多 26 层。不接受 cuts。不同的数值较少时，用到的层数也较少。',
      '相同的数值必在同一层；行的顺序和金额的单位（元或万元）都不影响结果。',
      '除 threshold 外都是客户之间的比较，请一次给出整列。没有大于 0 的数值时报错。分层随期间和季节而变，最好用全年的数值；客户换了层级，也可能只是其他客户变了。',
    ],
  },
};
