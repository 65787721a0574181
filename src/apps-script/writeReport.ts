/** Writes a report into the spreadsheet, in a number of service calls that does not grow with the rows. */
import { userError } from '../errors.ts';
import type { KeptCells } from '../report/keptCells.ts';
import { type Report, type ReportSheet, SHEETS, type SheetKey } from '../report/model.ts';
import { appendRow } from './appendRow.ts';
import { type Contents, contentOf } from './cellContent.ts';
import { isDisplaced } from './displaced.ts';
import { HEADER_ROWS } from './keptCells.ts';
import { insertOutputSheet, type OutputSheet, type OutputSheets, readContent, rememberSheets } from './outputSheets.ts';
import { tiersFingerprint } from './previousTiers.ts';
import { restoreColumns } from './restoreColumns.ts';
import { type Look, lookOf, savedLook, saveLook } from './savedLook.ts';
import { savedWidth, saveWidth } from './savedWidth.ts';
import { isHalfWritten, markUndone, setAside } from './setAside.ts';
import { removeOurCharts, writeCharts } from './sheetCharts.ts';
import {
  type Builders,
  newBuilders,
  repeatFormats,
  writeFrame,
  writeLook,
  writeNotes,
  writeRules,
} from './sheetFormats.ts';
import { chartedOf, ROWS_PER_CALL, sheetRanges } from './sheetRanges.ts';
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
  report: Report;
  /** Ranges of sheets written before that charts show, by their names in the report. */
  charted: Map<string, Range>;
  /** After a run that failed: what stands elsewhere than it was saved may have been put there by that run, not by the team. */
  isRepair: boolean;
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
  try {
    for (const key of SHEETS) {
      written[key] =
        outputs[key] ?? repairable(report[key].name, () => insertOutputSheet(spreadsheet, report[key].name));
    }
  } finally {
    rememberSheets(spreadsheet, outputs, written);
  }
  const names = Object.fromEntries(SHEETS.map((key) => [key, written[key].name])) as Contents['names'];
  const hasSheets = Object.values(outputs).some((output) => output !== null);
  const writing: Writing = {
    kept,
    names,
    builders: newBuilders(),
    report,
    charted: new Map(),
    isRepair: hasSheets && isHalfWritten(),
  };
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

function writeSheet(output: OutputSheet, given: ReportSheet, writing: Writing): void {
  const { sheet, isNew } = output;
  const { builders, kept, charted, isRepair } = writing;
  const report = { ...given, numbers: holdable(given, kept) };
  if (!isNew && !output.values) readContent(output);
  const [saved, look] = [isNew ? null : savedLook(report), lookOf(report)];
  const isDisplacedNow = () => saved !== null && isDisplaced(saved.places, output.values ?? []);
  if (saved && !isRepair && isDisplacedNow()) restoreColumns(output, report, saved);
  const isMoved = isRepair || isDisplacedNow();
  // A look that the team has changed is theirs; a part is written again only when it is another one, or at another place.
  const before = isMoved ? null : saved;
  const [hasStyles, hasChoices] = [before?.styles === look.styles, before?.choices === look.choices];
  const [hasRules, hasCharts] = [before?.rules === look.rules, before?.charts === look.charts];
  const guardsOthers = before?.team !== look.team;
  const { columns, hasGrown, surplus } = makeRoom(output, report, guardsOthers);
  const teamRanges = guardsOthers || hasGrown ? rangesOfTheTeam(report, columns) : [];
  const elsewhere = chartedOf(writing.report, report.key);
  const ranges = sheetRanges(sheet, report, { teamRanges, chartedElsewhere: [...elsewhere.values()] });
  for (const [name, a1] of elsewhere) charted.set(name, ranges.named.get(a1) as Range);
  if (report.key === 'customers') markUndone(tiersFingerprint(report.cells));
  if (!isNew) {
    // What an earlier layout left: its drop-downs would refuse what comes, its merges hide it, its lines stay between other rows.
    if (!hasCharts) removeOurCharts(sheet, saved?.charted ?? look.charted);
    if (!hasStyles) ranges.whole.clearFormat();
    if (!hasChoices && before?.choices !== '') ranges.whole.clearDataValidations();
    takeApart(sheet, ranges.whole, before, look);
  }
  ranges.blocks.forEach((range, i) => {
    const block = report.cells.slice(i * ROWS_PER_CALL, (i + 1) * ROWS_PER_CALL);
    range.setValues(block.map((row) => row.map((cell) => contentOf(cell, writing))));
  });
  if (!isNew) clearBelow(output, report, hasChoices);

  writeNotes(ranges, report);
  // Before the borders, which cells that are merged would lose.
  for (const merge of look.merges) if (!before?.merges.includes(merge)) ranges.named.get(merge)?.mergeAcross();
  if (!hasStyles) writeLook(sheet, ranges.formatted, report, builders);
  writeFrame(sheet, report, look.frame, before?.frame);
  if (!hasRules) writeRules(sheet, report, ranges.named, { isNew, rulesBefore: saved?.ruleCount, surplus, builders });
  // Only now, since overrides may stand in what goes, and conditional formats of ours with it.
  if (surplus > 0) {
    sheet.deleteColumns(widthOf(report) + 1, surplus);
    saveWidth(report, widthOf(report));
  }
  if (!hasChoices) writeChoices(ranges, report, builders);
  if (!hasCharts) writeCharts(sheet, report.charts, new Map([...ranges.named, ...charted]));
  if (guardsOthers || hasGrown) warnBeforeEdits(sheet, teamRanges, ranges.named, isNew);
  const isLonger = report.cells.length > Math.max(report.formats.length, hasStyles ? (output.values ?? []).length : 0);
  if (isLonger) repeatFormats(sheet, ranges.pattern, report, report.cells.length);
  // Rows are added later, one a run.
  if (report.key === 'history') repeatFormats(sheet, ranges.pattern, report, NEW_SHEET_ROWS);
  saveLook(report, look, widthOf(report));
}

