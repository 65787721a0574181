import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Opened, open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function write(values) {
  const range = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data').getRange(1, 1, 1, values.length).setValues([values]);
  return [range.getValues()[0].map(function (cell) { return cell instanceof Date ? cell.toISOString() : cell; }), range.getNumberFormats()[0]];
}
`;
let host: Opened;
beforeAll(async () => {
  host = await open({ code: CODE, workbook: workbookOf([[null]], { locale: 'de_DE' }) });
});
afterAll(() => host.dispose());

it('a script’s texts are read in the spreadsheet’s locale', async () => {
  expect(await resultOf(host, 'write', ['1.234,50', '4/1/2025', '1. April 2025', '10,5%', '1.5.2025 13:30'])).toEqual([
    [1234.5, '2025-01-04T00:00:00.000Z', '2025-04-01T00:00:00.000Z', 0.105, '2025-05-01T13:30:00.000Z'],
    ['#,##0.00', 'd/m/yyyy', 'd. mmmm yyyy', '0.00%', 'd.m.yyyy h:mm'],
  ]);
});
