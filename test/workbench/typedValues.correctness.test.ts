import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type StoredCell, typedValue } from '../../workbench/host/typing/typedValues.ts';

/*
 * Where the readings come from. d is Google's documentation, s was seen in a public tool or thread, ? is to be checked on a
 * live sheet: of two readings the one that changes more texts, so that code which forgets an apostrophe is found out.
 *
 * d1 developers.google.com/sheets/api, reading and writing values: “Mar 1 2016” is a date, “$100.15” money
 * d2 support.google.com/docs/answer/3093039 (DATEVALUE), 3094220 (VALUE): what is read depends on the region
 * s1 github.com/burnash/gspread/issues/501: United States and Sweden
 * s2 github.com/nithinmurali/pygsheets/issues/414 and 483: Germany and Sweden
 * s3 github.com/borgar/numfmt, comments on Sheets in test/parseValue-test.js and lib/parseValue.js
 * s4 github.com/vlucas/sheetquery/issues/20
 * s5 github.com/getodk/getodk/issues/463, github.com/getodk/docs/pull/1095: numbers with spaces
 * s6 github.com/burnash/gspread/issues/18: United Kingdom
 * s7 github.com/home-assistant/core/issues/86653: United States and Netherlands
 * s8 github.com/theoephraim/node-google-spreadsheet/issues/252
 * s9 github.com/lightdash/lightdash/issues/6797
 * s10 github.com/OWOX/owox-data-marts/pull/1535, github.com/nithinmurali/pygsheets/pull/373: a leading +
 * s11 grethz.com, Formatting cell data V: fractions (2020); thebricks.com, How to write 1/2 in Google Sheets
 * s12 thesweetspecialist.com/exce-spread-ldifference: full-width digits
 * s13 onlinejournalismblog.com/2016/07/19: dates of the other order
 * s14 github.com/fileverse/fileverse-dsheets/pull/446: years of two digits, dates shown as typed
 */

const THIS_YEAR = 2026;
/** Days since 30 December 1899, which Sheets counts from (developers.google.com/sheets/api/guides/formats). */
const day = (year: number, month: number, dayOfMonth: number) =>
  Date.UTC(year, month - 1, dayOfMonth) / 86_400_000 + 25569;
const clock = (hours: number, minutes: number, seconds = 0) => (hours * 3600 + minutes * 60 + seconds) / 86_400;
const APRIL_1 = day(2025, 4, 1);

const typed = (text: string, locale = 'en_US', isText = false): StoredCell =>
  typedValue(text, isText, { locale, timeZone: 'Etc/UTC' });

type Reading = [locale: string, text: string, value: number, format: string, source: string];

beforeAll(() => void vi.useFakeTimers({ now: Date.UTC(THIS_YEAR, 5, 15) }));
afterAll(() => void vi.useRealTimers());

function reads(readings: Reading[]): void {
  it.each(readings)('%s “%s” is %d, shown as “%s” (%s)', (locale, text, number, numberFormat) => {
    const cell = typed(text, locale);
    if (cell.kind !== 'number') throw new Error(`“${text}” is ${JSON.stringify(cell)}`);
    expect(cell.number).toBeCloseTo(number, 9);
    expect(cell.numberFormat ?? '').toBe(numberFormat);
  });
}

