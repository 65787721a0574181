/** From columns and entries to a formula: what is proposed, what is taken, what is refused. */
import { describe, expect, it } from 'vitest';
import { documentation } from '../../build/functionHelp.ts';
import type { ColumnsDescription } from '../../src/app/formulaContract.ts';
import { buildFormula, type Draft, EMPTY_DRAFT } from '../../src/functionHelp/draft.ts';
import type { Entry } from '../../src/functionHelp/formula/entry.ts';
import { activeCell, file } from './helpPage.ts';

const { functions, texts } = documentation();

function build(name: string, description: ColumnsDescription | null, draft: Partial<Draft> = {}) {
  const help = functions.find((each) => each.name === name);
  if (!help) throw new Error(`There is no ${name}.`);
  const inEveryLanguage = Object.values(texts).flatMap((each) => each.functions[name] ?? []);
  return buildFormula(help, inEveryLanguage, { ...EMPTY_DRAFT, ...draft }, description);
}

const typed = (text: string): Entry => ({ choice: 'typed', text });
const entered = (text: string): Entry => ({ choice: '', text });
const chosen = (choice: string): Entry => ({ choice, text: '' });

describe('the proposal', () => {
  it.each([
    ['NPS', "=NPS('Customer survey'!C2:C)", "=NPS('问卷'!C2:C)"],
    ['CSAT', "=CSAT('Customer survey'!D2:D)", "=CSAT('问卷'!D2:D)"],
    ['NPS_BY', "=NPS_BY(groups, 'Customer survey'!C2:C)", "=NPS_BY(groups, '问卷'!C2:C)"],
    [
      'CLV_FORECAST',
      '=CLV_FORECAST(Orders!B2:B, Orders!A2:A, Orders!E2:E)',
      "=CLV_FORECAST('订单'!B2:B, '订单'!A2:A, '订单'!E2:E)",
    ],
    ['AOV', '=AOV(Orders!E2:E)', "=AOV('订单'!E2:E)"],
    ['COHORTS', '=COHORTS(Orders!B2:B, Orders!A2:A)', "=COHORTS('订单'!B2:B, '订单'!A2:A)"],
  ])('for %s takes all columns that go together from the sheet that has them', (name, english, chinese) => {
    expect(build(name, file('en')).typed).toBe(english);
    expect(build(name, file('zh-CN')).typed).toBe(chinese);
  });

  it('leaves to the person what no header names, and options as they are', () => {
    const { faults, entries } = build('SURVIVAL', file('en'));
    expect(faults).toEqual({ tenures: 'missing', churned: 'missing' });
    expect(Object.values(entries).every(({ choice }) => choice === '')).toBe(true);
  });

  it('follows another sheet', () => {
    expect(build('COHORTS', file('en'), { sheetId: 2 }).typed).toBe(
      "=COHORTS('Customer survey'!B2:B, 'Customer survey'!A2:A)",
    );
  });

  it('prefers the sheet whose headers name what is asked for', () => {
    const description = file('en');
    description.sheets.reverse();
    expect(build('CLV_FORECAST', description).sheet?.name).toBe('Orders');
    expect(build('NPS', description).sheet?.name).toBe('Customer survey');
  });

  it('never takes a column of another kind', () => {
    const description = file('en');
    for (const sheet of description.sheets) sheet.cells = sheet.cells.map((row) => row.map(() => 'text'));
    expect(build('NPS', description).faults).toEqual({ scores: 'missing' });
  });

  it('can be made without having seen the file', () => {
    expect(build('NPS', null)).toMatchObject({ typed: '=NPS(scores)', written: null, faults: { scores: 'missing' } });
  });
});

