/** The sidebar in English. */
import { sheetWords } from '../sheets/sheetWords.ts';
import { formats } from './formats.ts';
import { methodEn } from './method/en.ts';
import type { SidebarTexts } from './texts.ts';

const sheets = sheetWords('en');
const { count } = formats('en');

const number = (value: number, one: string, many = `${one}s`) => `${count(value)} ${value === 1 ? one : many}`;

/** What was expected, against what came. */
function compared(deviation: number): string {
  const percents = Math.round(100 * Math.abs(deviation));
  if (percents === 0) return 'about as many purchases as';
  const size = percents < 1000 ? `${percents}% ` : 'far ';
  return `${size}${deviation < 0 ? 'fewer' : 'more'} purchases than`;
}

/** What was expected in money, against what came. */
function comparedMoney(deviation: number): string {
  const percents = Math.round(100 * Math.abs(deviation));
  if (percents === 0) return 'about as much as';
  return `${percents < 1000 ? `${percents}%` : 'far'} ${deviation < 0 ? 'less' : 'more'} than`;
}

const steps = { source: 'Source', check: 'Check', tiers: 'Method', result: 'Result' };

const roles = {
  customer: 'Customer',
  date: 'Date',
  amount: 'Amount',
  quantity: 'Quantity',
  unitPrice: 'Unit price',
  orderId: 'Order ID',
  channel: 'Channel',
  product: 'Product',
  discount: 'Discount',
  lastDate: 'Last purchase',
  orders: 'Orders',
  revenue: 'Revenue',
  firstDate: 'First purchase',
  score: 'Satisfaction score',
  nps: 'Likelihood to recommend',
  topic: 'Topic',
};