describe('numbers', () => {
  reads([
    ['en_US', '007', 7, '', 's4'],
    ['en_US', ' 12.5 ', 12.5, '', 's3'],
    ['en_US', '+5', 5, '', 's3'],
    ['en_US', '-0.5', -0.5, '', 's3'],
    ['en_US', '.5', 0.5, '', 's3'],
    ['en_US', '(100)', -100, '', 's3'],
    ['en_US', '1,234', 1234, '#,##0', 's3'],
    ['en_US', '1,234.5', 1234.5, '#,##0.00', 's3'],
    ['en_US', '1,234,4434', 12344434, '#,##0', 's3'],
    ['en_US', '1234,1234', 12341234, '#,##0', 's1'],
    ['en_US', '1e5', 100000, '0.00E+00', 's3'],
    ['en_US', '1.5E-3', 0.0015, '0.00E+00', 's3'],
    ['hi_IN', '12,34,567', 1234567, '#,##0', '?'],
    ['de_DE', '1,5', 1.5, '', 's2'],
    ['de_DE', '1.234,50', 1234.5, '#,##0.00', 's2'],
    ['de_DE', '1.123456789', 1123456789, '#,##0', 's2'],
    ['sv_SE', '1234,1234', 1234.1234, '', 's1'],
    ['sv_SE', '1 234,1234', 1234.1234, '#,##0.00', 's1'],
    ['uk_UA', '22 34', 2234, '#,##0', 's4'],
    ['fr_FR', '1\u202f234,5', 1234.5, '#,##0.00', '?'],
    ['de_CH', "1'234.5", 1234.5, '#,##0.00', '?'],
  ]);
});

describe('percentages and money', () => {
  reads([
    ['en_US', '10%', 0.1, '0%', 's3'],
    ['en_US', '12.5%', 0.125, '0.00%', 's3'],
    ['en_US', '%12', 0.12, '0%', 's3'],
    ['de_DE', '-10,5%', -0.105, '0.00%', '?'],
    ['en_US', '$100.15', 100.15, '"$"#,##0.00', 'd1'],
    ['en_US', '$5', 5, '"$"#,##0', 's3'],
    ['en_US', '-$1,234', -1234, '"$"#,##0', 's3'],
    ['en_US', '$-5', -5, '"$"#,##0', 's3'],
    ['en_US', '($5)', -5, '"$"#,##0', 's3'],
    ['en_US', '$123%', 1.23, '"$"#,##0.00', 's3'],
    // Whether another country's sign is money is not known.
    ['en_US', '€5', 5, '"€"#,##0', '?'],
    ['zh_CN', '¥1,280.00', 1280, '"¥"#,##0.00', '?'],
    ['de_DE', '1.234,50 €', 1234.5, '#,##0.00 "€"', '?'],
  ]);
});

