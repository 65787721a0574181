/** What the methods of the services take. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function does(code) {
  var s = SpreadsheetApp.getActiveSheet();
  var result = (0, eval)('(function (s) { return ' + code + ' })')(s);
  return result && result.getA1Notation ? result.getA1Notation() : String(result);
}
`;

let host: Opened;
const does = (code: string) => resultOf(host, 'does', code);
beforeAll(async () => {
  host = await open({ code: CODE, workbook: workbookOf([['a']]) });
});
afterAll(() => host.dispose());

const refusal = (types: string, method: string) =>
  `The parameters (${types}) don't match the method signature for ${method}.`;

describe('A call that fits no signature is refused', () => {
  it.each([
    ['s.getRange()', '', 'Sheet.getRange'],
    ['s.getRange(2)', 'number', 'Sheet.getRange'],
    ['s.getRange(NaN, 1)', 'number,number', 'Sheet.getRange'],
    ['s.getRange(1.7, 1)', 'number,number', 'Sheet.getRange'],
    ['s.getRange(undefined, 1)', 'null,number', 'Sheet.getRange'],
    ["s.getRange('1', 1)", 'String,number', 'Sheet.getRange'],
    ['s.getRange(1, 1, 1, 1, 1)', 'number,number,number,number,number', 'Sheet.getRange'],
    ["s.getRange('A1').setFormula()", '', 'Range.setFormula'],
    ["s.getRange('A1').setValue()", '', 'Range.setValue'],
    ["s.getRange('A1').setValue([1, 2])", 'number[]', 'Range.setValue'],
    ["s.getRange('A1').setValue({ a: 1 })", '(class)', 'Range.setValue'],
    ["s.getRange('A1').setValue(new Date(NaN))", '(class)', 'Range.setValue'],
    ["s.getRange('A1').setValues([[{ a: 1 }]])", 'number[]', 'Range.setValues'],
    ["s.getRange('A1').setValues([[s]])", 'number[]', 'Range.setValues'],
    ['s.appendRow([{ a: 1 }])', 'number[]', 'Sheet.appendRow'],
    ['s.getRangeList([1])', 'number[]', 'Sheet.getRangeList'],
    [
      "SpreadsheetApp.newConditionalFormatRule().setRanges(['A1'])",
      'number[]',
      'ConditionalFormatRuleBuilder.setRanges',
    ],
    ["s.getRange('A1').setBackgrounds([[5]])", 'number[]', 'Range.setBackgrounds'],
    ["s.getRange('A1').setBackground(5)", 'number', 'Range.setBackground'],
    ["s.getRange('A1').setWrap('yes')", 'String', 'Range.setWrap'],
    ["s.getRange('A1').setWrapStrategy('WRAP')", 'String', 'Range.setWrapStrategy'],
    ["s.newChart().setChartType('BAR')", 'String', 'EmbeddedChartBuilder.setChartType'],
    ["s.getProtections('SHEET')", 'String', 'Sheet.getProtections'],
    [
      "s.getRange('A1').setBorder(true, true, true, true, true, true, null, 'SOLID')",
      'Boolean,Boolean,Boolean,Boolean,Boolean,Boolean,null,String',
      'Range.setBorder',
    ],
    ['SpreadsheetApp.getActive().deleteSheet(null)', 'null', 'Spreadsheet.deleteSheet'],
    ["SpreadsheetApp.getActive().deleteSheet(s.getRange('A1'))", 'Range', 'Spreadsheet.deleteSheet'],
  ])('%s', async (code, types, method) => {
    await expect(does(code)).rejects.toThrow(refusal(types, `SpreadsheetApp.${method}`));
  });

  it.each([
    ["SpreadsheetApp.getUi().showSidebar('x')", 'String', 'Ui.showSidebar'],
    ["PropertiesService.getUserProperties().setProperty('a')", 'String', 'PropertiesService.Properties.setProperty'],
    ["CacheService.getUserCache().put('a', 1)", 'String,number', 'CacheService.Cache.put'],
    // Seen as a comment in a public script: the third kind of argument comes from a date read as a text.
    ["Utilities.formatDate('2025', 'Etc/UTC', 'yyyy')", 'String,String,String', 'Utilities.formatDate'],
  ])('outside of the file, too: %s', async (code, types, method) => {
    await expect(does(code)).rejects.toThrow(refusal(types, method));
  });

  it.each(["s.getRange('A:5')", "s.getRange('1:A')", "s.getRange('A')"])('%s is no range', async (code) => {
    await expect(does(code)).rejects.toThrow('Range not found');
  });
});

describe('A call that fits is made', () => {
  it.each([
    ['s.getRange(2, 3)', 'C2'],
    ['s.getRange(2, 3, 2)', 'C2:C3'],
    ["s.getRange('A2:A')", 'A2:A1000'],
    ["s.getRange('2:3')", 'A2:Z3'],
    ["s.getRange('A1').setValue(null)", 'A1'],
    ["s.getRange('A1').setBorder(true, null, null, null, null, null)", 'A1'],
    ["s.getRange('B1').setBackground(null)", 'B1'],
    ['SpreadsheetApp.WrapStrategy.CLIP', 'CLIP'],
    ["s.getRange('A1').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP)", 'A1'],
  ])('%s', async (code, result) => {
    expect(await does(code)).toBe(result);
  });
});
