/** Writes a report into the spreadsheet, in a number of service calls that does not grow with the rows. */
import { userError } from '../errors.ts';
import { inEveryLocale } from '../report/formulas.ts';
import { type Cell, CUSTOMERS_SHEET, type Report, type ReportSheet, type SheetKey } from '../report/model.ts';
import { type KeptCells, readKeptCells } from './keptCells.ts';
import { insertOutputSheet, type OutputSheet, type OutputSheets } from './outputSheets.ts';
import { isLookSaved, saveLook } from './savedLook.ts';
import { removeOurCharts, writeCharts } from './sheetCharts.ts';
import {
  type Builders,
  newBuilders,
  repeatFormats,
  writeFormats,
  writeLists,
  writeLook,
  writeRules,
} from './sheetFormats.ts';
import { ROWS_PER_CALL, sheetRanges } from './sheetRanges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Sheets makes new sheets of 1000 × 26 cells. */
const NEW_SHEET_ROWS = 1000;

export type WrittenSheets = Record<SheetKey, OutputSheet>;

/**
 * Customers first, since the summary's formulas refer to it.
 *
 * @param begin told before each sheet is written
 * @throws UserError INCOMPLETE_WRITE naming the sheet when a call fails half way; the next run repairs it
 */
export function writeReport(
  spreadsheet: Spreadsheet,
  report: Report,
  outputs: OutputSheets,
  begin: (key: SheetKey) => void,
): WrittenSheets {
  const builders = newBuilders();
  const write = (key: SheetKey, customersName: string): OutputSheet => {
    begin(key);
    const output = outputs[key] ?? insertOutputSheet(spreadsheet, key, report[key].name);
    try {
      writeSheet(output, report[key], customersName || output.name, builders);
    } catch (error) {
      throw userError('INCOMPLETE_WRITE', { sheet: output.name, reason: String((error as Error).message) });
    }
    return output;
  };
  const customers = write('customers', '');
  const summary = write('summary', customers.name);
  return { customers, summary };
}

function writeSheet(
  { sheet, isNew }: OutputSheet,
  report: ReportSheet,
  customersName: string,
  builders: Builders,
): void {
  const kept = isNew ? new Map<string, unknown>() : readKeptCells(sheet, report.keptColumn);
  makeRoom(sheet, report, isNew);
  const ranges = sheetRanges(sheet, report);
  ranges.blocks.forEach((range, i) => {
    const rows = report.cells.slice(i * ROWS_PER_CALL, (i + 1) * ROWS_PER_CALL);
    range.setValues(rows.map((row) => row.map((cell) => content(cell, kept, customersName))));
  });
  if (!isNew) clearBelow(sheet, report);

  writeFormats(ranges, report);
  // A look that the team has changed is theirs; it is written again only when the layout is another one.
  if (isNew || !isLookSaved(report)) {
    if (!isNew) removeOurCharts(sheet, report.charts);
    writeLook(sheet, ranges.formatted, report, builders);
    writeRules(sheet, report, ranges.named, { isNew, builders });
    writeLists(report, ranges.named);
    writeCharts(sheet, report.charts, ranges.named);
    saveLook(report);
  }
  if (report.cells.length > report.formats.length) repeatFormats(sheet, ranges.pattern, report);
}

/** Writing outside the grid is an error in Sheets. */
function makeRoom(sheet: Sheet, { cells, firstColumn }: ReportSheet, isNew: boolean): void {
  const rows = isNew ? NEW_SHEET_ROWS : sheet.getMaxRows();
  if (cells.length > rows) sheet.insertRowsAfter(rows, cells.length - rows);
  // A new sheet has columns enough; in an older one the team may have deleted some.
  if (isNew) return;
  const [columns, needed] = [sheet.getMaxColumns(), firstColumn - 1 + (cells[0]?.length ?? 0)];
  if (needed > columns) sheet.insertColumnsAfter(columns, needed - columns);
}

/** Rows that a longer earlier run left below; columns to the right of ours are the team's. */
function clearBelow(sheet: Sheet, { cells, firstColumn }: ReportSheet): void {
  const stale = sheet.getLastRow() - cells.length;
  if (stale <= 0) return;
  sheet
    .getRange(cells.length + 1, firstColumn, stale, cells[0]?.length ?? 0)
    .clear()
    .clearDataValidations();
}

/** What `setValues` gets for a cell. Text from data is marked as text, so that Sheets neither parses nor computes it. */
function content(cell: Cell, kept: KeptCells, customersName: string): unknown {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cell;
  if ('text' in cell) return asText(cell.text);
  const quoted = `'${customersName.split("'").join("''")}'`;
  if ('formula' in cell) return inEveryLocale(cell.formula.split(CUSTOMERS_SHEET).join(quoted));
  if (!kept.has(cell.kept)) return cell.initial;
  const own = kept.get(cell.kept);
  return typeof own === 'string' && own !== '' && !own.startsWith('=') ? asText(own) : own;
}

function asText(text: string): string {
  return `'${text}`;
}
