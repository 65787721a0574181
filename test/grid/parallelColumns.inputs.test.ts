import { describe, expect, it } from 'vitest';
import type { Argument } from '../../src/grid/arguments.ts';
import { type CellKind, days, flags, ids, labels, numbers } from '../../src/grid/cellKinds.ts';
import { isoDay } from '../../src/grid/days.ts';
import { readParallelColumns } from '../../src/grid/parallelColumns.ts';
import { leaveOut } from '../../src/grid/parameters.ts';
import { column } from '../functions/formulas.ts';
import { refused } from '../functions/refused.ts';

const UTC = () => 'Etc/UTC';
const blanks = (count: number) => Array.from({ length: count }, () => '');

const customers = (argument: Argument) => ({ parameter: 'customers', argument, kind: ids('customerIds') });
const dates = (argument: Argument) => ({ parameter: 'dates', argument, kind: days });
const amounts = (argument: Argument) => ({ parameter: 'amounts', argument, kind: numbers({ kind: 'number' }) });
const scores = (argument: Argument) => ({
  parameter: 'scores',
  argument,
  kind: numbers({ kind: 'wholeNumber', min: 0, max: 10 }, 'skipsRow'),
});
const groups = (argument: Argument) => ({ parameter: 'groups', argument, kind: labels });
type Column = { parameter: string; argument: Argument; kind: CellKind<unknown> };
const read = (...columns: Column[]) => readParallelColumns(columns, UTC).values;

describe('parallel ranges', () => {
  it('lose the header and the blank rows together', () => {
    expect(
      read(
        customers(column('Customer', 'C-1', '', 'C-2', '')),
        dates(column('Date', '2025-04-01', '', '2025年4月2日', '')),
        amounts(column('Amount', '¥1,280.00', '', '（30）', '')),
      ),
    ).toEqual([
      ['C-1', 'C-2'],
      [45748, 45749],
      [1280, -30],
    ]);
  });

  it('may be open, below blank rows, and of different length as long as only blank rows differ', () => {
    expect(
      read(customers(column('', 'Kunde', 'C-1', 'C-2', ...blanks(995))), amounts(column('', 'Betrag', '1,5', '2,25'))),
    ).toEqual([
      ['C-1', 'C-2'],
      [1.5, 2.25],
    ]);
  });

  it('may be rows, and single cells', () => {
    expect(read(customers([['C-1', 'C-2']]), amounts([[1, 2]]))).toEqual([
      ['C-1', 'C-2'],
      [1, 2],
    ]);
    expect(read(customers('C-1'), amounts(5))).toEqual([['C-1'], [5]]);
  });

  it('keep a first row of text above texts, which nothing shows to be a header', () => {
    expect(read(customers(column('Customer', 'C-1')))).toEqual([['Customer', 'C-1']]);
    expect(read(groups(column('North', 'South')), scores(column(9, 10)))).toEqual([
      ['North', 'South'],
      [9, 10],
    ]);
  });

  it('drop a text above customer numbers, but not where another column has a value beside it', () => {
    expect(read(customers(column('Customer', 7, 8)))).toEqual([['7', '8']]);
    expect(read(customers(column('Ann', 7)), amounts(column(1, 2)))).toEqual([
      ['Ann', '7'],
      [1, 2],
    ]);
  });

  it('skip the row of a blank score and of nothing else', () => {
    expect(read(groups(column('North', 'South', 'South')), scores(column(9, '', 10)))).toEqual([
      ['North', 'South'],
      [9, 10],
    ]);
    expect(refused(() => read(customers(column('C-1', '')), amounts(column(1, 2))))).toEqual({
      code: 'BLANK_CELL',
      params: { parameter: 'customers', row: 2, expected: { kind: 'customerIds' } },
    });
  });

  it('are refused when one is shorter, or starts in another row', () => {
    expect(refused(() => read(customers(column('a', 'b', 'c')), amounts(column(1, 2))))).toEqual({
      code: 'LENGTH_MISMATCH',
      params: { first: 'customers', firstLength: 3, second: 'amounts', secondLength: 2 },
    });
    expect(refused(() => read(customers(column('a', 'b')), amounts(column(1, 2, 3))))).toMatchObject({
      code: 'LENGTH_MISMATCH',
      params: { firstLength: 2, secondLength: 3 },
    });
    expect(
      refused(() => read(customers(column('a', 'b', ...blanks(8))), amounts(column('Amount', 1, 2, ...blanks(8))))),
    ).toMatchObject({ code: 'LENGTH_MISMATCH' });
  });

  it('say which of them is empty', () => {
    expect(refused(() => read(customers(column('a', 'b')), scores(column('', ''))))).toEqual({
      code: 'NO_VALUES',
      params: { parameter: 'scores', expected: { kind: 'wholeNumber', min: 0, max: 10 } },
    });
  });

  it('name the row of an error value in any column', () => {
    expect(refused(() => read(customers(column('a', '#N/A')), amounts(column(1, 2))))).toMatchObject({
      code: 'ERROR_CELL',
      params: { parameter: 'customers', row: 2, received: '#N/A' },
    });
  });
});

