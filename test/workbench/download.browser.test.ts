import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import { readByExceljs } from './files/readByExceljs.ts';
import { choose, faults, openWorkbench, resultOf, type WorkbenchPage } from './workbenchPage.ts';

/** Ten thousand digits more than Excel holds in a cell. */
const ADD_ON = `
function onOpen() {}
function tell() { SpreadsheetApp.getActiveSpreadsheet().getSheets()[1].getRange('H3').setValue('x'.repeat(42767)); }
`;

const TEXTS = {
  en: {
    menu: ['File', 'Download'],
    xlsx: 'Microsoft Excel (.xlsx)',
    csv: 'Comma-separated values (.csv)',
    loss: 'Survey!H3: the text was cut to 32,767 characters, the most that Excel holds.',
    ok: 'OK',
  },
  'zh-CN': {
    menu: ['文件', '下载'],
    xlsx: 'Microsoft Excel (.xlsx)',
    csv: '逗号分隔值 (.csv)',
    loss: '问卷!H3：文本已截短为 32,767 个字符，这是 Excel 的上限。',
    ok: '确定',
  },
};

describe.each(['en', 'zh-CN'] as const)('File → Download in %s', (language) => {
  const texts = TEXTS[language];
  const { workbook } = demoWorkbook(language);
  const orders = workbook.sheets[0]?.cells ?? [];
  let bench: WorkbenchPage;

  beforeAll(async () => {
    bench = await openWorkbench(language, { addOn: { 'Code.js': ADD_ON } });
  }, 90_000);
  afterAll(() => bench?.close());

  async function downloaded(item: string): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }> {
    const [download] = await Promise.all([bench.page.waitForEvent('download'), choose(bench, ...texts.menu, item)]);
    return { name: download.suggestedFilename(), content: new Uint8Array(await readFile(await download.path())) };
  }

  it('saves the workbook as XLSX', async () => {
    const { name, content } = await downloaded(texts.xlsx);
    expect(name).toBe(`${workbook.name}.xlsx`);
    const read = await readByExceljs(content);
    expect(read.sheets.map((sheet) => sheet.name)).toEqual(workbook.sheets.map((sheet) => sheet.name));
    const values = (cells: typeof orders) => cells.map((line) => line.flatMap((cell) => cell?.value ?? []));
    expect(values(read.sheets[0]?.cells ?? [])).toEqual(values(orders));
  });

  it('saves the sheet that is open as CSV', async () => {
    const { name, content } = await downloaded(texts.csv);
    expect(name).toBe(`${workbook.name} - ${workbook.sheets[0]?.name}.csv`);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
    expect(text.charCodeAt(0)).toBe(0xfeff);
    const { data } = Papa.parse<string[]>(text.slice(1));
    expect(data).toHaveLength(orders.length);
    expect(data[0]).toEqual(orders[0]?.map((cell) => cell?.value));
    expect(data[1]?.[0]).toMatch(/^20\d\d-\d\d-\d\d$/);
  });

  it('tells what the file could not hold', async () => {
    await resultOf(bench, 'tell');
    await downloaded(texts.xlsx);
    const alert = bench.page.getByRole('alertdialog').or(bench.page.getByRole('dialog'));
    await expect.poll(() => alert.textContent()).toContain(texts.loss);
    expect(await faults(bench)).toEqual([]);
    await bench.page.screenshot({ path: `${ROOT}test/output/download-${language}.png` });
    await alert.getByRole('button', { name: texts.ok }).click();
    expect(bench.troubles).toEqual([]);
  });
});
