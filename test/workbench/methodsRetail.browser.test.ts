/** Every method from the sidebar, on a month of a public data set, to which the discounts in it are added as a column. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Papa from 'papaparse';
import { afterAll } from 'vitest';
import { hasValidationData, readDataSet } from '../validationData.ts';
import { describeMethods } from './methodRuns.ts';

type Line = Record<'StockCode' | 'InvoiceNo' | 'CustomerID' | 'Quantity' | 'UnitPrice', string>;

/** A line is discounted where the same article was dearer by a tenth or more in another line of the file. */
function discountsOf(lines: readonly Line[]): number[] {
  const dearest = new Map<string, number>();
  for (const { StockCode, UnitPrice } of lines) {
    dearest.set(StockCode, Math.max(dearest.get(StockCode) ?? 0, Number(UnitPrice)));
  }
  return lines.map(({ StockCode, UnitPrice, Quantity }) => {
    const less = (dearest.get(StockCode) ?? 0) - Number(UnitPrice);
    const isCheaper = less >= 0.1 * (dearest.get(StockCode) ?? 0);
    return isCheaper && Number(Quantity) > 0 && Number(UnitPrice) > 0
      ? Math.round(100 * less * Number(Quantity)) / 100
      : 0;
  });
}

/** Customers at a discount in half of their orders or more, those who pay a fifth above the median, and neither. */
function needsOf(lines: readonly Line[], discounts: readonly number[]): number[] {
  const customers = new Map<string, { orders: Map<string, boolean>; paid: number; units: number }>();
  for (const [i, { CustomerID, InvoiceNo, Quantity, UnitPrice }] of lines.entries()) {
    const paid = Number(Quantity) * Number(UnitPrice);
    if (CustomerID === '' || !(paid > 0)) continue;
    const own = customers.get(CustomerID) ?? { orders: new Map<string, boolean>(), paid: 0, units: 0 };
    own.orders.set(InvoiceNo, own.orders.get(InvoiceNo) === true || (discounts[i] ?? 0) > 0);
    customers.set(CustomerID, { ...own, paid: own.paid + paid, units: own.units + Number(Quantity) });
  }
  const all = [...customers.values()].map(({ orders, paid, units }) => {
    const discounted = [...orders.values()].filter(Boolean).length;
    return { price: paid / units, atDiscount: discounted / orders.size >= 0.5 };
  });
  const prices = all.map(({ price }) => price).sort((a, b) => a - b);
  const median = ((prices[(prices.length - 1) >> 1] ?? 0) + (prices[prices.length >> 1] ?? 0)) / 2;
  const classes = all.map(({ price, atDiscount }) => (atDiscount === price >= 1.2 * median ? 2 : atDiscount ? 0 : 1));
  return [0, 1, 2].map((each) => classes.filter((one) => one === each).length);
}

if (hasValidationData) {
  const folder = mkdtempSync(path.join(tmpdir(), 'clientele-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, 'online_retail_2010-12.csv');
  const lines = readDataSet('online_retail_2010-12.csv') as Line[];
  const discounts = discountsOf(lines);
  writeFileSync(file, Papa.unparse(lines.map((line, i) => ({ ...line, Discount: discounts[i] || '' }))));

  // Python 3, csv and decimal: rows with a customer, net; invoices above zero on days above zero.
  describeMethods('retail', () => ({
    file,
    customers: 948,
    orders: 1387,
    cents: 55_460_402,
    extras: 3,
    needs: needsOf(lines, discounts),
    amounts: [1000, 250],
    limits: [
      [3, 7, 11, 16],
      [2, 3, 4, 6],
      [100, 250, 500, 1500],
    ],
  }));
}