export const en: SidebarTexts = {
  sheetNames: sheets.sheetNames,

  steps: {
    label: 'Steps',
    names: steps,
    position: (position, step) => `Step ${position} of 4 · ${steps[step]}`,
  },
  actions: {
    back: 'Back',
    tryAgain: 'Try again',
    goTo: (place) => `Go to ${place}`,
    goToColumn: (letter) => `Go to column ${letter}`,
  },
  opening: 'Looking at your sheets',

  source: {
    title: 'Which sheet holds your orders?',
    lead: 'Orders, or one row for each customer. Your data stays in this file, and the source sheet is never changed.',
    sheets: 'Sheet',
    suggested: 'Suggested',
    rows: (rows, range) => `${number(rows, 'row')} · ${range}`,
    noRows: 'No rows yet',
    name: 'Your name',
    nameHint: 'Asked once. Shows the team who ran it.',
    noSheetChosen: 'Choose the sheet that holds your orders.',
    noName: 'Enter your name, so that the team can see who ran it.',
    next: 'Continue',
    reading: 'Reading…',
    refresh: 'Refresh list',
    functions: 'Function help',
    alerts: {
      title: 'Needs attention',
      states: { missed: '✕ Missed', watch: '! Watch', moved: '! Moved' },
    },
    lastRun: 'Last finished run',
    lastRunBy: (by, at) => (by ? `${by}, ${at}` : at),
  },
  empty: {
    title: 'Add your orders first',
    lead: 'No sheet in this file has orders yet. Paste them into any sheet, one row an order, with a header row.',
    example: 'For example',
    rows: [
      ['C-00318', '2026-10-01', '328.00'],
      ['C-00107', '2026-10-02', '86.50'],
      ['C-00318', '2026-10-09', '54.00'],
    ],
    hint: 'Headers can be in English or Chinese. Other columns do no harm.',
    refresh: 'Look again',
    looking: 'Looking…',
  },
  columns: {
    title: 'Are these the right columns?',
    lead: 'Proposed from headers and content. Change any that is wrong.',
    shape: 'Each row is',
    shapes: {
      orders: { label: 'An order, or a line of one', hint: 'All methods, and a forecast' },
      customers: { label: 'A customer', hint: 'With last purchase, number of orders and revenue' },
    },
    needed: 'Needed',
    optional: 'Optional',
    roles,
    option: (letter, header) => `${letter} · ${header || '(no header)'}`,
    choose: 'Choose…',
    none: 'None',
    product: 'Quantity × unit price',
    firstRows: 'First rows, as read',
    unreadable: 'unreadable',
    named: (role, text) => `${role}: ${text}`,
    noDiscount: 'No discount',
    notYet: 'Dates and amounts show here once they can be read. The check says what stands in the way.',
    missing: (role) => `Choose the ${roles[role].toLowerCase()} column.`,
    taken: (by) => `Already used for ${roles[by].toLowerCase()}.`,
    next: 'Check the data',
    checking: (rows) => `Checking ${number(rows, 'row')}…`,
  },
  survey: {
    title: 'Survey scores',
    sheet: 'Sheet',
    none: 'No survey',
    likely: (name) => `${name} (suggested)`,
    roles: {
      customer: 'Customer',
      score: 'Satisfaction score',
      nps: 'Likelihood to recommend',
      date: 'Date',
      topic: 'Topic',
    },
    short: { score: 'Score', nps: '0–10' },
    scale: 'Scale',
    steps: (min, max) => `${min} to ${max}`,
    assumed: (lowest, highest) => `Assumed: the scores go from ${lowest} to ${highest}.`,
    noScale: 'Choose the scale that the scores are on.',
    firstRows: 'First ratings, as read',
  },
  check: {
    title: (used, read) =>
      used === read ? `All ${number(read, 'row')} can be used` : `${count(used)} of ${number(read, 'row')} can be used`,
    used: (share, customers) => `${share} used · ${number(customers, 'customer')}`,
    period: (first, last) => (first === last ? first : `${first} to ${last}`),
    leftOut: (rows) => `Left out: ${number(rows, 'row')}`,
    allUsed: 'Nothing was left out.',
    handled: 'Used, and worth a look',
    findings: sheets.findings,
    effects: sheets.effects,
    rows: (shown, total) => ({
      before: total === 1 ? 'Row ' : 'Rows ',
      separator: ', ',
      after: shown < total ? ` and ${count(total - shown)} more` : '',
    }),
    goToRow: (row) => `Go to row ${row}`,
    refunds: (rows) => number(rows, 'refund'),
    policies: {
      net: { label: 'Net per customer and day', hint: 'A day that nets to zero or less is no order' },
      drop: { label: 'Leave out', hint: 'Only rows above zero count' },
      keep: { label: 'Keep as they are', hint: 'They reduce revenue, days are not netted' },
    },
    duplicates: (rows) => number(rows, 'duplicate row'),
    duplicatePolicies: {
      orders: {
        drop: { label: 'Leave out', hint: 'Same order ID, customer, day and amount' },
        keep: { label: 'Keep', hint: 'Each counts' },
      },
      customers: {
        drop: { label: 'Leave out', hint: 'Same customer, dates, orders and revenue' },
        keep: { label: 'Keep', hint: 'Orders and revenue are added up' },
      },
    },
    tests: {
      title: 'Test customers',
      proposed: 'These look like tests. Tick those to leave out.',
      rows: (rows, size) => `${rows} ${size === 1 ? 'row' : 'rows'}`,
      others: 'Others to leave out',
      hint: 'One customer a line, as in the sheet; @example.com stands for everyone there.',
      apply: 'Leave these out',
    },
    ratings: 'Ratings',
    rated: (ratings, customers, { min, max }) =>
      `${number(ratings, 'rating')} by ${number(customers, 'customer')}, on a scale from ${min} to ${max}`,
    recommended: (answers, customers) =>
      `${number(answers, 'answer')} by ${number(customers, 'customer')} on how likely they are to recommend`,
    pseudonyms: {
      label: 'Replace customer names by codes in all sheets',
      hint: 'The same customer has the same code in every run. Your source sheet keeps its names.',
    },
    noSingleOrders:
      'Single orders are not known here: there is no forecast, no lifecycle stage, and no price or discount behaviour.',
    next: 'Choose tiers',
    rechecking: 'Checking…',
  },
  method: methodEn,
  forecast: {
    title: 'Forecast of the next 12 months',
    basis: (model, customers, repeatBuyers, days) =>
      `For each customer: P(alive), value and contact score. By ${model} and Gamma-Gamma, from ${number(customers, 'customer')} (${count(repeatBuyers)} bought again) in ${number(days, 'day')}.`,
    none: (repeatBuyers, needed) =>
      `None yet: ${count(repeatBuyers)} of the ${needed} repeat buyers that it takes to tell regulars from passers-by. Its columns stay blank.`,
    noCheck: 'It cannot be checked against the past: the first half of the days has too few repeat buyers.',
    expected: 'Expected',
    actual: 'Actual',
    chart: (expected, actual) => `Purchases expected: ${expected}. Purchases made: ${actual}.`,
    checked: (until, days, deviation) =>
      `Fitted to the days up to ${until}, it expects ${compared(deviation)} came in the ${number(days, 'day')} after.`,
    checkedValue: (deviation) => ` In money it expects ${comparedMoney(deviation)} came.`,
    unvalued: (customers) => `No value for ${number(customers, 'one-time buyer')}: spending is too uneven for a mean.`,
    rough: 'Rough: the data do not settle the parameters, so they are held near typical values.',
    farAhead: (days) => `Rough: 12 months are far ahead of ${number(days, 'day')} of data.`,
    farOff: 'That far off, rely on the order of customers more than on totals. Seasons, growth and campaigns do this.',
    correlated: (frequentSpendMore) =>
      `Frequent buyers spend ${frequentSpendMore ? 'more' : 'less'} per purchase here, which the model does not know: values of the most and least frequent are less certain.`,
    details: 'By number of repeats, and the fit',
    repeats: 'Repeats',
    group: (from, to) => (to === null ? `${from}+` : from === to ? `${from}` : `${from}–${to}`),
    fit: (model, parameters) => `${model}: ${parameters}`,
    correlation: (coefficient) => `Correlation of frequency and spend: ${coefficient}`,
    standardErrors: 'Times in days; ± is one standard error.',
  },
  running: {
    title: 'Segmenting customers',
    progress: 'Progress',
    steps: {
      read: (rows) => `Read ${number(rows, 'row')}`,
      check: 'Check the data',
      score: 'Score customers',
      write: (sheet) => `Write ${sheet}`,
    },
    states: { done: 'Done', now: 'Now', next: 'Next' },
    notWritten: 'Nothing has been written yet. You can keep working in other sheets.',
    writing: 'The sheets are being written, so this run goes on to its end.',
    stop: 'Cancel',
    stopping: 'Stopping…',
  },
  result: {
    done: (seconds) => `Done in ${seconds} s`,
    title: (customers, tiers) => `${number(customers, 'customer')} in ${number(tiers, 'tier')}`,
    lead: (used, read, revenue) => `${revenue} of revenue, from ${count(used)} of ${number(read, 'row')}.`,
    writtenTo: 'Written to',
    hints: {
      summary: () => 'Headline numbers, tiers and charts',
      customers: (rows) => `${number(rows, 'row')}, with the reason for each tier`,
      contacts: () => 'Whom to contact first, and why',
      playbook: () => 'What to do for each class, yours to edit',
      moves: () => 'Who rose, who fell, who is new or gone',
      trend: () => 'The same figures, period by period',
      cohorts: () => 'How many buy again, by month of first purchase',
      history: () => 'One row a run, kept for good',
    },
    moves: ({ up, down, joined, left }) =>
      `Since the last run: ${count(up)} up, ${count(down)} down, ${count(joined)} new, ${count(left)} gone.`,
    ranBy: (by, at, source) => `${by ? `Run by ${by}` : 'Run'}, ${at}, from ${source}.`,
    unchanged: 'The source was not changed.',
    again: 'Segment again',
    open: 'Open summary',
  },
  stopped: {
    at: {
      open: 'Stopped while opening',
      describe: 'Stopped at the source',
      check: 'Stopped at the data check',
      run: 'Stopped while segmenting',
    },
    nothingWritten: 'Nothing was written.',
    where: 'Where',
    received: 'Got',
    expected: 'Expected',
    fix: 'Fix',
    readAs: (text) => `Read ${text} as`,
    firstInDate: 'Which comes first?',
    dayFirst: (date) => `${date} (day first)`,
    monthFirst: (date) => `${date} (month first)`,
    dayFirstAlone: 'Day first',
    monthFirstAlone: 'Month first',
    checkAgain: 'Check again',
    checking: 'Checking…',
  },
  noRepeat: {
    noSettings: {
      title: 'There is no run to repeat yet',
      fix: 'This file has not been segmented yet, or only by an older version. Start here; next time one click is enough.',
    },
    noName: {
      title: 'Your name is needed first',
      fix: 'Enter it once, so that the team can see who ran it. The settings of the last run are filled in.',
    },
  },
  lost: {
    eyebrow: 'No connection',
    title: 'Google Sheets did not answer',
    lead: 'The connection may have dropped for a moment. Your choices on this page are kept.',
    leadWhileRunning:
      'The run may have gone on without this page. If you try again, the same sheets are written anew, never twice.',
    trying: 'Trying…',
  },
  busy: {
    lead: 'Two runs at once would overwrite each other, so yours has not started.',
    started: 'Started',
    overBy: 'Over by',
    settings: 'Yours',
    kept: 'Your settings are kept. This page looks again every few seconds.',
    free: {
      title: 'The other run has finished',
      lead: 'You can start yours now. It updates the same sheets.',
    },
  },
};
