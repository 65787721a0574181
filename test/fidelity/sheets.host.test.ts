import { describe } from 'vitest';
import { behaviour } from './behaviour.ts';

describe('sheets', () => {
  behaviour(14, 'two sheets cannot have one name', {
    breaks: 'inserts its output sheet on every run',
    wrong: "book().insertSheet('Out'); book().insertSheet('Out');",
    caught: 'A sheet with the name "Out" already exists. Please enter another name.',
    right: "book().insertSheet('Out'); book().getSheetByName('Out') || book().insertSheet('Out');",
  });

  behaviour(15, 'an unknown sheet is null', {
    breaks: 'uses a sheet that the team has renamed',
    wrong: "book().getSheetByName('Orders').getDataRange();",
    caught: 'TypeError',
    right: "countOn(null, book().getSheetByName('Orders'));",
  });

  behaviour(16, 'insertSheet activates the new sheet', {
    breaks: 'goes on with the active sheet after inserting another',
    wrong: "book().insertSheet('Out'); countOn('Data', SpreadsheetApp.getActiveSheet().getName());",
    caught: 'counted on "Data", got "Out"',
    right:
      "const active = SpreadsheetApp.getActiveSheet(); book().insertSheet('Out'); book().setActiveSheet(active); countOn('Data', SpreadsheetApp.getActiveSheet().getName());",
  });

  behaviour(20, 'metadata belongs to whole rows or columns', {
    breaks: 'marks one cell',
    wrong: "cells('B2').addDeveloperMetadata('mark', '1');",
    caught: 'Adding developer metadata to arbitrary ranges is not currently supported.',
    right: "sheet().addDeveloperMetadata('mark', '1'); countOn(1, sheet().getDeveloperMetadata().length);",
  });
});
