import { describe, expect, it } from 'vitest';
import type { CellSnapshot, SheetSnapshot } from '../../workbench/contract/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from '../workbench/headless.ts';

const SETTINGS = {
  source: {
    sheetId: 1,
    columns: { customer: 0, date: 1, amount: 2, quantity: null, unitPrice: null, orderId: null },
    dateOrder: 'auto',
    refunds: 'net',
  },
  tierCuts: [0.8, 0.95],
  runBy: 'Mei',
};
const ORDERS = Array.from({ length: 30 }, (_, i) => [
  `C-${(i * i) % 11}`,
  { date: 45_748 + 9 * i },
  12 * (1 + (i % 7)),
]);

/** What the team typed: an override, a target, a column of its own. */
const BY_HAND = `
function typeByHand() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const customers = book.getSheetByName('Customers');
  const header = customers.getRange(1, 1, 1, customers.getLastColumn()).getValues()[0];
  customers.getRange(3, header.indexOf('Override') + 1).setValue('A');
  customers.getRange(1, header.length + 2, 2, 1).setValues([['Called'], ['yes']]);
  const summary = book.getSheetByName('KPI Summary');
  const notes = summary.getDataRange().getNotes();
  notes.some(function (line, row) {
    return line.some(function (note, column) {
      if (!/target/i.test(note) || !/\\]$/.test(note)) return false;
      summary.getRange(row + 1, column + 1).setValue(123);
      return true;
    });
  });
}
`;

async function segmented(): Promise<Opened> {
  const workbook = workbookOf([['Customer', 'Date', 'Amount'], ...ORDERS]);
  const host = await open({ workbook, alsoDefine: BY_HAND });
  expect(await resultOf(host, 'segmentCustomers', SETTINGS)).toMatchObject({ ok: true });
  await resultOf(host, 'typeByHand');
  return host;
}

/** Values of all sheets, without the moment at which the run was made. */
async function shown(host: Opened): Promise<unknown> {
  const { sheets } = await host.snapshot();
  const plain = (cell: CellSnapshot | null) =>
    typeof cell?.value === 'string' ? cell.value.replace(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'then') : (cell?.value ?? null);
  return sheets.map(({ name, cells }: SheetSnapshot) => ({ name, cells: cells.map((line) => line.map(plain)) }));
}

describe('when one service call fails', () => {
  it('the run tells so, nothing of the team’s is lost, and the next run makes everything whole', async () => {
    const undisturbed = await segmented();
    const { serviceCalls } = await undisturbed.run('segmentCustomers', [SETTINGS]);
    const whole = await shown(undisturbed);
    expect(JSON.stringify(whole)).toMatch(/123.*|"yes"/);
    undisturbed.dispose();

    for (let failAt = 1; failAt <= serviceCalls; failAt += 6) {
      const host = await segmented();
      const { outcome } = await host.run('segmentCustomers', [SETTINGS], { failAt });
      expect(outcome, `call ${failAt}`).toMatchObject({ value: { ok: false, message: expect.any(String) } });
      expect(await resultOf(host, 'segmentCustomers', SETTINGS), `after call ${failAt}`).toMatchObject({ ok: true });
      expect(await shown(host), `after call ${failAt}`).toEqual(whole);
      host.dispose();
    }
  }, 120_000);
});
