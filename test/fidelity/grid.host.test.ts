import { describe } from 'vitest';
import { behaviour } from './behaviour.ts';

describe('ranges and the grid', () => {
  behaviour(4, 'values of another size are refused', {
    breaks: 'writes two rows into a range of three',
    wrong: "cells('A1:B3').setValues([[1, 2], [3, 4]]);",
    caught:
      'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 3.',
    right: "cells('A1:B2').setValues([[1, 2], [3, 4]]);",
  });

  behaviour(4, 'values of another width are refused', {
    breaks: 'writes a shorter second row',
    wrong: "cells('A1:B2').setValues([[1, 2], [3]]);",
    caught:
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    right: "cells('A1:B2').setValues([[1, 2], [3, '']]);",
  });

  behaviour(5, 'values are rows of cells', {
    breaks: 'writes a plain list',
    wrong: "cells('A1:B1').setValues([1, 2]);",
    caught: "don't match the method signature for SpreadsheetApp.Range.setValues",
    right: "cells('A1:B1').setValues([[1, 2]]);",
  });

  behaviour(10, 'one row and one column stay two-dimensional', {
    breaks: 'takes the values of a column for a list',
    values: [[1], [2], [3]],
    wrong: "countOn([1, 2, 3], cells('A1:A3').getValues());",
    caught: 'got [[1],[2],[3]]',
    right: "countOn([1, 2, 3], cells('A1:A3').getValues().map(function (row) { return row[0]; }));",
  });

  behaviour(11, 'a range of no rows is refused', {
    breaks: 'reads the rows below a header that has none',
    wrong: 'sheet().getRange(2, 1, sheet().getLastRow() - 1, 1).getValues();',
    caught: 'The number of rows in the range must be at least 1.',
    right: 'if (sheet().getLastRow() > 1) sheet().getRange(2, 1, sheet().getLastRow() - 1, 1).getValues();',
  });

  behaviour(11, 'an offset of no rows is refused', {
    breaks: 'takes the rows below a header by an offset',
    wrong: "const all = cells('A1:B1'); all.offset(1, 0, all.getNumRows() - 1).getValues();",
    caught: 'The number of rows in the range must be at least 1.',
    right: "const all = cells('A1:B1'); all.offset(1, 0, all.getNumRows()).getValues();",
  });

  behaviour(12, 'the grid ends where it ends', {
    breaks: 'writes below the last row',
    sheet: { rows: 10, columns: 5 },
    wrong: "sheet().getRange(11, 1).setValue('more');",
    caught: 'The coordinates of the range are outside the dimensions of the sheet.',
    right: "sheet().insertRowsAfter(10, 1); sheet().getRange(11, 1).setValue('more');",
  });

  behaviour(12, 'an offset ends with the grid, too', {
    breaks: 'steps over the edge by an offset',
    sheet: { rows: 10, columns: 5 },
    wrong: "cells('E1').offset(0, 1).setValue('more');",
    caught: 'The coordinates of the range are outside the dimensions of the sheet.',
    right: "cells('D1').offset(0, 1).setValue('more');",
  });

  behaviour(13, 'a new sheet has 1000 rows and 26 columns', {
    breaks: 'writes 1,200 rows into a new sheet',
    wrong: "book().insertSheet('Out').getRange(1, 1, 1200, 1).setValue(1);",
    caught: 'The coordinates of the range are outside the dimensions of the sheet.',
    right:
      "const out = book().insertSheet('Out'); out.insertRowsAfter(1000, 200); out.getRange(1, 1, 1200, 26).setValue(1);",
  });

  behaviour(17, 'getLastRow is 0 on an empty sheet', {
    breaks: 'appends at the last row of an empty sheet',
    values: [],
    wrong: "sheet().getRange(sheet().getLastRow(), 1).setValue('first');",
    caught: 'The starting row of the range is too small.',
    right: "sheet().getRange(sheet().getLastRow() + 1, 1).setValue('first'); countOn(1, sheet().getLastRow());",
  });

  behaviour(17, 'false counts as content', {
    breaks: 'takes the last row for the last customer',
    values: [
      ['Name', 'Done'],
      ['Ann', true],
      [null, false],
      [null, false],
    ],
    wrong: 'countOn(2, sheet().getLastRow());',
    caught: 'counted on 2, got 4',
    right: "countOn(2, cells('A1:A4').getValues().filter(function (row) { return row[0] !== ''; }).length);",
  });

  behaviour(19, 'a spreadsheet holds ten million cells', {
    breaks: 'makes room for half a million rows',
    wrong: 'sheet().insertRowsAfter(1000, 400000);',
    caught: 'above the limit of 10000000 cells',
    right: 'sheet().insertRowsAfter(1000, 2000);',
  });

  behaviour(19, 'a new sheet counts as well', {
    breaks: 'adds a sheet to a full file',
    // With the 26,000 cells of the new sheet 16 too many; 10 fewer than are allowed with one row less.
    sheet: { rows: 383_616, columns: 26 },
    wrong: 'book().insertSheet();',
    caught: 'above the limit of 10000000 cells',
    right: 'sheet().deleteRows(1001, 1); book().insertSheet();',
  });
});
