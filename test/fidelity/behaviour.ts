/** One behaviour of Google's host as a test: a small scratch add-on breaks it and is caught; done right, it is not. */
import { expect, it } from 'vitest';
import type { RunOptions } from '../../workbench/host/host.ts';
import type { CellValue, SheetSnapshot } from '../../workbench/types/snapshot.ts';
import { open, workbookOf } from '../workbench/headless.ts';

export interface Scratch {
  /** What the add-on does wrong, after “an add-on that …”. */
  breaks: string;
  /** Body of the function that does it. */
  wrong: string;
  /** Part of the text that it ends with. */
  caught: string;
  /** Body of the function that does it right. */
  right: string;
  /** Functions beside these two. */
  also?: string;
  manifest?: object;
  values?: CellValue[][];
  sheet?: Partial<SheetSnapshot>;
  timeZone?: string;
  options?: RunOptions;
}

const PRELUDE = `
function book() { return SpreadsheetApp.getActiveSpreadsheet(); }
function sheet() { return book().getSheetByName('Data'); }
function cells(a1) { return sheet().getRange(a1); }
/** What an add-on counts on; where it is not so, the add-on goes wrong. */
function countOn(expected, got) {
  if (JSON.stringify(got) !== JSON.stringify(expected)) throw new Error('counted on ' + JSON.stringify(expected) + ', got ' + JSON.stringify(got));
}
/** What a custom function gives in a cell. */
function inCell(a1, formula) { cells(a1).setFormula(formula); SpreadsheetApp.flush(); return cells(a1).getValue(); }
`;

/** @param number of the behaviour in docs/fidelity.md */
export function behaviour(number: number, rule: string, scratch: Scratch): void {
  it(`${number} · ${rule}: an add-on that ${scratch.breaks} is caught`, async () => {
    expect(await ending(scratch, 'right')).toBe('');
    expect(await ending(scratch, 'wrong')).toContain(scratch.caught);
  });
}

/** The error's text, or nothing when all went well. */
async function ending(scratch: Scratch, variant: 'right' | 'wrong'): Promise<string> {
  const {
    also = '',
    manifest,
    values = [['Name', 'Amount']],
    sheet = {},
    timeZone = 'Etc/UTC',
    options = {},
  } = scratch;
  const code = `${PRELUDE}${also}\nfunction run() {${scratch[variant]}\n}`;
  const host = await open({
    code,
    files: { 'appsscript.json': JSON.stringify(manifest) },
    workbook: workbookOf(values, { sheet, timeZone }),
  });
  try {
    const { outcome } = await host.run('run', [], options);
    return 'error' in outcome ? `${outcome.error.name}: ${outcome.error.message}` : '';
  } finally {
    host.dispose();
  }
}
