/** A workbook of 125,000 × 8 cells as XLSX, in a process of its own, whose peak memory is its alone. Prints figures as JSON. */
import { performance } from 'node:perf_hooks';
import { writeXlsx } from '../workbench/files/writeXlsx.ts';
import type { CellSnapshot } from '../workbench/types/snapshot.ts';

const ROWS = 125_000;
const [DATE, MONEY] = [0, 1];

const row = (i: number): (CellSnapshot | null)[] => [
  { value: { date: 45_000 + (i % 900) }, style: DATE },
  { value: `C-${i % 20_000}` },
  { value: `S-${100_000 + i}` },
  { value: ['Website', 'Shop', 'App'][i % 3] ?? '' },
  { value: `Product ${i % 50}` },
  { value: (i % 9) + 1 },
  { value: ((i * 7919) % 100_000) / 100, style: MONEY },
  i % 3 === 0 ? { value: `Note ${i}` } : null,
];

const cells = Array.from({ length: ROWS }, (_, i) => row(i));
const before = process.memoryUsage().rss;
const begun = performance.now();
await writeXlsx({
  name: 'Orders',
  locale: 'en_US',
  timeZone: 'Etc/UTC',
  styles: [{ numberFormat: 'yyyy-mm-dd' }, { numberFormat: '#,##0.00' }],
  sheets: [{ sheetId: 1, name: 'Orders', rows: ROWS, columns: 8, cells, frozenRows: 1 }],
});
const ended = performance.now();

process.stdout.write(
  JSON.stringify({
    seconds: (ended - begun) / 1000,
    addedMegabytes: process.resourceUsage().maxRSS / 1024 - before / 1024 ** 2,
  }),
);
