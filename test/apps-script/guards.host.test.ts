/** Our sheets warn before they are changed by hand, but for the team's cells; a protection of the team's own stays. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Settings } from '../../src/app/contract.ts';
import type { SheetSnapshot } from '../../workbench/types/snapshot.ts';
import { resultOf } from '../workbench/headless.ts';
import { type Book, openBook } from './book.ts';
import { FIRST_DAY, SETTINGS } from './orders.ts';

const ORDERS = Array.from(
  { length: 40 },
  (_, i) => [`C-${(i * i) % 17}`, FIRST_DAY + 9 * i, 5 + 13 * (i % 7)] as const,
);

const FOUR: Settings['classes'] = {
  ...SETTINGS.classes,
  tier: { of: 'revenue', by: { by: 'percentile', cuts: [0.2, 0.4, 0.6] } },
};

let book: Book;
beforeAll(async () => {
  book = await openBook(ORDERS);
  await book.segment();
}, 120_000);
afterAll(() => book.dispose());

const outputs = async () => (await book.host.snapshot()).sheets.filter(({ name }) => name !== 'Orders');

function isFree({ protections = [] }: SheetSnapshot, row: number, column: number): boolean {
  return protections.some(({ unprotected }) =>
    unprotected.some((at) => {
      const isInRows = row >= at.row && row < at.row + at.rows;
      return isInRows && column >= at.column && column < at.column + at.columns;
    }),
  );
}

it('only warns, on every sheet', async () => {
  for (const { name, protections } of await outputs()) {
    expect(protections, name).toMatchObject([{ range: null, warningOnly: true, canEdit: true }]);
  }
});

it('leaves free the cells of the team and what is beside ours, and nothing else', async () => {
  const sheets = await outputs();
  const summary = sheets.find(({ name }) => name === 'KPI Summary') as SheetSnapshot;
  const noted = summary.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (/\[\w+\..+\]$/.test(cell?.note ?? '') ? [[row + 1, column + 1] as const] : [])),
  );
  expect(noted.length).toBeGreaterThan(20);
  for (const [row, column] of noted) expect(isFree(summary, row, column), `${row},${column}`).toBe(true);
  expect(isFree(summary, 2, 12)).toBe(true);
  expect(isFree(summary, 2, 2)).toBe(false);
  const customers = await book.sheet('Customers');
  const { column } = customers.find('Override');
  expect([column - 1, column, column + 1].map((each) => isFree(customers.snapshot, 5, each))).toEqual([
    false,
    true,
    true,
  ]);
});

it('stops no run, and gives way to a protection of the team’s own', async () => {
  await resultOf(book.host, 'restrict', 'KPI Summary');
  // Another layout, so that the team's cells are at other places.
  await book.segment({ tierNames: ['W', 'X', 'Y', 'Z'], classes: FOUR });
  for (const { name, protections } of await outputs()) {
    expect(protections, name).toMatchObject([{ warningOnly: name !== 'KPI Summary' }]);
  }
}, 120_000);
