/** One sheet of an XLSX file: its cells, sizes, views, rules and how it is printed. */
import type ExcelJS from 'exceljs';
import { a1Of, columnLetters } from '../services/a1.ts';
import type { SheetSnapshot } from '../types/snapshot.ts';
import type { Loss } from './losses.ts';
import { type SheetContext, writeCell } from './xlsxCells.ts';
import { EXCEL_GRID } from './xlsxFormulas.ts';
import { conditionalFormat, dataValidation, placeOf } from './xlsxRules.ts';
import { argb } from './xlsxStyles.ts';

/** A width counts digits of the default font, of 7 pixels, and has the padding in it. ECMA-376, part 1, §18.3.1.13. */
const widthUnits = (pixels: number) => Math.min(WIDEST, pixels / 7);
const points = (pixels: number) => Math.min(TALLEST, pixels * 0.75);
/** What Excel allows. */
const WIDEST = 255;
const TALLEST = 409.5;
/** Pixels of a column and a row that nobody has set, in Sheets. */
export const DEFAULT_WIDTH = 100;
export const DEFAULT_HEIGHT = 21;

/** exceljs takes a column of this width for one that nobody has set, and leaves it out. */
const UNSET_WIDTH = 9;
/** Too little to see. */
const NUDGE = 1e-6;

/** Pixels; a wider sheet is printed on its side, and smaller if need be. */
const WIDEST_PORTRAIT = 1000;
const A4 = 9;
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
/** In small letters the sheet's name on the left, page and pages on the right. */
const FOOTER = '&L&8&A&R&8&P / &N';

export function writeSheet(
  target: ExcelJS.Worksheet,
  sheet: SheetSnapshot,
  isActive: boolean,
  context: SheetContext,
): void {
  writeView(target, sheet, isActive);
  writePageSetup(target, sheet);
  writeSizes(target, sheet);
  sheet.cells.forEach((line, i) => {
    const row = target.getRow(i + 1);
    line?.forEach((cell, j) => {
      if (cell) writeCell(row.getCell(j + 1), cell, sheet.name, context);
    });
  });
  for (const range of sheet.merges ?? []) target.mergeCellsWithoutStyle(a1Of(range));
  writeRules(target, sheet, context);
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

function writeView(target: ExcelJS.Worksheet, sheet: SheetSnapshot, isActive: boolean): void {
  const { frozenRows = 0, frozenColumns = 0, hiddenGridlines = false } = sheet;
  const view = { showGridLines: !hiddenGridlines, tabSelected: isActive };
  target.views = [
    frozenRows + frozenColumns > 0 ? { state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows, ...view } : view,
  ];
  if (sheet.tabColor) target.properties.tabColor = { argb: argb(sheet.tabColor) };
}

/** One page across and as many down as it takes, with the frozen lines on each. */
function writePageSetup(target: ExcelJS.Worksheet, sheet: SheetSnapshot): void {
  const { frozenRows = 0, frozenColumns = 0 } = sheet;
  Object.assign(target.pageSetup, {
    paperSize: A4,
    orientation: widthOf(sheet) > WIDEST_PORTRAIT ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
    ...(frozenRows > 0 && { printTitlesRow: `1:${frozenRows}` }),
    ...(frozenColumns > 0 && { printTitlesColumn: `A:${columnLetters(frozenColumns)}` }),
  });
  target.headerFooter.oddFooter = FOOTER;
}

function writeSizes(target: ExcelJS.Worksheet, { columnWidths = {}, rowHeights = {} }: SheetSnapshot): void {
  target.properties.defaultColWidth = widthUnits(DEFAULT_WIDTH);
  target.properties.defaultRowHeight = points(DEFAULT_HEIGHT);
  for (const [index, pixels] of Object.entries(columnWidths)) {
    if (Number(index) >= EXCEL_GRID.columns) continue;
    const width = widthUnits(pixels);
    target.getColumn(Number(index) + 1).width = width === UNSET_WIDTH ? width + NUDGE : width;
  }
  for (const [index, pixels] of Object.entries(rowHeights)) {
    if (Number(index) < EXCEL_GRID.rows) target.getRow(Number(index) + 1).height = points(pixels);
  }
}

/** Of the columns in use, in pixels. */
function widthOf({ cells, columnWidths = {} }: SheetSnapshot): number {
  const columns = cells.reduce((most, line) => Math.max(most, line?.length ?? 0), 0);
  return Array.from({ length: columns }, (_, i) => columnWidths[i] ?? DEFAULT_WIDTH).reduce(
    (sum, width) => sum + width,
    0,
  );
}

function writeRules(target: ExcelJS.Worksheet, sheet: SheetSnapshot, { spelled, lose }: SheetContext): void {
  sheet.conditionalFormats?.forEach((format, i) => {
    const rule = conditionalFormat(format, i + 1, spelled);
    if (rule) target.addConditionalFormatting({ ref: format.ranges.map(a1Of).join(' '), rules: [rule] });
    else lose({ kind: 'format', sheet: sheet.name, where: placeOf(format.ranges) });
  });
  for (const validation of sheet.validations ?? []) {
    const rule = dataValidation(validation);
    if (rule) validationsOf(target).add(a1Of(validation.range), rule);
    else lose({ kind: 'list', sheet: sheet.name, where: placeOf([validation.range]) });
  }
}

/** Its types offer validations cell by cell only; this one holds for a range. */
function validationsOf(target: ExcelJS.Worksheet): { add(range: string, rule: ExcelJS.DataValidation): void } {
  return (target as unknown as { dataValidations: ReturnType<typeof validationsOf> }).dataValidations;
}
