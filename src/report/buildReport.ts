/** A finished segmentation → the sheets that tell it. */
import { customersSheet } from './customersSheet.ts';
import type { ReportInput } from './input.ts';
import { kpiSummary } from './kpiSummary.ts';
import type { Report } from './model.ts';

export function buildReport(input: ReportInput): Report {
  return { customers: customersSheet(input), summary: kpiSummary(input) };
}
