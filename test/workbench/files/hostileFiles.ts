/** Files made to break whoever opens them, and the code of the problem that each should end in. */
import { constants, deflateRawSync } from 'node:zlib';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { partsOf, worksheet, xlsxOf } from './sheetFiles.ts';

interface HostileFile {
  what: string;
  name: string;
  make: () => Uint8Array;
  code: string;
}

export const text = (csv: string) => new TextEncoder().encode(csv);
export const cells = (rows: string) => xlsxOf(partsOf(worksheet(rows)));

const SHEET = 'xl/worksheets/sheet1.xml';
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;
const BLOCKS = 10_000;

/**
 * Ten gigabytes of rows in a worksheet, packed in some megabytes: one block of a megabyte, ten thousand times.
 *
 * @param told the size that the directory of the file has for it
 */
function bomb(told: number, filling: string): Uint8Array {
  const open = worksheet('').replace(/<\/sheetData>.*/, '');
  const block = (content: string) =>
    deflateRawSync(content, { level: 9, finishFlush: constants.Z_FULL_FLUSH, memLevel: 9 });
  const million = block(filling.repeat(1_000_000 / filling.length));
  const packed = Buffer.concat([block(open), ...Array<Buffer>(BLOCKS).fill(million), deflateRawSync('')]);
  const parts: Zippable = Object.fromEntries(Object.entries(partsOf('')).map(([name, part]) => [name, strToU8(part)]));
  const zip = zipSync({ ...parts, [SHEET]: [new Uint8Array(packed), { level: 0 }] });
  const view = new DataView(zip.buffer);
  for (let at = zip.length - 46; at >= 0; at--) {
    if (view.getUint32(at, true) !== DIRECTORY_ENTRY || view.getUint32(at + 24, true) !== packed.length) continue;
    view.setUint16(at + 10, DEFLATED, true);
    view.setUint32(at + 24, told, true);
  }
  return zip;
}

const WIDE = Array.from({ length: 20_000 }, (_, i) => `c${i}`).join(',');

/** Those that the page and the command line are given, too. */
export const USUAL_FILES: readonly HostileFile[] = [
  { what: 'a zip bomb of ten gigabytes', name: 'bomb.xlsx', make: () => bomb(4_000_000_000, ' '), code: 'INFLATES' },
  {
    what: 'a zip bomb that says it is small',
    name: 'liar.xlsx',
    make: () => bomb(5_000, ' '),
    code: 'DAMAGED_ZIP',
  },
  {
    what: 'a zip bomb that says it is as large as may be',
    name: 'bold.xlsx',
    make: () => bomb(199_000_000, ' '),
    code: 'DAMAGED_ZIP',
  },
  {
    what: 'two million rows of text',
    name: 'rows.csv',
    make: () => text('id,n\n'.concat('A,1\n'.repeat(2_000_000))),
    code: 'TOO_MANY_ROWS',
  },
  {
    what: 'two million rows of a worksheet',
    name: 'rows.xlsx',
    make: () => cells('<row><c><v>1</v></c></row>'.repeat(2_000_000)),
    code: 'TOO_MANY_ROWS',
  },
  {
    what: '20,000 columns of text',
    name: 'columns.csv',
    make: () => text(`${WIDE}\n${WIDE}\n`),
    code: 'TOO_MANY_COLUMNS',
  },
  {
    what: 'a cell in column 20,000',
    name: 'columns.xlsx',
    make: () => cells('<row r="1"><c r="ACOF1"><v>1</v></c></row>'),
    code: 'TOO_MANY_COLUMNS',
  },
  {
    what: 'broken XML',
    name: 'broken.xlsx',
    make: () => cells('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</c></row>'),
    code: 'BROKEN_XML',
  },
];

