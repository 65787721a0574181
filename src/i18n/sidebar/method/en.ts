/** The method step in English. */
import { sheetWords } from '../../sheets/sheetWords.ts';
import { formats } from '../formats.ts';
import type { Fault, Limits, MapFault } from './fault.ts';
import type { MethodTexts } from './texts.ts';

const { count } = formats('en');

const number = (value: number, one: string, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1]}`;
}

function limited({ above, from, below, atMost }: Limits): string {
  const limits = [
    above && `above ${above}`,
    from && `of at least ${from}`,
    below && `below ${below}`,
    atMost && `at most ${atMost}`,
  ].filter(Boolean);
  return limits.length === 0 ? '' : ` ${limits.join(', ')}`;
}

function fault(wrong: Fault): string {
  switch (wrong.kind) {
    case 'number':
      return `Enter a ${wrong.whole ? 'whole ' : ''}number${limited(wrong.limits)}.`;
    case 'noName':
      return 'Enter a name.';
    case 'sameName':
      return `“${wrong.name}” is another tier’s name, too.`;
    case 'listCount':
      return `Enter ${number(wrong.count, 'number')}, smallest first. Now there ${wrong.given === 1 ? 'is' : 'are'} ${wrong.given}.`;
    case 'notInList':
      return `“${wrong.text}” is not a number. Separate numbers with spaces; write thousands without a comma.`;
    case 'notAscending':
      return `${wrong.text} must be larger than ${wrong.before} before it.`;
    case 'noForecast':
      return 'There is no forecast of these customers. Rank them by revenue.';
  }
}

function mapFault(wrong: MapFault): string {
  const line = `Line ${wrong.line}: `;
  switch (wrong.kind) {
    case 'noSegment':
      return `${line}“${wrong.text}” has no name and scores. Write it like “Champions: R4-5 F4-5 M4-5”.`;
    case 'noRange':
      return `${line}“${wrong.text}” is no range of scores from 1 to ${wrong.bins}, such as R4-5 or F3.`;
    case 'sameName':
      return `${line}“${wrong.name}” stands above already. Put its ranges in one line, separated by semicolons.`;
    case 'longName':
      return `${line}a name has at most ${wrong.most} characters.`;
    case 'tooMany':
      return `${line}a map has at most ${wrong.most} segments.`;
    case 'empty':
      return 'Write at least one segment.';
  }
}

const kinds = {
  segment: 'segment',
  tier: 'tier',
  lifecycle: 'lifecycle',
  behaviour: 'behaviour',
  need: 'need',
  satisfaction: 'satisfaction',
};

const methods = {
  share: {
    label: 'Share of the total',
    hint: 'Best customers first: a tier ends where this share of the total is reached (ABC analysis).',
  },
  percentile: { label: 'Share of customers', hint: 'Best customers first: a tier ends after this share of them.' },
  threshold: { label: 'Amounts', hint: 'A customer who reaches a tier’s amount is in it.' },
  natural: {
    label: 'Natural breaks',
    hint: 'Cut where values lie furthest apart. Nothing to set; a few very large customers may be alone.',
  },
};

export const methodEn: MethodTexts = {
  title: 'How to group your customers?',
  lead: 'Nothing is written until you segment.',
  tabs: { tiers: 'Tiers', segments: 'Segments', more: 'More', forecast: 'Forecast' },
  tabsLabel: 'Parts of the method',
  tabFault: (tab) => `${tab}: something to correct`,
  next: (customers) => `Segment ${number(customers, 'customer')}`,
  noPreview: 'The preview comes back when all is valid.',
  customers: 'Customers',
  revenue: 'Revenue',
  noClass: sheetWords('en').noClass,
  fault,

  tiers: {
    of: 'Rank by',
    values: { revenue: 'Revenue', lifetimeValue: '12-month forecast' },
    noForecast: (repeatBuyers, needed) =>
      `No forecast yet: ${count(repeatBuyers)} of the ${needed} repeat buyers that it takes.`,
    by: 'Cut by',
    methods,
    count: 'Tiers',
    names: 'Names and cuts',
    cut: { share: 'Up to % of total', percentile: 'Up to % of customers', threshold: 'From amount' },
    nameOf: (place) => `Name of tier ${place}`,
    cutOf: (name, cut) => `${name}: ${cut[0]?.toLowerCase()}${cut.slice(1)}`,
    rest: 'the rest',
    chart: (rows) =>
      rows
        .map(({ name, customers, revenue }) => `Tier ${name}: ${customers} of customers, ${revenue} of revenue.`)
        .join(' '),
    tier: 'Tier',
    from: { revenue: 'Revenue from', lifetimeValue: 'Value from' },
    inWords: (by, cuts) => [methods[by].label, ...(cuts.length > 0 ? [cuts.join(', ')] : [])].join(': '),
  },

  segments: {
    map: 'Segments',
    maps: { '11': '11 segments', '8': '8 customer types', own: 'Your own' },
    mapHints: {
      '11': 'By how recently, how often and for how much each customer bought.',
      '8': 'Recency, frequency and value, each high or low.',
      own: 'Named by you, each with the scores that belong to it.',
    },
    bins: 'Scores',
    binsOption: (bins) => `1 to ${bins}`,
    scoring: 'How scores are made',
    binning: 'Compared with',
    binnings: {
      independent: { label: 'All customers', hint: 'Each score by itself, in equal parts' },
      nested: { label: 'Similar customers', hint: 'Orders at equal recency, revenue where both are equal' },
    },
    ties: 'Customers with equal values',
    tiePolicies: { lower: 'Share the lower score', upper: 'Share the higher score' },
    limits: 'Your own limits, in place of equal parts',
    own: { daysSince: 'Days since last order', orders: 'Orders', revenue: 'Revenue' },
    ownHint: (limits) =>
      limits === 1
        ? 'One number: where the next score begins.'
        : `${limits} numbers, smallest first: where the next score begins.`,
    ownNested: 'Limits hold for all customers alike.',
    ownMap: 'Segments and their scores',
    ownMapHint:
      'A line each, several ranges separated by semicolons. What is left out may be anything. Paste a map to replace it.',
    mapFault,
    complete: (scores) => `Each of the ${count(scores)} scores belongs to one segment.`,
    missing: (scores, examples) => `${number(scores, 'score')} in no segment: ${examples}. Their customers get none.`,
    double: (scores, examples) => `${number(scores, 'score')} in several: ${examples}. The first one has them.`,
    unused: (names) => `Never used: ${list(names)}.`,
    segment: 'Segment',
    revenueShare: 'Revenue',
    asScored: 'Scores as they came out',
    score: 'Score',
    values: 'Values',
    dimensions: { recency: 'Days since last order (R)', frequency: 'Orders (F)', monetary: 'Revenue (M)' },
    emptyScores: (dimension, scores) =>
      `Nobody has ${list(scores.map((score) => `${dimension[0]?.toUpperCase()}${score}`))}: too many customers are alike there.`,
    emptyGroups: (dimension, bins) =>
      `${dimension[0]?.toUpperCase()}: ${number(bins, 'score')} with nobody, where customers of a group are alike.`,
    range: (from, to) => (from === to ? from : `${from} to ${to}`),
  },

  extras: {
    lead: 'Each adds a column to Customers.',
    kinds: {
      lifecycle: { label: 'Lifecycle', hint: 'New to lost, by how long each has been silent for their own rhythm' },
      behaviour: { label: 'Behaviour', hint: 'Frequent, occasional, one-time, by orders' },
      need: { label: 'Need', hint: 'Buys at a discount, or pays more than is usual' },
      satisfaction: { label: 'Satisfaction', hint: 'By what customers answered' },
    },
    unavailable: {
      lifecycle: 'Nobody has bought on two days yet, so there is no rhythm to measure by.',
      behaviour: 'There are no orders.',
      need: 'Needs columns of discount and quantity.',
      satisfaction: 'Needs survey scores.',
    },
    limits: 'Longest silence, in purchase cycles',
    cycle: (days) =>
      `The usual cycle is ${days} days; three gaps or more make a customer’s own. Only one-time buyers can be new.`,
    frequentFrom: 'Frequent from (orders)',
    discountFrom: 'At a discount from (%)',
    premiumFrom: 'Premium from (× usual)',
    premium: (from) => `Usual is the median unit price of all: a premium begins at ${from}.`,
    ratings: 'Rating',
    ratingsOf: { last: 'Last', all: 'Mean of all' },
    scale: (min, max) => `On the scale from ${min} to ${max}, as chosen with the survey.`,
  },

  kinds,

  frozen: {
    keep: (at, by) => `Keep the cuts of ${at}${by ? ` (${by})` : ''}`,
    moved: (moves) =>
      moves.every(({ customers }) => customers === 0)
        ? 'Fresh cuts would move nobody.'
        : `Fresh cuts would move ${list(
            moves.map(
              ({ kind, customers }, i) =>
                `${i === 0 ? number(customers, 'customer') : count(customers)} to another ${kinds[kind]}`,
            ),
          )}.`,
    unfit: (changed) => `Cut anew, since settings changed: ${list(changed.map((kind) => kinds[kind]))}.`,
  },

  file: {
    title: 'Settings as a file',
    hint: 'For another spreadsheet, or to keep. The columns of your source are not part of what is taken over.',
    copy: 'Copy',
    copied: 'Copied.',
    download: 'Download',
    incomplete: 'Correct what is marked before you copy or download.',
    paste: 'Take over settings',
    pasteHint: 'Paste them here, or choose a file.',
    open: 'Choose file',
    use: 'Use these settings',
    used: 'These settings are in use now.',
    invalid: 'These are not settings of Clientele. Nothing was changed.',
    where: (path, received) =>
      `“${path}” ${received === '' ? 'is missing' : `cannot be ${received}`}. Nothing was changed.`,
  },
};
