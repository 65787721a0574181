/** Sentences on sheets in English: texts that figures and names are put into. */
import type { ForecastFacts, MethodFacts, SheetSentences, TierRule } from '../words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const FULL_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `2026-10` as October 2026, `2026-Q4` as Q4 2026. */
const periodName = (months: readonly string[]) => (id: string) => {
  const [year, part] = id.split('-');
  if (part === undefined) return id;
  return `${part.startsWith('Q') ? part : months[Number(part) - 1]} ${year}`;
};

export const en = (): SheetSentences => ({
  day: (iso) => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
  customers: {
    reason: ({ of, value, cut, daysSince }) => {
      const last =
        daysSince === null
          ? 'no order with a positive amount'
          : `last order ${daysSince} ${daysSince === 1 ? 'day' : 'days'} ago`;
      if (value === null) return `No tier: ${of} not known; ${last}`;
      return `${of} ${value}${cut ? ` ${cut.sign} ${cut.at}` : ''}; ${last}`;
    },
  },
  contacts: {
    byScore: (most) =>
      `Whom to contact first: by contact score, at most ${most}. Owner, Status and Outcome are yours and stay with their customer.`,
    byTier: (most, repeatBuyers, needed) =>
      `Whom to contact first: by tier, then by days since, at most ${most}, as there is no forecast (${repeatBuyers} of ${needed} repeat buyers). Owner, Status and Outcome are yours.`,
  },
  moves: {
    since: (before, now) => `From the run of ${before} to the run of ${now}. An override counts at once.`,
  },
  trend: {
    lastRunAt: (by, at) => `Last run: ${by ? `${by}, ` : ''}${at}, with the figures of its review period then.`,
  },
  history: {
    tiers: (tiers) => tiers.map(({ name, customers }) => `${name}: ${customers}`).join(', '),
  },
  madeBy: ({ by, at, source, settings }) =>
    `Clientele: ${by ? `${by}, ` : ''}${at}, from ${source}, settings ${settings} (Method on the summary says which).`,
  summary: {
    title: (from, to) => `${from} to ${to}`,
    fullPeriod: periodName(FULL_MONTHS),
    shortPeriod: periodName(MONTHS),
    compared: (before, yearAgo, source, asOf) =>
      `Compared with ${before} and ${yearAgo}. As of ${asOf}, the latest date in ${source}.`,
    versus: (period) => `vs ${period}`,
    fillInCell: (cell) => `Fill in ${cell}`,
    fillIn: (label, cell) => `Fill in ${label} (${cell})`,
    moveNote: (headline) => `Yours: the change of “${headline}” from which it is told as an alert. Every run keeps it.`,
    subtitle: (source, asOf) => `All orders in ${source}. As of ${asOf}, the latest date there.`,
    run: (by, at) => (by ? `Run by ${by}, ${at}` : `Run ${at}`),
    noForecast: (repeatBuyers, needed) => `No forecast: ${repeatBuyers} of ${needed} repeat buyers`,
    targetNote: (headline) => `Yours: the target for “${headline}”. Every run keeps it.`,
    tiers: {
      cuts: tierRule,
    },
    segments: {
      remark: (bins) => `By recency, frequency and monetary scores of 1 to ${bins}`,
    },
    atRiskNote: (segments) => `Customers in the segments ${segments.join(' and ')}.`,
    feedback: {
      answersIn: (period) => `Answers in ${period}, of customers in the source`,
    },
    inputs: {
      from: (value) => `${value} from`,
    },
    quality: {
      firstRows: (sheet) => `First rows in ${sheet}`,
    },
    method: {
      rows: ({ source, run, tiers, segments, frozen, refunds, forecast }) => [
        ['Source', `${source}. The source sheet was not changed.`],
        ['Run', run],
        ['Tiers', tierText(tiers)],
        ['Segments', segmentText(segments)],
        ['Cut points', frozenText(frozen)],
        [
          'Period',
          'Figures of a period are as of its last day: 12 months back for the repeat rate, quiet days for churn.',
        ],
        ['Refunds', REFUNDS[refunds ?? 'none'] ?? ''],
        ['Forecast', forecastText(forecast)],
        ['Fit', fitText(forecast)],
        ['Check', checkText(forecast)],
        [
          'Live',
          'The figures are formulas over the customer sheet. Scores, segments and tiers change at the next run.',
        ],
        [
          'Status',
          'Met: at or past the target. Watch: within the margin under Inputs, or the NPS interval includes it. Missed: otherwise.',
        ],
        ['Privacy', 'Totals only; groups smaller than set under Inputs are not told. Nothing left this file.'],
      ],
    },
  },
});

