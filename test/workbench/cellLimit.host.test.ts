import { expect, it } from 'vitest';
import { open, resultOf, workbookOf } from './headless.ts';

// “Up to 10 million cells”: Google's help, Files you can store in Google Drive; the words are those that tools report.
it('refuses a sheet that would make more than 10 million cells', async () => {
  const code =
    'function more() { SpreadsheetApp.getActive().insertSheet(); return SpreadsheetApp.getActive().getNumSheets(); }';
  const cells = (rows: number) => workbookOf([['tea']], { sheet: { rows, columns: 100 } });
  const full = await open({ code, workbook: cells(99_741) });
  await expect(resultOf(full, 'more')).rejects.toThrow(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
  full.dispose();
  const nearlyFull = await open({ code, workbook: cells(99_740) });
  expect(await resultOf(nearlyFull, 'more')).toBe(2);
  nearlyFull.dispose();
});
