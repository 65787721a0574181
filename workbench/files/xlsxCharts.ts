/** Puts charts into an XLSX file, which exceljs does not. ECMA-376, part 1, §20.5. */
import type { ChartModel } from '../charts/readChart.ts';
import type { ChartSnapshot, SheetSnapshot } from '../types/snapshot.ts';
import { type CellReference, chartXml } from './xlsxChartXml.ts';
import { addPart, addRelation, editPart, RELATIONS, type XlsxParts } from './xlsxParts.ts';
import { DEFAULT_HEIGHT, DEFAULT_WIDTH } from './xlsxSheet.ts';
import { xmlText } from './xlsxText.ts';

export interface SheetChart {
  /** Zero-based position of its sheet in the workbook. */
  sheetIndex: number;
  position: ChartSnapshot['position'];
  /** Of the columns and rows that it stands on. */
  sizes: Pick<SheetSnapshot, 'columnWidths' | 'rowHeights'>;
  model: ChartModel;
  reference: CellReference;
}

const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';

/** English Metric Units in a pixel at 96 dpi. */
const EMU = 9525;

/** Every chart is a part, and every sheet with charts has a drawing that anchors them. */
export function addCharts(parts: XlsxParts, charts: readonly SheetChart[]): void {
  const numbered = charts.map((chart, i) => ({ chart, name: `chart${i + 1}.xml` }));
  for (const { chart, name } of numbered) {
    addPart(parts, `xl/charts/${name}`, chartXml(chart.model, chart.reference), 'drawingml.chart+xml');
  }
  const sheets = [...new Set(charts.map(({ sheetIndex }) => sheetIndex))];
  sheets.forEach((sheetIndex, i) => {
    const drawing = `drawing${i + 1}.xml`;
    const here = numbered.filter(({ chart }) => chart.sheetIndex === sheetIndex);
    const anchors = here.map(({ chart }, j) => anchorXml(chart, j + 1, `rId${j + 1}`));
    addPart(parts, `xl/drawings/${drawing}`, drawingXml(anchors), 'drawing+xml');
    here.forEach(({ name }, j) => {
      addRelation(parts, `xl/drawings/${drawing}`, `rId${j + 1}`, 'chart', `../charts/${name}`);
    });
    const sheet = `xl/worksheets/sheet${sheetIndex + 1}.xml`;
    addRelation(parts, sheet, 'rIdCharts', 'drawing', `../drawings/${drawing}`);
    editPart(parts, sheet, withDrawing);
  });
}

/** A sheet's elements have a fixed order: the drawing comes before the drawing of the notes, tables and extensions. */
function withDrawing(sheet: string): string {
  const next = sheet.search(/<legacyDrawing|<tableParts|<extLst|<\/worksheet>/);
  return `${sheet.slice(0, next)}<drawing r:id="rIdCharts"/>${sheet.slice(next)}`;
}

function drawingXml(anchors: readonly string[]): string {
  const namespaces = `xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONS}"`;
  return `<xdr:wsDr ${namespaces}>${anchors.join('')}</xdr:wsDr>`;
}

/**
 * A chart ends where it does in Sheets, in the same cell: columns are as wide as the digits of the font that a program has, so that
 * a size in pixels would be another part of them. Its size is its own when somebody resizes a column.
 */
function anchorXml({ position, sizes, model }: SheetChart, number: number, relation: string): string {
  const { row, column, offsetX, offsetY } = position;
  const right = lineAt(column - 1, offsetX + model.width, sizes.columnWidths, DEFAULT_WIDTH);
  const bottom = lineAt(row - 1, offsetY + model.height, sizes.rowHeights, DEFAULT_HEIGHT);
  const name = xmlText(model.title || `Chart ${number}`);
  return [
    '<xdr:twoCellAnchor editAs="oneCell">',
    `<xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>${emu(offsetX)}</xdr:colOff>`,
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${emu(offsetY)}</xdr:rowOff></xdr:from>`,
    `<xdr:to><xdr:col>${right.line}</xdr:col><xdr:colOff>${emu(right.within)}</xdr:colOff>`,
    `<xdr:row>${bottom.line}</xdr:row><xdr:rowOff>${emu(bottom.within)}</xdr:rowOff></xdr:to>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="${name}" descr="${name}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DRAWINGML}/chart">`,
    `<c:chart xmlns:c="${DRAWINGML}/chart" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    '<xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}

/** The column or row that is so many pixels from the start of another one, counted from zero, and how far within it that is. */
function lineAt(from: number, pixels: number, sizes: Record<number, number> = {}, usual: number) {
  let line = from;
  let within = pixels;
  for (let size = sizes[line] ?? usual; within > size; size = sizes[line] ?? usual) {
    within -= size;
    line++;
  }
  return { line, within };
}

function emu(pixels: number): number {
  return Math.round(pixels * EMU);
}
