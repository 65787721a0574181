/** A server for the sidebar alone: a made-up shop's answers, each of which a test can replace. */
import type {
  DataCheck,
  KeptRun,
  Outcome,
  RunResult,
  Server,
  Settings,
  SourceDescription,
  SurveyDescription,
  WorkbookDescription,
} from '../../src/app/contract.ts';
import { customerClasses, DEFAULT_CLASSES, keptCuts } from '../../src/core/segments/customerClasses.ts';
import { CUSTOMER_ROLES, type ErrorData, ORDER_ROLES } from '../../src/errors.ts';
import type { Language } from '../../src/i18n/language.ts';

/** Answers by entry point; one that throws is a lost connection. */
export type Answers = {
  [M in keyof Server]: (
    argument: Parameters<Server[M]>[0],
  ) => Promise<Outcome<ReturnType<Server[M]>>> | Outcome<ReturnType<Server[M]>>;
};

export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (error: ErrorData): Outcome<never> => ({ ok: false, error });

/** Names of sheets and headers as the shop's people write them. */
const SHOP = {
  en: {
    orders: 'Orders',
    survey: 'Survey',
    notes: 'Notes',
    headers: ['Order date', 'Customer ID', 'Order no.', 'Channel', 'Product', 'Quantity', 'Net amount', 'Unit price'],
    surveyHeaders: ['Date', 'Customer ID', 'Score', 'Satisfaction', 'Topic'],
    topics: ['Service', 'Price'],
    choices: ['Web', 'Green tea'],
    by: 'Mei',
  },
  'zh-CN': {
    orders: '订单',
    survey: '问卷',
    notes: '备注',
    headers: ['下单日期', '客户编号', '订单号', '渠道', '产品', '数量', '实付金额', '单价'],
    surveyHeaders: ['日期', '客户编号', '评分', '满意度', '主题'],
    topics: ['服务', '价格'],
    choices: ['网站', '绿茶'],
    by: '小梅',
  },
} as const;

export const CURRENCY = { symbol: '¥', decimals: 2 } as const;

export const NO_COLUMNS = Object.fromEntries(
  [...ORDER_ROLES, ...CUSTOMER_ROLES].map((role) => [role, null]),
) as SourceDescription['mapping'];

export const COLUMNS: SourceDescription['mapping'] = {
  ...NO_COLUMNS,
  ...{ customer: 1, date: 0, amount: 6, quantity: 5, unitPrice: 7, orderId: 2, channel: 3, product: 4 },
};

export function workbook(language: Language): WorkbookDescription {
  const { orders, survey, notes } = SHOP[language];
  return {
    language,
    sheets: [
      { sheetId: 1, name: orders, rows: 5412, range: 'A1:H5413', suggested: true, survey: false },
      { sheetId: 2, name: survey, rows: 1596, range: 'A1:E1597', suggested: false, survey: true },
      { sheetId: 3, name: notes, rows: 0, range: '', suggested: false, survey: false },
    ],
    settings: null,
    kept: null,
    again: false,
    runBy: '',
    lastRun: null,
    alerts: [],
  };
}

export function source(language: Language): SourceDescription {
  const { orders, headers, choices } = SHOP[language];
  const others = (orderId: string, quantity: number) =>
    [
      { role: 'orderId', value: orderId },
      { role: 'quantity', value: quantity },
      { role: 'channel', value: choices[0] },
      { role: 'product', value: choices[1] },
    ] as const;
  return {
    sheetId: 1,
    name: orders,
    range: 'A1:H5413',
    rows: 5412,
    columns: headers.map((header, index) => ({ index, letter: 'ABCDEFGH'[index] ?? '', header })),
    shape: 'orders',
    mapping: COLUMNS,
    firstRows: [
      { row: 2, customer: 'C-00318', day: 45597, amount: 328, others: [...others('S-100001', 2)] },
      { row: 3, customer: 'C-00107', day: 45598, amount: -86.5, others: [...others('S-100002', -1)] },
      {
        ...{ row: 4, customer: 'wholesale-partner-00042@example.com', day: 45598, amount: 12840.25 },
        others: [...others('S-100003', 1200)],
      },
      { row: 5, customer: 'C-00777', day: null, amount: 54, others: [...others('S-100004', 1)] },
    ],
    currency: CURRENCY,
  };
}

/** The same sheet when its rows are said to be customers. */
export function customerSource(language: Language): SourceDescription {
  return {
    ...source(language),
    shape: 'customers',
    mapping: { ...NO_COLUMNS, customer: 1, lastDate: 0, orders: 5, revenue: 6 },
    firstRows: [
      { row: 2, customer: 'C-00318', day: 45597, amount: 328, others: [{ role: 'orders', value: 2 }] },
      { row: 3, customer: 'C-00107', day: 45598, amount: 86.5, others: [{ role: 'orders', value: null }] },
    ],
  };
}

