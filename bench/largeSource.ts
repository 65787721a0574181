/** Half a million orders in a process of their own, whose peak memory is theirs alone. Prints times and megabytes as JSON. */
import { performance } from 'node:perf_hooks';
import { checkOrders } from '../src/app/checkedOrders.ts';
import { forecastCustomers } from '../src/app/forecast.ts';
import { segmentCustomers } from '../src/app/segmentation.ts';
import { CALENDAR, orderSheet, SETTINGS } from './orderSheet.ts';

const sheet = orderSheet(500_000);
const begun = performance.now();
const checked = checkOrders(sheet, SETTINGS.source, CALENDAR);
const read = performance.now();
const forecast = forecastCustomers(checked, { grossMargin: 0.4, annualDiscountRate: 0.1 });
const forecasted = performance.now();
segmentCustomers(checked, forecast, SETTINGS, null, { tiers: new Map(), overrides: new Map() }, null);
const classed = performance.now();

process.stdout.write(
  JSON.stringify({
    readCheckAndClass: (read - begun + classed - forecasted) / 1000,
    forecast: (forecasted - read) / 1000,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  }),
);
