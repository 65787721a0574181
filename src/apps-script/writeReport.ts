/** Writes a report into the spreadsheet, in a number of service calls that does not grow with the rows. */
import { userError } from '../errors.ts';
import type { KeptCells } from '../report/keptCells.ts';
import { type Report, type ReportSheet, SHEETS, type SheetKey } from '../report/model.ts';
import { appendRow } from './appendRow.ts';
import { type Contents, contentOf } from './cellContent.ts';
import { HEADER_ROWS } from './keptCells.ts';
import { insertOutputSheet, type OutputSheet, type OutputSheets } from './outputSheets.ts';
import { tiersFingerprint } from './previousTiers.ts';
import { lookOf, savedLook, savedWidth, saveLook, saveWidth } from './savedLook.ts';
import { markUndone, setAside } from './setAside.ts';
import { removeOurCharts, writeCharts } from './sheetCharts.ts';
import {
  type Builders,
  newBuilders,
  repeatFormats,
  writeFormats,
  writeFrame,
  writeLook,
  writeRules,
} from './sheetFormats.ts';
import { ROWS_PER_CALL, sheetRanges } from './sheetRanges.ts';
import { holdable, rangesOfTheTeam, warnBeforeEdits, writeChoices } from './teamCells.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Sheets makes new sheets of this size. */
const [NEW_SHEET_ROWS, NEW_SHEET_COLUMNS] = [1000, 26] as const;

/** Each sheet after those that its formulas refer to; the history last, since it tells of runs that are done. */
const WRITING: readonly SheetKey[] = [
  'customers',
  'playbook',
  'contacts',
  'moves',
  'cohorts',
  'trend',
  'summary',
  'history',
];

export type WrittenSheets = Record<SheetKey, OutputSheet>;

/** What is the same for all sheets. */
interface Writing extends Contents {
  builders: Builders;
  sheets: WrittenSheets;
}

/**
 * @param kept what stands in the cells of the team's
 * @param begin told before each sheet is written
 * @throws UserError INCOMPLETE_WRITE naming the sheet when a call fails half way; the next run repairs it
 */
export function writeReport(
  spreadsheet: Spreadsheet,
  report: Report,
  outputs: OutputSheets,
  kept: KeptCells,
  begin: (key: SheetKey) => void,
): WrittenSheets {
  begin('customers');
  setAside(kept);
  const written = {} as WrittenSheets;
  for (const key of SHEETS) {
    written[key] =
      outputs[key] ?? repairable(report[key].name, () => insertOutputSheet(spreadsheet, key, report[key].name));
  }
  const names = Object.fromEntries(SHEETS.map((key) => [key, written[key].name])) as Contents['names'];
  const writing: Writing = { kept, names, builders: newBuilders(), sheets: written };
  for (const key of WRITING) {
    if (key !== 'customers') begin(key);
    // What a first run shows when it is done.
    if (key === 'summary' && written.summary.isNew) written.summary.sheet.activate();
    repairable(names[key], () => {
      if (key === 'history' && !written.history.isNew) appendRow(written.history, report.history, writing);
      else writeSheet(written[key], report[key], writing);
    });
  }
  return written;
}

function repairable<T>(sheet: string, write: () => T): T {
  try {
    return write();
  } catch (error) {
    throw userError('INCOMPLETE_WRITE', { sheet, reason: String((error as Error).message) });
  }
}

function writeSheet({ sheet, isNew }: OutputSheet, given: ReportSheet, writing: Writing): void {
  const report = { ...given, numbers: holdable(given, writing.kept) };
  const [before, look] = [isNew ? null : savedLook(report), lookOf(report)];
  // A look that the team has changed is theirs; it is written again only when the layout is another one.
  const hasLook = before?.fingerprint === look.fingerprint;
  const hasCharts = hasLook && before.chartsFingerprint === look.chartsFingerprint;
  const { rows, columns, hasGrown, surplus } = makeRoom(sheet, report, isNew);
  const teamRanges = rangesOfTheTeam(report, columns);
  const ranges = sheetRanges(sheet, report, { rowsOfSheet: rows, teamRanges, sheets: writing.sheets });
  if (!isNew && !hasCharts) removeOurCharts(sheet, before?.charts ?? look.charts);
  if (!isNew && !hasLook) clearLook(ranges.whole, before?.merged ?? true);
  if (report.key === 'customers') markUndone(tiersFingerprint(report.cells));
  ranges.blocks.forEach((range, i) => {
    const block = report.cells.slice(i * ROWS_PER_CALL, (i + 1) * ROWS_PER_CALL);
    range.setValues(block.map((row) => row.map((cell) => contentOf(cell, writing))));
  });
  // Only now, since overrides may stand in what goes.
  if (surplus > 0) sheet.deleteColumns(widthOf(report) + 1, surplus);
  saveWidth(report, widthOf(report));
  if (!isNew) clearBelow(sheet, report, hasLook);

  writeFormats(ranges, report);
  if (!hasLook) {
    // Before the borders, which cells that are merged would lose.
    for (const merge of report.merges ?? []) ranges.named.get(merge)?.mergeAcross();
    writeLook(sheet, ranges.formatted, report, writing.builders);
    writeFrame(sheet, report, look.frame, before?.frame);
    writeRules(sheet, report, ranges.named, { isNew, rulesBefore: before?.rules, builders: writing.builders });
    writeChoices(ranges, report);
  }
  if (!hasCharts) writeCharts(sheet, report.charts, ranges.named);
  if (!hasLook || hasGrown) warnBeforeEdits(sheet, teamRanges, ranges.named, isNew);
  if (!hasLook || !hasCharts) saveLook(report);
  if (report.cells.length > report.formats.length) repeatFormats(sheet, ranges.pattern, report);
}

