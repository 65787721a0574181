import { describe, expect, it } from 'vitest';
import { fn } from '../../src/functions/churn.ts';
import { fn as churnInactive } from '../../src/functions/churnInactive.ts';
import { fn as churnRevenue } from '../../src/functions/churnRevenue.ts';
import { fn as grr } from '../../src/functions/grr.ts';
import { fn as nrr } from '../../src/functions/nrr.ts';
import { fn as retention } from '../../src/functions/retention.ts';
import type { FunctionCode } from '../../src/functions/spec/functionSpec.ts';
import type { Argument } from '../../src/grid/arguments.ts';
import { call, column } from './formulas.ts';
import { refused } from './refused.ts';

const CHURN = (...args: Argument[]) => call(fn, ...args);

describe('CHURN of counts', () => {
  it('is the share that was lost', () => {
    expect(CHURN(200, 180)).toBe(0.1);
    expect(CHURN('1,000', '900')).toBe(0.1);
    expect(CHURN(200, 0)).toBe(1);
  });

  it('refuses a start of nobody, more at the end than at the start, and negative counts', () => {
    expect(refused(() => CHURN(0, 0))).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'before' } });
    expect(refused(() => CHURN(180, 200))).toMatchObject({ code: 'GREW', params: { before: 180, after: 200 } });
    expect(refused(() => CHURN(200, -1))).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'after' } });
    expect(refused(() => CHURN('', 5))).toMatchObject({ code: 'BLANK_CELL', params: { parameter: 'before' } });
  });
});

describe('CHURN of lists', () => {
  it('does not count who joined in between, nor anyone twice', () => {
    expect(CHURN(column('a', 'b', 'c', 'd', 'a', ''), column('d', 'x', 'y', 'a', 'z'))).toBe(0.5);
  });

  it('joins 7 and 7.0, trims, and tells “007” apart', () => {
    expect(CHURN(column(7, ' 8 ', '９'), column('7', '8', '9'))).toBe(0);
    expect(CHURN(column('007', '8'), column(7, 8))).toBe(0.5);
  });

  it('takes a date that is none as an id like any other', () => {
    const none = new Date(Number.NaN);
    expect(CHURN([[none], ['a']], [[none], ['b']])).toBe(0.5);
  });

  it('drops a header above numbers', () => {
    expect(CHURN(column('Customer', 1, 2), column('Customer', 2, 3))).toBe(0.5);
  });

  it('counts everyone as lost when nobody is left', () => {
    expect(CHURN(column('a', 'b'), column('', ''))).toBe(1);
  });

  it('refuses a count beside a list, an empty start and an error value', () => {
    expect(refused(() => CHURN(200, column('a', 'b')))).toMatchObject({
      code: 'COUNT_AND_LIST',
      params: { parameter: 'before' },
    });
    expect(refused(() => CHURN(column('a', 'b'), 1))).toMatchObject({
      code: 'COUNT_AND_LIST',
      params: { parameter: 'after' },
    });
    expect(refused(() => CHURN(column('', ''), column('a', 'b')))).toMatchObject({ code: 'NO_VALUES' });
    expect(refused(() => CHURN(column('a', '#REF!'), column('a', 'b')))).toMatchObject({
      code: 'ERROR_CELL',
      params: { row: 2 },
    });
  });
});

describe('RETENTION', () => {
  it('reads counts and lists as CHURN does', () => {
    expect(call(retention, '1,000', '900')).toBe(0.9);
    expect(call(retention, column('Customer', 1, 2), column('Customer', 2, 3))).toBe(0.5);
    expect(call(retention, column('a', 'b'), column('', ''))).toBe(0);
  });

  it('refuses what CHURN refuses', () => {
    expect(refused(() => call(retention, 180, 200))).toMatchObject({ code: 'GREW' });
    expect(refused(() => call(retention, 0, 0))).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(refused(() => call(retention, 200, column('a', 'b')))).toMatchObject({ code: 'COUNT_AND_LIST' });
    expect(refused(() => call(retention, column('', ''), column('a', 'b')))).toMatchObject({ code: 'NO_VALUES' });
  });
});

