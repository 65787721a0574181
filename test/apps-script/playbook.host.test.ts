import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { CellValue } from '../../workbench/types/snapshot.ts';
import { type Book, openBook, tellAll } from './book.ts';
import { FIRST_DAY, SETTINGS } from './orders.ts';

const ORDERS = Array.from(
  { length: 40 },
  (_, i) => [`C-${(i * i) % 17}`, FIRST_DAY + 9 * i, 10 + 7 * (i % 11)] as const,
);

const treatments = async (book: Book, sheet = 'Playbook') => (await book.sheet(sheet)).column('Treatment', 'Name');

async function edit(book: Book, name: string, text: string): Promise<void> {
  const table = await book.sheet('Playbook');
  await book.type('Playbook', table.find(name).row, table.find('Treatment').column, text);
}

describe('the Playbook', () => {
  let book: Book;
  beforeAll(async () => {
    book = await openBook(ORDERS);
    await book.segment({ extras: ['lifecycle', 'behaviour'] });
  }, 60_000);
  afterAll(() => book.dispose());

  it('has a row for every tier, segment and other class, with as many customers as have it', async () => {
    const table = await book.sheet('Playbook');
    const kinds = table.cells.slice(table.find('Class').row).map((line) => line[0]?.value);
    expect(kinds).toEqual([
      ...Array(3).fill('Tier'),
      ...Array(11).fill('Segment'),
      ...Array(5).fill('Lifecycle'),
      ...Array(3).fill('Behaviour'),
    ]);
    const customers = await book.sheet('Customers');
    for (const [kind, head] of [
      ['Tier', 'Tier'],
      ['Segment', 'Segment'],
      ['Lifecycle', 'Lifecycle'],
      ['Behaviour', 'Behaviour'],
    ] as const) {
      const theirs = [...customers.column(head, 'Customer').values()];
      for (const line of table.cells.filter((each) => each[0]?.value === kind)) {
        expect(line[2]?.value, `${kind} ${line[1]?.value}`).toBe(
          theirs.filter((each) => each === line[1]?.value).length,
        );
      }
    }
  });

  it('gives its words to Customers and the contact list at the next run, to the summary at once', async () => {
    const customers = await book.sheet('Customers');
    const segment = customers.column('Segment', 'Customer').get('C-0');
    await edit(book, String(segment), '');
    const blank = await book.sheet('KPI Summary');
    expect(blank.cells[blank.find(segment ?? null).row - 1]?.[8]?.value).toBeFalsy();
    await edit(book, String(segment), "'=1+1 is what we say to them");
    const summary = await book.sheet('KPI Summary');
    const { row } = summary.find(segment ?? null);
    expect(summary.cells[row - 1]?.map((cell) => cell?.value)).toContain('=1+1 is what we say to them');
    await book.segment({ extras: ['lifecycle', 'behaviour'] });
    for (const name of ['Customers', 'Contact list']) {
      const table = await book.sheet(name);
      const actions = table.column('Recommended action', 'Customer');
      expect(actions.get('C-0'), name).toBe('=1+1 is what we say to them');
    }
  }, 60_000);

  it('gives every class its own words on the summary when the team sorts the rows', async () => {
    const sorted = await openBook(ORDERS);
    onTestFinished(() => sorted.dispose());
    await sorted.segment({ extras: ['lifecycle'] });
    const before = await treatments(sorted);
    const { row } = (await sorted.sheet('Playbook')).find('Treatment');
    await sorted.turnOver('Playbook', row + 1);
    const summary = await sorted.sheet('KPI Summary');
    const wordsBeside = (name: CellValue) => {
      const words = summary.cells
        .filter((line) => line[1]?.value === name)
        .map((line) => line.map((each) => each?.value));
      return words.flat();
    };
    for (const [name, text] of before) {
      // Two names stand for a segment and for a stage of the life cycle.
      expect(wordsBeside(name), String(name)).toContain(text);
    }
  }, 60_000);

  it('keeps what the team wrote when rows are sorted and tiers get other names, and brings it back with them', async () => {
    await edit(book, 'B', 'Our own words for B');
    await edit(book, 'Frequent', '');
    const head = (await book.sheet('Playbook')).find('Treatment').row;
    await book.turnOver('Playbook', head + 1);
    await book.segment({ tierNames: ['Gold', 'Silver', 'Bronze'] });
    const table = await book.sheet('Playbook');
    expect(table.column('Treatment', 'Name').get('B')).toBe('Our own words for B');
    expect(table.column('Class', 'Name').get('B')).toBe('Tier (not in use)');
    expect(table.column('Treatment', 'Name').get('Silver')).toBe('Bundles and a reminder at their usual reorder time');
    // A treatment that was emptied says nothing where its class is not in use.
    expect(
      [...table.column('Class', 'Name').values()].filter((kind) => String(kind).includes('not in use')),
    ).toHaveLength(1);
    await book.segment({ extras: ['behaviour'] });
    expect((await treatments(book)).get('B')).toBe('Our own words for B');
    expect([...(await treatments(book)).keys()]).not.toContain('Silver');
  }, 90_000);

  it('turns our words, and only ours, into the language of the file', async () => {
    const chinese = await book.inLocale('zh_CN');
    await chinese.segment();
    const table = await chinese.sheet('Playbook');
    chinese.dispose();
    const theirs = table.column('对策', '名称');
    expect(theirs.get('A')).toBe('专人对接，新品优先体验');
    expect(theirs.get('B')).toBe('Our own words for B');
    expect(theirs.get('重点挽留客户')).toBe('本周电话联系，解决问题');
  }, 60_000);
});

describe('segments of one’s own', () => {
  it('have blank treatments that are kept by their names, whatever these are', async () => {
    const book = await openBook(ORDERS);
    const all = [1, 5] as const;
    const segments = [
      { name: '>9 ]*[?', ranges: [{ recency: [4, 5], frequency: all, monetary: all }] },
      { name: 'champions', ranges: [{ recency: [1, 2], frequency: all, monetary: all }] },
    ] as const;
    const classes = { ...SETTINGS.classes, segment: { ...SETTINGS.classes.segment, map: { segments } } };
    await book.segment({ classes });
    const before = await treatments(book);
    expect([before.get('>9 ]*[?'), before.get('champions')]).toEqual([null, null]);
    await edit(book, '>9 ]*[?', 'Ask them');
    await book.segment({ classes });
    await tellAll(book);
    expect((await treatments(book)).get('>9 ]*[?')).toBe('Ask them');
    const customers = await book.sheet('Customers');
    const segment = customers.column('Segment', 'Customer');
    const action = customers.column('Recommended action', 'Customer');
    expect([...segment].filter(([id, name]) => (name === '>9 ]*[?') !== (action.get(id) === 'Ask them'))).toEqual([]);
    // Scores of 3 are in no segment: the summary says how many customers that are.
    const summary = await book.sheet('KPI Summary');
    const counts = ['>9 ]*[?', 'champions', 'No segment'].map((name) => {
      const { row, column } = summary.find(name);
      return summary.value(row, column + 2);
    });
    const names = [...segment.values()];
    expect(counts).toEqual(['>9 ]*[?', 'champions', null].map((name) => names.filter((each) => each === name).length));
    expect(counts.every((count) => Number(count) > 0)).toBe(true);
    book.dispose();
  }, 60_000);
});