describe('dates', () => {
  reads([
    ['en_US', '2025-04-01', APRIL_1, 'yyyy-mm-dd', 'd2'],
    ['en_US', '1969-7-20', day(1969, 7, 20), 'yyyy-m-d', 'd2'],
    ['en_US', '7/20/1969', day(1969, 7, 20), 'm/d/yyyy', 'd2'],
    ['en_US', '4/1/2025', APRIL_1, 'm/d/yyyy', 's14'],
    ['en_GB', '4/1/2025', day(2025, 1, 4), 'd/m/yyyy', 's6'],
    ['en_GB', '25/12/2012', day(2012, 12, 25), 'dd/mm/yyyy', 's6'],
    ['en_GB', '25-12-2012', day(2012, 12, 25), 'dd-mm-yyyy', 's6'],
    ['en_GB', '2012-12-25', day(2012, 12, 25), 'yyyy-mm-dd', 's6'],
    ['en_GB', '12 December 2012', day(2012, 12, 12), 'dd mmmm yyyy', 's6'],
    ['en_US', '1/2', day(THIS_YEAR, 1, 2), 'm/d', 's11'],
    ['en_US', '12/31', day(THIS_YEAR, 12, 31), 'mm/dd', 's11'],
    ['en_US', '1-2', day(THIS_YEAR, 1, 2), 'm-d', '?'],
    ['en_US', '3 5', day(THIS_YEAR, 3, 5), 'm d', 's5'],
    ['en_US', '1940 10 5', day(1940, 10, 5), 'yyyy m d', 's5'],
    ['de_DE', '1/2', day(THIS_YEAR, 2, 1), 'd/m', '?'],
    ['en_US', '4/1/29', day(2029, 4, 1), 'm/d/yy', 's14'],
    ['en_US', '4/1/30', day(1930, 4, 1), 'm/d/yy', 's14'],
    ['en_US', '4/2025', APRIL_1, 'm/yyyy', 's3'],
    ['en_US', '2025-04', APRIL_1, 'yyyy-mm', 's3'],
    ['en_US', 'Mar 1 2016', day(2016, 3, 1), 'mmm d yyyy', 'd1'],
    ['en_US', 'Apr 1, 2025', APRIL_1, 'mmm d, yyyy', 's3'],
    ['en_US', '1-apr-25', APRIL_1, 'd-mmm-yy', 's3'],
    ['en_US', 'April 1', day(THIS_YEAR, 4, 1), 'mmmm d', '?'],
    ['en_US', 'April 2025', APRIL_1, 'mmmm yyyy', 's3'],
    ['en_GB', '1 Sep 2025', day(2025, 9, 1), 'd mmm yyyy', '?'],
    ['de_DE', '1.4.2025', APRIL_1, 'd.m.yyyy', 'd2'],
    ['de_DE', '1. April 2025', APRIL_1, 'd. mmmm yyyy', '?'],
    // The point is Germany's sign between thousands too, but 1.5 is no way to write 15.
    ['de_DE', '1.5', day(THIS_YEAR, 5, 1), 'd.m', '?'],
    ['ru_RU', '1 апреля 2025', APRIL_1, 'd mmmm yyyy', '?'],
    ['es_ES', '1 de abril de 2025', APRIL_1, 'd "de" mmmm "de" yyyy', '?'],
    ['pt_BR', '1 de dezembro', day(THIS_YEAR, 12, 1), 'd "de" mmmm', '?'],
    ['hu_HU', '2025. 04. 01.', APRIL_1, 'yyyy. mm. dd.', '?'],
    ['zh_CN', '2025/4/1', APRIL_1, 'yyyy/m/d', '?'],
    ['zh_CN', '25/4/1', APRIL_1, 'yy/m/d', '?'],
    ['zh_CN', '2025年4月1日', APRIL_1, 'yyyy"年"m"月"d"日"', '?'],
    ['zh_CN', '4月1日', day(THIS_YEAR, 4, 1), 'm"月"d"日"', '?'],
    ['ja_JP', '2025年4月', APRIL_1, 'yyyy"年"m"月"', '?'],
    ['ko_KR', '2025년 4월 1일', APRIL_1, 'yyyy"년" m"월" d"일"', '?'],
  ]);

  it('without a year are of the spreadsheet’s year, not of the machine’s', () => {
    vi.setSystemTime(Date.UTC(2026, 11, 31, 20));
    const inShanghai = typedValue('1/2', false, { locale: 'en_US', timeZone: 'Asia/Shanghai' });
    expect(inShanghai).toMatchObject({ number: day(2027, 1, 2) });
    expect(typed('1/2')).toMatchObject({ number: day(2026, 1, 2) });
    vi.setSystemTime(Date.UTC(THIS_YEAR, 5, 15));
  });
});

describe('times', () => {
  reads([
    ['en_US', '13:05', clock(13, 5), 'h:mm', '?'],
    ['en_US', '12:00:00', 0.5, 'h:mm:ss', 'd2'],
    ['en_US', '1:05 PM', clock(13, 5), 'h:mm AM/PM', 's3'],
    ['en_US', '12:30 am', clock(0, 30), 'h:mm AM/PM', 's3'],
    ['en_US', '1 p.m.', clock(13, 0), 'h:mm AM/PM', 's3'],
    ['zh_CN', '下午1:05', clock(13, 5), 'h:mm AM/PM', '?'],
    ['fi_FI', '13.45', clock(13, 45), 'h:mm', '?'],
    ['en_US', '25:00', clock(25, 0), '[h]:mm:ss', '?'],
    // Sweden had 1234.1234 as 1254 hours and 34 minutes.
    ['en_US', '1234:1234', clock(1254, 34), '[h]:mm:ss', 's1'],
    ['en_US', '2019-10-26 20:06:46', day(2019, 10, 26) + clock(20, 6, 46), 'yyyy-mm-dd h:mm:ss', 's8'],
    ['en_US', '2023-01-25 19:09:01.054474', day(2023, 1, 25) + clock(19, 9, 1.054474), 'yyyy-mm-dd h:mm:ss', 's7'],
    ['en_US', 'Apr 1, 2025 1:05 PM', APRIL_1 + clock(13, 5), 'mmm d, yyyy h:mm AM/PM', 's3'],
    ['de_DE', '1.4.2025 13:05', APRIL_1 + clock(13, 5), 'd.m.yyyy h:mm', '?'],
  ]);
});

