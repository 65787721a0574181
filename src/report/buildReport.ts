/** A finished segmentation → the sheets that tell it. */
import { cohortsSheet } from './cohortsSheet.ts';
import { contactList } from './contactList.ts';
import { customersSheet } from './customersSheet.ts';
import { history } from './history.ts';
import type { ReportInput } from './input.ts';
import { kpiSummary } from './kpiSummary.ts';
import type { Report } from './model.ts';
import { playbook } from './playbook.ts';
import { tierMoves } from './tierMoves.ts';
import { trend } from './trend.ts';

export function buildReport(input: ReportInput): Report {
  return {
    customers: customersSheet(input),
    summary: kpiSummary(input),
    trend: trend(input),
    history: history(input),
    moves: tierMoves(input),
    cohorts: cohortsSheet(input),
    contacts: contactList(input),
    playbook: playbook(input),
  };
}