describe('CHURN_INACTIVE', () => {
  const inactive = (...args: Argument[]) => call(churnInactive, ...args);
  const customers = column('Customer', 'a', 'b', 'guest', '');
  const dates = column('Date', '2025-01-01', '2025-03-31', '2025-01-01', '2025-01-01');

  it('is not inactive on the last of the days, but on the day after', () => {
    expect(inactive(column('a', 'b'), column('2025-01-01', '2025-01-31'), 30)).toBe(0);
    expect(inactive(column('a', 'b'), column('2025-01-01', '2025-01-31'), 29)).toBe(0.5);
  });

  it('ignores rows after as_of', () => {
    expect(inactive(column('a', 'a'), column('2025-01-01', '2025-06-01'), 30, '2025-03-01')).toBe(1);
  });

  it('leaves out guests and rows without an id when told so', () => {
    expect(inactive(customers, dates, 60, '', '', true)).toBe(0.5);
    expect(refused(() => inactive(customers, dates, 60))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'customers', row: 5 },
    });
  });

  it('refuses negative days, a lone latest date, a day before all, and refunds only', () => {
    const one = [column('a', 'b'), column('2025-01-01', '2025-01-31')] as const;
    expect(refused(() => inactive(...one, -1))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'inactive_days', received: '-1' },
    });
    expect(refused(() => inactive(...one, ''))).toMatchObject({ code: 'BLANK_CELL' });
    expect(refused(() => inactive(column('a', 'b'), column('2025-01-01', '2052-01-31'), 30))).toMatchObject({
      code: 'LATEST_DATE_ALONE',
      params: { row: 2, day: '2052-01-31' },
    });
    expect(refused(() => inactive(...one, 30, '2024-12-31'))).toMatchObject({ code: 'NOTHING_OBSERVED' });
    expect(refused(() => inactive(...one, 30, '', column(-5, 0)))).toMatchObject({
      code: 'NO_BUYERS',
      params: { parameter: 'amounts' },
    });
  });
});

describe.each([
  ['CHURN_REVENUE', churnRevenue],
  ['GRR', grr],
  ['NRR', nrr],
] as [string, FunctionCode][])('%s', (_, code) => {
  const run = (...args: Argument[]) => call(code, ...args);

  it('drops a header and blank rows of both columns together', () => {
    expect(run(column('Before', 100, '', 50), column('After', '¥80', '', '50.00'))).toBe(
      run(column(100, 50), column(80, 50)),
    );
  });

  it('refuses a blank beside an amount, negative revenue and unequal columns', () => {
    expect(refused(() => run(column('Before', 100, 50), column('After', 80, '')))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'after', row: 3 },
    });
    expect(refused(() => run(column('', 50), column(80, 50)))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'before', row: 1 },
    });
    expect(refused(() => run(column(100, -50), column(80, 50)))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'before', row: 2, received: '-50' },
    });
    expect(refused(() => run(column(100, 50), column(80, -1)))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'after', row: 2 },
    });
    expect(refused(() => run(column(100, 50, 20), column(80, 50)))).toMatchObject({ code: 'LENGTH_MISMATCH' });
  });

  it('refuses a start at which nobody paid', () => {
    expect(refused(() => run(column(0, 0), column(80, 50)))).toMatchObject({
      code: 'NONE_ABOVE_ZERO',
      params: { parameter: 'before' },
    });
  });
});

describe('CHURN_REVENUE', () => {
  it('reads net as yes or no, and a blank as no', () => {
    const columns = [column(100, 50), column(80, 70)] as const;
    expect(call(churnRevenue, ...columns, '')).toBe(call(churnRevenue, ...columns));
    expect(call(churnRevenue, ...columns, '是')).toBe(0);
    expect(refused(() => call(churnRevenue, ...columns, 'perhaps'))).toMatchObject({ code: 'NOT_A_FLAG' });
  });
});
