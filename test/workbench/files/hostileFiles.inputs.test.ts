import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { describeNotice, describeProblem } from '../../../workbench/files/fileWords.ts';
import { cells, OTHER_FILES, text, USUAL_FILES } from './hostileFiles.ts';
import { partsOf, problemOf, read, relations, worksheet, xlsxOf } from './sheetFiles.ts';

const LIMIT_MS = 5_000;
const bytes = (latin1: string) => Uint8Array.from(latin1, (sign) => sign.charCodeAt(0));
const ole = (stream: string) => bytes(`\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1${'\0'.repeat(600)}${[...stream].join('\0')}\0`);
describe('a hostile or mistaken file', () => {
  it.each([...USUAL_FILES, ...OTHER_FILES])(
    '$what ends in a message within five seconds',
    async ({ name, make, code }) => {
      const file = make();
      // Time of the processor, since other tests run beside this one.
      const start = process.cpuUsage();
      const problem = await problemOf(name, file);
      const { user, system } = process.cpuUsage(start);
      expect((user + system) / 1_000).toBeLessThan(LIMIT_MS);
      expect(problem.code).toBe(code);
      expect(describeProblem(problem, 'en')).toContain(name);
      expect(describeProblem(problem, 'zh-CN')).toContain(name);
    },
  );

  it.each([
    ['image.csv', bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), 'a picture', '图片'],
    ['photo.xlsx', bytes('\xff\xd8\xff\xe0\0\x10JFIF'), 'a picture', '图片'],
    ['report.csv', bytes('%PDF-1.7\n'), 'a PDF', 'PDF 文件'],
    ['program.csv', bytes('MZ\x90\0\x03\0\0\0'), 'neither text nor a workbook', '既不是文本也不是工作簿'],
    ['orders.xls', ole('Workbook'), 'Excel 97–2003 (XLS)', 'Excel 97–2003 格式（XLS）'],
    ['secret.xlsx', ole('EncryptedPackage'), 'a workbook with a password', '带密码的工作簿'],
    ['page.xls', text('<html><table><tr><td>1</td></tr></table></html>'), 'a web page', '网页'],
    ['old.xml', text('<?xml version="1.0"?><Workbook/>'), 'an XML file', 'XML 文件'],
    ['orders.json', text('[{"id": 1}]'), 'a JSON file', 'JSON 文件'],
    ['orders.ods', zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') }), 'OpenDocument', 'OpenDocument'],
    ['letter.docx', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'a Word', 'Word'],
    ['orders.xlsb', zipSync({ 'xl/workbook.bin': strToU8('x') }), 'XLSB', 'XLSB'],
    ['all.zip', zipSync({ 'orders.csv': strToU8('a') }), 'a ZIP archive without a workbook', 'ZIP 压缩包'],
  ])('%s is refused for what it is, not for what it is called', async (name, file, english, chinese) => {
    const problem = await problemOf(name, file);
    expect(describeProblem(problem, 'en')).toMatch(new RegExp(`^${name}: got .*expected .*\\. .+\\.$`));
    expect(describeProblem(problem, 'en')).toContain(english);
    expect(describeProblem(problem, 'zh-CN')).toContain(chinese);
  });

  const rows = (count: number, row: (number: number) => string) =>
    Array.from({ length: count }, (_, i) => row(i + 1)).join('');
  it.each([
    [
      'blank cells with a look in the last column of each row',
      () => {
        const style =
          '<styleSheet><fonts><font/><font><b/></font></fonts><cellXfs><xf/><xf fontId="1"/></cellXfs></styleSheet>';
        const links: [string, string, string][] = [
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'styles', 'styles.xml'],
        ];
        return partsOf(
          worksheet(
            `<row r="1"><c r="A1"><v>7</v></c></row>${rows(300_000, (i) => `<row r="${i + 1}"><c r="XFD${i + 1}" s="1"/></row>`)}`,
          ),
          {
            'xl/styles.xml': style,
            'xl/_rels/workbook.xml.rels': relations(...links),
          },
        );
      },
    ],
    [
      'validations, merged cells and columns without end',
      () => {
        const many = (count: number, element: string) => element.repeat(count);
        return partsOf(
          worksheet(
            '<row><c><v>7</v></c></row>',
            `<cols>${many(5_000, '<col min="1" max="4000000000" width="9"/>')}</cols>`,
            [
              `<mergeCells>${many(5_000, '<mergeCell ref="A1:WAA1000000"/>')}</mergeCells>`,
              '<dataValidations>',
              many(
                5_000,
                '<dataValidation type="whole" sqref="A1:XFD1048576 A1:A1048576"><formula1>1</formula1></dataValidation>',
              ),
              '</dataValidations>',
            ].join(''),
          ),
        );
      },
    ],
    [
      'array formulas that fill the whole sheet',
      () =>
        partsOf(
          worksheet(
            `<row r="1"><c r="A1"><v>7</v></c></row>${rows(20_000, (i) => `<row r="${i + 1}"><c r="A${i + 1}"><f t="array" ref="A1:WAA900000">1</f></c></row>`)}`,
          ),
        ),
    ],
    [
      'a long formula that is shared by all cells',
      () =>
        partsOf(
          worksheet(
            `<row><c><v>7</v></c></row><row><c><f t="shared" si="0">${'A1+'.repeat(2_700)}1</f></c></row>${'<row><c><f t="shared" si="0"/><v>1</v></c></row>'.repeat(50_000)}`,
          ),
        ),
    ],
  ])('with %s is read without the memory that it asks for', async (_, parts) => {
    const file = xlsxOf(parts());
    const start = process.cpuUsage();
    const { workbook } = await read(['odd.xlsx', file]);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(LIMIT_MS);
    expect(workbook.sheets[0]?.cells[0]?.[0]?.value).toBe(7);
  });

  it('tells where a worksheet broke, what stood there and what should have', async () => {
    const problem = await problemOf('orders.xlsx', cells('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</c></row>'));
    expect(describeProblem(problem, 'en')).toBe(
      'orders.xlsx, sheet Orders, after cell A1: got “</c>”, expected “</v>”. The workbook is damaged: export it again, or let Excel repair it and save it under another name.',
    );
    expect(describeProblem(problem, 'zh-CN')).toBe(
      '“orders.xlsx”的工作表“Orders”，单元格 A1 之后：读到“</c>”，应为“</v>”。工作簿已损坏：请重新导出，或用 Excel 修复后另存为新文件。',
    );
  });

  it('with macros is read without them, and says so', async () => {
    const parts = partsOf(worksheet('<row><c><v>7</v></c></row>'), { 'xl/vbaProject.bin': 'Sub AutoOpen()' });
    const { workbook, notices } = await read(['orders.xlsm', xlsxOf(parts)]);
    expect(workbook.sheets[0]?.cells[0]?.[0]?.value).toBe(7);
    expect(notices.map((notice) => describeNotice(notice, 'en'))).toEqual([
      'orders.xlsm contains macros. Its values were read; the macros were not run and are left out.',
    ]);
  });

  it('of the other kind than its name says is read as what it is, and says so', async () => {
    const csv = await read(['orders.xlsx', text('id,n\nA,1')]);
    expect(csv.workbook.sheets[0]?.cells[1]?.map((cell) => cell?.value)).toEqual(['A', 1]);
    expect(csv.notices).toEqual([{ code: 'READ_AS', params: { file: 'orders.xlsx', kind: 'text' } }]);
    expect((await read(['orders.csv', cells('<row><c><v>7</v></c></row>')])).notices).toMatchObject([
      { code: 'READ_AS' },
    ]);
  });
});