describe('texts', () => {
  it.each([
    ['en_US', '31/12/2025', 's13'],
    ['en_US', '13/1', 's13'],
    ['en_US', '2025-13-01', 's13'],
    ['en_US', '2/29/2025', '?'],
    ['en_US', '4 3/5', 's11'],
    ['en_US', '1 234,1234', 's1'],
    ['en_US', '12 %', 's3'],
    ['en_US', '-%-12', 's3'],
    ['en_US', '10:00 4/1/2025', 's3'],
    ['en_US', '2020-07-01T00:00:00.000Z', 's9'],
    ['nl_NL', '2023-01-25 19:08:01.054474', 's7'],
    ['sv_SE', '1.2', 's2'],
    ['ja_JP', '１２３', 's12'],
    ['en_US', '1.4.2025', '?'],
    ['en_US', '1.2.3', '?'],
    ['en_US', 'May', '?'],
    ['en_US', 'Mayor 1', '?'],
    ['en_US', 'Q1 2025', '?'],
    ['en_US', '13 PM', '?'],
    ['en_US', '25:00 PM', '?'],
    ['en_US', '1,', '?'],
    ['en_US', '$', '?'],
    ['en_US', '-', '?'],
    ['en_US', '+', '?'],
    ['en_US', '=', '?'],
    ['en_US', '', '?'],
    ['en_US', '#N/A', '?'],
    // The country's word for TRUE may be read as well.
    ['de_DE', 'WAHR', '?'],
  ])('%s “%s” stays as it is (%s)', (locale, text) => {
    expect(typed(text, locale)).toEqual({ kind: 'text', text });
  });

  it('keep their spaces', () => {
    expect(typed(' a b ')).toEqual({ kind: 'text', text: ' a b ' });
  });

  it('begin with an apostrophe that is not part of them', () => {
    expect(typed("'007")).toEqual({ kind: 'text', text: '007' });
    expect(typed("'=1+1")).toEqual({ kind: 'text', text: '=1+1' });
  });

  it('are whatever is entered into a cell of the plain text format', () => {
    for (const text of ['007', '=1+1', '+a', '4/1/2025', 'TRUE']) {
      expect(typed(text, 'en_US', true)).toEqual({ kind: 'text', text });
    }
  });
});

describe('formulas', () => {
  it('begin with an equals sign', () => {
    expect(typed('=1+1')).toEqual({ kind: 'formula', formula: '=1+1' });
  });

  it('begin with a plus that no number follows (s10)', () => {
    expect(typed('+Dri7')).toEqual({ kind: 'formula', formula: '=+Dri7' });
    // Which cannot be parsed.
    expect(typed('+1 555 123')).toEqual({ kind: 'unparsed', text: '=+1 555 123' });
  });
});

describe('other values', () => {
  it('are booleans in any case of letters', () => {
    expect(typed('true')).toEqual({ kind: 'boolean', boolean: true });
    expect(typed('False')).toEqual({ kind: 'boolean', boolean: false });
  });

  it('stay numbers, booleans, dates and blanks', () => {
    const file = { locale: 'de_DE', timeZone: 'Etc/UTC' };
    expect(typedValue(1.5, false, file)).toEqual({ kind: 'number', number: 1.5 });
    expect(typedValue(true, false, file)).toEqual({ kind: 'boolean', boolean: true });
    expect(typedValue(null, false, file)).toEqual({ kind: 'blank' });
    expect(typedValue({ date: APRIL_1 }, false, file)).toMatchObject({ number: APRIL_1, numberFormat: 'yyyy-mm-dd' });
  });
});