function tierRule({ by, of, names, cuts }: TierRule) {
  if (by === 'natural') return `${of}, at natural breaks`;
  const last = names.length - 1;
  if (names.length > 3)
    return by === 'threshold' ? `${of} from ${cuts.join(', ')}` : `${BY[by](of)}: ${cuts.join(', ')}`;
  const parts = names.map((name, i) => {
    if (i === last) return `${name}: the rest`;
    if (by === 'threshold') return `${name}: from ${cuts[i]}`;
    return i === 0 ? `${name}: first ${cuts[0]} of ${by === 'share' ? of : 'customers'}` : `${name}: to ${cuts[i]}`;
  });
  return parts.join(', ');
}

const BY = {
  share: (of: string) => `By cumulative share of ${of}`,
  percentile: (of: string) => `By share of customers, ranked by ${of}`,
};

function tierText({ by, of, names, cuts }: TierRule) {
  const last = names[names.length - 1];
  const list = (each: (cut: string) => string) => cuts.map((cut, i) => `${names[i]} ${each(cut)}`).join(', ');
  if (by === 'threshold') return `By own thresholds of ${of}: ${list((cut) => `from ${cut}`)}, ${last} the rest.`;
  if (by === 'natural')
    return `${of} parted where it leaves the widest gaps (natural breaks) into ${names.join(', ')}. Equal values, same tier.`;
  const whole = by === 'share' ? of : 'the customers';
  return `Customers by ${of}, highest first: ${list((cut) => `up to ${cut} of ${whole}`)}, ${last} the rest. Equal values, same tier.`;
}

function segmentText({ bins, binning, ties, own, map }: MethodFacts['segments']) {
  const how = binning === 'nested' ? 'F within equal R, M within equal R and F' : 'each on its own';
  const scores = own.length === 3 ? 'by own thresholds' : `by quantile, ${how}; equal values share the ${ties} score`;
  const some = own.length > 0 && own.length < 3 ? ` ${own.join(' and ')} by own thresholds.` : '';
  return `R, F and M score 1 to ${bins} ${scores}.${some} ${MAPS[map]}`;
}

const MAPS = { '11': 'Map of 11 segments.', '8': 'Map of 8 types.', own: 'Own map.' };

function frozenText(frozen: MethodFacts['frozen']) {
  if (!frozen) return 'New in this run, from these customers.';
  const what = [frozen.tiers && 'tiers', frozen.segments && 'segments'].filter(Boolean).join(' and ');
  return `Frozen: ${what} by the cut points of the run of ${frozen.run}, so that the two compare.`;
}

const REFUNDS: Record<string, string> = {
  netted: 'Set off per customer and day; a day whose net is not positive has no orders.',
  subtracted: 'Subtracted from the revenue of their customer.',
  leftOut: 'Left out.',
  none: 'No rows below zero.',
};

function forecastText(facts: ForecastFacts) {
  const { model, customers, repeatBuyers, needed, days, unvalued, discountRate, grossMargin, fit } = facts;
  if (!fit) return `None: ${repeatBuyers} repeat buyers, and it takes ${needed} to tell regulars from passers-by.`;
  const value =
    grossMargin === null
      ? 'of revenue, as there is no gross margin above 0% and up to 100% under Inputs'
      : `gross margin ${grossMargin}`;
  const held = fit.isHeld ? ' Rough: too little to go by, so parameters are held near typical values.' : '';
  const far = fit.isFarAhead ? ' Rough: 12 months are far ahead of so few days.' : '';
  const unknown = unvalued
    ? ` One-time buyers without a value: ${unvalued}, as spending is too uneven for a mean; no sum counts them.`
    : '';
  return `12 months by ${model} and Gamma-Gamma, from ${customers} customers (${repeatBuyers} repeat buyers) in ${days} ${days === '1' ? 'day' : 'days'}; ${value}, discounted at ${discountRate} a year.${held}${far}${unknown}`;
}

function fitText({ model, fit }: ForecastFacts) {
  if (!fit) return '–';
  const { purchases, values, correlation } = fit;
  const spend = values ? ` Gamma-Gamma: ${values}.` : '';
  return `${model}, in days: ${purchases}.${spend}${correlation ? ` Correlation of frequency and spend: ${correlation}.` : ''}`;
}

function checkText({ check }: ForecastFacts) {
  if (!check) return 'None: the first half of the days has too few repeat buyers to forecast the second from.';
  const { until, expected, actual, difference, value } = check;
  const worth = value ? `, worth ${value.expected} and ${value.actual}` : '';
  return `From the days to ${until} it expected ${expected} purchases in as many days after; ${actual} were made (${difference})${worth}.`;
}
