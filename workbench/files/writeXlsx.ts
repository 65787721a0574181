/** A workbook snapshot as an XLSX file: values, native formulas with their results, formats, and real charts. */
import { readChart } from '../charts/readChart.ts';
import { a1Of } from '../services/a1.ts';
import type { CellSnapshot, CellStyle, RangeSnapshot, SheetSnapshot, WorkbookSnapshot } from '../types/snapshot.ts';
import type { Loss } from './losses.ts';
import { notesOf, type SheetContext } from './xlsxCells.ts';
import { addCharts, type SheetChart } from './xlsxCharts.ts';
import { excelFormula, quotedSheet } from './xlsxFormulas.ts';
import { blocksOf, noteBoxesXml, notesXml } from './xlsxNotes.ts';
import { RELATIONS, type XlsxPackage, xlsxPackage } from './xlsxPackage.ts';
import { excelSheetNames } from './xlsxSheetNames.ts';
import { printTitles, sheetXml, withinExcel } from './xlsxSheetXml.ts';
import { type StyleTable, styleTable } from './xlsxStyles.ts';
import { textElement, xmlText } from './xlsxText.ts';

/** How a date shows whose cell says nothing. */
const DATE_FORMAT = 'yyyy-mm-dd';

const SPREADSHEETML = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'officedocument.spreadsheetml';
const WORKBOOK = 'xl/workbook.xml';

/**
 * A protection that only warns has no counterpart in the file and is left out, as is one that does not.
 *
 * @param customFunctions names that only this add-on knows: exported as their values, with the formula in a note
 * @param lose is told what the file cannot hold
 */
export function writeXlsx(
  workbook: WorkbookSnapshot,
  customFunctions: ReadonlySet<string> = new Set(),
  lose: (loss: Loss) => void = () => undefined,
): Uint8Array<ArrayBuffer> {
  const sheets = workbook.sheets.map((sheet) => withinExcel(sheet, lose));
  const names = excelSheetNames(sheets.map(({ name }) => name));
  const inFile = new Map(sheets.map(({ name }, i) => [name.toLowerCase(), names[i] ?? name]));
  const styles = styleTable();
  const texts = sharedTexts();
  const context: SheetContext = {
    styles,
    styleId: styleIds(styles, workbook.styles),
    textId: texts.id,
    spelled: remembered((formula) => excelFormula(formula, inFile, customFunctions)),
    lose,
  };
  const target = xlsxPackage();
  const active = activeIndex(workbook);
  const charts = sheets.flatMap((sheet, i) => chartsOf(sheet, i, { ...workbook, sheets }, names));
  const drawings = addCharts(target, charts);
  let firstBlock = 1;
  sheets.forEach((sheet, i) => {
    const path = sheetPath(i);
    const drawing = drawings.get(i);
    const notes = notesOf(sheet, context);
    const relations = {
      drawing: drawing === undefined ? null : target.relate(path, 'drawing', drawing),
      noteBoxes: null as string | null,
    };
    if (notes.length > 0) {
      const [texts, boxes] = [`xl/comments${i + 1}.xml`, `xl/drawings/vmlDrawing${i + 1}.vml`];
      target.add(texts, `${CONTENT}.comments+xml`, [notesXml(notes)]);
      target.add(boxes, null, [noteBoxesXml(notes, firstBlock)]);
      target.relate(path, 'comments', texts);
      relations.noteBoxes = target.relate(path, 'vmlDrawing', boxes);
      firstBlock += blocksOf(notes);
    }
    target.add(path, `${CONTENT}.worksheet+xml`, sheetXml(sheet, i === active, context, relations));
  });
  addWorkbook(target, sheets, names, active);
  addRelated(target, 'xl/styles.xml', 'styles', [styles.xml()]);
  addRelated(target, 'xl/sharedStrings.xml', 'sharedStrings', texts.xml());
  addTitle(target, workbook.name);
  return target.finish();
}

function activeIndex({ sheets, activeSheet }: WorkbookSnapshot): number {
  const active = sheets.findIndex(({ sheetId, hidden }) => sheetId === activeSheet && !hidden);
  const shown = sheets.findIndex(({ hidden }) => !hidden);
  return Math.max(0, active === -1 ? shown : active);
}

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${index + 1}.xml`;
}

function addWorkbook(target: XlsxPackage, sheets: readonly SheetSnapshot[], names: readonly string[], active: number) {
  const listed = sheets.map(({ hidden }, i) => {
    const id = target.relate(WORKBOOK, 'worksheet', sheetPath(i));
    return `<sheet name="${xmlText(names[i] ?? '')}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ''} r:id="${id}"/>`;
  });
  const titles = sheets.flatMap((sheet, i) => {
    const lines = printTitles(sheet, quotedSheet(names[i] ?? ''));
    return lines === null
      ? []
      : `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${xmlText(lines)}</definedName>`;
  });
  target.relate('', 'officeDocument', WORKBOOK);
  target.add(WORKBOOK, `${CONTENT}.sheet.main+xml`, [
    `<workbook xmlns="${SPREADSHEETML}" xmlns:r="${RELATIONS}"><workbookPr/>`,
    `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${listed.join('')}</sheets>`,
    titles.length > 0 ? `<definedNames>${titles.join('')}</definedNames>` : '',
    '<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>',
  ]);
}

function addRelated(target: XlsxPackage, path: string, what: 'styles' | 'sharedStrings', xml: Iterable<string>): void {
  target.relate(WORKBOOK, what, path);
  target.add(path, `${CONTENT}.${what}+xml`, xml);
}

function addTitle(target: XlsxPackage, title: string): void {
  const path = 'docProps/core.xml';
  target.relate('', 'metadata/core-properties', path);
  target.add(path, 'package.core-properties+xml', [
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${xmlText(title)}</dc:title></cp:coreProperties>`,
  ]);
}

/** Texts of cells, each once. */
function sharedTexts(): { id(text: string): number; xml(): Generator<string> } {
  const ids = new Map<string, number>();
  let uses = 0;
  return {
    id: (text) => {
      uses++;
      const id = ids.get(text) ?? ids.size;
      ids.set(text, id);
      return id;
    },
    *xml() {
      yield `<sst xmlns="${SPREADSHEETML}" count="${uses}" uniqueCount="${ids.size}">`;
      for (const text of ids.keys()) yield `<si>${textElement('t', text)}</si>`;
      yield '</sst>';
    },
  };
}

function styleIds(styles: StyleTable, all: readonly CellStyle[]): SheetContext['styleId'] {
  const known = {
    date: new Map<number, number>(),
    quoted: new Map<number, number>(),
    other: new Map<number, number>(),
  };
  return (index = -1, holds) => {
    if (index === -1 && holds === 'other') return 0;
    const found = known[holds].get(index);
    if (found !== undefined) return found;
    const style = all[index] ?? {};
    const shown = holds === 'date' && !style.numberFormat ? { ...style, numberFormat: DATE_FORMAT } : style;
    const id = styles.ofCell(shown, holds === 'quoted');
    known[holds].set(index, id);
    return id;
  };
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