/**
 * Writing outside the grid is an error in Sheets; what the team has beside our columns keeps its distance.
 *
 * @returns the size of the sheet now, whether rows were added, and how many columns of ours it has too many
 */
function makeRoom(
  sheet: Sheet,
  report: ReportSheet,
  isNew: boolean,
): { rows: number; columns: number; hasGrown: boolean; surplus: number } {
  const { length } = report.cells;
  const rows = isNew ? NEW_SHEET_ROWS : sheet.getMaxRows();
  if (length > rows) sheet.insertRowsAfter(rows, length - rows);
  const width = widthOf(report);
  const room = {
    rows: Math.max(rows, length),
    columns: Math.max(NEW_SHEET_COLUMNS, width),
    hasGrown: length > rows,
    surplus: 0,
  };
  if (isNew && width <= NEW_SHEET_COLUMNS) return room;
  const ours = isNew || report.heads.length === 0 ? width : columnsNow(sheet, room.rows, report);
  // In an older sheet the team may have deleted some.
  const columns = isNew ? NEW_SHEET_COLUMNS : sheet.getMaxColumns();
  if (ours > 0 && ours < width && ours < columns) {
    const beside = sheet.getRange(1, ours + 1, room.rows, Math.min(width, columns) - ours);
    if (!beside.isBlank()) {
      sheet.insertColumnsAfter(ours, width - ours);
      saveWidth(report, width);
    }
  }
  if (width > columns) sheet.insertColumnsAfter(columns, width - columns);
  return { ...room, columns: Math.max(columns, width), surplus: Math.max(ours - width, 0) };
}

/** The last column of ours in a report. */
function widthOf({ cells, firstColumn }: ReportSheet): number {
  return firstColumn - 1 + (cells[0]?.length ?? 0);
}

/**
 * How many columns of the sheet are ours: as many as were saved where the last of them has a head of ours, else those from the
 * left up to the first that has none. A head that was there before is not ours, but for the last of all: it stands twice while
 * surplus columns have not gone.
 */
function columnsNow(sheet: Sheet, rows: number, report: ReportSheet): number {
  const top = sheet.getRange(1, 1, Math.min(rows, HEADER_ROWS), Math.max(sheet.getLastColumn(), 1)).getValues();
  const headsIn = (row: readonly unknown[]) =>
    row.map((cell) => report.heads.findIndex((names) => names.includes(String(cell))));
  const columns = top.map(headsIn).find((found) => found.includes(0)) ?? headsIn(top[0] ?? []);
  const isOurs = columns.map((column, i) => column >= 0 && columns.indexOf(column) === i);
  const saved = savedWidth(report);
  if (isOurs[saved - 1] || columns[saved - 1] === report.heads.length - 1) return saved;
  const theirs = isOurs.indexOf(false);
  return theirs < 0 ? columns.length : theirs;
}

/** What an earlier layout left: its drop-downs would refuse what comes, its merges hide it, its lines stay between other rows. */
function clearLook(whole: Range, isMerged: boolean): void {
  whole.clearFormat().clearDataValidations();
  if (isMerged) whole.breakApart();
}

/** Rows that a longer earlier run left below; columns to the right of ours are the team's. */
function clearBelow(sheet: Sheet, { cells, firstColumn }: ReportSheet, hasLook: boolean): void {
  const stale = sheet.getLastRow() - cells.length;
  if (stale <= 0) return;
  const below = sheet
    .getRange(cells.length + 1, firstColumn, stale, cells[0]?.length ?? 0)
    .clear()
    .clearNote();
  // Else they went with the old look.
  if (hasLook) below.clearDataValidations();
}
