import { describe, expect, it, onTestFinished } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
const ui = () => SpreadsheetApp.getUi();
function ask() {
  const response = ui().prompt('Name', 'Who runs it?', ui().ButtonSet.YES_NO);
  return [response.getSelectedButton() === ui().Button.YES, response.getResponseText()];
}
function buttonOf(set) { return String(ui().alert('Go on?', ui().ButtonSet[set])); }
function call(method, args) { return String(ui()[method](...args)); }
`;

async function host(): Promise<Opened> {
  const opened = await open({ code: CODE, workbook: workbookOf([['a']]) });
  onTestFinished(() => opened.dispose());
  return opened;
}

describe('Ui', () => {
  it('hands a prompt’s button and text to the script', async () => {
    const opened = await host();
    expect(await resultOf(opened, 'ask')).toEqual([true, '']);
    expect(opened.said).toContain('prompt Who runs it? [YES NO]');
  });

  it.each([
    ['OK', ['OK']],
    ['OK_CANCEL', ['OK', 'CANCEL']],
    ['YES_NO', ['YES', 'NO']],
    ['YES_NO_CANCEL', ['YES', 'NO', 'CANCEL']],
  ])('offers the buttons of the set %s, the agreeing one first', async (set, buttons) => {
    const opened = await host();
    expect(await resultOf(opened, 'buttonOf', set)).toBe(buttons[0]);
    expect(opened.said).toContain(`alert Go on? [${buttons.join(' ')}]`);
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
  });
});
