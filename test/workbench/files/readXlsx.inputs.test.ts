import { describe, expect, it } from 'vitest';
import { describeNotice } from '../../../workbench/files/fileWords.ts';
import type { SheetSnapshot } from '../../../workbench/types/snapshot.ts';
import { partsOf, read, relations, workbookOf, worksheet, xlsxOf } from './sheetFiles.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Of every sheet, or the first. */
const sheetsOf = async (parts: Record<string, string>) => (await read(['book.xlsx', xlsxOf(parts)])).workbook.sheets;
const sheetOf = async (parts: Record<string, string>) => (await sheetsOf(parts))[0] as SheetSnapshot;
const valuesOf = ({ cells }: SheetSnapshot) => cells.map((row) => row.map((cell) => cell?.value ?? null));
const row = (cells: string) => partsOf(worksheet(`<row r="1">${cells}</row>`));

const STYLES = (formats: string) =>
  `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/><numFmt numFmtId="165" formatCode="\\¥#,##0.00\\-"/></numFmts>
  <fonts><font><sz val="11"/><color theme="1"/><name val="Calibri"/></font>
  <font><b/><i val="0"/><u/><sz val="14"/><color rgb="FFAA0000"/><name val="Calibri"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
  <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.5"/></patternFill></fill>
  <fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
  <borders><border/><border><bottom style="mediumDashed"><color rgb="FF00FF00"/></bottom></border></borders>
  <cellXfs>${formats}</cellXfs>
  <dxfs><dxf><font><b/><color rgb="FF112233"/></font><fill><patternFill><bgColor rgb="FFFFEEDD"/></patternFill></fill></dxf></dxfs></styleSheet>`;

