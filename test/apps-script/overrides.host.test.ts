import { describe, expect, it, onTestFinished } from 'vitest';
import { openBook, tellAll } from './book.ts';
import { FIRST_DAY, SETTINGS } from './orders.ts';

const ORDERS = Array.from({ length: 24 }, (_, i) => [`C-${i}`, FIRST_DAY + i, 10 + i] as const);

async function opened() {
  const book = await openBook(ORDERS);
  onTestFinished(() => book.dispose());
  return book;
}

describe('an override', () => {
  it('may be spelled in another case and with blanks, and is put right by the next run', async () => {
    const book = await opened();
    await book.segment({ tierNames: ['Gold', 'Silver', 'Rest'] });
    const { column } = (await book.sheet('Customers')).find('Override');
    await book.type('Customers', 2, column, 'rest');
    await book.type('Customers', 3, column, ' SILVER ');
    await book.type('Customers', 4, column, ' who knows ');
    await book.type('Customers', 5, column, '  ');
    const run = await book.segment({ tierNames: ['Gold', 'Silver', 'Rest'] });
    const customers = await book.sheet('Customers');
    const inOrder = ['C-23', 'C-22', 'C-21', 'C-20'];
    const overrides = customers.column('Override', 'Customer');
    expect(inOrder.map((id) => overrides.get(id))).toEqual(['Rest', 'Silver', 'who knows', null]);
    expect(inOrder.slice(0, 2).map((id) => customers.column('Previous tier', 'Customer').get(id))).toEqual([
      'Rest',
      'Silver',
    ]);
    expect(run.moves).toMatchObject({ up: 0, down: 0 });
    await tellAll(book);
    const summary = await book.sheet('KPI Summary');
    const counts = ['Gold', 'Silver', 'Rest'].map((tier) =>
      Number(summary.cells.find((line) => line[1]?.value === tier)?.[3]?.value),
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(ORDERS.length);
  }, 60_000);
});

describe('tiers that are called by numbers', () => {
  it('count whom an override placed as a number, which the next run writes as the name', async () => {
    const book = await opened();
    const tierNames = ['1', '2', '3'];
    await book.segment({ tierNames });
    await tellAll(book);
    const { column } = (await book.sheet('Customers')).find('Override');
    await book.type('Customers', 2, column, 3);
    await book.segment({ tierNames });
    expect((await book.sheet('Customers')).value(2, column)).toBe('3');
    const summary = await book.sheet('KPI Summary');
    const counts = tierNames.map((tier) => Number(summary.cells.find((line) => line[1]?.value === tier)?.[3]?.value));
    expect(counts.reduce((sum, count) => sum + count)).toBe(ORDERS.length);
    expect(summary.find('Placed by hand in the Override column: 1. These figures follow at once.').row).toBeGreaterThan(
      0,
    );
  }, 60_000);
});

describe('tiers and segments', () => {
  it.each(['tiers', 'segments'])(
    'whose names differ in letter case only are refused: %s',
    async (what) => {
      const book = await opened();
      const all = [1, 5] as const;
      const segments = ['VIP', 'vip'].map((name) => ({
        name,
        ranges: [{ recency: all, frequency: all, monetary: all }],
      }));
      const classes = { ...SETTINGS.classes, segment: { ...SETTINGS.classes.segment, map: { segments } } };
      const settings = what === 'tiers' ? { tierNames: ['A', 'a', 'B'] } : { classes };
      await expect(book.segment(settings)).rejects.toThrow('INVALID_SETTINGS');
    },
    60_000,
  );
});

describe('a title above the header of Customers', () => {
  it('hides neither overrides nor the tiers before from the next run', async () => {
    const book = await opened();
    await book.segment();
    await book.insertRow('Customers', 1);
    await book.type('Customers', 1, 1, 'Our customers');
    const { column } = (await book.sheet('Customers')).find('Override');
    await book.type('Customers', 3, column, 'C');
    const run = await book.segment();
    expect(run.moves).toEqual({ up: 0, down: 0, joined: 0, left: 0 });
    const customers = await book.sheet('Customers');
    expect(customers.column('Override', 'Customer').get('C-23')).toBe('C');
    expect(customers.column('Previous tier', 'Customer').get('C-23')).toBe('C');
  }, 60_000);
});

describe('codes in place of names', () => {
  it('keep the overrides and tiers of a run with names, and give them back', async () => {
    const book = await opened();
    await book.segment();
    const { column } = (await book.sheet('Customers')).find('Override');
    await book.type('Customers', 2, column, 'C');
    const coded = { source: { ...SETTINGS.source, pseudonyms: true } };
    for (const settings of [coded, coded, {}, {}]) {
      const run = await book.segment(settings);
      const customers = await book.sheet('Customers');
      expect(run.moves).toEqual({ up: 0, down: 0, joined: 0, left: 0 });
      const first = customers.value(2, customers.find('Customer').column);
      expect(first).toMatch(settings === coded ? /^K-[0-9A-Z]{10}$/ : /^C-23$/);
      expect(customers.column('Override', 'Customer').get(first)).toBe('C');
      const written = JSON.stringify((await book.host.snapshot()).sheets.filter(({ name }) => name !== 'Orders'));
      expect(written.includes('C-23')).toBe(settings !== coded);
    }
  }, 60_000);
});
