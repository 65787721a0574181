import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../workbench/files/writeCsv.ts';
import type { CellValue } from '../../../workbench/types/snapshot.ts';

/* RFC 4180, §2: lines end with CRLF; fields with a comma, a quote or a line break stand in quotes, quotes in them are doubled. */

const csv = (rows: CellValue[][]) =>
  writeCsv({
    sheetId: 1,
    name: 'Data',
    rows: 10,
    columns: 10,
    cells: rows.map((row) => row.map((value) => (value === null ? null : { value }))),
  }).slice(1);

describe('a CSV file', () => {
  it('quotes what has to be quoted, and gives every row as many fields', () => {
    expect(csv([['a', 'b,c', 'd"e'], ['two\nlines'], [], [null, '=1+1']])).toBe(
      'a,"b,c","d""e"\r\n"two\nlines",,\r\n,,\r\n,=1+1,',
    );
  });

  it('has numbers in full, booleans as Sheets writes them, and errors by their names', () => {
    expect(csv([[0.1 + 0.2, -1e21, true, false, { error: '#N/A' }]])).toBe(
      '0.30000000000000004,-1e+21,TRUE,FALSE,#N/A',
    );
  });

  it('has dates as ISO 8601 orders them, with their time if they have one', () => {
    // 45748 is 1 April 2025: DATE(2025,4,1) in Sheets. 0.75 of a day is 18 hours.
    expect(csv([[{ date: 45748 }, { date: 45748.75 }, { date: 0.75 }, { date: 45748 + 1.5 / 86_400 }]])).toBe(
      '2025-04-01,2025-04-01 18:00:00,18:00:00,2025-04-01 00:00:01.500',
    );
  });
});
