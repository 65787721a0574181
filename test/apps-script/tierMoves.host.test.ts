import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { RunResult } from '../../src/app/contract.ts';
import { type Book, openBook, type Table } from './book.ts';
import { FIRST_DAY, SETTINGS } from './orders.ts';

/** Of 31 customers who come again, so that there is a forecast. */
const ORDERS = Array.from(
  { length: 150 },
  (_, i) => [`C-${(i * i) % 61}`, FIRST_DAY + 3 * i, 5 + 13 * (i % 17)] as const,
);

/** The matrix by the names of rows and columns; the last of each is the margin. */
function matrixOf(table: Table): { rows: string[]; columns: string[]; counts: number[][] } {
  const head = table.find('Before ↓  Now →');
  const columns = (table.cells[head.row - 1] ?? []).slice(head.column).map((cell) => String(cell?.value));
  const lines = table.cells.slice(head.row, table.cells.findIndex((line) => line[1]?.value === '↑ Moved up') - 1);
  return {
    rows: lines.map((line) => String(line[1]?.value)),
    columns,
    counts: lines.map((line) => columns.map((_, i) => Number(line[head.column + i]?.value ?? 0))),
  };
}

const countsOf = ({ tiers }: RunResult) => tiers.map(({ customers }) => customers);

describe('tier moves', () => {
  let book: Book;
  let first: RunResult;
  beforeAll(async () => {
    book = await openBook(ORDERS);
    first = await book.segment();
  }, 60_000);
  afterAll(() => book.dispose());

  it('say on the first run that they show from the second on, and Customers has no moves', async () => {
    const table = await book.sheet('Tier Moves');
    expect(table.value(2, 2)).toBe(
      'This is the first run. From the second one on, this sheet shows who moved between tiers.',
    );
    const customers = await book.sheet('Customers');
    const blank = [
      ...customers.column('Previous tier', 'Customer').values(),
      ...customers.column('Move', 'Customer').values(),
    ];
    expect(new Set(blank)).toEqual(new Set([null]));
  });

  it('move nobody with frozen cuts on unchanged data', async () => {
    const again = await book.segment({ cuts: 'frozen' });
    expect(again.moves).toEqual({ up: 0, down: 0, joined: 0, left: 0 });
    const { rows, columns, counts } = matrixOf(await book.sheet('Tier Moves'));
    expect([rows, columns]).toEqual([
      ['A', 'B', 'C', 'New', 'All'],
      ['A', 'B', 'C', 'Left', 'All'],
    ]);
    const [a = 0, b = 0, c = 0] = countsOf(first);
    expect(Math.min(a, b, c)).toBeGreaterThan(0);
    expect(counts).toEqual([
      [a, 0, 0, 0, a],
      [0, b, 0, 0, b],
      [0, 0, c, 0, c],
      [0, 0, 0, 0, 0],
      [a, b, c, 0, a + b + c],
    ]);
    const moves = (await book.sheet('Customers')).column('Move', 'Customer');
    expect(new Set(moves.values())).toEqual(new Set(['=']));
    const { row } = (await book.sheet('KPI Summary')).find('Cut points');
    expect((await book.sheet('KPI Summary')).value(row, 3)).toContain(
      'Frozen: tiers and segments by the cut points of the run of Mei,',
    );
  }, 60_000);

  it('have the counts of both runs as margins after orders were added and a customer went', async () => {
    const source = await book.sheet('Orders');
    for (const [i, line] of source.cells.entries()) {
      if (line[0]?.value === 'C-1') await book.type('Orders', i + 1, 1, 'C-4');
    }
    const before = await book.sheet('Customers');
    const lowest = String([...before.column('Tier', 'Customer').keys()].at(-1));
    await book.add([
      ['N-1', FIRST_DAY + 440, 900],
      ['N-2', FIRST_DAY + 440, 1],
      [lowest, FIRST_DAY + 440, 2000],
    ]);
    const second = await book.segment();
    const { counts, columns } = matrixOf(await book.sheet('Tier Moves'));
    const tiers = [0, 1, 2];
    const all = columns.length - 1;
    expect(tiers.map((row) => counts[row]?.[all])).toEqual(countsOf(first));
    expect(tiers.map((column) => counts[4]?.[column])).toEqual(countsOf(second));
    expect([counts[3]?.[all], counts[4]?.[3]]).toEqual([2, 1]);
    const sum = (cells: (number | undefined)[]) => cells.reduce<number>((total, cell) => total + (cell ?? 0), 0);
    const up = sum(
      tiers.flatMap((row) => tiers.filter((column) => column < row).map((column) => counts[row]?.[column])),
    );
    const down = sum(
      tiers.flatMap((row) => tiers.filter((column) => column > row).map((column) => counts[row]?.[column])),
    );
    expect(second.moves).toEqual({ up, down, joined: 2, left: 1 });
    expect(up + down).toBeGreaterThan(0);
    const customers = await book.sheet('Customers');
    const moves = [...customers.column('Move', 'Customer').values()];
    expect(['↑', '↓', 'new'].map((sign) => moves.filter((each) => each === sign).length)).toEqual([up, down, 2]);
    expect(customers.column('Previous tier', 'Customer').get('N-1')).toBe('–');
    const table = await book.sheet('Tier Moves');
    const { row, column } = table.find('↑ Moved up');
    const shown = [0, 1, 2, 3, 4].map((i) => table.value(row + i, column + 1));
    expect(shown).toEqual([up, down, moves.filter((each) => each === '=').length, 2, 1]);
  }, 60_000);

  it('count an override at once, and as the previous tier of the next run', async () => {
    const customers = await book.sheet('Customers');
    const before = matrixOf(await book.sheet('Tier Moves')).counts;
    const [id = ''] = [...customers.column('Tier', 'Customer')]
      .filter(([, tier]) => tier === 'C')
      .map(([key]) => String(key));
    const previous = ['A', 'B', 'C', '–'].indexOf(String(customers.column('Previous tier', 'Customer').get(id)));
    await book.type('Customers', customers.find(id).row, customers.find('Override').column, 'A');
    const { counts } = matrixOf(await book.sheet('Tier Moves'));
    expect(counts[previous]?.[0]).toBe((before[previous]?.[0] ?? 0) + 1);
    expect(counts[previous]?.[2]).toBe((before[previous]?.[2] ?? 0) - 1);
    expect(counts.map((line) => line[4])).toEqual(before.map((line) => line[4]));
    await book.segment();
    const next = await book.sheet('Customers');
    expect([next.column('Previous tier', 'Customer').get(id), next.column('Move', 'Customer').get(id)]).toEqual([
      'A',
      '=',
    ]);
    const shown = matrixOf(await book.sheet('Tier Moves')).counts;
    expect(shown.map((line, i) => line[i])).toEqual(
      [...countsOf(await book.segment()).keys()].map((i) => shown[i]?.[4]).concat([0, shown[4]?.[4]]),
    );
  }, 60_000);

  it('take tiers of other names and numbers, and customers without one', async () => {
    const tier = { of: 'lifetimeValue', by: { by: 'natural', tiers: 4 } } as const;
    const names = ['VIP*', 'VIP', '<10', '低'];
    // Refunds alone: a customer of whom no value is known.
    await book.add([['R-1', FIRST_DAY + 441, -5]]);
    const settings = { classes: { ...SETTINGS.classes, tier }, tierNames: names };
    const run = await book.segment(settings);
    const { rows, columns, counts } = matrixOf(await book.sheet('Tier Moves'));
    expect(rows).toEqual(['A', 'B', 'C', 'New', 'All']);
    expect(columns).toEqual([...names, 'No tier', 'Left', 'All']);
    expect(counts[4]?.slice(0, 5)).toEqual(countsOf(run));
    expect(countsOf(run).at(-1)).toBe(1);
    const customers = await book.sheet('Customers');
    expect(customers.column('Reason', 'Customer').get('R-1')).toBe(
      'No tier: Revenue, 12 mo not known; no order with a positive amount',
    );
    await book.segment(settings);
    const again = matrixOf(await book.sheet('Tier Moves'));
    expect(again.rows).toEqual([...names, 'No tier', 'New', 'All']);
    expect(again.counts.map((line) => line.at(-1))).toEqual([...countsOf(run), 0, run.customers]);
    expect(again.counts[4]).toEqual([0, 0, 0, 0, 1, 0, 1]);
  }, 90_000);
});

