import { describe, expect, it } from 'vitest';
import type { SheetSnapshot } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from '../workbench/headless.ts';
import { ordersOf, SETTINGS } from './orders.ts';

const ORDERS = ordersOf({ orders: 30, customers: 11, unit: 12 });

/** What the team types: an override, a target, a treatment, an owner, a column of its own. */
const BY_HAND = `
function typeByHand() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const customers = book.getSheetByName('Customers');
  const header = customers.getRange(1, 1, 1, customers.getLastColumn()).getValues()[0];
  customers.getRange(3, header.indexOf('Override') + 1).setValue('A');
  customers.getRange(1, header.length + 1, 2, 1).setValues([['Called'], ['yes']]);
  const summary = book.getSheetByName('KPI Summary');
  const notes = summary.getDataRange().getNotes();
  const isTarget = (note) => /\\[target\\.\\w+\\]$/.test(note);
  const row = notes.findIndex((line) => line.some(isTarget));
  if (row < 0) throw new Error('There is no target.');
  const column = notes[row].findIndex(isTarget);
  summary.getRange(row + 1, column + 1).setValue(123);
  const playbook = book.getSheetByName('Playbook');
  playbook.getRange(playbook.getLastRow(), 4).setValue('Our own words');
  const contacts = book.getSheetByName('Contact list');
  contacts.getRange(4, 11).setValue('Jun');
  return { contact: contacts.getRange(4, 2).getValue(), treatment: playbook.getRange(playbook.getLastRow(), 4).getNote(), customer: customers.getRange(3, 1).getValue(), target: notes[row][column] };
}
`;

/** Whether the run with other settings counts: it is saved, though a call after that may have failed. */
const IS_SAVED = `
function isSaved() {
  const { 'clientele.settings.0': settings } = PropertiesService.getDocumentProperties().getProperties();
  return settings.includes('"percentile"');
}
`;

interface Typed {
  customer: string;
  /** The notes of the cells of a target and of a treatment. */
  target: string;
  treatment: string;
  /** Whom somebody takes care of. */
  contact: string;
}

/** Gives the action a file that was segmented once and then typed into. */
async function withSegmented<T>(action: (host: Opened, typed: Typed) => Promise<T>): Promise<T> {
  const host = await open({ workbook: workbookOf(ORDERS), alsoDefine: BY_HAND + IS_SAVED });
  try {
    expect(await resultOf(host, 'segmentCustomers', SETTINGS)).toMatchObject({ ok: true });
    return await action(host, (await resultOf(host, 'typeByHand')) as Typed);
  } finally {
    host.dispose();
  }
}

interface Shown {
  name: string;
  cells: { value: unknown; note: unknown }[][];
}

/** Values and notes of all sheets, without the moment at which the run was made. */
async function shown(host: Opened): Promise<Shown[]> {
  const { sheets } = await host.snapshot();
  const timeless = (value: unknown) =>
    typeof value === 'string' ? value.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'then') : (value ?? null);
  return sheets.map(({ name, cells }: SheetSnapshot) => ({
    name,
    cells: cells.map((line) =>
      line.map((cell) => ({ value: timeless(cell?.value), note: timeless(cell?.note ?? null) })),
    ),
  }));
}

function expectKept(sheets: readonly Shown[], { customer, target, treatment, contact }: Typed): void {
  const cellsOf = (sheet: string) => sheets.find(({ name }) => name === sheet)?.cells ?? [];
  const customers = cellsOf('Customers').map((line) => line.map(({ value }) => value));
  const override = customers[0]?.indexOf('Override') ?? -1;
  const overridden = customers.slice(1).filter((line) => (line[override] ?? null) !== null);
  expect(overridden.map((line) => [line[0], line[override]])).toEqual([[customer, 'A']]);
  const noted = (sheet: string, wanted: string) =>
    cellsOf(sheet)
      .flat()
      .filter(({ note }) => note === wanted)
      .map(({ value }) => value);
  expect([noted('KPI Summary', target), noted('Playbook', treatment)]).toEqual([[123], ['Our own words']]);
  const owned = cellsOf('Contact list').filter((line, i) => i > 1 && (line[10]?.value ?? null) !== null);
  expect(owned.map((line) => [line[1]?.value, line[10]?.value])).toEqual([[contact, 'Jun']]);
  const column = customers[0]?.indexOf('Called') ?? -1;
  expect(column).toBeGreaterThan(override);
  expect(customers.map((line) => line[column] ?? null).filter((value) => value !== null)).toEqual(['Called', 'yes']);
}

const HISTORY = 'KPI History';
const withoutHistory = (sheets: readonly Shown[]) => sheets.filter(({ name }) => name !== HISTORY);
const historyOf = (sheets: readonly Shown[]) => sheets.find(({ name }) => name === HISTORY)?.cells;

const STEP = 11;

/** Other settings, so that rows and columns are at other places than before. */
const OTHERS = {
  ...SETTINGS,
  classes: { ...SETTINGS.classes, tier: { of: 'revenue', by: { by: 'percentile', cuts: [0.2, 0.4, 0.6] } } },
  tierNames: ['A', 'B', 'C', 'D'],
  extras: ['behaviour'],
};

describe('when one service call fails', () => {
  it('the run tells so, nothing of the team’s is lost, and the next run makes everything whole', async () => {
    // A call that fails after the run was saved leaves a run that counts: the next has it for the run before.
    const [whole, again] = await withSegmented(async (host, typed) => {
      await resultOf(host, 'segmentCustomers', OTHERS);
      const once = await shown(host);
      expectKept(once, typed);
      await resultOf(host, 'segmentCustomers', OTHERS);
      return [once, await shown(host)] as const;
    });

    // Calls of every service count here: the locks, properties and the cache as well. A run that has fewer goes well.
    let failAt = 1;
    for (let isReached = true; isReached; failAt += STEP) {
      await withSegmented(async (host, typed) => {
        const { outcome } = await host.run('segmentCustomers', [OTHERS], { failAt });
        isReached = !('value' in outcome && (outcome.value as { ok: boolean }).ok);
        if (!isReached) return;
        expect(outcome, `call ${failAt}`).toMatchObject({ value: { ok: false, error: { code: expect.any(String) } } });
        const isSaved = await resultOf(host, 'isSaved');
        expect(await resultOf(host, 'segmentCustomers', OTHERS), `after call ${failAt}`).toMatchObject({ ok: true });
        const sheets = await shown(host);
        expectKept(sheets, typed);
        expect(withoutHistory(sheets), `after call ${failAt}`).toEqual(withoutHistory(isSaved ? again : whole));
        // A run that failed after its row was added has written all that the row tells.
        expect([historyOf(whole), historyOf(again)], `after call ${failAt}`).toContainEqual(historyOf(sheets));
      });
    }
    expect(failAt).toBeGreaterThan(100);
  }, 600_000);
});
