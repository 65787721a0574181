import { describe } from 'vitest';
import { behaviour } from './behaviour.ts';

describe('cells', () => {
  behaviour(1, 'a blank cell reads as an empty text', {
    breaks: 'looks for null',
    wrong: "countOn(null, cells('C5').getValue());",
    caught: 'counted on null, got ""',
    right: "countOn('', cells('C5').getValue());",
  });

  behaviour(2, 'values are numbers, booleans, dates and texts only', {
    breaks: 'counts on a list that it wrote into a cell',
    wrong: "cells('A2').setValue([1, 2]); countOn(true, Array.isArray(cells('A2').getValue()));",
    caught: "don't match the method signature for SpreadsheetApp.Range.setValue.",
    right: `
      cells('A2:D2').setValues([[1.5, true, new Date(Date.UTC(2025, 3, 1)), 'text']]);
      countOn(['number', 'boolean', 'object', 'string'], cells('A2:D2').getValues()[0].map(function (v) { return typeof v; }));`,
  });

  behaviour(3, 'dates follow the spreadsheet’s zone, not the script’s', {
    breaks: 'writes a date’s day in the zone of the script',
    values: [[{ date: 45748 }]],
    timeZone: 'Asia/Shanghai',
    wrong:
      "countOn('2025-04-01', Utilities.formatDate(cells('A1').getValue(), Session.getScriptTimeZone(), 'yyyy-MM-dd'));",
    caught: 'counted on "2025-04-01", got "2025-03-31"',
    right:
      "countOn('2025-04-01', Utilities.formatDate(cells('A1').getValue(), book().getSpreadsheetTimeZone(), 'yyyy-MM-dd'));",
  });

  behaviour(6, 'a text that starts with = is a formula', {
    breaks: 'writes what a customer typed as it is',
    wrong: "cells('A2').setValue('=1+1'); countOn('=1+1', cells('A2').getValue());",
    caught: 'counted on "=1+1", got 2',
    right: `cells('A2').setValue("'=1+1"); countOn('=1+1', cells('A2').getValue());`,
  });

  behaviour(7, 'a leading apostrophe makes text and is not read back', {
    breaks: 'counts on reading back the apostrophe that it wrote',
    wrong: `cells('A2').setValue("'007"); countOn("'007", cells('A2').getValue());`,
    caught: `counted on "'007", got "007"`,
    right: `cells('A2').setValue("'007"); countOn('007', cells('A2').getValue());`,
  });

  behaviour(8, 'texts are parsed as if typed', {
    breaks: 'writes ids, shares and dates as plain texts',
    wrong: `
      cells('A2:D2').setValues([['007', '10%', '2025-04-01', 'TRUE']]);
      countOn(['string', 'string', 'string', 'string'], cells('A2:D2').getValues()[0].map(function (v) { return typeof v; }));`,
    caught: 'got ["number","number","object","boolean"]',
    right: `
      cells('A2:D2').setNumberFormat('@').setValues([['007', '10%', '2025-04-01', 'TRUE']]);
      countOn(['007', '10%', '2025-04-01', 'TRUE'], cells('A2:D2').getValues()[0]);`,
  });

  behaviour(9, 'null clears a cell', {
    breaks: 'writes null to leave a cell as it is',
    values: [[5]],
    wrong: "cells('A1').setValues([[null]]); countOn(5, cells('A1').getValue());",
    caught: 'counted on 5, got ""',
    right: "cells('A1').setValues(cells('A1').getValues()); countOn(5, cells('A1').getValue());",
  });

  behaviour(18, 'a cell holds 50,000 characters', {
    breaks: 'writes a longer report into one cell',
    wrong: "cells('A1').setValue(new Array(50002).join('x'));",
    caught: 'Your input contains more than the maximum of 50000 characters in a single cell.',
    right: "cells('A1').setValue(new Array(50001).join('x'));",
  });
});
