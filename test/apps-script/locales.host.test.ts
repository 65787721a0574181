import { describe, expect, it } from 'vitest';
import type { CellSnapshot } from '../../workbench/types/snapshot.ts';
import { open, resultOf, workbookOf } from '../workbench/headless.ts';
import { ordersOf, SETTINGS } from './orders.ts';

const ORDERS = ordersOf({ orders: 40, customers: 12, unit: 12.5 });

/** Our sheets of these orders after two runs, in a file of this locale. */
async function sheetsIn(locale: string): Promise<(CellSnapshot | null)[]> {
  const host = await open({ workbook: workbookOf(ORDERS, { locale }) });
  try {
    const settings = {
      ...SETTINGS,
      classes: { ...SETTINGS.classes, tier: { of: 'revenue', by: { by: 'share', cuts: [0.8, 0.925] } } },
      extras: ['lifecycle', 'behaviour'],
    };
    for (let run = 0; run < 2; run++) {
      expect(await resultOf(host, 'segmentCustomers', settings)).toMatchObject({ ok: true });
    }
    const { sheets } = await host.snapshot();
    return sheets.slice(1).flatMap(({ cells }) => cells.flat());
  } finally {
    host.dispose();
  }
}

/** The value, without the minutes at which runs were made. */
function shown(cell: CellSnapshot | null): unknown {
  return typeof cell?.value === 'string' ? cell.value.replace(/\d\d:\d\d/g, '') : cell?.value;
}

describe('the sheets', () => {
  it('compute the same where formulas are written with semicolons and decimal commas', async () => {
    const american = await sheetsIn('en_US');
    const german = await sheetsIn('de_DE');
    expect(german.filter((cell) => cell?.formula).length).toBeGreaterThan(100);
    // Both write English: German has no translation.
    expect(german.map(shown)).toEqual(american.map(shown));
  }, 60_000);
});