export function survey(language: Language): SurveyDescription {
  const { survey: name, surveyHeaders, topics } = SHOP[language];
  return {
    sheetId: 2,
    name,
    rows: 1596,
    columns: surveyHeaders.map((header, index) => ({ index, letter: 'ABCDE'[index] ?? '', header })),
    mapping: { customer: 1, score: 3, nps: 2, date: 0, topic: 4 },
    scale: { min: 1, max: 5 },
    scores: { lowest: 1, highest: 5 },
    firstRows: [
      { row: 2, customer: 'C-00318', day: 45599, score: 5, nps: 9, topic: topics[0] },
      { row: 3, customer: 'C-00107', day: 45601, score: null, nps: 3, topic: topics[1] },
    ],
  };
}

/**
 * Five customers whose tiers can be told by hand: revenue 500, 300, 100, 60, 40 of 1,000. The shares before each are 0, 50, 80,
 * 90 and 96%, so cuts at 80 and 95% make tiers of two, two and one.
 */
export const FIVE_CUSTOMERS: DataCheck['table'] = ofOrders({
  daysSince: [3, 10, 40, 200, 400],
  orders: [12, 7, 3, 2, 1],
  revenue: [500, 300, 100, 60, 40],
});

/** Orders of which no discount, unit price or rating is known; those with four or more have a rhythm of their own. */
function ofOrders(columns: Pick<DataCheck['table'], 'daysSince' | 'orders' | 'revenue'>): DataCheck['table'] {
  const { daysSince, orders } = columns;
  const unknown = daysSince.map(() => null);
  const unrated = { sums: daysSince.map(() => 0), counts: daysSince.map(() => 0) };
  return {
    ...columns,
    rhythms: {
      purchases: orders,
      daysSince,
      ownCycle: orders.map((count) => (count > 3 ? Math.round(720 / count) : null)),
      baseCycle: orders.some((count) => count > 1) ? 60 : null,
    },
    lifetimeValue: unknown,
    discountShare: unknown,
    unitPrice: unknown,
    all: unrated,
    last: unrated,
  };
}

/** A long-tailed shop: few customers make most of the revenue. Repeatable, and nothing is asserted of its figures. */
export function manyCustomers(customers: number): DataCheck['table'] {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  const rows = Array.from({ length: customers }, () => {
    const orders = 1 + Math.floor(-6 * Math.log(random()));
    return {
      orders,
      revenue: Math.round(orders * 120 * Math.exp(random() * 1.6 - 0.8) * 100) / 100,
      daysSince: Math.min(720, Math.floor((-700 * Math.log(random())) / orders)),
    };
  });
  const known = ofOrders({
    daysSince: rows.map(({ daysSince }) => daysSince),
    orders: rows.map(({ orders }) => orders),
    revenue: rows.map(({ revenue }) => revenue),
  });
  const ratings = {
    sums: rows.map(() => 1 + Math.floor(random() * 5)),
    counts: rows.map(() => (random() < 0.4 ? 1 : 0)),
  };
  return {
    ...known,
    lifetimeValue: rows.map(({ revenue }) => Math.round(revenue * random() * 100) / 100),
    discountShare: rows.map(() => random() ** 2),
    unitPrice: rows.map(() => Math.round(40 * Math.exp(random()) * 100) / 100),
    all: ratings,
    last: ratings,
  };
}

/** The cuts that a run with the usual settings has left of some customers. */
export function keptRun(table: DataCheck['table'], classes = DEFAULT_CLASSES): KeptRun {
  const cuts = keptCuts(customerClasses(table, classes));
  return { classes, cuts, by: 'Mei', at: '2026-10-01 10:05' };
}

/** A shop with repeat buyers enough for a forecast; its figures go together. */
export const FORECAST: DataCheck['forecast'] = {
  model: 'MBG/NBD',
  customers: 2349,
  repeatBuyers: 1151,
  needed: 30,
  missing: null,
  daysObserved: 545,
  isFarAhead: false,
  purchases: {
    isHeld: false,
    parameters: { r: 0.5248, alpha: 43.28, a: 0.8913, b: 1.614 },
    standardErrors: { r: 0.0415, alpha: 3.7, a: 0.125, b: 0.29 },
  },
  values: {
    isHeld: false,
    parameters: { p: 6.25, q: 3.744, gamma: 15.44 },
    standardErrors: { p: 1.19, q: 0.29, gamma: 3.4 },
  },
  correlation: 0.11,
  unvalued: 0,
  holdout: {
    fittedTo: 35703,
    days: 273,
    customers: 2349,
    purchases: { expected: 1576, actual: 1882 },
    value: { expected: 57098, actual: 70976.39 },
    groups: [
      { from: 0, to: 0, customers: 1403, expected: 261, actual: 334 },
      { from: 1, to: 1, customers: 439, expected: 242.3, actual: 306 },
      { from: 2, to: 2, customers: 214, expected: 224.5, actual: 298 },
      { from: 3, to: 5, customers: 200, expected: 376.9, actual: 425 },
      { from: 6, to: null, customers: 93, expected: 471.3, actual: 519 },
    ],
  },
};

