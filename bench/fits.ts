/** The repeat-purchase models, fitted to as many customers as CDNOW has, and to many more. */
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { ROOT } from '../build/paths.ts';
import * as bgNbd from '../src/core/models/bgNbd.ts';
import * as gammaGamma from '../src/core/models/gammaGamma.ts';
import * as mbgNbd from '../src/core/models/mbgNbd.ts';
import * as paretoNbd from '../src/core/models/paretoNbd.ts';
import type { PurchaseHistory } from '../src/core/models/purchaseHistory.ts';
import { medianOf, type Row } from './table.ts';

const CDNOW = `${ROOT}../shared/validation/data/cdnow_cbs.csv`;
const RUNS = 5;

type Customer = PurchaseHistory & gammaGamma.Spending;

/** Customers of up to two years in days, most of whom never come again, and some who come often. */
function generated(count: number): Customer[] {
  let state = 9;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state + 1) / 2 ** 32;
  };
  return Array.from({ length: count }, () => {
    const T = Math.floor(730 * random());
    const gap = (31 * random() ** -4) / -Math.log(random());
    const leaving = random() ** 2;
    const typical = 10 + 60 * random();
    const history = { x: 0, tx: 0, T, mx: null as number | null };
    for (let day = 0; random() > leaving; ) {
      day += Math.ceil(-gap * Math.log(random()));
      if (day > T) break;
      history.x++;
      history.tx = day;
    }
    if (history.x > 0) history.mx = Math.round(100 * typical * (0.5 + random())) / 100;
    return history;
  });
}

/** The customers of CDNOW where the data is there, else as many like them. */
function cdnow(): Customer[] {
  if (!existsSync(CDNOW)) return generated(2357);
  const [, ...rows] = readFileSync(CDNOW, 'utf8').trim().split('\n');
  return rows.map((row) => {
    const [, x, tx, T, mx] = row.split(',').map(Number) as [number, number, number, number, number];
    return { x, tx, T, mx };
  });
}

/** A model with its limits in milliseconds for each number of customers. */
const MODELS = [
  { name: 'BG/NBD', model: bgNbd, limits: [20, undefined, 500] },
  { name: 'MBG/NBD', model: mbgNbd, limits: [20, undefined, 500] },
  { name: 'Pareto/NBD', model: paretoNbd, limits: [300, undefined, undefined] },
  { name: 'Gamma-Gamma', model: gammaGamma, limits: [undefined, undefined, undefined] },
];

export function benchFits(): Row[] {
  const samples = [cdnow(), generated(10_000), generated(100_000)];
  return MODELS.flatMap(({ name, model, limits }) =>
    samples.map((sample, i): Row => {
      const times = Array.from({ length: RUNS }, () => {
        const begun = performance.now();
        model.fit(sample);
        return performance.now() - begun;
      });
      const limit = limits[i];
      const what = `${name} fitted to ${sample.length.toLocaleString('en-US')} customers, median of ${RUNS}`;
      return { what, figure: medianOf(times), unit: 'ms', ...(limit !== undefined && { limit }) };
    }),
  );
}
