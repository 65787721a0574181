/** The menu's copies of our sheets, with values in place of formulas. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { CellSnapshot, WorkbookSnapshot } from '../../workbench/types/snapshot.ts';
import { resultOf } from '../workbench/headless.ts';
import { type Book, openBook } from './book.ts';
import { FIRST_DAY } from './orders.ts';

const ORDERS = Array.from(
  { length: 40 },
  (_, i) => [`C-${(i * i) % 17}`, FIRST_DAY + 9 * i, 5 + 13 * (i % 7)] as const,
);

let book: Book;
beforeAll(async () => {
  book = await openBook(ORDERS);
  await book.segment();
}, 60_000);
afterAll(() => book.dispose());

const shown = (cells: readonly (readonly (CellSnapshot | null)[])[]) =>
  cells.map((line) => line.map((cell) => cell?.value ?? null));
const formulas = ({ sheets }: WorkbookSnapshot, name: string) =>
  (sheets.find((sheet) => sheet.name === name)?.cells ?? []).flat().filter((cell) => cell?.formula).length;

it('asks first, and leaves the sheets and their formulas as they are', async () => {
  const before = await book.host.snapshot();
  await resultOf(book.host, 'replaceFormulas');
  expect(book.host.said).toContainEqual(
    expect.stringMatching(/^alert Makes a copy of KPI Summary, Tier Moves, Playbook .* \[OK CANCEL\]$/),
  );
  const after = await book.host.snapshot();
  expect(after.sheets.map(({ name }) => name).slice(-3)).toEqual([
    'KPI Summary (values)',
    'Tier Moves (values)',
    'Playbook (values)',
  ]);
  for (const name of ['KPI Summary', 'Playbook']) {
    expect(formulas(after, name)).toBe(formulas(before, name));
    expect(formulas(after, name)).toBeGreaterThan(0);
    expect(formulas(after, `${name} (values)`)).toBe(0);
    const [from, copy] = [name, `${name} (values)`].map((each) => after.sheets.find((sheet) => sheet.name === each));
    expect(shown(copy?.cells ?? [])).toEqual(shown(from?.cells ?? []));
    expect(copy?.charts?.length).toBe(from?.charts?.length);
  }
}, 60_000);

it('gives further copies other names, which no run takes for its own', async () => {
  await resultOf(book.host, 'replaceFormulas');
  const copies = async () =>
    (await book.host.snapshot()).sheets
      .filter(({ name }) => name.includes('(values)'))
      .map(({ name, cells }) => ({ name, cells: shown(cells) }));
  const before = await copies();
  expect(before.map(({ name }) => name)).toContain('KPI Summary (values) 2');
  await book.segment();
  expect(await copies()).toEqual(before);
}, 60_000);

it('says what to do first where there is no summary', async () => {
  const empty = await openBook(ORDERS);
  try {
    await resultOf(empty.host, 'replaceFormulas');
    expect(empty.host.said).toContainEqual('alert There is no summary yet. Segment customers first. [OK]');
  } finally {
    empty.dispose();
  }
}, 60_000);
