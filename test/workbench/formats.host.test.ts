/** Colours, weights and alignments, as they are written and read back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function does(code) { return (0, eval)('(function (s, r) { return ' + code + ' })')(SpreadsheetApp.getActiveSheet(), SpreadsheetApp.getActiveSheet().getRange('A1:B1')); }
`;

let host: Opened;
const does = (code: string) => resultOf(host, 'does', code);
beforeAll(async () => {
  host = await open({ code: CODE, workbook: workbookOf([['a']]) });
});
afterAll(() => host.dispose());

describe('A format', () => {
  it.each([
    ["r.setBackground('Red').getBackground()", '#ff0000'],
    ["r.setFontColor('#0F0').getFontColor()", '#00ff00'],
    ['r.setBackground(null).getBackground()', '#ffffff'],
    ["r.setFontWeight('bold').getFontWeight()", 'bold'],
    ["r.setFontStyle('italic').getFontStyle()", 'italic'],
    ['r.setFontSize(12).getFontSize()', 12],
    ["r.setVerticalAlignment('middle').getVerticalAlignment()", 'middle'],
    ['r.setWrap(true).getWrap()', true],
    ["r.setBackgrounds([['navy', null]]).getBackgrounds()", [['#000080', '#ffffff']]],
    ['r.setFontWeights([[null, "bold"]]).getFontWeights()', [['normal', 'bold']]],
    ['[s.setFrozenRows(2), s.getFrozenRows(), s.getFrozenColumns()].slice(1)', [2, 0]],
  ])('is read back: %s', async (code, result) => {
    expect(await does(code)).toEqual(result);
  });

  it.each([
    ["r.setBackground('reddish')", 'reddish'],
    ["r.setFontColor('#12345')", '#12345'],
    ["r.setFontColors([['#000', 'constructor']])", 'constructor'],
    ["r.setFontWeight('heavy')", 'heavy'],
    ["r.setFontStyle('slanted')", 'slanted'],
    ["r.setFontLine('double')", 'double'],
    ["r.setHorizontalAlignment('centre')", 'centre'],
    ["r.setVerticalAlignments([['center', 'top']])", 'center'],
    ["r.setBorder(true, null, null, null, null, null, 'none', null)", 'none'],
    ["s.setTabColor('reddish')", 'reddish'],
    ["SpreadsheetApp.newConditionalFormatRule().setBackground('reddish')", 'reddish'],
    ["SpreadsheetApp.newTextStyle().setForegroundColor('reddish')", 'reddish'],
  ])('that is none of Google’s is refused: %s', async (code, word) => {
    await expect(does(code)).rejects.toThrow(`Invalid argument: ${word}`);
  });
});

describe('A workbook', () => {
  it('with number formats that are none opens, and shows its numbers without them', async () => {
    const styles = ['[[[', 'yyyy\\', '0.0'].map((numberFormat) => ({ numberFormat, bold: true }));
    const workbook = workbookOf([[]], { sheet: { cells: [styles.map((_, style) => ({ value: 1.25, style }))] } });
    const damaged = await open({ code: CODE, workbook: { ...workbook, styles } });
    expect(await resultOf(damaged, 'does', "s.getRange('A1:C1').getDisplayValues()")).toEqual([
      ['1.25', '1.25', '1.3'],
    ]);
    expect(await resultOf(damaged, 'does', "s.getRange('A1').getFontWeight()")).toBe('bold');
    damaged.dispose();
  });
});
