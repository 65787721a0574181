/** Words on sheets in English. */
import type { ForecastFacts, MethodFacts, SheetWords, TierRule } from './words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const en = (): SheetWords => ({
  sheetNames: {
    summary: 'KPI Summary',
    customers: 'Customers',
    playbook: 'Playbook',
    contacts: 'Contact list',
    moves: 'Tier Moves',
  },
  formats: { date: 'yyyy-mm-dd', days: '0" days"' },
  day: (iso) => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
  separator: ', ',
  clauses: '; ',
  tierNames: { A: 'High', B: 'Middle', C: 'Low' },
  classKinds: {
    tier: 'Tier',
    segment: 'Segment',
    lifecycle: 'Lifecycle',
    behaviour: 'Behaviour',
    need: 'Need',
    satisfaction: 'Satisfaction',
  },
  noClass: {
    tier: 'No tier',
    segment: 'No segment',
    lifecycle: 'No stage',
    behaviour: 'No order',
    need: 'Not known',
    satisfaction: 'No rating',
  },
  treatments: [
    'Named contact and early access to new products',
    'Loyalty reward, a personal message each season',
    'Bundles and a reminder at their usual reorder time',
    'Small offer on what goes with their last order',
    'Newsletter, an offer for the next order',
    'Automatic messages, an offer for the second order',
  ],
  actions: {
    segments: {
      champions: 'Named contact, early access, ask for referrals',
      loyal: 'Named contact, loyalty reward',
      potentialLoyalist: 'Reorder reminder, bundle',
      newCustomers: 'Welcome messages, offer for the second order',
      promising: 'Show the range, small bundle',
      needAttention: 'Short offer on what they bought before',
      aboutToSleep: 'Reminder with popular products',
      atRisk: 'Personal message, win-back offer',
      cantLoseThem: 'Call this week, mend what went wrong',
      hibernating: 'Automatic win-back message',
      lost: 'Automatic messages only',
    },
    customerTypes: {
      importantValue: 'Named contact, early access, ask for referrals',
      importantDevelop: 'Find out what else they need, bundle, reorder reminder',
      importantKeep: 'Personal call, news since their last order',
      importantWinBack: 'Call this week, mend what went wrong, win-back offer',
      generalValue: 'Show dearer products, bundle for a larger basket',
      generalDevelop: 'Welcome messages, offer for the next order',
      generalKeep: 'Reminder with what they bought before',
      generalWinBack: 'Automatic messages only',
    },
    stages: {
      new: 'Welcome messages, offer for the second order',
      active: 'Reminder at their usual reorder time',
      atRisk: 'Personal message before the next cycle ends',
      dormant: 'Win-back offer, ask why they stay away',
      lost: 'Automatic messages only',
    },
    behaviours: {
      frequent: 'Loyalty reward, early access',
      occasional: 'Reorder reminder, bundle',
      oneTime: 'Offer for the second order',
    },
    needs: {
      priceSensitive: 'Tell them of offers first, value packs',
      qualitySensitive: 'New and premium products, no discounts',
      neither: 'The usual range, what others like them buy',
    },
    satisfactionClasses: {
      satisfied: 'Thank them, ask for a review or a referral',
      neutral: 'Ask what is missing',
      dissatisfied: 'Call, mend what went wrong, then no offers for a while',
    },
  },
  findings: {
    NO_CUSTOMER: 'No customer',
    NOBODY: 'Guest or unknown customer',
    TEST_CUSTOMER: 'Test customers',
    DUPLICATE_ORDER: 'Same order twice',
    DUPLICATE_CUSTOMER: 'Same customer row twice',
    UNREADABLE_DATE: 'Unreadable date',
    UNREADABLE_AMOUNT: 'Unreadable amount',
    UNREADABLE_ORDERS: 'Unreadable number of orders',
    FUTURE_DATE: 'Date in the future',
    REPEATED_CUSTOMER: 'Customer in several rows',
    LATE_FIRST_DATE: 'First purchase after the last',
    LIKELY_TEST: 'Looks like a test customer',
    REFUND: 'Refunds',
    ZERO_AMOUNT: 'Amount of zero',
    TEXT_NUMBER: 'Numbers stored as text',
    TEXT_DATE: 'Dates stored as text',
    UNMATCHED_RATING: 'Ratings by unknown customers',
    UNREADABLE_RATING: 'Unreadable ratings',
    SCORE_OFF_SCALE: 'Scores off the scale',
  },
  effects: {
    leftOut: 'Left out',
    kept: 'Kept',
    combined: 'Combined',
    notRead: 'Not read',
    readAsNumber: 'Read as numbers',
    readAsDate: 'Read as dates',
    netted: 'Net per customer and day',
    subtracted: 'Subtracted from revenue',
    noOrder: 'Not counted as orders',
  },
  customers: {
    columns: {
      customer: { label: 'Customer', note: 'The customer as written in the source.' },
      firstOrder: { label: 'First order', note: 'Day of the first order.' },
      lastOrder: { label: 'Last order', note: 'Day of the latest order.' },
      daysSince: { label: 'Days since', note: 'Days from the last order to the latest date in the source.' },
      orders: { label: 'Orders', note: 'Orders with a positive amount.' },
      revenue: { label: 'Revenue', note: 'Sum of all rows of the customer, less refunds.' },
      orderValue: { label: 'Order value', note: 'Revenue divided by orders.' },
      recency: { label: 'R', note: 'Recency score, from 1 up: the highest bought last.' },
      frequency: { label: 'F', note: 'Frequency score, from 1 up: the highest have the most orders.' },
      monetary: { label: 'M', note: 'Monetary score, from 1 up: the highest have the most revenue.' },
      segment: { label: 'Segment', note: 'From the three scores, by the map that Method on the summary names.' },
      tier: { label: 'Tier', note: 'By value; Method on the summary says how. Blank where the value is not known.' },
      lifecycle: {
        label: 'Lifecycle',
        note: 'How long the customer has been silent, in purchase cycles: their own where they have one, else the usual one.',
      },
      behaviour: { label: 'Behaviour', note: 'How often the customer ordered in the days observed.' },
      need: { label: 'Need', note: 'Price-sensitive: buys at a discount. Quality-sensitive: pays more than is usual.' },
      satisfaction: { label: 'Satisfaction', note: 'Where the customer’s ratings lie on their scale, in thirds.' },
      reason: { label: 'Reason', note: 'Why the customer is in this tier.' },
      pAlive: {
        label: 'P(alive)',
        note: 'Probability that the customer will buy again some day, judged by how often and how lately they bought. Method, on the summary, says what it rests on.',
      },
      lifetimeValue: {
        label: 'CLV, 12 mo',
        note: 'Customer lifetime value of the next 12 months: expected purchases × their expected value × gross margin, discounted. Blank where it is not known.',
      },
      contactScore: {
        label: 'Contact score',
        note: 'What is at stake: the value of the next 12 months × (1 − P(alive)). Contact the highest first; whether contact wins them back only a comparison can tell: ACTION_EFFECT.',
      },
      previousTier: { label: 'Previous tier', note: 'The tier that counted after the run before, overrides included.' },
      move: { label: 'Move', note: '↑ into a better tier, ↓ into a lower one, = the same; new: not there before.' },
      action: { label: 'Recommended action', note: 'What to do, by segment, as the Playbook said at this run.' },
      override: {
        label: 'Override',
        note: 'Yours: choose a tier to replace the computed one. The summary follows at once, and every run keeps it.',
      },
    },
    reason: ({ of, value, cut, daysSince }) => {
      const last =
        daysSince === null
          ? 'no order with a positive amount'
          : `last order ${daysSince} ${daysSince === 1 ? 'day' : 'days'} ago`;
      if (value === null) return `No tier: ${of} not known; ${last}`;
      return `${of} ${value}${cut ? ` ${cut.sign} ${cut.at}` : ''}; ${last}`;
    },
    values: {
      revenue: 'revenue',
      lifetimeValue: 'the CLV of 12 months',
      revenueAhead: 'the revenue expected in 12 months',
    },
    joined: 'new',
    revenueAhead: {
      label: 'Revenue, 12 mo',
      note: 'Expected revenue of the next 12 months, discounted. It becomes the customer lifetime value (CLV) at the next run after a gross margin is filled in under Inputs on the summary.',
    },
    marks: { rough: ' (rough)', none: ' (no forecast)' },
  },
  playbook: {
    remark: 'The treatments are yours: type over them. Every run keeps them, and takes up actions from here.',
    columns: {
      kind: { label: 'Class', note: 'What the customers are classed by.' },
      name: { label: 'Name', note: 'The class.' },
      customers: { label: 'Customers', note: 'Customers who have the class now; an override counts at once.' },
      treatment: { label: 'Treatment', note: 'Yours: what every customer of the class gets.' },
    },
    notInUse: ' (not in use)',
  },
  contacts: {
    columns: {
      rank: { label: 'Rank', note: 'The order in which a call pays.' },
      owner: { label: 'Owner', note: 'Yours: who takes care of it. Every run keeps it with its customer.' },
      status: { label: 'Status', note: 'Yours: how far it is. Every run keeps it with its customer.' },
      outcome: { label: 'Outcome', note: 'Yours: what came of it. Every run keeps it with its customer.' },
    },
    byScore: (most) =>
      `Whom to contact first: by contact score, at most ${most}. Owner, Status and Outcome are yours and stay with their customer.`,
    byTier: (most, repeatBuyers, needed) =>
      `Whom to contact first: by tier, then by days since, at most ${most}, as there is no forecast (${repeatBuyers} of ${needed} repeat buyers). Owner, Status and Outcome are yours.`,
    statuses: {
      toDo: 'To do',
      contacted: 'Contacted',
      wonBack: 'Won back',
      noAnswer: 'No answer',
      doNotContact: 'Do not contact',
    },
    byHand: 'Tier by hand',
    notDue: 'No longer due',
    gone: 'no longer in the source',
  },
  moves: {
    title: 'Tier moves',
    since: (before, now) => `From the run of ${before} to the run of ${now}. An override counts at once.`,
    first: 'This is the first run. From the second one on, this sheet shows who moved between tiers.',
    before: 'Before ↓  Now →',
    joined: 'New',
    left: 'Left',
    all: 'All',
    counts: { up: '↑ Moved up', down: '↓ Moved down', same: '= Stayed', joined: 'New', left: 'Left' },
    notes: [
      'Rows: the tier that counted after the run before. Columns: the tier that counts now.',
      'Left: customers of the run before who are not in the source any more. New: not there before.',
    ],
  },
  summary: {
    eyebrow: 'Customer summary',
    title: (from, to) => `${from} to ${to}`,
    subtitle: (source, asOf) => `All orders in ${source}. As of ${asOf}, the latest date there.`,
    run: (by, at) => (by ? `Run by ${by}, ${at}` : `Run ${at}`),
    status: {
      met: { label: '✓ Met', note: 'At or past the target.' },
      watch: { label: '! Watch', note: 'Short of the target, but within the margin set under Inputs.' },
      missed: { label: '✕ Missed', note: 'Further from the target than the margin set under Inputs.' },
      none: { label: 'No target', note: 'No number in the target cell.' },
    },
    allMet: 'All targets met',
    noTargets: 'No targets yet: type them into the cards, beside Target',
    yours: 'Blue figures are yours: type over them, and every run keeps them.',
    target: 'Target',
    headlines: {
      revenue: { label: 'Revenue', note: 'Sum of the rows used, less refunds.', sub: 'all rows used, less refunds' },
      customers: {
        label: 'Customers',
        note: 'Customers with at least one row used.',
        sub: 'with at least one row used',
      },
      orders: { label: 'Orders', note: 'Orders with a positive amount.', sub: '{each} per customer' },
      orderValue: {
        label: 'Order value',
        note: 'Average order value: revenue divided by orders.',
        sub: 'revenue ÷ orders',
      },
      topShare: {
        label: 'From top 20%',
        note: 'Share of revenue from the 20% of customers with the most revenue, rounded up to whole customers.',
        sub: 'of revenue, from {count} customers',
      },
      equity: {
        label: 'Customer equity',
        note: 'Sum of the customers’ lifetime values of the next 12 months, margin after discounting. New customers to come are not in it.',
        sub: '12 months, {each} a customer',
      },
      repeatRate: {
        label: 'Repeat rate',
        note: 'Customers with orders on two days or more, divided by customers with an order, over the whole period. Where the first order is not known, two orders or more.',
        sub: '{count} bought on 2 days or more',
      },
      active: {
        label: 'Active',
        note: 'Customers whose last order is at most as many days ago as set under Inputs.',
        sub: '{share}% bought in the last {days} days',
      },
      new: {
        label: 'New',
        note: 'Customers whose first order is at most as many days ago as set under Inputs.',
        sub: 'first order in the last {days} days',
      },
      inactiveChurn: {
        label: 'Inactive churn',
        note: 'Customers whose last order is more days ago than set under Inputs, divided by all customers with an order. Cumulative: it includes everyone lost since the first day. Lower is better.',
        sub: '{count} quiet for over {days} days',
      },
    },
    revenueAhead: {
      label: 'Expected, 12 mo',
      note: 'Revenue expected of today’s customers in the next 12 months, discounted. Fill in the gross margin under Inputs: the next run makes it customer equity.',
      sub: 'revenue; fill in gross margin',
    },
    repeatOrders: '{count} with 2 orders or more',
    noFirstOrder: (customers) => `${customers} without a first order date`,
    noForecast: (repeatBuyers, needed) => `no forecast: ${repeatBuyers} of ${needed} repeat buyers`,
    targetNote: (headline) => `Yours: the target for “${headline}”. Every run keeps it.`,
    all: 'All',
    tiers: {
      title: 'Tiers and what to do',
      cuts: tierRule,
      override: 'Placed by hand in the Override column: {count}. These figures follow at once.',
    },
    segments: {
      title: 'Segments and what to do',
      remark: (bins) => `By recency, frequency and monetary scores of 1 to ${bins}`,
    },
    extras: {
      lifecycle: 'By purchase cycles since the last order',
      behaviour: 'By the number of orders',
      need: 'By discounts and unit prices',
      satisfaction: 'By ratings',
    },
    charts: { tiers: 'Share of customers and revenue by tier', segments: 'Share of customers and revenue by segment' },
    columns: {
      tier: { label: 'Tier', note: 'Value tier; Method says how. An override counts instead of it.' },
      segment: { label: 'Segment', note: 'From recency, frequency and monetary scores.' },
      customers: { label: 'Customers', note: 'Customers in the group.' },
      customerShare: { label: '% customers', note: 'Share of all customers.' },
      revenue: { label: 'Revenue', note: 'Revenue of the group, less refunds.' },
      revenueShare: { label: '% revenue', note: 'Share of all revenue.' },
      perCustomer: { label: 'Per customer', note: 'Revenue divided by customers.' },
      atRisk: { label: 'At risk', note: '' },
      class: { label: 'Class', note: 'As on Customers.' },
      treatment: { label: 'Treatment', note: 'What every customer of the tier gets: from the Playbook.' },
      action: { label: 'What to do', note: 'What every customer of the class gets: from the Playbook.' },
    },
    atRiskNote: (segments) => `Customers in the segments ${segments.join(' and ')}.`,
    inputs: {
      title: 'Inputs and cut points',
      label: 'Inputs',
      yours: 'Yours',
      cuts: 'Tier cut points',
      from: (value) => `${value} from`,
      rest: 'the rest',
      asOf: 'As of: the latest date in the source',
    },
    inputTerms: {
      activeDays: { label: 'Active and new: days', note: 'Yours: how many days back “Active” and “New” look.' },
      inactiveDays: {
        label: 'Inactive: more than',
        note: 'Yours: after how many days without an order a customer counts as inactive.',
      },
      watchShare: {
        label: 'Watch: within … of the target',
        note: 'Yours: how far from its target a number may be and only be watched.',
      },
      grossMargin: {
        label: 'Gross margin',
        note: 'Yours: what is left of revenue after the cost of what was sold, as a share above 0% up to 100%. The next run values customers by it.',
      },
      discountRate: {
        label: 'Discount rate a year',
        note: 'Yours: at 10%, 110 a year from now count as 100 today; 0% to 100%. The next run takes it up.',
      },
    },
    quality: {
      title: 'Data quality',
      used: '{used} of {read} rows used ({share})',
      finding: 'Finding',
      rows: 'Rows',
      effect: 'What was done',
      firstRows: (sheet) => `First rows in ${sheet}`,
    },
    method: {
      title: 'Method',
      rows: ({ source, run, tiers, segments, frozen, refunds, forecast }) => [
        ['Source', `${source}. The source sheet was not changed.`],
        ['Run', run],
        ['Tiers', tierText(tiers)],
        ['Segments', segmentText(segments)],
        ['Cut points', frozenText(frozen)],
        ['Repeat rate', 'Customers with orders on two days or more, divided by customers with an order.'],
        ['Refunds', REFUNDS[refunds ?? 'none'] ?? ''],
        ['Forecast', forecastText(forecast)],
        ['Fit', fitText(forecast)],
        ['Check', checkText(forecast)],
        [
          'Live',
          'The figures are formulas over the customer sheet. Scores, segments and tiers change at the next run.',
        ],
        ['Privacy', 'Totals only. Nothing left this file.'],
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
