/** Formulas that the workbench cannot compute keep the value that they last had elsewhere, and a note tells the formula. */
import { isFormula } from '../host/formulas/formulaSyntax.ts';
import { a1Of } from '../services/a1.ts';
import type { CellSnapshot, RangeSnapshot, WorkbookSnapshot } from '../types/snapshot.ts';
import type { FileNotice } from './fileProblems.ts';

/** Texts, sheets, errors, calls, references, numbers; a quote or bracket that is left over belongs to another file or a table. */
const TOKENS =
  /"(?:[^"]|"")*"|'(?<quoted>(?:[^'[]|'')*)'!|(?<plain>[\p{L}_][\p{L}\p{N}_.]*)!|#(?:REF!|DIV\/0!|N\/A|NAME\?|VALUE!|NUM!|NULL!)|(?<call>[\p{L}_][\p{L}\p{N}_.]*)(?=\s*\()|\$?[A-Z]{1,3}(?:\$?\d+|(?=\s*:))|(?<=:\s*)\$?[A-Z]{1,3}|\d+(?:\.\d*)?(?:e[+-]?\d+)?|(?<name>[\p{L}_\\][\p{L}\p{N}_.]*)|(?<link>['[])/giu;
/** Their arguments bring names of their own. */
const NAMING = /\b(?:LET|LAMBDA)\s*\(/i;

/**
 * Changes the workbook.
 *
 * @param arrays cells that array formulas fill beside their own
 * @param known names, in capitals, of the functions that the workbench computes
 * @returns what to tell the person, if anything was changed
 */
export function keepResults(
  workbook: WorkbookSnapshot,
  arrays: readonly RangeSnapshot[],
  known: ReadonlySet<string>,
): FileNotice[] {
  const sheets = new Set(workbook.sheets.map(({ name }) => name.toLowerCase()));
  const byFirstCell = new Map(arrays.map((range) => [[range.sheetId, range.row, range.column].join(), range]));
  let cells = 0;
  let first: { sheet: string; cell: string; formula: string } | null = null;
  const keep = (cell: CellSnapshot): void => {
    cells++;
    cell.note = [cell.note, cell.formula].filter(Boolean).join('\n');
    delete cell.formula;
  };
  for (const { name, sheetId, cells: lines } of workbook.sheets) {
    for (const [row, line] of lines.entries()) {
      for (const [column, cell] of line.entries()) {
        if (cell?.formula === undefined || isComputable(cell.formula, known, sheets)) continue;
        first ??= {
          sheet: name,
          cell: a1Of({ row: row + 1, column: column + 1, rows: 1, columns: 1 }),
          formula: cell.formula,
        };
        keep(cell);
        const filled = byFirstCell.get([sheetId, row + 1, column + 1].join());
        if (filled) enterValues(lines, filled);
      }
    }
  }
  return first ? [{ code: 'RESULTS_KEPT', params: { cells, ...first } }] : [];
}

function isComputable(formula: string, known: ReadonlySet<string>, sheets: ReadonlySet<string>): boolean {
  const body = formula.slice(1);
  if (!isFormula(formula)) return false;
  const bringsNames = NAMING.test(body);
  for (const { groups = {} } of body.matchAll(TOKENS)) {
    const { quoted, plain, call, name, link } = groups;
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    if (link !== undefined || (sheet !== undefined && !sheets.has(sheet.toLowerCase()))) return false;
    if (call !== undefined && !known.has(call.toUpperCase()) && !bringsNames) return false;
    if (name !== undefined && !/^(?:true|false)$/i.test(name) && !bringsNames) return false;
  }
  return true;
}

function enterValues(lines: WorkbookSnapshot['sheets'][number]['cells'], range: RangeSnapshot): void {
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      const cell = lines[row - 1]?.[column - 1];
      if (cell) delete cell.spilled;
    }
  }
}
