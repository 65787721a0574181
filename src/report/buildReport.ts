/** A finished segmentation → the sheets that tell it. */
import { filled } from '../i18n/filled.ts';
import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import { cohortsSheet } from './cohortsSheet.ts';
import { contactList } from './contactList.ts';
import { customersSheet } from './customersSheet.ts';
import { history } from './history.ts';
import type { ReportInput } from './input.ts';
import { kpiSummary } from './kpiSummary.ts';
import { type Report, type ReportSheet, SHEETS } from './model.ts';
import { playbook } from './playbook.ts';
import { runName } from './runNames.ts';
import { tierMoves } from './tierMoves.ts';
import { trend } from './trend.ts';

export function buildReport(input: ReportInput): Report {
  const report: Report = {
    customers: customersSheet(input),
    summary: kpiSummary(input),
    trend: trend(input),
    history: history(input),
    moves: tierMoves(input),
    cohorts: cohortsSheet(input),
    contacts: contactList(input),
    playbook: playbook(input),
  };
  for (const key of SHEETS) if (key !== 'history') sign(report[key], input);
  return report;
}

/** Who made a sheet, when, from which cells and with which settings: the note on its first cell. KPI History has columns for it. */
function sign({ formats }: ReportSheet, { language, source, run }: ReportInput): void {
  const [first] = formats[0] ?? [];
  if (!first || !formats[0]) return;
  const words = sheetWords(language);
  const made = filled(words.madeBy, {
    run: runName(words, run),
    source: `${source.sheet}!${source.range}`,
    settings: run.settings,
  });
  formats[0][0] = { ...first, note: [first.note, made].filter((text) => text !== '').join('\n\n') };
}