describe('the sheet of tier moves', () => {
  const beside = ({ cells }: Table) =>
    cells.slice(2).flatMap((line) => line.slice(2).flatMap((cell) => cell?.value ?? []));

  it('loses the columns of a wider matrix, not what the team has beside it', async () => {
    const book = await openBook(ORDERS);
    onTestFinished(() => book.dispose());
    const tier = { of: 'revenue', by: { by: 'natural', tiers: 6 } } as const;
    const six = { classes: { ...SETTINGS.classes, tier }, tierNames: ['U', 'V', 'W', 'X', 'Y', 'Z'] };
    await book.segment(six);
    await book.segment(six);
    await book.type('Tier Moves', 6, 12, 'ours');
    await book.segment();
    const narrow = await book.sheet('Tier Moves');
    expect(matrixOf(narrow).columns.slice(0, 6)).toEqual(['A', 'B', 'C', 'Left', 'All']);
    expect(narrow.find('ours')).toEqual({ row: 6, column: 9 });
    await book.segment(six);
    expect((await book.sheet('Tier Moves')).find('ours')).toEqual({ row: 6, column: 12 });
  }, 90_000);

  it('has no matrix once Customers is gone, and with it the tiers before', async () => {
    const book = await openBook(ORDERS);
    onTestFinished(() => book.dispose());
    await book.segment();
    await book.segment();
    expect(beside(await book.sheet('Tier Moves'))).toContain('A');
    await book.deleteSheet('Customers');
    expect((await book.segment()).moves).toBeNull();
    expect(beside(await book.sheet('Tier Moves'))).toEqual([]);
  }, 90_000);
});
