/** What a file cannot hold is left out, and said. */
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { type Loss, lossTexts } from '../../../workbench/files/losses.ts';
import { writeXlsx } from '../../../workbench/files/writeXlsx.ts';
import type { CellSnapshot, SheetSnapshot } from '../../../workbench/types/snapshot.ts';

const range = { sheetId: 1, row: 2, column: 2, rows: 8, columns: 1 };

async function exported(sheet: Partial<SheetSnapshot>): Promise<{ file: Uint8Array<ArrayBuffer>; losses: Loss[] }> {
  const losses: Loss[] = [];
  const whole = { sheetId: 1, name: 'Data', rows: 10, columns: 10, cells: [], ...sheet };
  const workbook = { name: 'W', locale: 'en_US', timeZone: 'Etc/UTC', styles: [], sheets: [whole] };
  return { file: await writeXlsx(workbook, new Set(), (loss) => losses.push(loss)), losses };
}

async function firstSheet(file: Uint8Array<ArrayBuffer>): Promise<ExcelJS.Worksheet> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.buffer);
  return book.worksheets[0] as ExcelJS.Worksheet;
}

describe('what an XLSX file cannot hold', () => {
  it('a text beyond 32,767 characters is cut, never within a character, and so is a note', async () => {
    const long: CellSnapshot = { value: `${'x'.repeat(32_766)}😀`, note: 'n'.repeat(40_000) };
    const { file, losses } = await exported({ cells: [[null, long], [{ value: 'x'.repeat(32_767) }]] });
    const sheet = await firstSheet(file);
    expect([String(sheet.getCell('B1').value).length, String(sheet.getCell('A2').value).length]).toEqual([
      32_766, 32_767,
    ]);
    expect(losses.map(({ kind, where }) => `${kind} ${where}`)).toEqual(['text B1', 'text B1']);
  });

  it('rows below the last one and columns right of XFD are left out', async () => {
    const cells: SheetSnapshot['cells'] = [];
    cells[1_048_577] = [{ value: 'below' }];
    cells[0] = Array.from({ length: 16_386 }, (_, i) => (i < 2 || i > 16_383 ? { value: i } : null));
    const { file, losses } = await exported({ cells: Array.from(cells, (line) => line ?? []) });
    expect(losses).toEqual([
      { kind: 'rows', sheet: 'Data', where: '2' },
      { kind: 'columns', sheet: 'Data', where: '2' },
    ]);
    expect((await firstSheet(file)).rowCount).toBe(1);
  });

  it('a list of more than 255 characters, or with a comma in an entry, is left out', async () => {
    const list = (values: string[]) => ({ range, rule: { kind: 'list' as const, values }, allowInvalid: false });
    const fits = Array.from({ length: 64 }, () => 'abc');
    const { losses } = await exported({ validations: [list(fits), list([...fits, 'x']), list(['a, b'])] });
    expect(losses).toEqual([
      { kind: 'list', sheet: 'Data', where: 'B2:B9' },
      { kind: 'list', sheet: 'Data', where: 'B2:B9' },
    ]);
  });

  it('a conditional format by a function that Excel lacks is left out', async () => {
    const format = (formula: string) => ({
      ranges: [range],
      condition: { kind: 'formula' as const, formula },
      style: { bold: true },
    });
    const { losses } = await exported({ conditionalFormats: [format('=ISEMAIL(B2)'), format('=ISNUMBER(B2)')] });
    expect(losses).toEqual([{ kind: 'format', sheet: 'Data', where: 'B2:B9' }]);
  });

  it('is told once for each kind and sheet, in both languages', () => {
    const losses: Loss[] = [
      { kind: 'text', sheet: 'Data', where: 'B1' },
      { kind: 'rows', sheet: 'Data', where: '2' },
      { kind: 'text', sheet: 'Data', where: 'C7' },
    ];
    expect(lossTexts(losses, 'en')).toEqual([
      'Data!B1 and 1 more: the text was cut to 32,767 characters, the most that Excel holds.',
      'Data: 2 rows below row 1,048,576, Excel’s last one, were left out.',
    ]);
    expect(lossTexts(losses, 'zh-CN')).toEqual([
      'Data!B1等 2 处：文本已截短为 32,767 个字符，这是 Excel 的上限。',
      'Data：Excel 最多有 1,048,576 行，其后的 2 行未导出。',
    ]);
  });
});
