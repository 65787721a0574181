/** Puts charts into an unzipped XLSX file, which no library for the browser does. ECMA-376, part 1, §20.5. */
import { strFromU8, strToU8 } from 'fflate';
import type { ChartModel } from '../charts/readChart.ts';
import type { ChartSnapshot } from '../types/snapshot.ts';
import { type CellReference, chartXml, xmlText } from './xlsxChartXml.ts';

export interface SheetChart {
  /** Zero-based position of its sheet in the workbook. */
  sheetIndex: number;
  position: ChartSnapshot['position'];
  model: ChartModel;
  reference: CellReference;
}

type Relation = [id: string, type: string, target: string];

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWINGML = 'http://schemas.openxmlformats.org/drawingml/2006';
const CONTENT = 'application/vnd.openxmlformats-officedocument';

/** English Metric Units in a pixel at 96 dpi. */
const EMU = 9525;

/**
 * Every chart is a part, every sheet with charts has a drawing that anchors them, and both are announced to the package.
 *
 * @param parts by path, changed in place
 */
export function addCharts(parts: Record<string, Uint8Array>, charts: readonly SheetChart[]): void {
  const numbered = charts.map((chart, i) => ({ chart, number: i + 1 }));
  for (const { chart, number } of numbered) {
    addPart(
      parts,
      `xl/charts/chart${number}.xml`,
      HEAD + chartXml(chart.model, chart.reference),
      'drawingml.chart+xml',
    );
  }
  const sheets = [...new Set(charts.map(({ sheetIndex }) => sheetIndex))];
  sheets.forEach((sheetIndex, i) => {
    const drawing = `drawing${i + 1}.xml`;
    const here = numbered.filter(({ chart }) => chart.sheetIndex === sheetIndex);
    addPart(parts, `xl/drawings/${drawing}`, drawingXml(here), 'drawing+xml');
    for (const { number } of here) {
      addRelation(parts, `xl/drawings/_rels/${drawing}.rels`, [
        `rId${number}`,
        'chart',
        `../charts/chart${number}.xml`,
      ]);
    }
    const sheet = `sheet${sheetIndex + 1}.xml`;
    addRelation(parts, `xl/worksheets/_rels/${sheet}.rels`, ['rIdCharts', 'drawing', `../drawings/${drawing}`]);
    edit(parts, `xl/worksheets/${sheet}`, withDrawing);
  });
}

function addPart(parts: Record<string, Uint8Array>, path: string, xml: string, type: string): void {
  parts[path] = strToU8(xml);
  const override = `<Override PartName="/${path}" ContentType="${CONTENT}.${type}"/>`;
  edit(parts, '[Content_Types].xml', (types) => types.replace('</Types>', `${override}</Types>`));
}

function addRelation(parts: Record<string, Uint8Array>, path: string, [id, type, target]: Relation): void {
  parts[path] ??= strToU8(`${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>`);
  const relation = `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  edit(parts, path, (xml) => xml.replace('</Relationships>', `${relation}</Relationships>`));
}

function edit(parts: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
}

/** A sheet's parts have a fixed order: the drawing comes before the drawing of the notes, tables and extensions. */
function withDrawing(sheet: string): string {
  const next = sheet.search(/<legacyDrawing|<tableParts|<extLst|<\/worksheet>/);
  return `${sheet.slice(0, next)}<drawing r:id="rIdCharts"/>${sheet.slice(next)}`;
}

function drawingXml(charts: readonly { chart: SheetChart; number: number }[]): string {
  const namespaces = `xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONS}"`;
  return `${HEAD}<xdr:wsDr ${namespaces}>${charts.map(anchorXml).join('')}</xdr:wsDr>`;
}

function anchorXml({ chart: { position, model }, number }: { chart: SheetChart; number: number }): string {
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
    `<c:chart xmlns:c="${DRAWINGML}/chart" r:id="rId${number}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    '<xdr:clientData/></xdr:oneCellAnchor>',
  ].join('');
}

function emu(pixels: number): number {
  return Math.round(pixels * EMU);
}
