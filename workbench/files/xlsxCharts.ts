/** The charts of an XLSX file and where they stand. ECMA-376, part 1, §20.5. */
import type { ChartModel } from '../charts/readChart.ts';
import type { ChartSnapshot } from '../types/snapshot.ts';
import { type CellReference, chartXml } from './xlsxChartXml.ts';
import { RELATIONS, type XlsxPackage } from './xlsxPackage.ts';
import { xmlText } from './xlsxText.ts';

export interface SheetChart {
  /** Zero-based position of its sheet in the workbook. */
  sheetIndex: number;
  position: ChartSnapshot['position'];
  model: ChartModel;
  reference: CellReference;
}

const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';
const CONTENT = 'officedocument';

/** English Metric Units in a pixel at 96 dpi. */
const EMU = 9525;

/**
 * Every chart is a part, and every sheet with charts has a drawing that anchors them.
 *
 * @returns paths of the drawings, by the position of their sheets
 */
export function addCharts(target: XlsxPackage, charts: readonly SheetChart[]): Map<number, string> {
  const numbered = charts.map((chart, i) => ({ chart, path: `xl/charts/chart${i + 1}.xml` }));
  for (const { chart, path } of numbered) {
    target.add(path, `${CONTENT}.drawingml.chart+xml`, [chartXml(chart.model, chart.reference)]);
  }
  const sheets = [...new Set(charts.map(({ sheetIndex }) => sheetIndex))];
  return new Map(
    sheets.map((sheetIndex, i) => {
      const drawing = `xl/drawings/drawing${i + 1}.xml`;
      const anchors = numbered
        .filter(({ chart }) => chart.sheetIndex === sheetIndex)
        .map(({ chart, path }, j) => anchorXml(chart, j + 1, target.relate(drawing, 'chart', path)));
      target.add(drawing, `${CONTENT}.drawing+xml`, [drawingXml(anchors)]);
      return [sheetIndex, drawing];
    }),
  );
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