const withStyles = (sheet: string, formats: string, workbook = '') =>
  partsOf(sheet, {
    'xl/styles.xml': STYLES(formats),
    'xl/theme/theme1.xml':
      '<a:theme xmlns:a="x"><a:themeElements><a:clrScheme><a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1><a:dk2><a:srgbClr val="44546A"/></a:dk2><a:lt2><a:srgbClr val="E7E6E6"/></a:lt2><a:accent1><a:srgbClr val="4472C4"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
    'xl/_rels/workbook.xml.rels': relations(
      ['rId1', 'worksheet', '/xl/worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'theme', 'theme/theme1.xml'],
    ),
    ...(workbook && { 'xl/workbook.xml': workbook }),
  });

describe('the cells of an XLSX file', () => {
  it('are numbers, texts in line, booleans, errors and days by ISO 8601 as text, each at its address', async () => {
    const cells = [
      '<c r="B1"><v>1.5E-3</v></c><c r="C1" t="inlineStr"><is><t>007</t></is></c><c r="D1" t="b"><v>0</v></c>',
      '<c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="d"><v>2025-04-01T18:00:00</v></c><c t="str"><v>&lt;b&gt; &amp;amp;</v></c>',
    ].join('');
    // The last cell has no address and follows the one before.
    expect(valuesOf(await sheetOf(row(cells)))).toEqual([
      [null, 0.0015, '007', false, { error: '#N/A' }, '2025-04-01T18:00:00', '<b> &amp;'],
    ]);
  });

  it('take shared texts, of which runs are joined, readings left out, and escapes read', async () => {
    const strings = `<sst xmlns="${MAIN}"><si><t>plain</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">rich </t></r><r><t>text</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si><si><t>a_x000D_b</t></si></sst>`;
    const parts = {
      ...row([0, 1, 2, 3].map((i) => `<c t="s"><v>${i}</v></c>`).join('')),
      'xl/sharedStrings.xml': strings,
      'xl/_rels/workbook.xml.rels': relations(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'sharedStrings', 'sharedStrings.xml'],
      ),
    };
    expect(valuesOf(await sheetOf(parts))).toEqual([['plain', 'rich text', '東京', 'a\rb']]);
  });

  it.each([
    ['1900', '', 45748.75],
    ['1904', '<workbookPr date1904="1"/>', 45748.75 + 1462],
  ])('that have a date format are dates counted from %s', async (_, properties, date) => {
    // Format 14 is built in, 164 the file's own, 31 that of Chinese Excel; format 4 is a number.
    const formats = [0, 14, 164, 31, 4].map((id) => `<xf numFmtId="${id}"/>`).join('');
    const cells = [0, 1, 2, 3, 4].map((s) => `<c s="${s}"><v>45748.75</v></c>`).join('');
    const workbook = workbookOf('<sheet name="Orders" sheetId="1" r:id="rId1"/>', properties);
    const sheet = await sheetOf(withStyles(worksheet(`<row>${cells}</row>`), formats, workbook));
    expect(valuesOf(sheet)).toEqual([[45748.75, { date }, { date }, { date }, 45748.75]]);
  });

  it('have formulas with their last results, shared ones moved to each cell', async () => {
    const rows = [
      '<row r="2"><c r="C2"><f t="shared" ref="C2:C4" si="0">A2*B$1+SUM($A:A)+LEN("A2")+\'A2 x\'!A2</f><v>3</v></c></row>',
      '<row r="3"><c r="C3" t="str"><f t="shared" si="0"/><v>x</v></c><c r="D3"><f>_xlfn.IFS(A3&gt;1,_xlfn._xlws.SORT(A1:A3))</f></c></row>',
      '<row r="4"><c r="D4"><f t="shared" si="0"/><v>1</v></c></row>',
    ];
    const [, second, third, fourth] = (await sheetOf(partsOf(worksheet(rows.join(''))))).cells;
    const SHARED = '=A2*B$1+SUM($A:A)+LEN("A2")+\'A2 x\'!A2';
    expect(second?.[2]).toEqual({ value: 3, formula: SHARED });
    expect(third?.[2]).toEqual({ value: 'x', formula: '=A3*B$1+SUM($A:A)+LEN("A2")+\'A2 x\'!A3' });
    expect(third?.[3]).toEqual({ value: null, formula: '=IFS(A3>1,SORT(A1:A3))' });
    expect(fourth?.[3]?.formula).toBe('=B4*C$1+SUM($A:B)+LEN("A2")+\'A2 x\'!B4');
  });

  it('have what an array formula fills in beside its own cell', async () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>';
    const { workbook, arrays } = await read(['book.xlsx', xlsxOf(partsOf(worksheet(rows)))]);
    expect(workbook.sheets[0]?.cells.flat()).toEqual([
      { value: 2, formula: '=B1:B2*2' },
      { value: 4, spilled: true },
    ]);
    expect(arrays).toEqual([{ sheetId: 1, row: 1, column: 1, rows: 2, columns: 1 }]);
  });

  it('look as in the file, but for what its default font says', async () => {
    const formats =
      '<xf/><xf fontId="1" fillId="2" borderId="1" numFmtId="10"><alignment horizontal="center" vertical="top" wrapText="1"/></xf><xf fillId="3" numFmtId="165"/>';
    const cells = [0, 1, 2].map((s) => `<c s="${s}"><v>1</v></c>`).join('');
    const { workbook } = await read(['book.xlsx', xlsxOf(withStyles(worksheet(`<row>${cells}</row>`), formats))]);
    const looks = workbook.sheets[0]?.cells[0]?.map((cell) => workbook.styles[cell?.style ?? -1] ?? null);
    expect(looks).toEqual([
      null,
      {
        numberFormat: '0.00%',
        fontSize: 14,
        color: '#aa0000',
        bold: true,
        underline: true,
        // Half way from 4472C4 to white.
        background: '#a2b9e2',
        border: { bottom: { style: 'dashed', color: '#00ff00' } },
        horizontal: 'center',
        vertical: 'top',
        wrap: true,
      },
      { numberFormat: '¥#,##0.00-', background: '#ffff00' },
    ]);
  });

  it('are read from parts whose elements carry a prefix', async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row><x:c><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(valuesOf(await sheetOf(partsOf(sheet)))).toEqual([[5]]);
  });

  it('keep a text, an error and a yes that a formula gives under a date format', async () => {
    const cells = [
      '<c s="1" t="str"><f>A9</f><v>none</v></c><c s="1" t="e"><f>A9</f><v>#N/A</v></c>',
      '<c s="1" t="b"><f>A9</f><v>true</v></c><c s="1"><f>A9</f><v>45748.123456789</v></c>',
    ].join('');
    const sheet = await sheetOf(withStyles(worksheet(`<row>${cells}</row>`), '<xf/><xf numFmtId="14"/>'));
    expect(valuesOf(sheet)).toEqual([['none', { error: '#N/A' }, true, { date: 45748.123456789 }]]);
  });

  it('keep their formula beside a link', async () => {
    const links = '<hyperlinks><hyperlink ref="A1" r:id="rId1"/></hyperlinks>';
    const sheet = await sheetOf(
      partsOf(worksheet('<row><c><f>B1</f><v>5</v></c></row>', '', links), {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'hyperlink', 'https://shop.test/', 'External']),
      }),
    );
    expect(sheet.cells[0]?.[0]).toEqual({ value: 5, formula: '=B1' });
  });

  it('end with the last value, however far formatted blanks go on', async () => {
    const cells =
      '<row r="1"><c r="A1"><v>5</v></c><c r="XFD1" s="1"/></row><row r="1048576"><c r="A1048576" s="1"/></row>';
    const sheet = await sheetOf(withStyles(worksheet(cells), '<xf/><xf fontId="1"/>'));
    expect([valuesOf(sheet), sheet.rows, sheet.columns]).toEqual([[[5]], 101, 26]);
  });
});

