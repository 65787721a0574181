/** The page, given files made to break it. */
import type { CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPENED_FILES, USUAL_FILES } from './files/hostileFiles.ts';
import { cellValue, openWorkbench, type WorkbenchPage } from './workbenchPage.ts';

const LIMIT_S = 5;

describe.each(['en', 'zh-CN'] as const)('the page in %s', (language) => {
  const { demo, notOpened, ok } =
    language === 'en'
      ? { demo: 'Orders', notOpened: 'Not opened', ok: 'OK' }
      : { demo: '订单', notOpened: '未能打开', ok: '确定' };
  let bench: WorkbenchPage;
  let chromium: CDPSession;

  beforeAll(async () => {
    bench = await openWorkbench(language);
    chromium = (await bench.page.context().browser()?.newBrowserCDPSession()) as CDPSession;
  }, 90_000);
  afterAll(() => bench?.close());

  const openFile = async ({ name, make }: { name: string; make: () => Uint8Array }) => {
    await bench.page.locator('#file').setInputFiles({ name, mimeType: '', buffer: Buffer.from(make()) });
  };
  /** Of the processor, since other tests run beside this one. */
  const secondsOfChromium = async () => {
    const { processInfo } = await chromium.send('SystemInfo.getProcessInfo');
    return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
  };

  it.each(USUAL_FILES)('shows a message and keeps the open workbook: $what', async (file) => {
    const before = await cellValue(bench, demo, 'A1');
    const start = await secondsOfChromium();
    await openFile(file);
    const message = bench.page.getByRole('dialog', { name: notOpened });
    await message.waitFor();
    expect((await secondsOfChromium()) - start).toBeLessThan(LIMIT_S);
    expect(await message.textContent()).toContain(file.name);
    await message.getByRole('button', { name: ok }).click();
    await message.waitFor({ state: 'detached' });
    expect(await cellValue(bench, demo, 'A1')).toBe(before);
    expect(bench.troubles).toEqual([]);
  });

  it.each(OPENED_FILES)('tells what it did not run: $what', async (file) => {
    await openFile(file);
    await bench.page.getByText(file[language]).waitFor();
    await expect.poll(() => bench.page.locator('#file-name').textContent()).toBe(file.name.replace(/\..*/, ''));
    expect(bench.troubles).toEqual([]);
  });
});
