/** Puts charts into an XLSX file, which exceljs does not. ECMA-376, part 1, §20.5. */
import type { ChartModel } from '../charts/readChart.ts';
import type { ChartSnapshot } from '../types/snapshot.ts';
import { type CellReference, chartXml } from './xlsxChartXml.ts';
import { addPart, addRelation, editPart, RELATIONS, type XlsxParts } from './xlsxParts.ts';
import { xmlText } from './xlsxText.ts';

export interface SheetChart {
  /** Zero-based position of its sheet in the workbook. */
  sheetIndex: number;
  position: ChartSnapshot['position'];
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

function anchorXml({ position, model }: SheetChart, number: number, relation: string): string {
  const { row, column, offsetX, offsetY } = position;
  const name = xmlText(model.title || `Chart ${number}`);
  return [
    '<xdr:oneCellAnchor>',
    `<xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>${emu(offsetX)}</xdr:colOff>`,
    `<xdr:row>${row - 1}</xdr:row><xdr:rowOff>${emu(offsetY)}</xdr:rowOff></xdr:from>`,
    `<xdr:ext cx="${emu(model.width)}" cy="${emu(model.height)}"/>`,
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number + 1}" name="${name}" descr="${name}"/>`,
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>',
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DRAWINGML}/chart">`,
    `<c:chart xmlns:c="${DRAWINGML}/chart" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    '<xdr:clientData/></xdr:oneCellAnchor>',
  ].join('');
}

function emu(pixels: number): number {
  return Math.round(pixels * EMU);
}