export const OTHER_FILES: readonly HostileFile[] = [
  { what: 'elements without end', name: 'tags.xlsx', make: () => bomb(199_000_000, '<a/>'), code: 'TOO_MANY_ELEMENTS' },
  {
    what: 'two million blank rows of a worksheet with a prefix',
    name: 'blank.xlsx',
    make: () =>
      xlsxOf(partsOf(`<x:worksheet><x:sheetData>${'<x:row/>'.repeat(2_000_000)}</x:sheetData></x:worksheet>`)),
    code: 'TOO_MANY_ROWS',
  },
  {
    what: 'a wide table of a million rows',
    name: 'wide.csv',
    make: () => text('a,b,c,d,e,f,g,h\n'.repeat(1_000_000)),
    code: 'TOO_MANY_CELLS',
  },
  {
    what: 'line breaks without end',
    name: 'breaks.csv',
    make: () => new Uint8Array(150_000_000).fill(10),
    code: 'TOO_MANY_ROWS',
  },
  {
    what: 'separators without end',
    name: 'commas.csv',
    make: () => new Uint8Array(150_000_000).fill(44),
    code: 'TOO_MANY_COLUMNS',
  },
  {
    what: 'separators without end below good rows',
    name: 'late.csv',
    make: () => text(`${'a,b\n'.repeat(50)}${','.repeat(150_000_000)}`),
    code: 'TOO_MANY_COLUMNS',
  },
  {
    what: 'a cell without end',
    name: 'long.csv',
    make: () => text(`a,b\n1,"${'x'.repeat(150_000_000)}`),
    code: 'OPEN_QUOTE',
  },
  {
    what: 'cells far apart',
    name: 'far.xlsx',
    make: () => cells('<row r="999999"><c r="WAA999999"><v>1</v></c></row>'),
    code: 'TOO_MANY_CELLS',
  },
  {
    what: 'XML that ends early',
    name: 'short.xlsx',
    make: () => xlsxOf(partsOf('<worksheet><sheetData><row>')),
    code: 'BROKEN_XML',
  },
  {
    what: 'an unknown entity',
    name: 'entity.xlsx',
    make: () => cells('<row><c><v>&lol;</v></c></row>'),
    code: 'BROKEN_XML',
  },
  {
    what: 'entities that grow',
    name: 'lol.xlsx',
    make: () => xlsxOf(partsOf(`<!DOCTYPE x [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>${worksheet('')}`)),
    code: 'XML_ENTITIES',
  },
  {
    what: 'XML nested without end',
    name: 'deep.xlsx',
    make: () => xlsxOf(partsOf('<a>'.repeat(1_000_000))),
    code: 'BROKEN_XML',
  },
  {
    what: 'a tag without end',
    name: 'tag.xlsx',
    make: () => xlsxOf(partsOf(`<worksheet a="${'x'.repeat(50_000_000)}`)),
    code: 'BROKEN_XML',
  },
  {
    what: 'a workbook cut in half',
    name: 'half.xlsx',
    make: () => cells('<row/>').slice(0, 400),
    code: 'DAMAGED_ZIP',
  },
  {
    what: 'a workbook without its main part',
    name: 'none.xlsx',
    make: () => xlsxOf({ 'xl/workbook2.xml': '<a/>' }),
    code: 'MISSING_PART',
  },
  {
    what: 'a text that is not among the shared ones',
    name: 'text.xlsx',
    make: () => cells('<row><c t="s"><v>5</v></c></row>'),
    code: 'UNREADABLE',
  },
  {
    what: 'a part that is no worksheet',
    name: 'dialog.xlsx',
    make: () => xlsxOf(partsOf('<dialogsheet/>')),
    code: 'UNREADABLE',
  },
  { what: 'an empty file', name: 'empty.csv', make: () => new Uint8Array(), code: 'EMPTY_FILE' },
  { what: 'a file of spaces', name: 'blank.csv', make: () => text(' \n\n,,\n'), code: 'EMPTY_FILE' },
  {
    what: 'a quotation mark that is not closed',
    name: 'quote.csv',
    make: () => text('a,b\n1,"2\n3,4\n'),
    code: 'OPEN_QUOTE',
  },
];

const ORDERS =
  'Customer,Date,Amount\n=HYPERLINK("http://x.test";"Refund"),2025-05-01,12\n+cmd|\' /C calc\'!A0,2025-05-02,9\n';

/** Files that open, and what has to be said of them in each language. */
export const OPENED_FILES: readonly {
  what: string;
  name: string;
  make: () => Uint8Array;
  en: string;
  'zh-CN': string;
}[] = [
  {
    what: 'formulas injected into a CSV file',
    name: 'injected.csv',
    make: () => text(ORDERS),
    en: 'injected.csv: 2 cells read like a formula (first: row 2, =HYPERLINK("http://x.test";"Refund")). Nothing of a text file is computed; it stays text.',
    'zh-CN':
      '“injected.csv”：有 2 个单元格看起来像公式（第一个：第 2 行，=HYPERLINK("http://x.test";"Refund")）。文本文件中的内容不会被计算，仍为文本。',
  },
  {
    what: 'formulas of a workbook that call other programs',
    name: 'injected.xlsx',
    make: () =>
      cells(
        '<row><c t="str"><v>Customer</v></c><c t="str"><v>Date</v></c><c t="str"><v>Amount</v></c></row><row><c t="str"><v>A</v></c><c t="str"><v>2025-05-01</v></c><c><f>WEBSERVICE("http://x.test")</f><v>7</v></c></row><row><c t="str"><v>B</v></c><c t="str"><v>2025-05-02</v></c><c><f>cmd|\' /C calc\'!A0</f><v>8</v></c></row>',
      ),
    en: '2 formulas cannot be computed here (first: Orders!C2, =WEBSERVICE("http://x.test")). The last results stay as values; the formulas stand in the notes of their cells.',
    'zh-CN':
      '有 2 个公式无法在此处计算（第一个：Orders!C2，=WEBSERVICE("http://x.test")）。它们上次的结果保留为值，公式写在单元格的备注中。',
  },
  {
    what: 'a workbook with macros',
    name: 'orders.xlsm',
    make: () =>
      xlsxOf(
        partsOf(
          worksheet(
            '<row><c t="str"><v>Customer</v></c><c t="str"><v>Date</v></c><c t="str"><v>Amount</v></c></row><row><c t="str"><v>A</v></c><c t="str"><v>2025-05-01</v></c><c><v>7</v></c></row>',
          ),
          { 'xl/vbaProject.bin': 'Sub AutoOpen()' },
        ),
      ),
    en: 'orders.xlsm contains macros. Its values were read; the macros were not run and are left out.',
    'zh-CN': '“orders.xlsm”包含宏。已读取其中的值；宏没有运行，也没有保留。',
  },
];
