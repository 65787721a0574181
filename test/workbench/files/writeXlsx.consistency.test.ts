import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../workbench/files/writeXlsx.ts';
import { SHEET, WORKBOOK } from './exportedWorkbook.ts';

let parts: Record<string, Uint8Array>;
let sheet: ExcelJS.Worksheet;
const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());

beforeAll(async () => {
  const file = await writeXlsx(WORKBOOK, new Set(['NPS']));
  parts = unzipSync(file);
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.buffer);
  sheet = book.getWorksheet(SHEET) as ExcelJS.Worksheet;
});

describe('an exported workbook, read by exceljs', () => {
  it('keeps texts that look like something else as texts', () => {
    expect(['A4', 'A5', 'B5', 'A3'].map((at) => sheet.getCell(at).value)).toEqual([
      '=1+1',
      '007',
      '10%',
      'B & "co" <b>',
    ]);
  });

  it('keeps numbers, booleans, dates and errors as what they are', () => {
    expect(sheet.getCell('B2').value).toBe(120);
    expect([sheet.getCell('C5').value, sheet.getCell('D5').value]).toEqual([true, false]);
    expect(sheet.getCell('E2').value).toEqual(new Date('2025-04-01T18:00:00Z'));
    expect(sheet.getCell('E5').value).toMatchObject({ formula: 'NA()', result: { error: '#N/A' } });
  });

  it('keeps native formulas with their results', () => {
    expect(sheet.getCell('D2').value).toMatchObject({ formula: 'C2/SUM(C$2:C$4)', result: 0.5 });
  });

  it('exports a function of the add-on as its value, with the formula in a note', () => {
    expect(sheet.getCell('A6').value).toBe(25);
    expect(JSON.stringify(sheet.getCell('A6').note)).toContain('Asked in May\\n=ROUND(NPS(B2:B4),0)');
  });

  it('gives a sheet a name that Excel takes, in formulas too', () => {
    expect(sheet.workbook.worksheets[1]?.name).toBe('All the orders of the shop- 202');
    expect(sheet.getCell('B6').formula).toBe("'All the orders of the shop- 202'!A1");
  });

  it('keeps the look', () => {
    expect(sheet.getCell('A1')).toMatchObject({
      font: { name: 'Arial', size: 10, bold: true, color: { argb: 'FFFFFFFF' } },
      fill: { pattern: 'solid', fgColor: { argb: 'FF0842A0' } },
      alignment: { horizontal: 'center', wrapText: true },
    });
    expect(sheet.getCell('C2')).toMatchObject({
      numFmt: '¥#,##0.00',
      border: { bottom: { style: 'thin', color: { argb: 'FFDADCE0' } } },
    });
    expect(part('xl/styles.xml')).toMatch(/<fonts[^>]*><font><sz val="10"\/><name val="Arial"\/>/);
  });

  it('keeps sizes, frozen panes, gridlines, tab colour and merged cells', () => {
    // A digit of Arial 10 is 7 pixels wide; 40 pixels are 30 points at 96 dpi.
    expect(sheet.getColumn(1).width).toBeCloseTo(200 / 7, 6);
    expect(sheet.getColumn(6).width).toBeCloseTo(63 / 7, 5);
    expect(sheet.getRow(1).height).toBe(30);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 1, ySplit: 1, showGridLines: false });
    expect(sheet.properties.tabColor).toMatchObject({ argb: 'FF0B57D0' });
    expect(sheet.getCell('C9').master.address).toBe('A8');
  });

  it('keeps conditional formats and lists, and locks nothing', () => {
    expect(part('xl/worksheets/sheet1.xml')).toContain('<formula>LEFT(A2,1)=&quot;A&quot;</formula>');
    expect(sheet.getCell('H3').dataValidation).toMatchObject({ type: 'list', formulae: ['"A,B"'] });
    // ECMA-376, part 1, §22.9.2.19: XML would turn the line feed into a space.
    expect(part('xl/worksheets/sheet1.xml')).toContain('prompt="Pick_x000A_one"');
    expect(part('xl/worksheets/sheet1.xml')).not.toContain('sheetProtection');
  });
});

describe('its charts', () => {
  it('are announced to the package and anchored where they stood, from cell to cell', () => {
    expect(part('[Content_Types].xml').match(/drawingml\.chart\+xml/g)).toHaveLength(3);
    expect(part('xl/worksheets/sheet1.xml')).toMatch(/<drawing r:id="rIdCharts"\/><legacyDrawing/);
    expect(part('xl/worksheets/_rels/sheet1.xml.rels')).toMatch(
      /Id="rIdCharts" Type="[^"]*\/drawing" Target="..\/drawings\/drawing1.xml"/,
    );
    // 9,525 EMU a pixel: ECMA-376 has 914,400 an inch, of 96 pixels. It ends 490 pixels from the left of B, of which B to E have 430,
    // and 245 pixels from the top of row 10, where a row has 21.
    expect(part('xl/drawings/drawing1.xml')).toContain(
      '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>95250</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>47625</xdr:rowOff></xdr:from><xdr:to><xdr:col>5</xdr:col><xdr:colOff>571500</xdr:colOff><xdr:row>20</xdr:row><xdr:rowOff>133350</xdr:rowOff></xdr:to>',
    );
  });

  it('refer to the cells and carry their values', () => {
    const bars = part('xl/charts/chart1.xml');
    expect(bars).toContain('<c:barDir val="bar"/>');
    expect(bars).toContain('<c:f>&#39;Ann&#39;&#39;s tiers&#39;!$D$2:$D$4</c:f>');
    expect(bars).toContain('<c:pt idx="0"><c:v>0.5</c:v></c:pt>');
    expect(bars).toContain('<a:srgbClr val="80868B"/>');
    expect(bars).toContain('<a:t>Bars &#38; shares</a:t>');
  });

  it('show their axis in the format of the cells, unless they have one of their own', () => {
    expect(part('xl/charts/chart1.xml')).toContain('formatCode="0.0%" sourceLinked="0"');
    expect(part('xl/charts/chart2.xml')).toContain('formatCode="0%" sourceLinked="0"');
  });

  it('combine columns with a line on a second axis', () => {
    const combined = part('xl/charts/chart2.xml');
    expect(combined).toMatch(/<c:barDir val="col"\/>.*<c:lineChart>.*<c:axId val="201"\/>/);
    expect(combined).toContain('<c:max val="0.5"/><c:min val="0"/>');
    expect(combined).toContain('Rate of return');
  });
});
