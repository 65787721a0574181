/** What stands in the host's cells, as the file has it: the way from a typed formula to Excel's spelling. */
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeXlsx } from '../../../workbench/files/writeXlsx.ts';
import { type Opened, open, resultOf, workbookOf } from '../headless.ts';

const CODE = `
/** @customfunction */
function LIST() { return [1, 2, 3]; }
/** @customfunction */
function TWICE(value) { return 2 * value; }
function enter() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = book.getSheets()[0];
  const formulas = ['=ROUND(1,25;1)', '=SUM(A2:A)', '=LIST()', '=TWICE(A2)', '=SUM({1\\\\2;3\\\\4})', '=MINUS(A3;2)',
    '=SEQUENCE(1;2)', '=A2>2', '=A2&"x"', '=1/0', '=IF(A2>9;1;"")', '=SUM(('];
  formulas.forEach((formula, i) => sheet.getRange(1 + 4 * (i % 6), 3 + 3 * Math.floor(i / 6)).setFormula(formula));
  book.insertSheet('Behind').hideSheet();
}
`;

let host: Opened;
let sheet: string;
let parts: Record<string, Uint8Array>;
const part = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
const cell = (at: string) => new RegExp(`<c r="${at}"[^>]*?(?:/>|>.*?</c>)`).exec(sheet)?.[0].replace(/ s="\d+"/, '');

beforeAll(async () => {
  host = await open({ code: CODE, workbook: workbookOf([[1], [3], [4], [4]], { locale: 'de_DE' }) });
  await resultOf(host, 'enter');
  parts = unzipSync(await writeXlsx(await host.snapshot(), new Set(['LIST', 'TWICE'])));
  sheet = part('xl/worksheets/sheet1.xml');
}, 60_000);
afterAll(() => host.dispose());

describe('a formula entered in a German spreadsheet', () => {
  it('has Excel’s spelling in the file', () => {
    expect(cell('C1')).toBe('<c r="C1"><f>ROUND(1.25,1)</f><v>1.3</v></c>');
    expect(cell('C17')).toBe('<c r="C17"><f>SUM({1,2;3,4})</f><v>10</v></c>');
    expect(cell('C5')).toBe('<c r="C5"><f>SUM(A2:A1048576)</f><v>11</v></c>');
  });

  it('has a result of its own type', () => {
    expect(cell('F5')).toBe('<c r="F5" t="b"><f>A2&gt;2</f><v>1</v></c>');
    expect(cell('F9')).toBe('<c r="F9" t="str"><f>A2&amp;&quot;x&quot;</f><v>3x</v></c>');
    expect(cell('F13')).toBe('<c r="F13" t="e"><f>1/0</f><v>#DIV/0!</v></c>');
    expect(cell('F17')).toBe('<c r="F17" t="str"><f>IF(A2&gt;9,1,&quot;&quot;)</f><v></v></c>');
  });
});

describe('as values, with the formula in a note, stand', () => {
  const note = (at: string) => new RegExp(`<comment ref="${at}".*?<t>(.*?)</t>`).exec(part('xl/comments1.xml'))?.[1];

  it('functions of the add-on, and what they fill', () => {
    expect([cell('C9'), cell('C10'), cell('C11')]).toEqual([
      '<c r="C9"><v>1</v></c>',
      '<c r="C10"><v>2</v></c>',
      '<c r="C11"><v>3</v></c>',
    ]);
    expect([cell('C13'), note('C9'), note('C13')]).toEqual(['<c r="C13"><v>6</v></c>', '=LIST()', '=TWICE(A2)']);
  });

  it('functions that Excel lacks', () => {
    expect([cell('C21'), note('C21')]).toEqual(['<c r="C21"><v>2</v></c>', '=MINUS(A3,2)']);
  });

  it('formulas that fill other cells', () => {
    expect([cell('F1'), cell('G1'), note('F1')]).toEqual([
      '<c r="F1"><v>1</v></c>',
      '<c r="G1"><v>2</v></c>',
      '=SEQUENCE(1,2)',
    ]);
  });

  it('what cannot be parsed', () => {
    expect([cell('F21'), note('F21')]).toEqual([expect.stringContaining('t="s"'), '=SUM((']);
  });
});

it('a hidden sheet is hidden in the file', () => {
  expect(part('xl/workbook.xml')).toContain('name="Behind" state="hidden"');
});
