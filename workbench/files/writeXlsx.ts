/** A workbook snapshot as an XLSX file: values, native formulas with their results, formats, and real charts. */
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readChart } from '../charts/readChart.ts';
import { a1Of } from '../services/a1.ts';
import type {
  CellSnapshot,
  CellStyle,
  CellValue,
  RangeSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../types/snapshot.ts';
import { addCharts, type SheetChart } from './xlsxCharts.ts';
import { callsAny, excelFormula, quotedSheet } from './xlsxFormulas.ts';
import { conditionalFormat, dataValidation } from './xlsxRules.ts';
import { excelSheetNames } from './xlsxSheetNames.ts';
import { argb, DEFAULT_FONT, excelStyle } from './xlsxStyles.ts';

/** Excel's unit of column width is one digit of the default font: 7 pixels, and 5 of padding. */
const widthUnits = (pixels: number) => Math.max(0, (pixels - 5) / 7);
const points = (pixels: number) => pixels * 0.75;
const DEFAULT_WIDTH = 100;
const DEFAULT_HEIGHT = 21;
const A4 = 9;

/** How a date shows whose cell says nothing. */
const DATE_FORMAT = 'yyyy-mm-dd';

/** The parts are packed here, once all of them are there. */
const UNPACKED = { zip: { compression: 'STORE' } } as const;

/** The errors that an XLSX file may hold; Sheets and Univer know more. */
const EXCEL_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/** What all sheets of one file share. */
interface Book {
  snapshot: WorkbookSnapshot;
  /** Names of the sheets in the file, in their order. */
  names: string[];
  renamed: ReadonlyMap<string, string>;
  /** By index; one object each, which exceljs then writes once. */
  styles: Partial<ExcelJS.Style>[];
  customFunctions: ReadonlySet<string>;
}

/**
 * A protection that only warns has no counterpart in the file and is left out, as is one that does not.
 *
 * @param customFunctions names that only this add-on knows: exported as their values, with the formula in a note
 */
export async function writeXlsx(
  workbook: WorkbookSnapshot,
  customFunctions: ReadonlySet<string> = new Set(),
): Promise<Uint8Array<ArrayBuffer>> {
  const names = excelSheetNames(workbook.sheets.map(({ name }) => name));
  const changes = workbook.sheets.flatMap(({ name }, i): [string, string][] =>
    names[i] === undefined || names[i] === name ? [] : [[name, names[i]]],
  );
  const book: Book = {
    snapshot: workbook,
    names,
    renamed: new Map(changes),
    styles: workbook.styles.map(excelStyle),
    customFunctions,
  };
  const target = new ExcelJS.Workbook();
  target.title = workbook.name;
  target.calcProperties.fullCalcOnLoad = true;
  workbook.sheets.forEach((sheet, i) => {
    writeSheet(target.addWorksheet(names[i] ?? sheet.name), sheet, book);
  });
  const parts = unzipSync(new Uint8Array(await target.xlsx.writeBuffer(UNPACKED)));
  setDefaultFont(parts);
  addCharts(
    parts,
    workbook.sheets.flatMap((sheet, i) => chartsOf(sheet, i, book)),
  );
  return zipSync(parts) as Uint8Array<ArrayBuffer>;
}

function writeSheet(target: ExcelJS.Worksheet, sheet: SheetSnapshot, book: Book): void {
  const { frozenRows = 0, frozenColumns = 0, hiddenGridlines = false, tabColor } = sheet;
  const view = { showGridLines: !hiddenGridlines };
  target.views = [
    frozenRows + frozenColumns > 0 ? { state: 'frozen', xSplit: frozenColumns, ySplit: frozenRows, ...view } : view,
  ];
  target.properties.defaultRowHeight = points(DEFAULT_HEIGHT);
  target.properties.defaultColWidth = widthUnits(DEFAULT_WIDTH);
  if (tabColor) target.properties.tabColor = { argb: argb(tabColor) };
  Object.assign(target.pageSetup, { paperSize: A4, fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
  if (frozenRows > 0) target.pageSetup.printTitlesRow = `1:${frozenRows}`;
  for (const [index, width] of Object.entries(sheet.columnWidths ?? {})) {
    target.getColumn(Number(index) + 1).width = widthUnits(width);
  }
  for (const [index, height] of Object.entries(sheet.rowHeights ?? {})) {
    target.getRow(Number(index) + 1).height = points(height);
  }
  sheet.cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell) writeCell(target.getCell(row + 1, column + 1), cell, book);
    });
  });
  for (const range of sheet.merges ?? []) target.mergeCells(a1Of(range));
  sheet.conditionalFormats?.forEach((format, i) => {
    const ref = format.ranges.map(a1Of).join(' ');
    target.addConditionalFormatting({ ref, rules: [conditionalFormat(format, i + 1)] });
  });
  for (const validation of sheet.validations ?? []) {
    const rule = dataValidation(validation);
    if (rule) validationsOf(target).add(a1Of(validation.range), rule);
  }
}

