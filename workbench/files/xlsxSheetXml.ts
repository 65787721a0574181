/** One sheet of an XLSX file. ECMA-376, part 1, §18.3, which also fixes the order of elements. */
import { a1Of, columnLetters } from '../services/a1.ts';
import type { SheetSnapshot } from '../types/snapshot.ts';
import type { Loss } from './losses.ts';
import { cellXml, type SheetContext } from './xlsxCells.ts';
import { EXCEL_GRID } from './xlsxFormulas.ts';
import { RELATIONS } from './xlsxPackage.ts';
import { conditionalFormatXml, placeOf, validationXml } from './xlsxRules.ts';
import { colorXml } from './xlsxStyles.ts';

/** Relations of the sheet to its drawing of charts and its boxes of notes. */
export interface SheetRelations {
  drawing: string | null;
  noteBoxes: string | null;
}

/** A width counts digits of the default font, of 7 pixels, and has the padding in it. ECMA-376, part 1, §18.3.1.13. */
const widthUnits = (pixels: number) => Math.min(WIDEST, pixels / 7);
const points = (pixels: number) => Math.min(TALLEST, pixels * 0.75);
/** What Excel allows. */
const WIDEST = 255;
const TALLEST = 409.5;
const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;

/** Pixels; a wider sheet is printed on its side, and smaller if need be. */
const WIDEST_PORTRAIT = 1000;

/** Rows that are written at a time. */
const BATCH = 500;

export function* sheetXml(
  sheet: SheetSnapshot,
  isActive: boolean,
  context: SheetContext,
  relations: SheetRelations,
): Generator<string> {
  yield `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONS}"><sheetPr>${sheet.tabColor ? colorXml('tabColor', sheet.tabColor) : ''}<pageSetUpPr fitToPage="1"/></sheetPr>`;
  yield `<sheetViews>${viewXml(sheet, isActive)}</sheetViews>`;
  yield `<sheetFormatPr defaultColWidth="${widthUnits(DEFAULT_WIDTH)}" defaultRowHeight="${points(DEFAULT_HEIGHT)}"/>`;
  yield columnsXml(sheet);
  yield '<sheetData>';
  yield* rowsXml(sheet, context);
  yield '</sheetData>';
  yield listXml(
    'mergeCells',
    (sheet.merges ?? []).map((range) => `<mergeCell ref="${a1Of(range)}"/>`),
  );
  yield rulesXml(sheet, context);
  yield '<printOptions horizontalCentered="1"/>';
  yield '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>';
  const orientation = widthOf(sheet) > WIDEST_PORTRAIT ? 'landscape' : 'portrait';
  // A4, one page across and as many down as it takes.
  yield `<pageSetup paperSize="9" orientation="${orientation}" fitToWidth="1" fitToHeight="0"/>`;
  yield '<headerFooter><oddFooter>&amp;L&amp;8&amp;A&amp;R&amp;8&amp;P / &amp;N</oddFooter></headerFooter>';
  if (relations.drawing !== null) yield `<drawing r:id="${relations.drawing}"/>`;
  if (relations.noteBoxes !== null) yield `<legacyDrawing r:id="${relations.noteBoxes}"/>`;
  yield '</worksheet>';
}

/** The cells that Excel has room for. */
export function withinExcel(sheet: SheetSnapshot, lose: (loss: Loss) => void): SheetSnapshot {
  const rows = sheet.cells.length - EXCEL_GRID.rows;
  const columns = sheet.cells.reduce((most, line) => Math.max(most, line?.length ?? 0), 0) - EXCEL_GRID.columns;
  if (rows <= 0 && columns <= 0) return sheet;
  if (rows > 0) lose({ kind: 'rows', sheet: sheet.name, where: String(rows) });
  if (columns > 0) lose({ kind: 'columns', sheet: sheet.name, where: String(columns) });
  return { ...sheet, cells: sheet.cells.slice(0, EXCEL_GRID.rows).map((line) => line.slice(0, EXCEL_GRID.columns)) };
}

