import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Book, openBook } from './book.ts';
import { FIRST_DAY } from './orders.ts';

/** Customers who come again, at unlike paces, so that there is a forecast. */
const ORDERS = Array.from(
  { length: 150 },
  (_, i) => [`C-${(i * i) % 61}`, FIRST_DAY + 3 * i, 10 + 7 * (i % 11)] as const,
);

const TEAM = ['Owner', 'Status', 'Outcome'] as const;

async function write(book: Book, customer: string, cells: Partial<Record<(typeof TEAM)[number], string | number>>) {
  const table = await book.sheet('Contact list');
  const { row } = table.find(customer);
  for (const [head, value] of Object.entries(cells)) {
    await book.type('Contact list', row, table.find(head).column, value);
  }
}

async function written(book: Book, customer: string) {
  const table = await book.sheet('Contact list');
  return TEAM.map((head) => table.column(head, 'Customer').get(customer) ?? null);
}

describe('the contact list', () => {
  let book: Book;
  beforeAll(async () => {
    book = await openBook(ORDERS);
    await book.segment();
  }, 60_000);
  afterAll(() => book.dispose());

  it('ranks customers by the contact score that Customers shows, highest first', async () => {
    const list = await book.sheet('Contact list');
    const scores = (await book.sheet('Customers')).column('Contact score (rough)', 'Customer');
    const byScore = [...scores].filter(([, score]) => Number(score) > 0).sort((a, b) => Number(b[1]) - Number(a[1]));
    expect(byScore.length).toBeGreaterThan(30);
    expect([...list.column('Contact score (rough)', 'Customer')]).toEqual(byScore);
    expect([...list.column('Rank', 'Customer').values()]).toEqual(byScore.map((_, i) => i + 1));
  });

  it('keeps Owner, Status and Outcome with their customer when customers change places and the sheet its name', async () => {
    const first = [...(await book.sheet('Contact list')).column('Rank', 'Customer').keys()].map(String);
    const [a = '', b = ''] = first;
    await write(book, a, { Owner: 'Jun', Status: 'Contacted', Outcome: "'=SUM(1) she said" });
    await write(book, b, { Owner: "'007", Outcome: 12.5 });
    // Whoever buys today is not likely to be lost: they go down the list.
    await book.add([
      [a, FIRST_DAY + 451, 20],
      [a, FIRST_DAY + 452, 20],
    ]);
    await book.rename('Contact list', 'Calls');
    await book.rename('Customers', "Mei's 客户");
    await book.segment();
    await book.rename('Calls', 'Contact list');
    const now = [...(await book.sheet('Contact list')).column('Rank', 'Customer').keys()].map(String);
    expect(now.indexOf(a)).toBeGreaterThan(0);
    expect(await written(book, a)).toEqual(['Jun', 'Contacted', '=SUM(1) she said']);
    expect(await written(book, b)).toEqual(['007', null, 12.5]);
  }, 60_000);

  it('keeps who has something of the team’s below, when they are not due or not there any more', async () => {
    const [, b = '', c = ''] = [...(await book.sheet('Contact list')).column('Rank', 'Customer').keys()].map(String);
    await write(book, c, { Status: 'Do not contact' });
    const source = await book.sheet('Orders');
    // All orders of one customer are another's now.
    for (const [i, line] of source.cells.entries()) {
      if (line[0]?.value === c) await book.type('Orders', i + 1, 1, b);
    }
    await book.segment();
    const table = await book.sheet('Contact list');
    const { row } = table.find(c);
    expect([...table.column('Rank', 'Customer').keys()].at(-1)).toBe(c);
    expect(table.value(row, table.find('Rank').column)).toBe('–');
    expect(table.value(row, table.find('Reason').column)).toBe('No longer due; no longer in the source');
    expect(await written(book, c)).toEqual([null, 'Do not contact', null]);
    // Once nothing of the team's stands there, the row goes.
    await write(book, c, { Status: '' });
    await book.segment();
    const gone = await book.sheet('Contact list');
    expect([...gone.column('Rank', 'Customer').keys()]).not.toContain(c);
  }, 90_000);

  it('knows a status in every language, and leaves the team’s own words alone', async () => {
    const [a = '', b = ''] = [...(await book.sheet('Contact list')).column('Rank', 'Customer').keys()].map(String);
    await write(book, a, { Status: 'Won back', Owner: 'Jun', Outcome: null as never });
    await write(book, b, { Status: 'On holiday', Owner: '', Outcome: '' });
    const chinese = await book.inLocale('zh_CN');
    await chinese.segment();
    const table = await chinese.sheet('Contact list');
    const statuses = table.column('状态', '客户');
    chinese.dispose();
    expect([statuses.get(a), statuses.get(b)]).toEqual(['已挽回', 'On holiday']);
    const [list] = table.snapshot.validations ?? [];
    expect(list).toMatchObject({ rule: { values: ['待联系', '已联系', '已挽回', '无回应', '请勿联系'] } });
  }, 60_000);
});

describe('where there is no forecast', () => {
  it('lists customers by tier and days since, at most 500, and says why', async () => {
    const orders = Array.from({ length: 620 }, (_, i) => [`C-${i}`, FIRST_DAY + (i % 90), 10 + (i % 97)] as const);
    const book = await openBook(orders);
    await book.segment();
    const table = await book.sheet('Contact list');
    expect(table.value(1, 1)).toContain('0 of 30 repeat buyers');
    const tiers = [...table.column('Tier', 'Customer').values()];
    const days = [...table.column('Days since', 'Customer').values()].map(Number);
    expect(tiers).toHaveLength(500);
    expect(tiers).toEqual([...tiers].sort());
    expect(days.filter((day, i) => tiers[i] === tiers[i + 1] && day < (days[i + 1] ?? 0))).toEqual([]);
    // Somebody further down whom the team has called stays on the list.
    const last = [...(await book.sheet('Customers')).column('Tier', 'Customer').keys()].at(-1);
    await book.type('Contact list', 400, table.find('Customer').column, last ?? null);
    await book.type('Contact list', 400, table.find('Owner').column, 'Jun');
    await book.segment();
    const after = await book.sheet('Contact list');
    const reason = String(after.column('Reason', 'Customer').get(last ?? null));
    expect(after.cells).toHaveLength(2 + 500 + 1);
    expect(reason).toMatch(/^No longer due; Revenue \d+ < \d+; last order \d+ days? ago$/);
    book.dispose();
  }, 60_000);
});
