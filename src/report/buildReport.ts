/** A finished segmentation → the sheets that tell it. */
import { contactList } from './contactList.ts';
import { customersSheet } from './customersSheet.ts';
import type { ReportInput } from './input.ts';
import { kpiSummary } from './kpiSummary.ts';
import type { Report } from './model.ts';
import { playbook } from './playbook.ts';
import { tierMoves } from './tierMoves.ts';

export function buildReport(input: ReportInput): Report {
  return {
    customers: customersSheet(input),
    summary: kpiSummary(input),
    moves: tierMoves(input),
    contacts: contactList(input),
    playbook: playbook(input),
  };
}