describe('the sheets of an XLSX file', () => {
  it('keep order, names, tab colours and who is hidden, whatever their parts are called', async () => {
    const sheets =
      '<sheet name="B &amp; co" sheetId="7" r:id="rId9"/><sheet name="A" sheetId="2" state="veryHidden" r:id="rId1"/>';
    const parts = partsOf(worksheet('<row><c><v>1</v></c></row>'), {
      'xl/workbook.xml': workbookOf(sheets),
      'xl/worksheets/second.xml': worksheet('', '<sheetPr><tabColor rgb="FF0B57D0"/></sheetPr>'),
      'xl/_rels/workbook.xml.rels': relations(
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId9', 'worksheet', 'worksheets/second.xml'],
      ),
    });
    expect((await sheetsOf(parts)).map(({ name, tabColor, hidden }) => [name, tabColor, hidden])).toEqual([
      ['B & co', '#0b57d0', undefined],
      ['A', undefined, true],
    ]);
  });

  it('keep widths, heights, frozen panes, gridlines and merged cells', async () => {
    const before =
      '<sheetViews><sheetView showGridLines="0"><pane xSplit="1" ySplit="2" state="frozen"/></sheetView></sheetViews><cols><col min="2" max="3" width="20"/></cols>';
    const sheet = await sheetOf(
      partsOf(
        worksheet(
          '<row r="1" ht="30" customHeight="true"><c><v>1</v></c></row>',
          before,
          '<mergeCells><mergeCell ref="A1:C2"/></mergeCells>',
        ),
      ),
    );
    // A width of 20 digits is 140 pixels: ECMA-376, 18.3.1.13; 30 points are 40 pixels.
    expect(sheet).toMatchObject({
      columnWidths: { 1: 140, 2: 140 },
      rowHeights: { 0: 40 },
      frozenRows: 2,
      frozenColumns: 1,
      hiddenGridlines: true,
      merges: [{ sheetId: 1, row: 1, column: 1, rows: 2, columns: 3 }],
    });
  });

  it.each(['History', "'quoted'", 'a/b', 'Orders of the shop: all of 2024 and 2025', 'R&amp;D &amp;amp;'])(
    'keep the name %s, which exceljs shortens, decodes or refuses',
    async (name) => {
      const parts = partsOf(worksheet('<row><c><v>1</v></c></row>'), {
        'xl/workbook.xml': workbookOf(`<sheet name="${name}" sheetId="1" r:id="rId1"/>`),
      });
      expect((await sheetOf(parts)).name).toBe(name.replaceAll('&amp;', '&'));
    },
  );

  it('keep merged cells that do not overlap, of those that do the first', async () => {
    const merges = '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="D1:D2"/></mergeCells>';
    const { merges: read } = await sheetOf(partsOf(worksheet('<row><c><v>1</v></c></row>', '', merges)));
    expect(read).toEqual([
      { sheetId: 1, row: 1, column: 1, rows: 2, columns: 2 },
      { sheetId: 1, row: 1, column: 4, rows: 2, columns: 1 },
    ]);
  });

  it('keep notes, and links that the text does not show', async () => {
    const cells = '<c r="A1" t="str"><v>ann@x.test</v></c><c r="B1" t="str"><v>Our shop</v></c>';
    const links = '<hyperlinks><hyperlink ref="A1" r:id="rId1"/><hyperlink ref="B1" r:id="rId2"/></hyperlinks>';
    const sheet = await sheetOf(
      partsOf(worksheet(`<row r="1">${cells}</row>`, '', links), {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(
          ['rId1', 'hyperlink', 'mailto:ann@x.test', 'External'],
          ['rId2', 'hyperlink', 'https://shop.test/', 'External'],
          ['rId3', 'comments', '../comments7.xml'],
        ),
        'xl/comments7.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="A1" authorId="0"><text><r><t>Ann: </t></r><r><t>asked</t></r></text></comment></commentList></comments>`,
      }),
    );
    expect(sheet.cells[0]).toEqual([
      { value: 'ann@x.test', note: 'Ann: asked' },
      { value: 'Our shop', note: 'https://shop.test/' },
    ]);
  });

  it('keep a note that is not made of runs', async () => {
    const sheet = await sheetOf(
      partsOf(worksheet('<row><c><v>1</v></c></row>'), {
        'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId3', 'comments', '/xl/comments1.xml']),
        'xl/comments1.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="A1"><text><t>asked</t></text></comment></commentList></comments>`,
      }),
    );
    expect(sheet.cells[0]?.[0]).toEqual({ value: 1, note: 'asked' });
  });

  it('keep rules about texts, of which exceljs has the formula alone', async () => {
    const rules = [
      '<cfRule type="containsText" operator="containsText" text="a&quot;b" priority="1"><formula>NOT(ISERROR(SEARCH("a""b",A1)))</formula></cfRule>',
      '<cfRule type="beginsWith" operator="beginsWith" text="VIP" priority="2"><formula>LEFT(A1,LEN("VIP"))="VIP"</formula></cfRule>',
      '<cfRule type="containsText" operator="containsText" priority="3"><formula>COUNTIF(A1,B1)</formula></cfRule>',
      '<cfRule type="containsBlanks" priority="4"><formula>LEN(TRIM(A1))=0</formula></cfRule>',
    ].join('');
    const after = `<conditionalFormatting sqref="A1:A9">${rules}</conditionalFormatting>`;
    const sheet = await sheetOf(partsOf(worksheet('<row><c><v>1</v></c></row>', '', after)));
    expect(sheet.conditionalFormats?.map(({ condition }) => condition)).toEqual([
      { kind: 'textContains', text: 'a"b' },
      { kind: 'textStartsWith', text: 'VIP' },
      { kind: 'formula', formula: '=COUNTIF(A1,B1)' },
      { kind: 'blank' },
    ]);
  });

  it('keep conditional formats and validations of the kinds that Sheets has', async () => {
    const rule = (attributes: string, inner: string) =>
      `<conditionalFormatting sqref="A1:A9 C1"><cfRule dxfId="0" ${attributes}>${inner}</cfRule></conditionalFormatting>`;
    const after = [
      rule('type="cellIs" operator="greaterThan" priority="2"', '<formula>5</formula>'),
      rule('type="expression" priority="1"', '<formula>$B1&gt;_xlfn.IFNA(C1,0)</formula>'),
      rule('type="iconSet" priority="3"', ''),
      '<dataValidations><dataValidation type="list" sqref="D1:D9" showErrorMessage="1" prompt="Pick"><formula1>"A,B"</formula1></dataValidation></dataValidations>',
    ].join('');
    const sheet = await sheetOf(withStyles(worksheet('<row><c><v>1</v></c></row>', '', after), '<xf/>'));
    expect(sheet.conditionalFormats?.map(({ condition }) => condition)).toEqual([
      { kind: 'formula', formula: '=$B1>IFNA(C1,0)' },
      { kind: 'numberGreater', value: 5 },
    ]);
    expect(sheet.conditionalFormats?.[0]).toMatchObject({
      ranges: [{ row: 1, column: 1, rows: 9 }, { column: 3 }],
      style: { bold: true, color: '#112233', background: '#ffeedd' },
    });
    expect(sheet.validations).toMatchObject([
      { range: { column: 4, rows: 9 }, rule: { kind: 'list', values: ['A', 'B'] }, allowInvalid: false, help: 'Pick' },
    ]);
  });

  it('of several files stand in one workbook, no two with one name, and formulas follow', async () => {
    const book = partsOf(worksheet('<row><c><f>Orders!B1+\'Orders\'!B2+"Orders!"</f><v>1</v></c></row>'));
    const csv = new TextEncoder().encode('id,day\nA,2025-04-01');
    const { workbook, notices } = await read(['orders.csv', csv], ['book.xlsx', xlsxOf(book)]);
    expect(workbook.sheets.map(({ sheetId, name }) => [sheetId, name])).toEqual([
      [1, 'orders'],
      [2, 'Orders 2'],
    ]);
    expect(workbook.sheets[1]?.cells[0]?.[0]?.formula).toBe("='Orders 2'!B1+'Orders 2'!B2+\"Orders!\"");
    expect(workbook.styles[workbook.sheets[0]?.cells[1]?.[1]?.style ?? -1]?.numberFormat).toBe('yyyy-mm-dd');
    expect(notices.map((notice) => describeNotice(notice, 'en'))).toEqual([
      'book.xlsx: sheet Orders is called Orders 2 here, since there is one of that name.',
    ]);
  });

  it('lose charts and pictures, and say so', async () => {
    const parts = partsOf(worksheet('<row><c><v>1</v></c></row>'), {
      'xl/charts/chart1.xml': '<',
      'xl/media/a.png': 'x',
    });
    expect((await read(['book.xlsx', xlsxOf(parts)])).notices).toEqual([
      { code: 'LEFT_OUT', params: { file: 'book.xlsx', parts: ['charts', 'pictures'] } },
    ]);
  });
});
