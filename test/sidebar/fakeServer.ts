/** A server for the sidebar alone: a made-up shop's answers, each of which a test can replace. */
import type {
  DataCheck,
  Outcome,
  RunResult,
  Server,
  Settings,
  SourceDescription,
  WorkbookDescription,
} from '../../src/app/contract.ts';
import type { ErrorData } from '../../src/errors.ts';
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
    by: 'Mei',
  },
  'zh-CN': {
    orders: '订单',
    survey: '问卷',
    notes: '备注',
    headers: ['下单日期', '客户编号', '订单号', '渠道', '产品', '数量', '实付金额', '单价'],
    by: '小梅',
  },
} as const;

export const CURRENCY = { symbol: '¥', decimals: 2 } as const;

export const COLUMNS = { customer: 1, date: 0, amount: 6, quantity: 5, unitPrice: 7, orderId: 2 };

export function workbook(language: Language): WorkbookDescription {
  const { orders, survey, notes } = SHOP[language];
  return {
    language,
    sheets: [
      { sheetId: 1, name: orders, rows: 5412, range: 'A1:H5413', suggested: true },
      { sheetId: 2, name: survey, rows: 1596, range: 'A1:E1597', suggested: false },
      { sheetId: 3, name: notes, rows: 0, range: '', suggested: false },
    ],
    settings: null,
    runBy: '',
    lastRun: null,
  };
}

export function source(language: Language): SourceDescription {
  const { orders, headers } = SHOP[language];
  return {
    sheetId: 1,
    name: orders,
    range: 'A1:H5413',
    rows: 5412,
    columns: headers.map((header, index) => ({ index, letter: 'ABCDEFGH'[index] ?? '', header })),
    mapping: COLUMNS,
    firstRows: [
      { row: 2, customer: 'C-00318', day: 45597, amount: 328 },
      { row: 3, customer: 'C-00107', day: 45598, amount: -86.5 },
      { row: 4, customer: 'wholesale-partner-00042@example.com', day: 45598, amount: 12840.25 },
      { row: 5, customer: 'C-00777', day: null, amount: 54 },
    ],
    currency: CURRENCY,
  };
}

/**
 * Five customers whose tiers can be told by hand: revenue 500, 300, 100, 60, 40 of 1,000. The shares before each are 0, 50, 80,
 * 90 and 96%, so cuts at 80 and 95% make tiers of two, two and one.
 */
export const FIVE_CUSTOMERS: DataCheck['table'] = {
  daysSince: [3, 10, 40, 200, 400],
  orders: [12, 7, 3, 2, 1],
  revenue: [500, 300, 100, 60, 40],
};

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
  return {
    daysSince: rows.map(({ daysSince }) => daysSince),
    orders: rows.map(({ orders }) => orders),
    revenue: rows.map(({ revenue }) => revenue),
  };
}

/** A shop with repeat buyers enough for a forecast; its figures go together. */
export const FORECAST: DataCheck['forecast'] = {
  model: 'MBG/NBD',
  customers: 2349,
  repeatBuyers: 1151,
  needed: 30,
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
    currency: CURRENCY,
    table,
  };
}

export function runResult(language: Language, { revenue }: DataCheck, by: string): RunResult {
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
    asOf: '2026-10-31',
    tiers: [
      { tier: 'A', customers: 262, revenue: revenue * 0.8, revenueFrom: 2640 },
      { tier: 'B', customers: 241, revenue: revenue * 0.15, revenueFrom: 780 },
      { tier: 'C', customers: 361, revenue: revenue * 0.05, revenueFrom: 0 },
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
    ).map(([segment, members]) => ({ segment, customers: members, revenue: (revenue * members ** 2) / 99_000 })),
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
    columns: { customer: 1, date: 0, amount: null, quantity: 5, unitPrice: 7, orderId: null },
    dateOrder: 'dayFirst',
    refunds: 'drop',
  },
  tierCuts: [0.7, 0.9],
  runBy: 'Mei',
};

export const NAMES = { en: SHOP.en.by, 'zh-CN': SHOP['zh-CN'].by };

/** The shop's answers. The settings that a run was asked for come back in its result. */
export function shopAnswers(language: Language, check = dataCheck()): Answers {
  return {
    describeWorkbook: () => ok(workbook(language)),
    describeSource: ({ sheetId, columns }) =>
      ok({ ...source(language), sheetId, ...(columns ? { mapping: columns } : {}) }),
    checkOrders: () => ok(check),
    segmentCustomers: ({ runBy }) => ok(runResult(language, check, runBy)),
    readProgress: () => ok(null),
    cancelRun: () => ok(null),
    goTo: () => ok(null),
  };
}
