/** The segmentation of made-up orders: the thinking alone, and the whole run through the headless workbench. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { WORKBENCH } from '../build/paths.ts';
import { checkOrders } from '../src/app/checkedOrders.ts';
import { forecastCustomers } from '../src/app/forecast.ts';
import { segmentCustomers } from '../src/app/segmentation.ts';
import { isDate } from '../src/grid/cell.ts';
import { CALENDAR, orderCells, orderSheet, SETTINGS } from './orderSheet.ts';
import { medianOf, type Row } from './table.ts';

const NO_RUN_BEFORE = { tiers: new Map<string, string>(), overrides: new Map<string, string>() };
const TERMS = { grossMargin: 0.4, annualDiscountRate: 0.1 };

export function benchSegmentation(): Row[] {
  const thinking = [1_000, 10_000, 100_000].map((size): Row => {
    const sheet = orderSheet(size);
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      const checked = checkOrders(sheet, SETTINGS.source, CALENDAR);
      segmentCustomers(checked, forecastCustomers(checked, TERMS), SETTINGS, null, NO_RUN_BEFORE, null);
      return performance.now() - begun;
    });
    return {
      what: `read, check, score and forecast ${size.toLocaleString('en-US')} orders, median of 5`,
      figure: medianOf(times),
      unit: 'ms',
    };
  });
  return [...thinking, ...largeSource(), ...wholeRun(7_000)];
}

/** Room on the heap: with more of it, garbage is collected later, and the peak says less about what is needed. */
const HEAP_MEGABYTES = 900;

/** The largest source that the sidebar promises to handle, without the spreadsheet that would hold it. */
function largeSource(): Row[] {
  const script = fileURLToPath(new URL('./largeSource.ts', import.meta.url));
  const { stdout } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${HEAP_MEGABYTES}`, '--import', 'tsx', script],
    {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const { readCheckAndClass, forecast, peakMegabytes } = JSON.parse(stdout) as Record<string, number>;
  return [
    { what: 'read, check and class 500,000 orders', figure: readCheckAndClass as number, unit: 's', limit: 5 },
    { what: 'forecast them, with the check against the second half', figure: forecast as number, unit: 's' },
    { what: 'peak memory of all that', figure: peakMegabytes as number, unit: 'MB', limit: 1024 },
  ];
}

/** From a CSV file to the report, in a process of its own: the time it took inside, and the service calls it made. */
function wholeRun(rows: number): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'clientele-bench-'));
  try {
    const [csv, json] = [path.join(folder, 'orders.csv'), path.join(folder, 'summary.json')];
    writeFileSync(
      csv,
      orderCells(rows)
        .map((row) => row.map((cell) => (isDate(cell) ? cell.toISOString().slice(0, 10) : cell)).join(','))
        .join('\n'),
    );
    const begun = performance.now();
    spawnSync(process.execPath, [`${WORKBENCH}/cli/segment.cjs`, csv, '--json', json], { stdio: 'inherit' });
    const elapsed = performance.now() - begun;
    const { seconds, serviceCalls } = JSON.parse(readFileSync(json, 'utf8')) as {
      seconds: number;
      serviceCalls: number;
    };
    const size = rows.toLocaleString('en-US');
    return [
      { what: `segment ${size} orders on the command line, whole process`, figure: elapsed / 1000, unit: 's' },
      { what: 'of it: segmentCustomers, five sheets written', figure: seconds, unit: 's' },
      { what: 'service calls of one segmentation', figure: serviceCalls, unit: 'calls', limit: 200 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