/** Merged cells of an earlier layout; all where it is not known which there are. */
function takeApart(sheet: Sheet, whole: Range, before: Look | null, { merges }: Look): void {
  if (!before) {
    whole.breakApart();
    return;
  }
  const gone = before.merges.filter((each) => !merges.includes(each));
  if (gone.length > 0) sheet.getRangeList(gone).breakApart();
}

/**
 * Writing outside the grid is an error in Sheets; what the team has beside our columns keeps its distance.
 *
 * @param isSizeNeeded whether it has to be known how wide the sheet is, and not only that it is wide enough
 * @returns how many columns the sheet has now, whether rows were added, and how many columns of ours there are too many
 */
function makeRoom(
  { sheet, isNew, values = [] }: OutputSheet,
  report: ReportSheet,
  isSizeNeeded: boolean,
): { columns: number; hasGrown: boolean; surplus: number } {
  const { length } = report.cells;
  const width = widthOf(report);
  // What is filled is there: nobody need ask.
  const rows = isNew ? NEW_SHEET_ROWS : values.length >= length ? values.length : sheet.getMaxRows();
  if (length > rows) sheet.insertRowsAfter(rows, length - rows);
  const hasGrown = length > rows;
  const filled = values[0]?.length ?? 0;
  const isWide = filled >= width && !isSizeNeeded && !hasGrown;
  let columns = isNew ? NEW_SHEET_COLUMNS : isWide ? filled : sheet.getMaxColumns();
  const saved = isNew ? 0 : savedWidth(report);
  const ours = isNew ? width : report.heads.length === 0 ? saved || width : columnsNow(values, report, saved);
  if (ours > 0 && ours < width && ours < columns) {
    const beside = sheet.getRange(1, ours + 1, Math.max(rows, length), Math.min(width, columns) - ours);
    if (!beside.isBlank()) {
      sheet.insertColumnsAfter(ours, width - ours);
      columns += width - ours;
    }
  }
  if (width > columns) sheet.insertColumnsAfter(columns, width - columns);
  const widest = Math.max(ours, width);
  if (!isNew && saved !== widest) saveWidth(report, widest);
  return { columns: Math.max(columns, width), hasGrown, surplus: Math.max(ours - width, 0) };
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
function columnsNow(values: readonly (readonly unknown[])[], report: ReportSheet, saved: number): number {
  const top = values.slice(0, HEADER_ROWS);
  const headsIn = (row: readonly unknown[]) =>
    row.map((cell) => report.heads.findIndex((names) => names.includes(String(cell))));
  const columns = top.map(headsIn).find((found) => found.includes(0)) ?? headsIn(top[0] ?? []);
  const isOurs = columns.map((column, i) => column >= 0 && columns.indexOf(column) === i);
  if (isOurs[saved - 1] || columns[saved - 1] === report.heads.length - 1) return saved;
  const theirs = isOurs.indexOf(false);
  return theirs < 0 ? columns.length : theirs;
}

/** Rows that a longer earlier run left below; columns to the right of ours are the team's. */
function clearBelow(
  { sheet, values = [] }: OutputSheet,
  { cells, firstColumn }: ReportSheet,
  hasChoices: boolean,
): void {
  const stale = values.length - cells.length;
  if (stale <= 0) return;
  const below = sheet
    .getRange(cells.length + 1, firstColumn, stale, cells[0]?.length ?? 0)
    .clear()
    .clearNote();
  // Else they went with the old look.
  if (hasChoices) below.clearDataValidations();
}
