import { describe, expect, it } from 'vitest';
import type { CellSnapshot } from '../../workbench/types/snapshot.ts';
import { open, resultOf, workbookOf } from '../workbench/headless.ts';
import { ordersOf, SETTINGS } from './orders.ts';

const ORDERS = ordersOf({ orders: 40, customers: 12, unit: 12.5 });

/** The KPI sheet of these orders in a file of this locale. */
async function summaryIn(locale: string): Promise<(CellSnapshot | null)[]> {
  const host = await open({ workbook: workbookOf(ORDERS, { locale }) });
  try {
    const settings = {
      ...SETTINGS,
      classes: { ...SETTINGS.classes, tier: { of: 'revenue', by: { by: 'share', cuts: [0.8, 0.925] } } },
      extras: ['lifecycle', 'behaviour'],
    };
    expect(await resultOf(host, 'segmentCustomers', settings)).toMatchObject({ ok: true });
    const { sheets } = await host.snapshot();
    return sheets.at(-1)?.cells.flat() ?? [];
  } finally {
    host.dispose();
  }
}

/** The value, without the minute at which the run was made. */
function shown(cell: CellSnapshot | null): unknown {
  return typeof cell?.value === 'string' ? cell.value.replace(/\d\d:\d\d/, '') : cell?.value;
}

describe('the KPI sheet', () => {
  it('computes the same where formulas are written with semicolons and decimal commas', async () => {
    const american = await summaryIn('en_US');
    const german = await summaryIn('de_DE');
    expect(german.filter((cell) => cell?.formula).length).toBeGreaterThan(50);
    // Both write English: German has no translation.
    expect(german.map(shown)).toEqual(american.map(shown));
  }, 60_000);
});