/** The five customers alone: too few. */
export const NO_FORECAST: DataCheck['forecast'] = {
  ...FORECAST,
  customers: 5,
  repeatBuyers: 4,
  missing: 'repeatBuyers',
  purchases: null,
  values: null,
  correlation: null,
  holdout: null,
};

export function dataCheck(table = FIVE_CUSTOMERS): DataCheck {
  return {
    rowsRead: 5412,
    rowsUsed: 5388,
    rowsSkipped: 24,
    customers: table.revenue.length,
    orders: 5126,
    revenue: table.revenue.reduce((sum, value) => sum + value, 0),
    firstDay: 45597,
    asOf: 46326,
    findings: [
      { code: 'NO_CUSTOMER', rows: 9, firstRows: [214, 871, 1306, 1544], effect: 'leftOut' },
      { code: 'DUPLICATE_ORDER', rows: 6, firstRows: [1022, 1023, 2760, 2761], effect: 'leftOut' },
      { code: 'UNREADABLE_DATE', rows: 4, firstRows: [96, 2045, 3377, 4018], effect: 'leftOut' },
      { code: 'UNREADABLE_AMOUNT', rows: 3, firstRows: [218, 1530, 4402], effect: 'leftOut' },
      { code: 'FUTURE_DATE', rows: 2, firstRows: [5120, 5121], effect: 'leftOut' },
      { code: 'REFUND', rows: 131, firstRows: [3, 57, 88, 140], effect: 'netted' },
      { code: 'TEXT_NUMBER', rows: 12, firstRows: [310, 311, 312, 313], effect: 'readAsNumber' },
    ],
    forecast: table.revenue.length > 5 ? FORECAST : NO_FORECAST,
    refundRows: 131,
    duplicateRows: 6,
    tests: [],
    ratings: null,
    recommendations: null,
    currency: CURRENCY,
    table,
  };
}

export function runResult(language: Language, { revenue, currency }: DataCheck, by: string): RunResult {
  const { orders } = SHOP[language];
  const summary = language === 'en' ? 'KPI Summary' : '指标摘要';
  const customers = language === 'en' ? 'Customers' : '客户';
  return {
    rowsRead: 5412,
    rowsUsed: 5388,
    rowsSkipped: 24,
    customers: 864,
    orders: 5126,
    revenue,
    currency,
    asOf: '2026-10-31',
    tiers: [
      { name: 'A', customers: 262, revenue: revenue * 0.8, from: 2640 },
      { name: 'B', customers: 241, revenue: revenue * 0.15, from: 780 },
      { name: 'C', customers: 361, revenue: revenue * 0.05, from: 0 },
    ],
    segments: (
      [
        ['champions', 150],
        ['loyal', 172],
        ['potentialLoyalist', 121],
        ['newCustomers', 31],
        ['promising', 24],
        ['needAttention', 67],
        ['aboutToSleep', 44],
        ['atRisk', 88],
        ['cantLoseThem', 12],
        ['hibernating', 105],
        ['lost', 50],
      ] as const
    ).map(([name, members]) => ({ name, customers: members, revenue: (revenue * members ** 2) / 99_000 })),
    moves: null,
    written: [
      { sheet: 'summary', sheetId: 8, name: summary },
      { sheet: 'customers', sheetId: 9, name: customers },
    ],
    source: `${orders}!A1:H5413`,
    by,
    at: '2026-11-01 09:42',
    seconds: 14.2,
  };
}

export const SAVED: Settings = {
  source: {
    sheetId: 1,
    shape: 'orders',
    columns: { ...NO_COLUMNS, customer: 1, date: 0, quantity: 5, unitPrice: 7 },
    dateOrder: 'dayFirst',
    refunds: 'drop',
    duplicates: 'drop',
    testCustomers: [],
    survey: null,
    pseudonyms: false,
  },
  classes: { ...DEFAULT_CLASSES, tier: { of: 'revenue', by: { by: 'share', cuts: [0.7, 0.9] } } },
  tierNames: ['Gold', 'Silver', 'Bronze'],
  extras: ['behaviour'],
  cuts: 'fresh',
  runBy: 'Mei',
};

export const NAMES = { en: SHOP.en.by, 'zh-CN': SHOP['zh-CN'].by };

/** The shop's answers. The settings that a run was asked for come back in its result. */
export function shopAnswers(language: Language, check = dataCheck()): Answers {
  return {
    describeWorkbook: () => ok(workbook(language)),
    describeSource: ({ sheetId, shape, columns }) => {
      const described = shape === 'customers' ? customerSource(language) : source(language);
      return ok({ ...described, sheetId, ...(columns ? { mapping: columns } : {}) });
    },
    describeSurvey: ({ columns, scale }) =>
      ok({ ...survey(language), ...(columns ? { mapping: columns } : {}), ...(scale ? { scale } : {}) }),
    checkOrders: () => ok(check),
    segmentCustomers: ({ runBy }) => ok(runResult(language, check, runBy)),
    readProgress: () => ok(null),
    cancelRun: () => ok(null),
    importSettings: (json) => ok(JSON.parse(json) as Settings),
    goTo: () => ok(null),
    openFunctionHelp: () => ok(null),
  };
}