/** Its types offer validations cell by cell only; this one holds for a range. */
function validationsOf(target: ExcelJS.Worksheet): { add(range: string, rule: ExcelJS.DataValidation): void } {
  return (target as unknown as { dataValidations: ReturnType<typeof validationsOf> }).dataValidations;
}

function writeCell(target: ExcelJS.Cell, { value, formula, style, note }: CellSnapshot, book: Book): void {
  const isOurs = formula !== undefined && callsAny(formula, book.customFunctions);
  const result = excelValue(value, formula !== undefined && !isOurs);
  if (formula === undefined || isOurs) target.value = result;
  else target.value = { formula: excelFormula(formula, book.renamed), result } as ExcelJS.CellFormulaValue;
  const noted = isOurs ? [note, formula].filter(Boolean).join('\n') : note;
  if (noted) target.note = noted;
  if (style !== undefined) target.style = book.styles[style] ?? {};
  if (isDate(value) && !target.numFmt) target.numFmt = DATE_FORMAT;
}

/** Dates go out as their serial numbers, which both programs count alike. */
function excelValue(value: CellValue, isResult: boolean): ExcelJS.CellValue {
  if (value === null || typeof value !== 'object') return value;
  if ('date' in value) return value.date;
  if (EXCEL_ERRORS.has(value.error)) return { error: value.error as ExcelJS.CellErrorValue['error'] };
  return isResult ? { error: '#VALUE!' } : value.error;
}

function isDate(value: CellValue): value is { date: number } {
  return typeof value === 'object' && value !== null && 'date' in value;
}

function chartsOf(sheet: SheetSnapshot, sheetIndex: number, { snapshot, names }: Book): SheetChart[] {
  const indexOf = (range: RangeSnapshot) => snapshot.sheets.findIndex(({ sheetId }) => sheetId === range.sheetId);
  const read = (range: RangeSnapshot) => cellsOf(snapshot.sheets[indexOf(range)], range);
  return (sheet.charts ?? []).map((chart) => ({
    sheetIndex,
    position: chart.position,
    model: readChart(
      chart,
      (range) => read(range).map((line) => line.map((cell) => cell?.value ?? null)),
      (range) => numberFormat(read(range)[0]?.[0], snapshot.styles),
    ),
    reference: (range) => `${quotedSheet(names[indexOf(range)] ?? '')}!${absolute(range)}`,
  }));
}

function cellsOf(sheet: SheetSnapshot | undefined, { row, column, rows, columns }: RangeSnapshot) {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => sheet?.cells[row - 1 + i]?.[column - 1 + j] ?? null),
  );
}

function numberFormat(cell: CellSnapshot | null | undefined, styles: readonly CellStyle[]): string {
  return styles[cell?.style ?? -1]?.numberFormat ?? '';
}

function absolute(range: RangeSnapshot): string {
  return a1Of(range).replace(/[A-Z]+|\d+/g, '$$$&');
}

/** The first font of the table is that of every cell without a style; exceljs always writes Calibri 11. */
function setDefaultFont(parts: Record<string, Uint8Array>): void {
  const path = 'xl/styles.xml';
  const font = `<font><sz val="${DEFAULT_FONT.size}"/><name val="${DEFAULT_FONT.name}"/><family val="2"/></font>`;
  parts[path] = strToU8(strFromU8(parts[path] ?? new Uint8Array()).replace(/<font>.*?<\/font>/, font));
}
