/** Words on sheets in English. */
import type { ForecastFacts, SheetWords } from './words.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const en = (): SheetWords => ({
  sheetNames: { summary: 'KPI Summary', customers: 'Customers' },
  formats: { date: 'yyyy-mm-dd', days: '0" days"' },
  day: (iso) => `${Number(iso.slice(8))} ${MONTHS[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
  separator: ', ',
  tierNames: { A: 'High', B: 'Middle', C: 'Low' },
  treatments: {
    A: 'Named contact and early access to new products',
    B: 'Bundles and a reminder at their usual reorder time',
    C: 'Automatic messages, an offer for the second order',
  },
  segments: {
    champions: 'Champions',
    loyal: 'Loyal customers',
    potentialLoyalist: 'Potential loyalists',
    newCustomers: 'New customers',
    promising: 'Promising',
    needAttention: 'Need attention',
    aboutToSleep: 'About to sleep',
    atRisk: 'At risk',
    cantLoseThem: 'Can’t lose them',
    hibernating: 'Hibernating',
    lost: 'Lost',
  },
  actions: {
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
  findings: {
    NO_CUSTOMER: 'No customer',
    NOBODY: 'Guest or unknown customer',
    DUPLICATE_ORDER: 'Same order twice',
    UNREADABLE_DATE: 'Unreadable date',
    UNREADABLE_AMOUNT: 'Unreadable amount',
    FUTURE_DATE: 'Date in the future',
    REFUND: 'Refunds',
    ZERO_AMOUNT: 'Amount of zero',
    TEXT_NUMBER: 'Numbers stored as text',
    TEXT_DATE: 'Dates stored as text',
  },
  effects: {
    leftOut: 'Left out',
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
      recency: { label: 'R', note: 'Recency score, 1 to 5: 5 is the fifth that bought last.' },
      frequency: { label: 'F', note: 'Frequency score, 1 to 5: 5 is the fifth with the most orders.' },
      monetary: { label: 'M', note: 'Monetary score, 1 to 5: 5 is the fifth with the most revenue.' },
      segment: { label: 'Segment', note: 'From the three scores; the map is in the guide.' },
      tier: { label: 'Tier', note: 'By cumulative share of revenue: A first, then B, then C.' },
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
      action: { label: 'Recommended action', note: 'What to do, by segment.' },
      override: {
        label: 'Override',
        note: 'Yours: choose a tier to replace the computed one. The summary follows at once, and every run keeps it.',
      },
    },
    reason: (revenue, sign, from, days) =>
      `Revenue ${revenue} ${sign} ${from}; last order ${days} ${days === 1 ? 'day' : 'days'} ago`,
    reasonWithoutOrders: (revenue) => `Revenue ${revenue}; no order with a positive amount`,
    revenueAhead: {
      label: 'Revenue, 12 mo',
      note: 'Expected revenue of the next 12 months, discounted. It becomes the customer lifetime value (CLV) at the next run after a gross margin is filled in under Inputs on the summary.',
    },
    marks: { rough: ' (rough)', none: ' (no forecast)' },
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
        note: 'Customers with orders on two days or more, divided by customers with an order, over the whole period.',
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
    noForecast: (repeatBuyers, needed) => `no forecast: ${repeatBuyers} of ${needed} repeat buyers`,
    targetNote: (headline) => `Yours: the target for “${headline}”. Every run keeps it.`,
    all: 'All',
    tiers: {
      title: 'Tiers and what to do',
      cuts: 'A: first {a} of revenue, B: to {b}, C: the rest',
      override: 'Placed by hand in the Override column: {count}. These figures follow at once.',
    },
    segments: { title: 'Segments and what to do', remark: 'By recency, frequency and monetary scores of 1 to 5' },
    charts: { tiers: 'Share of customers and revenue by tier', segments: 'Share of customers and revenue by segment' },
    columns: {
      tier: { label: 'Tier', note: 'Value tier by cumulative share of revenue. An override counts instead of it.' },
      segment: { label: 'Segment', note: 'From recency, frequency and monetary scores.' },
      customers: { label: 'Customers', note: 'Customers in the group.' },
      customerShare: { label: '% customers', note: 'Share of all customers.' },
      revenue: { label: 'Revenue', note: 'Revenue of the group, less refunds.' },
      revenueShare: { label: '% revenue', note: 'Share of all revenue.' },
      perCustomer: { label: 'Per customer', note: 'Revenue divided by customers.' },
      atRisk: { label: 'At risk', note: 'Customers in the segments At risk and Can’t lose them.' },
      treatment: { label: 'Treatment', note: 'What every customer of the tier gets.' },
      action: { label: 'What to do', note: 'The recommended action of the segment.' },
    },
    inputs: {
      title: 'Inputs and cut points',
      label: 'Inputs',
      yours: 'Yours',
      cuts: 'Tier cut points',
      from: 'Revenue from',
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
      rows: ({ source, run, cuts, refunds, forecast }) => [
        ['Source', `${source}. The source sheet was not changed.`],
        ['Run', run],
        [
          'Tiers',
          `Customers by revenue, highest first: A up to ${cuts[0]} of revenue, B up to ${cuts[1]}, C the rest. Equal revenue, same tier.`,
        ],
        ['Segments', 'R, F and M score 1 to 5 by quintile, each on its own. Equal values share the lower score.'],
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