describe('dates', () => {
  it('are read in one order of day and month, the one some cell proves', () => {
    expect(read(dates(column('03/04/2025', '25/12/2025')))[0]?.map((day) => isoDay(day as number))).toEqual([
      '2025-04-03',
      '2025-12-25',
    ]);
    expect(read(dates(column('03/04/2025', '12/25/2025')))[0]?.map((day) => isoDay(day as number))).toEqual([
      '2025-03-04',
      '2025-12-25',
    ]);
  });

  it('are refused when nothing proves an order, when two orders are proven, and when there is no such day', () => {
    expect(refused(() => read(dates(column('Date', '03/04/2025', '2025-04-01'))))).toEqual({
      code: 'AMBIGUOUS_DATE',
      params: {
        parameter: 'dates',
        row: 2,
        received: '03/04/2025',
        dayFirst: '2025-04-03',
        monthFirst: '2025-03-04',
      },
    });
    expect(refused(() => read(dates(column('25/12/2025', '12/25/2025'))))).toMatchObject({
      code: 'MIXED_DATE_ORDER',
      params: { row: 2, otherRow: 1 },
    });
    expect(refused(() => read(dates(column('2025-02-28', '2025-02-30'))))).toMatchObject({
      code: 'NOT_A_DATE',
      params: { row: 2, received: '2025-02-30' },
    });
    expect(refused(() => read(dates(column(new Date(Number.NaN)))))).toMatchObject({ code: 'NOT_A_DATE' });
  });

  it('are days of the spreadsheet’s calendar, and its zone is asked only for date cells', () => {
    const evening = new Date('2025-03-31T16:30:00Z');
    const inShanghai = readParallelColumns([dates(column(evening))], () => 'Asia/Shanghai').values[0];
    expect(isoDay(inShanghai?.[0] as number)).toBe('2025-04-01');
    const noZone = () => {
      throw new Error('the zone was asked for');
    };
    expect(readParallelColumns([dates(column('2025-04-01', 45749))], noZone).values).toEqual([[45748, 45749]]);
  });
});

describe('numbers', () => {
  it('are refused where some cells need a point for decimals and others a comma', () => {
    expect(refused(() => read(amounts(column('Amount', '1,234', '12.50', '12,5', '7.25'))))).toEqual({
      code: 'MIXED_NUMBER_FORMAT',
      params: { parameter: 'amounts', row: 3, received: '12.50', otherRow: 4, otherReceived: '12,5' },
    });
  });
});

describe('yes and no', () => {
  it('are ticks, numbers and words in both languages', () => {
    const flag = (argument: Argument) => ({ parameter: 'churned', argument, kind: flags });
    expect(read(flag(column('Churned', true, 'FALSE', 1, 0, 'Yes', 'n', '是', '否')))).toEqual([
      [true, false, true, false, true, false, true, false],
    ]);
    expect(refused(() => read(flag(column(1, 2))))).toMatchObject({ code: 'NOT_A_FLAG', params: { row: 2 } });
  });
});

describe('leaving customers out', () => {
  const readWithout = (option: Argument) =>
    readParallelColumns(
      [customers(column('C-1', 'guest', '', '散客', 'test')), amounts(column(1, 2, 3, 4, 5))],
      UTC,
      leaveOut.read(option, 'leave_out', UTC),
    ).values[0];

  it('takes out whole rows: those of listed ids, or with TRUE of guests and blanks', () => {
    expect(readWithout(true)).toEqual(['C-1', 'test']);
    expect(refused(() => readWithout(column('guest', 'test')))).toMatchObject({
      code: 'BLANK_CELL',
      params: { row: 3 },
    });
    expect(refused(() => readWithout(false))).toMatchObject({ code: 'BLANK_CELL' });
  });
});

describe('one result beside each row', () => {
  it('is blank beside blanks, has a header beside a header, and lies as the input lies', () => {
    const { rows } = readParallelColumns([scores(column('Score', 9, '', 3, ''))], UTC);
    expect(rows.beside(['high', 'low'], 'Class')).toEqual(column('Class', 'high', '', 'low', ''));
    expect(readParallelColumns([scores([[9, 3]])], UTC).rows.beside([1, 2], '')).toEqual([[1, 2]]);
  });
});

describe('a customer', () => {
  it('is given back as first written, so that a lookup finds a number', () => {
    const { rows } = readParallelColumns([customers(column(7, '7', '8', 8, ' Ann '))], UTC);
    expect(['7', '8', 'Ann'].map(rows.written)).toEqual([7, '8', 'Ann']);
  });
});
