import { describe, expect, it } from 'vitest';
import type { ErrorCode, ErrorData, ErrorParams, Expectation } from '../../src/errors.ts';
import { describeError } from '../../src/i18n/errors/describeError.ts';
import { ERROR_TEXTS } from '../../src/i18n/errors/errorTexts.ts';
import { functionErrorCase } from '../../src/i18n/errors/functions/cases.ts';
import { sidebarErrorCase } from '../../src/i18n/errors/sidebar/cases.ts';
import { en as sidebarEn } from '../../src/i18n/errors/sidebar/en.ts';
import { zhCN as sidebarZhCN } from '../../src/i18n/errors/sidebar/zhCN.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';

const number: Expectation = { kind: 'number' };
const ids: Expectation = { kind: 'customerIds' };
const argument = { parameter: 'values', row: 4, received: 'n/a', expected: number };
const cell = { sheet: 'Orders', column: 'B', row: 4, received: 'n/a' };
const place = { sheet: 'Orders', cell: 'F2' };

/** Each code once, and once for each of its cases. */
const SAMPLES: { [C in ErrorCode]: readonly [ErrorParams[C], ...ErrorParams[C][]] } = {
  MISSING_ARGUMENT: [{ name: 'NPS', parameter: 'scores' }],
  TOO_MANY_ARGUMENTS: [
    { name: 'NPS', takes: 1, given: 2 },
    { name: 'CSAT', takes: 2, given: 3 },
  ],
  NOT_A_NUMBER: [
    { ...argument, mayBeBlank: true },
    { ...argument, mayBeBlank: false },
  ],
  OUT_OF_RANGE: [
    { ...argument, mayBeBlank: true },
    { ...argument, mayBeBlank: false },
    { ...argument, expected: { kind: 'divisor' }, mayBeBlank: false },
  ],
  BLANK_CELL: [
    { parameter: 'values', row: 4, expected: number },
    { parameter: 'customers', row: 4, expected: ids },
  ],
  ERROR_CELL: [{ parameter: 'values', row: 4, received: '#REF!' }],
  NO_VALUES: [{ parameter: 'values', expected: number }],
  NOT_ONE_COLUMN: [{ parameter: 'values', rows: 2, columns: 3 }],
  NOT_A_SINGLE_VALUE: [{ parameter: 'as_of', rows: 2, columns: 3 }],
  LENGTH_MISMATCH: [{ first: 'dates', firstLength: 3, second: 'amounts', secondLength: 4 }],
  MIXED_NUMBER_FORMAT: [{ parameter: 'values', row: 4, received: '1,5', otherRow: 6, otherReceived: '1.5' }],
  NOT_A_DATE: [{ parameter: 'dates', row: 4, received: 'n/a' }],
  AMBIGUOUS_DATE: [
    { parameter: 'dates', row: 4, received: '3/4/2025', dayFirst: '2025-04-03', monthFirst: '2025-03-04' },
    { parameter: 'as_of', row: 0, received: '3/4/2025', dayFirst: '2025-04-03', monthFirst: '2025-03-04' },
  ],
  MIXED_DATE_ORDER: [{ parameter: 'dates', row: 4, received: '13/4/2025', otherRow: 6, otherReceived: '4/13/2025' }],
  NOT_A_FLAG: [{ parameter: 'churned', row: 4, received: 'n/a' }],
  NOT_A_CHOICE: [{ parameter: 'period', received: 'day', options: ['month', 'week'] }],
  LATEST_DATE_ALONE: [{ parameter: 'dates', row: 4, day: '2205-04-01', previous: '2025-04-01', longest: 366 }],
  NOTHING_OBSERVED: [{ asOf: '2024-04-01', first: '2025-04-01' }],
  PERIOD_REVERSED: [{ from: '2025-04-01', to: '2025-03-01' }],
  NO_BUYERS: [{ parameter: 'amounts' }],
  NONE_ABOVE_ZERO: [{ parameter: 'amounts' }],
  NO_REPEAT_PURCHASES: [{}],
  ENDLESS_VALUE: [{}],
  NEEDS_ARGUMENT: [{ name: 'TIER', parameter: 'cuts', because: 'method is thresholds' }],
  NOT_ASCENDING: [{ parameter: 'cuts', row: 4, received: '2' }],
  SURVIVORS_ROSE: [{ period: 3, survivors: 70, previous: 60 }],
  TOO_FEW_SURVIVORS: [{ given: 1, needed: 3 }],
  NOBODY_LEFT_LATER: [{}],
  UNUSED_ARGUMENT: [{ name: 'TIER', parameter: 'cuts', because: 'method is share' }],
  LABEL_COUNT: [{ parameter: 'labels', given: 2, needed: 3 }],
  MORE_THAN_WHOLE: [{ parameter: 'customers', part: 9, other: 'visitors', whole: 8 }],
  STAGE_GREW: [{ parameter: 'counts', row: 4, stage: 'Cart', count: 9, previous: 8 }],
  TOO_MANY_PERIODS: [{ parameter: 'dates', row: 4, day: '1925-04-01', periods: 1200, most: 1000 }],
  ALL_LEFT_OUT: [{ rows: 5 }],
  TOO_LARGE: [{ name: 'CLV' }],
  COUNT_AND_LIST: [{ parameter: 'before', other: 'after' }],
  GREW: [{ before: 8, after: 9 }],
  NO_GROWTH_BASE: [{ before: 0 }, { before: -1 }],
  NEVER_PAYS_BACK: [{ margin: -1 }],
  INTERNAL: [{ reference: '1a2b3c4d' }],
  NO_SHEET: [{}],
  EMPTY_SHEET: [{ sheet: 'Orders' }],
  ONLY_HEADERS: [{ sheet: 'Orders' }],
  COLUMN_NOT_CHOSEN: [
    { sheet: 'Orders', column: 'date' },
    { sheet: 'Orders', column: 'amount' },
  ],
  SAME_COLUMN_TWICE: [{ sheet: 'Orders', column: 'B', first: 'date', second: 'amount' }],
  NO_DATES: [cell],
  NO_AMOUNTS: [cell],
  NO_ORDER_COUNTS: [cell],
  NO_SCORES: [cell],
  AMBIGUOUS_DATES: [
    { ...cell, rows: 1, dayFirst: '2025-04-03', monthFirst: '2025-03-04' },
    { ...cell, rows: 9, dayFirst: '2025-04-03', monthFirst: '2025-03-04' },
  ],
  MIXED_DATES: [{ ...cell, otherRow: 6, otherReceived: '4/13/2025' }],
  NO_USABLE_ROWS: [{ sheet: 'Orders', rows: 9 }],
  ONE_CUSTOMER: [{ sheet: 'Orders', column: 'B', customer: 'Ann' }],
  NOTHING_POSITIVE: [{ sheet: 'Orders', column: 'B' }],
  ALL_EQUAL: [{ sheet: 'Orders', column: 'B', customers: 9, amount: '¥5' }],
  PROTECTED_SHEET: [{ sheet: 'Customers' }],
  SOURCE_IS_OUTPUT: [{ sheet: 'Customers' }],
  BUSY: [
    { holder: 'Jun', since: '09:41' },
    { holder: '', since: '09:41' },
  ],
  CANCELLED: [{}],
  INCOMPLETE_WRITE: [{ sheet: 'Customers', reason: 'Service timed out' }],
  INVALID_SETTINGS: [
    { path: 'period.days', received: '' },
    { path: 'period.days', received: '-1' },
  ],
  NO_CELL: [place],
  PROTECTED_CELL: [place],
  CELL_NOT_EMPTY: [{ ...place, received: '12' }],
  NO_ROOM: [{ ...place, rows: 9, columns: 1, filled: 'F4', received: '12' }],
  SHEET_ENDS: [
    { ...place, rows: 9, columns: 0 },
    { ...place, rows: 0, columns: 1 },
    { ...place, rows: 9, columns: 1 },
  ],
};

