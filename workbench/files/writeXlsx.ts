/** A workbook snapshot as an XLSX file: values, native formulas with their results, formats, and real charts. */
import ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import { readChart } from '../charts/readChart.ts';
import { a1Of } from '../services/a1.ts';
import type { CellSnapshot, CellStyle, RangeSnapshot, SheetSnapshot, WorkbookSnapshot } from '../types/snapshot.ts';
import type { Loss } from './losses.ts';
import type { SheetContext } from './xlsxCells.ts';
import { addCharts, type SheetChart } from './xlsxCharts.ts';
import { excelFormula, quotedSheet } from './xlsxFormulas.ts';
import { editPart, type XlsxParts } from './xlsxParts.ts';
import { withinExcel, writeSheet } from './xlsxSheet.ts';
import { excelSheetNames } from './xlsxSheetNames.ts';
import { DEFAULT_FONT, excelStyle } from './xlsxStyles.ts';
import { sayable } from './xlsxText.ts';

/** How a date shows whose cell says nothing. */
const DATE_FORMAT = 'yyyy-mm-dd';

/** Of the window, in twentieths of a point. */
const WINDOW = { x: 0, y: 0, width: 28_000, height: 16_000 };

/** The parts are packed here, once all of them are there; folders are none. */
const UNPACKED = { zip: { compression: 'STORE' } } as const;
const NO_FOLDERS = { filter: ({ name }: { name: string }) => !name.endsWith('/') };

/**
 * A protection that only warns has no counterpart in the file and is left out, as is one that does not.
 *
 * @param customFunctions names that only this add-on knows: exported as their values, with the formula in a note
 * @param lose is told what the file cannot hold
 */
export async function writeXlsx(
  workbook: WorkbookSnapshot,
  customFunctions: ReadonlySet<string> = new Set(),
  lose: (loss: Loss) => void = () => undefined,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = workbook.sheets.map((sheet) => withinExcel(sheet, lose));
  const names = excelSheetNames(sheets.map(({ name }) => name));
  const parts = unzipSync(await written({ ...workbook, sheets }, names, customFunctions, lose), NO_FOLDERS);
  mend(parts);
  addCharts(
    parts,
    sheets.flatMap((sheet, i) => chartsOf(sheet, i, { ...workbook, sheets }, names)),
  );
  return zipSync(parts, { level: 4 }) as Uint8Array<ArrayBuffer>;
}

/** All that exceljs writes. */
async function written(
  workbook: WorkbookSnapshot,
  names: readonly string[],
  customFunctions: ReadonlySet<string>,
  lose: (loss: Loss) => void,
): Promise<Uint8Array> {
  const { sheets } = workbook;
  const inFile = new Map(sheets.map(({ name }, i) => [name.toLowerCase(), names[i] ?? name]));
  const context: SheetContext = {
    style: stylesOf(workbook.styles),
    spelled: remembered((formula) => excelFormula(formula, inFile, customFunctions)),
    lose,
  };
  const active = activeIndex(workbook);
  const target = new ExcelJS.Workbook();
  target.title = sayable(workbook.name);
  target.creator = 'Clientele';
  target.calcProperties.fullCalcOnLoad = true;
  target.views = [{ ...WINDOW, firstSheet: 0, activeTab: active, visibility: 'visible' }];
  sheets.forEach((sheet, i) => {
    const state = sheet.hidden ? 'hidden' : 'visible';
    writeSheet(target.addWorksheet(names[i] ?? sheet.name, { state }), sheet, i === active, context);
  });
  return new Uint8Array(await target.xlsx.writeBuffer(UNPACKED));
}

/**
 * What exceljs writes otherwise than it must be. The first font of the table is that of every cell without a style, and exceljs
 * always writes Calibri 11. The lines that printed pages repeat are told with the name of their sheet, where exceljs leaves an
 * apostrophe single, and Excel finds the file broken.
 */
function mend(parts: XlsxParts): void {
  const font = `<font><sz val="${DEFAULT_FONT.size}"/><name val="${DEFAULT_FONT.name}"/><family val="2"/></font>`;
  editPart(parts, 'xl/styles.xml', (xml) => xml.replace(/<font>.*?<\/font>/, font));
  editPart(parts, 'xl/workbook.xml', (xml) =>
    xml.replace(/<definedName .*?<\/definedName>/g, (titles) =>
      titles.replace(
        /&apos;(.+?)&apos;!/g,
        (_, sheet: string) => `&apos;${sheet.replaceAll('&apos;', '&apos;&apos;')}&apos;!`,
      ),
    ),
  );
}

function activeIndex({ sheets, activeSheet }: WorkbookSnapshot): number {
  const active = sheets.findIndex(({ sheetId, hidden }) => sheetId === activeSheet && !hidden);
  const shown = sheets.findIndex(({ hidden }) => !hidden);
  return Math.max(0, active === -1 ? shown : active);
}

function stylesOf(all: readonly CellStyle[]): SheetContext['style'] {
  const plain = {};
  const usual = all.map(excelStyle);
  const ofDates = usual.map((style) => ({ numFmt: DATE_FORMAT, ...style }));
  const plainDate = { numFmt: DATE_FORMAT };
  return (index = -1, isDate) => (isDate ? (ofDates[index] ?? plainDate) : (usual[index] ?? plain));
}

function remembered(of: (formula: string) => string | null): (formula: string) => string | null {
  const known = new Map<string, string | null>();
  return (formula) => {
    const found = known.get(formula);
    if (found !== undefined) return found;
    const spelled = of(formula);
    known.set(formula, spelled);
    return spelled;
  };
}

function chartsOf(
  sheet: SheetSnapshot,
  sheetIndex: number,
  { sheets, styles }: WorkbookSnapshot,
  names: readonly string[],
): SheetChart[] {
  const indexOf = (range: RangeSnapshot) => sheets.findIndex(({ sheetId }) => sheetId === range.sheetId);
  const read = (range: RangeSnapshot) => cellsOf(sheets[indexOf(range)], range);
  return (sheet.charts ?? []).map((chart) => ({
    sheetIndex,
    position: chart.position,
    sizes: sheet,
    model: readChart(
      chart,
      (range) => read(range).map((line) => line.map((cell) => cell?.value ?? null)),
      (range) => styles[read(range)[0]?.[0]?.style ?? -1]?.numberFormat ?? '',
    ),
    reference: (range) => `${quotedSheet(names[indexOf(range)] ?? '')}!${absolute(range)}`,
  }));
}

function cellsOf(
  sheet: SheetSnapshot | undefined,
  { row, column, rows, columns }: RangeSnapshot,
): (CellSnapshot | null)[][] {
  return Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (__, j) => sheet?.cells[row - 1 + i]?.[column - 1 + j] ?? null),
  );
}

function absolute(range: RangeSnapshot): string {
  return a1Of(range).replace(/[A-Z]+|\d+/g, '$$$&');
}