function viewXml({ frozenRows = 0, frozenColumns = 0, hiddenGridlines }: SheetSnapshot, isActive: boolean): string {
  const attributes = `${hiddenGridlines ? ' showGridLines="0"' : ''}${isActive ? ' tabSelected="1"' : ''} workbookViewId="0"`;
  if (frozenRows + frozenColumns === 0) return `<sheetView${attributes}/>`;
  const pane = frozenRows === 0 ? 'topRight' : frozenColumns === 0 ? 'bottomLeft' : 'bottomRight';
  const splits = `${frozenColumns ? ` xSplit="${frozenColumns}"` : ''}${frozenRows ? ` ySplit="${frozenRows}"` : ''}`;
  const first = columnLetters(frozenColumns + 1) + (frozenRows + 1);
  return `<sheetView${attributes}><pane${splits} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView>`;
}

function columnsXml({ columnWidths = {} }: SheetSnapshot): string {
  const columns = Object.entries(columnWidths)
    .filter(([index]) => Number(index) < EXCEL_GRID.columns)
    .map(([index, pixels]) => {
      const number = Number(index) + 1;
      return `<col min="${number}" max="${number}" width="${widthUnits(pixels)}" customWidth="1"/>`;
    });
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

/** Of the columns in use, in pixels. */
function widthOf({ cells, columnWidths = {} }: SheetSnapshot): number {
  const columns = cells.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
  return Array.from({ length: columns }, (_, i) => columnWidths[i] ?? DEFAULT_WIDTH).reduce(
    (sum, width) => sum + width,
    0,
  );
}

function* rowsXml(sheet: SheetSnapshot, context: SheetContext): Generator<string> {
  const { cells, rowHeights = {} } = sheet;
  const last = Number(Object.keys(rowHeights).at(-1) ?? -1);
  const count = Math.min(Math.max(cells.length, last + 1), EXCEL_GRID.rows);
  const letters: string[] = [];
  let batch = '';
  for (let row = 0; row < count; row++) {
    const line = cells[row] ?? [];
    let inside = '';
    for (let column = 0; column < line.length; column++) {
      const cell = line[column];
      if (!cell) continue;
      letters[column] ??= columnLetters(column + 1);
      inside += cellXml(cell, `${letters[column]}${row + 1}`, sheet, context);
    }
    const height = rowHeights[row];
    if (inside === '' && height === undefined) continue;
    const size = height === undefined ? '' : ` ht="${points(height)}" customHeight="1"`;
    batch += `<row r="${row + 1}"${size}>${inside}</row>`;
    if (row % BATCH === BATCH - 1) {
      yield batch;
      batch = '';
    }
  }
  yield batch;
}

function rulesXml(sheet: SheetSnapshot, { styles, spelled, lose }: SheetContext): string {
  const formats = (sheet.conditionalFormats ?? []).map((format, i) => {
    const xml = conditionalFormatXml(format, i + 1, () => styles.ofRule(format.style), spelled);
    if (xml === null) lose({ kind: 'format', sheet: sheet.name, where: placeOf(format.ranges) });
    return xml ?? '';
  });
  const validations = (sheet.validations ?? []).flatMap((validation) => {
    const xml = validationXml(validation);
    if (xml === null) lose({ kind: 'list', sheet: sheet.name, where: placeOf([validation.range]) });
    return xml ?? [];
  });
  return formats.join('') + listXml('dataValidations', validations);
}

function listXml(element: string, entries: readonly string[]): string {
  return entries.length > 0 ? `<${element} count="${entries.length}">${entries.join('')}</${element}>` : '';
}

/** The lines that each printed page repeats, as the name that Excel gives them; null if nothing is frozen. */
export function printTitles({ frozenRows = 0, frozenColumns = 0 }: SheetSnapshot, sheetName: string): string | null {
  const lines = [
    ...(frozenColumns > 0 ? [`${sheetName}!$A:$${columnLetters(frozenColumns)}`] : []),
    ...(frozenRows > 0 ? [`${sheetName}!$1:$${frozenRows}`] : []),
  ];
  return lines.length > 0 ? lines.join(',') : null;
}