describe('a range', () => {
  it('is open, so that it takes in what is added, or ends with the data', () => {
    expect(build('NPS', file('en'), { isOpen: false }).typed).toBe("=NPS('Customer survey'!C2:C1597)");
  });

  it.each(['Survey!C2:C', "'Mei''s list'!$C$2:$C$50", 'B7', '订单!A:A', 'b2:b'])('may be typed: %s', (text) => {
    expect(build('NPS', file('en'), { entries: { scores: typed(text) } })).toMatchObject({
      typed: `=NPS(${text})`,
      faults: {},
    });
  });

  it.each(['Survey', 'C2:', 'A1:B2:C3', '=A1', 'Sheet 1!A1', '12'])('is refused when it is none: %s', (text) => {
    expect(build('NPS', file('en'), { entries: { scores: typed(text) } })).toMatchObject({
      written: null,
      faults: { scores: 'notRange' },
    });
  });

  it('may be values where the function takes a list', () => {
    const lists = (locale: string, cuts: string, labels: string) =>
      build('TIER', file('en', locale), {
        entries: { values: typed('A2:A'), method: chosen('threshold'), cuts: typed(cuts), labels: typed(labels) },
      });
    expect(lists('en_US', '100; 500.5', 'Gold, Silver, Rest').written).toBe(
      '=TIER(A2:A;"threshold";{100;500.5};{"Gold";"Silver";"Rest"})',
    );
    expect(lists('de_DE', '0,8;0,95', 'Gold; Rest').written).toBe('=TIER(A2:A;"threshold";{80%;95%};{"Gold";"Rest"})');
    expect(lists('en_US', '100; many', 'Gold').faults).toEqual({ cuts: 'notList' });
  });

  it('may be a count, and guests may be left out, where the function knows both', () => {
    const entries = { before: { choice: 'number', text: '200' }, after: { choice: 'number', text: '180' } };
    expect(build('CHURN', file('en'), { entries }).typed).toBe('=CHURN(200, 180)');
    expect(build('REVENUE_PER_CUSTOMER', file('en'), { entries: { leave_out: chosen('guests') } }).typed).toBe(
      '=REVENUE_PER_CUSTOMER(Orders!B2:B, Orders!E2:E, TRUE)',
    );
  });
});

describe('a number', () => {
  const margin = (text: string, locale = 'en_US') =>
    build('CLV', file('en', locale), {
      entries: {
        average_order_value: entered('50'),
        purchases_per_period: entered('4'),
        lifespan_periods: entered('3'),
        gross_margin: entered(text),
      },
    });

  it.each([
    ['0.3', 'en_US', '=CLV(50, 4, 3, 0.3)'],
    ['30%', 'en_US', '=CLV(50, 4, 3, 0.3)'],
    ['0,3', 'de_DE', '=CLV(50; 4; 3; 0,3)'],
    ['0.3', 'de_DE', '=CLV(50; 4; 3; 0,3)'],
    ['Inputs!$B$1', 'en_US', '=CLV(50, 4, 3, Inputs!$B$1)'],
    ['', 'en_US', '=CLV(50, 4, 3)'],
  ])('typed as %j in %s makes %s', (text, locale, formula) => {
    expect(margin(text, locale)).toMatchObject({ typed: formula, faults: {} });
  });

  it.each([
    ['1.5', 'OUT_OF_RANGE'],
    ['much', 'NOT_A_NUMBER'],
  ])('typed as %j is refused as the function would: %s', (text, code) => {
    expect(margin(text)).toMatchObject({
      written: null,
      faults: {
        gross_margin: {
          code,
          params: { parameter: 'gross_margin', received: text, expected: { kind: 'between', min: 0, max: 1 } },
        },
      },
    });
  });
});

describe('a day', () => {
  it('is written so that every locale reads it alike, or taken from a cell', () => {
    const from = (entry: Entry) =>
      build('ACTIVE_CUSTOMERS', file('en'), { entries: { from: entered('2025-04-01'), to: entry } });
    expect(from(entered('2025-12-31')).written).toBe(
      '=ACTIVE_CUSTOMERS(Orders!B2:B;Orders!A2:A;DATE(2025;4;1);DATE(2025;12;31))',
    );
    expect(from(typed('B1')).written).toContain(';B1)');
    expect(from(typed('tomorrow')).faults).toEqual({ to: 'notRange' });
    expect(from(entered('')).faults).toEqual({ to: 'missing' });
  });
});

describe('the cells of a result', () => {
  it('are at most a header and a row for each row given, as wide as the table', () => {
    expect(build('CLV_FORECAST', file('en')).spill).toEqual({ rows: 5413, columns: 7 });
    expect(build('NPS', file('en')).spill).toEqual({ rows: 1, columns: 1 });
    expect(build('NPS_CHANGE', file('en')).spill).toEqual({ rows: 2, columns: 6 });
    const entries = { survivors: typed('A2:A6'), periods: entered('12') };
    expect(build('RETENTION_FORECAST', file('en'), { entries }).spill).toEqual({ rows: 18, columns: 5 });
  });

  it('must not be read by the formula itself', () => {
    const forecast = build('CLV_FORECAST', file('en'));
    expect(forecast.readsItself(activeCell('en'))).toBe(false);
    expect(forecast.readsItself(activeCell('en', { column: 5, row: 9000 }))).toBe(true);
    expect(forecast.readsItself(activeCell('en', { sheetId: 2, column: 1 }))).toBe(false);
    const bounded = build('AOV', file('en'), { isOpen: false });
    expect(bounded.readsItself(activeCell('en', { column: 5, row: 5414 }))).toBe(false);
    expect(bounded.readsItself(activeCell('en', { column: 5, row: 5413 }))).toBe(true);
    expect(bounded.readsItself(activeCell('en', { column: 5, row: 1 }))).toBe(false);
  });
});
