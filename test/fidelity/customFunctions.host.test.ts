import { describe, expect, it, onTestFinished } from 'vitest';
import { open, resultOf, workbookOf } from '../workbench/headless.ts';
import { behaviour } from './behaviour.ts';

describe('custom functions', () => {
  behaviour(25, 'one cell comes as a value, more as rows', {
    breaks: 'counts the rows of a single cell',
    values: [['n'], [1]],
    also: `
      /** @customfunction */ function HEIGHT(cells) { return cells.length; }
      /** @customfunction */ function ROWS_OF(cells) { return Array.isArray(cells) ? cells.length : 1; }`,
    wrong: "countOn(1, inCell('C1', '=HEIGHT(A2)'));",
    caught: 'counted on 1, got ""',
    right: "countOn(1, inCell('C1', '=ROWS_OF(A2)')); countOn(2, inCell('C2', '=ROWS_OF(A1:A2)'));",
  });

  behaviour(25, 'an array needs its place empty', {
    breaks: 'puts a table where something stands',
    also: '/** @customfunction */ function TABLE() { return [[1, 2], [3, 4]]; }',
    wrong: "cells('D2').setValue('mine'); countOn(1, inCell('C1', '=TABLE()'));",
    caught: 'counted on 1, got "#REF!"',
    right: "cells('D3').setValue('mine'); countOn(1, inCell('C1', '=TABLE()')); countOn(4, cells('D2').getValue());",
  });

  behaviour(25, 'it runs again when an argument changes, and only then', {
    breaks: 'reads a cell that is none of its arguments',
    values: [['n'], [1]],
    also: `
      /** @customfunction */ function PEEKS() { return cells('A2').getValue(); }
      /** @customfunction */ function TAKES(value) { return value; }`,
    wrong: "countOn(1, inCell('C1', '=PEEKS()')); cells('A2').setValue(2); countOn(2, cells('C1').getValue());",
    caught: 'counted on 2, got 1',
    right: "countOn(1, inCell('C1', '=TAKES(A2)')); cells('A2').setValue(2); countOn(2, cells('C1').getValue());",
  });

  behaviour(25, 'it may not depend on what changes by itself', {
    breaks: 'takes the time as an argument',
    also: '/** @customfunction */ function TAKES(value) { return value; }',
    wrong: "countOn(true, inCell('C1', '=TAKES(NOW()>0)'));",
    caught: 'counted on true, got "#ERROR!"',
    right: "countOn(true, inCell('C1', '=TAKES(1>0)'));",
  });

  it('25 · it is ended after 30 seconds: an add-on that never comes back is caught', async () => {
    const code = `
      function cell(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1); }
      function put(a1, formula) { cell(a1).setFormula(formula); return cell(a1).getValue(); }
      /** @customfunction */ function SPINS() { for (;;); }
      /** @customfunction */ function ENDS() { return 1; }`;
    const host = await open({ code, workbook: workbookOf([[1]]) });
    onTestFinished(() => host.dispose());
    const begun = performance.now();
    expect(await resultOf(host, 'put', 'C1', '=SPINS()')).toBe('#ERROR!');
    expect(performance.now() - begun).toBeGreaterThan(29_000);
    expect(host.cellMessage(1, 1, 3)).toBe('Exceeded maximum execution time');
    expect(await resultOf(host, 'put', 'C2', '=ENDS()')).toBe(1);
  }, 60_000);
});