const samples = Object.entries(SAMPLES).flatMap(([code, each]) =>
  each.map((params) => ({ code, params }) as ErrorData),
);

/** What a language may say, by where it stands. */
function textsUnder(texts: object, path = ''): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : textsUnder(value, `${path}${key}.`),
  );
}

const inEnglish = textsUnder({ ...ERROR_TEXTS.en, sidebar: sidebarEn });
const inChinese = textsUnder({ ...ERROR_TEXTS['zh-CN'], sidebar: sidebarZhCN });

/** The names in braces; the space that Chinese may want before what stands there makes no other place. */
function placesOf(text: string): string[] {
  const names = [...text.matchAll(/\{(\w+)(?:\|[^{}]*)?\}/g)].map(([, name = '']) => name);
  const plain = names.map((name) => name.replace(/^spaced(.)/, (_, first: string) => first.toLowerCase()));
  return [...new Set(plain)].sort();
}

describe('error texts', () => {
  it('put the same into a text in both languages', () => {
    const places = (texts: [string, string][]) => texts.map(([path, text]) => [path, placesOf(text)] as const).sort();
    expect(places(inChinese)).toEqual(places(inEnglish));
  });

  it.each(LANGUAGES)('leave no place open in %s', (language) => {
    const open = samples.flatMap((error) =>
      Object.values(describeError(error, language)).filter((text) => placesOf(text).length > 0),
    );
    expect(open).toEqual([]);
  });

  it('have a text for every case of a code, and no other', () => {
    const cases = { ...functionErrorCase, ...sidebarErrorCase } as Record<string, (params: unknown) => string>;
    const reached = samples.flatMap(({ code, params }) => (cases[code] ? [`${code}.${cases[code](params)}`] : []));
    const written = inEnglish.flatMap(
      ([path]) => /^(?:wordings|sidebar)\.(\w+)\.\w+\.(\w+)$/.exec(path)?.slice(1).join('.') ?? [],
    );
    expect([...new Set(written)].sort()).toEqual([...new Set(reached)].sort());
  });

  it('take what users wrote as it is, braces and all', () => {
    const error: ErrorData = { code: 'NOT_A_DATE', params: { parameter: 'dates', row: 4, received: '{row} $& {fix}' } };
    expect(describeError(error, 'en').text).toBe(
      'dates, row 4: got “{row} $& {fix}”, expected a date, such as 2025-04-01. Correct the cell.',
    );
  });
});
