import { mkdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';
import { partsOf, relations, workbookOf, worksheet, xlsxOf } from './files/sheetFiles.ts';
import { cellValue, choose, faults, openWorkbench, type WorkbenchPage } from './workbenchPage.ts';

const OUTPUT = `${ROOT}test/output`;

type Chosen = { name: string; mimeType: string; buffer: Buffer };
const file = (name: string, content: string | Uint8Array): Chosen => ({
  name,
  mimeType: '',
  buffer: Buffer.from(content),
});

const ORDERS = file(
  'orders 2025.csv',
  'Customer;Date;Amount\r\n00123;2025-05-01;12,50\r\n00124;2025-05-02;1.280,00\r\n',
);
const SHEETS =
  '<sheet name="Answers" sheetId="1" r:id="rId1"/><sheet name="Lists" sheetId="2" state="hidden" r:id="rId2"/>';
const BOOK = file(
  'survey.xlsm',
  xlsxOf(
    partsOf(
      worksheet(
        '<row><c t="str"><v>Customer</v></c><c t="str"><v>Score</v></c></row><row><c t="str"><v>00123</v></c><c><v>9</v></c><c><f>B2*2</f><v>1</v></c><c><f>CUBEVALUE("a",B2)</f><v>7</v></c></row>',
      ),
      {
        'xl/vbaProject.bin': 'Sub',
        'xl/media/image1.png': 'x',
        'xl/workbook.xml': workbookOf(SHEETS),
        'xl/worksheets/sheet2.xml': worksheet('<row><c><v>1</v></c></row>'),
        'xl/_rels/workbook.xml.rels': relations(
          ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
          ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ),
      },
    ),
  ),
);
const BROKEN = file('broken.xlsx', xlsxOf(partsOf(worksheet('<row><c><v>1</v></c><c r="B1"><v>2</c></row>'))));
const OPEN_QUOTE = file('quote.csv', 'Customer,Note\nA,"never closed\nB,x\n');
const PHOTO = file('photo.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a));

describe.each([
  [
    'en',
    {
      ...{ file: 'File', open: 'Open CSV or XLSX …', notOpened: 'Not opened', ok: 'OK', demo: 'Orders' },
      notices: ['the macros were not run', 'pictures are not shown here', '1 formula cannot be computed here'],
      refused: ['after cell', 'quote.csv, line 2:', 'photo.csv: got a picture, expected CSV or XLSX.'],
    },
  ],
  [
    'zh-CN',
    {
      ...{ file: '文件', open: '打开 CSV 或 XLSX……', notOpened: '未能打开', ok: '确定', demo: '订单' },
      notices: ['宏没有运行', '图片不在此处显示', '有 1 个公式无法在此处计算'],
      refused: ['单元格', '“quote.csv”第 2 行：', '“photo.csv”：读到图片，应为 CSV 或 XLSX。'],
    },
  ],
] as const)('opening files in %s', (language, words) => {
  let bench: WorkbenchPage;
  const shot = (name: string) => bench.page.screenshot({ path: `${OUTPUT}/open-${language}-${name}.png` });
  const sheets = () =>
    bench.page.evaluate(() =>
      window.workbench?.host.univerAPI
        .getActiveWorkbook()
        ?.getSheets()
        .map((sheet) => [sheet.getSheetName(), sheet.isSheetHidden()]),
    );
  const openFiles = async (...files: Chosen[]) => {
    const chooser = bench.page.waitForEvent('filechooser');
    await choose(bench, words.file, words.open);
    // Where the menu was is a button of Univer's, whose tooltip would show.
    await bench.page.mouse.move(600, 10);
    await (await chooser).setFiles(files);
  };

  beforeAll(async () => {
    mkdirSync(OUTPUT, { recursive: true });
    bench = await openWorkbench(language);
  }, 90_000);
  afterAll(() => bench?.close());

  it('that cannot be read ends in a message with the place, and the open workbook stays', async () => {
    const before = await cellValue(bench, words.demo, 'A1');
    for (const [i, hostile] of [BROKEN, OPEN_QUOTE, PHOTO].entries()) {
      await openFiles(hostile);
      const message = bench.page.getByRole('dialog', { name: words.notOpened });
      await message.waitFor();
      expect(await message.textContent()).toContain(words.refused[i]);
      await shot(hostile.name);
      if (i === 0) expect(await faults(bench)).toEqual([]);
      await message.getByRole('button', { name: words.ok }).click();
      await message.waitFor({ state: 'detached' });
    }
    expect(await cellValue(bench, words.demo, 'A1')).toBe(before);
    expect(bench.troubles).toEqual([]);
  });

  it('of several kinds makes their sheets one workbook, and tells what is not there', async () => {
    await openFiles(ORDERS, BOOK);
    await expect.poll(() => bench.page.locator('#file-name').textContent()).toBe('orders 2025');
    expect(await sheets()).toEqual([
      ['orders 2025', false],
      ['Answers', false],
      ['Lists', true],
    ]);
    expect(await cellValue(bench, 'orders 2025', 'A2')).toBe('00123');
    expect(await cellValue(bench, 'orders 2025', 'C3')).toBe(1280);
    expect([await cellValue(bench, 'Answers', 'C2'), await cellValue(bench, 'Answers', 'D2')]).toEqual([18, 7]);
    const toast = await bench.page.locator('#toasts').textContent();
    for (const notice of words.notices) expect(toast).toContain(notice);
    await shot('opened');
    expect(await faults(bench)).toEqual([]);
  });

  it('that are dropped on the page opens them too', async () => {
    await bench.page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(['id,n\nA,1\n'], 'dropped.csv'));
      const target = document.querySelector('#sheet canvas') as Element;
      for (const type of ['dragover', 'drop']) {
        target.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      }
    });
    await expect.poll(() => bench.page.locator('#file-name').textContent()).toBe('dropped');
    expect(await cellValue(bench, 'dropped', 'B2')).toBe(1);
    expect(bench.troubles).toEqual([]);
  });
});
