import { expect, it, onTestFinished } from 'vitest';
import { open, resultOf, workbookOf } from '../workbench/headless.ts';

/** A page of the add-on as it is shown, made of this script. */
async function shown(script: string): Promise<string> {
  const html = JSON.stringify(`<html><body><script>${script}</script></body></html>`).replaceAll('</', '<\\/');
  const code = `function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(${html})); }`;
  const host = await open({ code, workbook: workbookOf([[1]]) });
  onTestFinished(() => host.dispose());
  await resultOf(host, 'show');
  return host.pages[0] ?? '';
}

it('26 · HtmlService strips comments inside template literals: an add-on with an address in one is caught', async () => {
  const broken = await shown('const link = `https://example.com/a`; go();\nconst next = `b`;');
  expect(broken).toContain('const link = `https:\nconst next = `b`;');
  expect(await shown('const text = `a /* b */ c`;')).toContain('const text = `a  c`;');
  expect(await shown('const link = "https://example.com/a";')).toContain('"https://example.com/a"');
});
