import { describe, expect, it } from 'vitest';
import { open, resultOf, workbookOf } from './headless.ts';

const CODE = `
const ui = () => SpreadsheetApp.getUi();
function ask() {
  const response = ui().prompt('Name', 'Who runs it?', ui().ButtonSet.YES_NO);
  return [response.getSelectedButton() === ui().Button.YES, response.getResponseText()];
}
function buttonOf(set) { return String(ui().alert('Go on?', ui().ButtonSet[set])); }
function call(method, args) { return String(ui()[method](...args)); }
`;

const host = () => open({ code: CODE, workbook: workbookOf([['a']]) });

describe('Ui', () => {
  it('hands a prompt’s button and text to the script', async () => {
    const opened = await host();
    expect(await resultOf(opened, 'ask')).toEqual([true, '']);
    expect(opened.said).toContain('prompt Who runs it?');
    opened.dispose();
  });

  it('offers the buttons of a set, the agreeing one first', async () => {
    const opened = await host();
    expect(await resultOf(opened, 'buttonOf', 'YES_NO_CANCEL')).toBe('YES');
    expect(await resultOf(opened, 'buttonOf', 'OK_CANCEL')).toBe('OK');
    opened.dispose();
  });

  // The reference of Ui has (prompt), (prompt, buttons) and (title, prompt, buttons) only.
  it.each([
    ['alert', []],
    ['alert', ['Title', 'Text']],
    ['alert', ['Title', 'Text', 'OK']],
    ['prompt', ['Title', 'Text']],
    ['prompt', ['Title', 'Text', 'OK', 'more']],
  ])('refuses %s%j, which no signature of it takes', async (method, args) => {
    const opened = await host();
    await expect(resultOf(opened, 'call', method, args)).rejects.toThrow(
      /^The parameters \(.*\) don't match the method/,
    );
    opened.dispose();
  });
});
