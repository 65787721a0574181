/**
 * Cells as Sheets has them, read from Univer. A cell that an array fills holds its value, which Univer keeps beside the cells; one of
 * many cells filled from one has a formula of its own, which Univer keeps once; open ranges and errors have Sheets' spelling.
 */
import {
  type ICellData,
  type Injector,
  type IRange,
  IUniverInstanceService,
  type Nullable,
  type Workbook,
} from '@univerjs/core';
import { FormulaDataModel, LexerTreeBuilder } from '@univerjs/engine-formula';
import { sheetsError } from '../formulas/engineErrors.ts';
import { sheetsFormula } from '../formulas/engineFormula.ts';
import { UNIT_ID } from './univerWorkbook.ts';

/** Rows and columns count from zero, sheets are named by Univer's id. */
export interface SheetCells {
  at(sheetId: string, row: number, column: number): Nullable<ICellData>;
  /** Every cell that has anything, and whether an array formula elsewhere filled it in or its own fills others. */
  forEach(
    sheetId: string,
    visit: (row: number, column: number, cell: ICellData, part: 'spilled' | 'spills' | null) => void,
  ): void;
  numberFormat(cell: ICellData): string;
}

export function sheetCells(injector: Injector): SheetCells {
  const units = injector.get(IUniverInstanceService);
  const formulas = injector.get(FormulaDataModel);
  const lexer = injector.get(LexerTreeBuilder);
  const workbook = (): Workbook => {
    const open = units.getUnit<Workbook>(UNIT_ID);
    if (!open) throw new Error('No workbook is open');
    return open;
  };
  const cellsOf = (sheetId: string) => workbook().getSheetBySheetId(sheetId)?.getCellMatrix();
  const spillsOf = (sheetId: string) => formulas.getArrayFormulaCellData()[UNIT_ID]?.[sheetId];

  const withFormula = (cell: ICellData, sheetId: string, row: number, column: number): ICellData => {
    const shared = cell.f ? null : formulas.getSheetFormulaData(UNIT_ID, sheetId)?.[row]?.[column];
    const own = shared ? lexer.moveFormulaRefOffset(shared.f, shared.x ?? 0, shared.y ?? 0) : cell.f;
    return own ? { ...cell, f: sheetsFormula(own), v: sheetsError(cell.v) ?? null } : cell;
  };
  const withSpill = (cell: Nullable<ICellData>, { v = null, t = null, s }: ICellData): ICellData => ({
    ...cell,
    v: sheetsError(v) ?? null,
    t,
    s: cell?.s ?? s,
  });

  const patterns = new Map<string, string>();
  return {
    at: (sheetId, row, column) => {
      const cell = cellsOf(sheetId)?.getValue(row, column);
      if (cell?.f || cell?.si) return withFormula(cell, sheetId, row, column);
      const spilled = spillsOf(sheetId)?.[row]?.[column];
      return spilled ? withSpill(cell, spilled) : cell;
    },
    forEach: (sheetId, visit) => {
      const cells = cellsOf(sheetId);
      const spills = spillsOf(sheetId) ?? {};
      const filled = formulas.getArrayFormulaRange()[UNIT_ID]?.[sheetId];
      cells?.forValue((row, column, cell) => {
        if (!cell) return;
        if (cell.f || cell.si) {
          const part = fillsOthers(filled?.[row]?.[column]) ? 'spills' : null;
          visit(row, column, withFormula(cell, sheetId, row, column), part);
        } else if (!spills[row]?.[column]) visit(row, column, cell, null);
      });
      for (const [row, line] of Object.entries(spills)) {
        for (const [column, spilled] of Object.entries(line ?? {})) {
          const cell = cells?.getValue(Number(row), Number(column));
          if (spilled && !cell?.f && !cell?.si) visit(Number(row), Number(column), withSpill(cell, spilled), 'spilled');
        }
      }
    },
    numberFormat: (cell) => {
      if (typeof cell.s !== 'string') return cell.s?.n?.pattern ?? '';
      const known = patterns.get(cell.s) ?? workbook().getStyles().get(cell.s)?.n?.pattern ?? '';
      patterns.set(cell.s, known);
      return known;
    },
  };
}

function fillsOthers(range: IRange | undefined): boolean {
  return range !== undefined && (range.endRow > range.startRow || range.endColumn > range.startColumn);
}
