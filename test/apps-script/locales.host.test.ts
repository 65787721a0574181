import { describe, expect, it } from 'vitest';
import type { CellSnapshot } from '../../workbench/contract/snapshot.ts';
import { open, resultOf, workbookOf } from '../workbench/headless.ts';

const SETTINGS = {
  source: {
    sheetId: 1,
    columns: { customer: 0, date: 1, amount: 2, quantity: null, unitPrice: null, orderId: null },
    dateOrder: 'auto',
    refunds: 'net',
  },
  tierCuts: [0.8, 0.925],
  runBy: 'Mei',
};

/** Forty orders of twelve customers. */
const ORDERS = Array.from({ length: 40 }, (_, i) => [
  `C-${(i * i) % 12}`,
  { date: 45_748 + 9 * i },
  12.5 * (1 + (i % 7)),
]);

/** The KPI sheet of these orders in a file of this locale. */
async function summaryIn(locale: string): Promise<(CellSnapshot | null)[]> {
  const host = await open({ workbook: workbookOf([['Customer', 'Date', 'Amount'], ...ORDERS], { locale }) });
  try {
    expect(await resultOf(host, 'segmentCustomers', SETTINGS)).toMatchObject({ ok: true });
    const { sheets } = await host.snapshot();
    return sheets.at(-1)?.cells.flat() ?? [];
  } finally {
    host.dispose();
  }
}

describe('the KPI sheet', () => {
  it('computes the same where formulas are written with semicolons and decimal commas', async () => {
    const american = await summaryIn('en_US');
    const german = await summaryIn('de_DE');
    expect(german.filter((cell) => cell?.formula).length).toBeGreaterThan(50);
    // Both write English: German has no translation.
    expect(german.map((cell) => cell?.value)).toEqual(american.map((cell) => cell?.value));
  }, 60_000);
});
