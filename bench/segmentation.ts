/** The segmentation of the demo orders: the thinking alone, and the whole run through the headless workbench. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { WORKBENCH } from '../build/paths.ts';
import { forecastCustomers } from '../src/app/forecast.ts';
import { checkOrders, segmentCustomers } from '../src/app/segmentation.ts';
import { medianOf, type Row } from './table.ts';

const TERMS = { grossMargin: 0.4, annualDiscountRate: 0.1 };

const SETTINGS = {
  sheetId: 1,
  columns: { customer: 0, date: 1, amount: 2, quantity: null, unitPrice: null, orderId: null },
  dateOrder: 'auto',
  refunds: 'net',
} as const;

/** Orders of customers who differ: `rows` rows, a quarter as many customers. */
function orders(rows: number): (string | number)[][] {
  const body = Array.from({ length: rows }, (_, i) => [
    `C-${(i * 7919) % Math.ceil(rows / 4)}`,
    45000 + ((i * 31) % 700),
    ((i * 104729) % 100000) / 100,
  ]);
  return [['Customer', 'Date', 'Amount'], ...body];
}

export function benchSegmentation(): Row[] {
  const thinking = [1_000, 10_000, 100_000].map((size): Row => {
    const sheet = { sheetId: 1, name: 'Orders', cells: orders(size), numberFormat: () => '' };
    const times = Array.from({ length: 5 }, () => {
      const begun = performance.now();
      const checked = checkOrders(sheet, SETTINGS, { timeZone: 'UTC', today: 46000 });
      segmentCustomers(checked, [0.8, 0.95], forecastCustomers(checked, TERMS));
      return performance.now() - begun;
    });
    return {
      what: `read, check, score and forecast ${size.toLocaleString('en-US')} orders, median of 5`,
      figure: medianOf(times),
      unit: 'ms',
    };
  });
  return [...thinking, ...wholeRun(7_000)];
}

/** From a CSV file to the report, in a process of its own: the time it took inside, and the service calls it made. */
function wholeRun(rows: number): Row[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'clientele-bench-'));
  try {
    const [csv, json] = [path.join(folder, 'orders.csv'), path.join(folder, 'summary.json')];
    writeFileSync(
      csv,
      orders(rows)
        .map((row) => row.join(','))
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
      { what: 'service calls of one segmentation', figure: serviceCalls, unit: 'calls', limit: 130 },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
