/** Cells whose values change by themselves: Sheets lets no custom function depend on them, directly or through other cells. */
import {
  ICommandService,
  type Injector,
  type IRange,
  IUniverInstanceService,
  type Nullable,
  ObjectMatrix,
  type Workbook,
} from '@univerjs/core';
import {
  deserializeRangeWithSheet,
  FormulaDataModel,
  type IFormulaDataItem,
  LexerTreeBuilder,
  SetFormulaDataMutation,
  sequenceNodeType,
} from '@univerjs/engine-formula';
import { UNIT_ID } from '../workbook/univerWorkbook.ts';
import { engineFormula } from './engineFormula.ts';
import { rangeIndex } from './rangeIndex.ts';

/** Sheets' own words; seen in several add-ons' help pages. TODAY is not among them. */
export const REFUSED_VOLATILE =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

const VOLATILE = /\b(?:NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/i;
const TEXT = /"(?:[^"]|"")*"/g;

/** Whether a formula, or a part of one, calls a volatile function itself. */
function callsVolatile(formula: string): boolean {
  return VOLATILE.test(formula) && VOLATILE.test(formula.replace(TEXT, '""'));
}

export interface VolatileCells {
  /** Whether a range of a sheet, by Univer's id, holds a volatile cell or one that depends on one. */
  touches(univerSheetId: string, range: IRange): boolean;
  /** Whether a part of a formula on this sheet calls a volatile function, or names a cell that does or depends on one. */
  readBy(univerSheetId: string, part: string): boolean;
}

interface FormulaCell {
  sheetId: string;
  row: number;
  column: number;
  /** A formula that was filled from another cell is that cell's, and how far from it this one is. */
  item: IFormulaDataItem;
}

interface Reference {
  sheetId: string;
  range: IRange;
}

export function volatileCells(injector: Injector): VolatileCells {
  const formulas = injector.get(FormulaDataModel);
  const lexer = injector.get(LexerTreeBuilder);
  let found: FormulaCell[] | null = null;
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaDataMutation.id) return;
    // What was written depends on nothing volatile while there is nothing volatile.
    const { formulaData } = params as { formulaData?: FormulaData };
    if (found?.length !== 0 || !formulaData || cellsIn(formulaData).some(({ item }) => callsVolatile(item.f)))
      found = null;
  });

  const referencesIn = (formula: string, sheetId: string): Reference[] => {
    const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT_ID);
    return (lexer.sequenceNodesBuilder(formula) ?? []).flatMap((node) => {
      if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) return [];
      const { sheetName, range } = deserializeRangeWithSheet(node.token);
      const named = sheetName === '' ? sheetId : workbook?.getSheetBySheetName(sheetName)?.getSheetId();
      return named === undefined ? [] : [{ sheetId: named, range }];
    });
  };
  const find = (): FormulaCell[] => {
    const all = cellsIn(formulas.getFormulaData());
    const volatile = all.filter(({ item }) => callsVolatile(item.f));
    // Hardly any workbook has one; only then are the references of all formulas read.
    if (volatile.length === 0) return [];
    const columns = new Set(all.map(({ column }) => column));
    const readers = rangeIndex<FormulaCell>([...columns]);
    for (const cell of all) {
      const { f, x = 0, y = 0 } = cell.item;
      for (const { sheetId, range } of referencesIn(lexer.moveFormulaRefOffset(f, x, y), cell.sheetId)) {
        readers.add(sheetId, range, cell);
      }
    }
    const reached = new Set(volatile);
    // A set goes on to what is added to it on the way.
    for (const { sheetId, row, column } of reached) {
      for (const reader of readers.take(sheetId, row, column)) reached.add(reader);
    }
    return [...reached];
  };
  const touches = (univerSheetId: string, range: IRange): boolean => {
    found ??= find();
    return found.some((cell) => isInside(cell, univerSheetId, range));
  };
  return {
    touches,
    readBy: (univerSheetId, part) =>
      callsVolatile(part) ||
      referencesIn(engineFormula(`=${part}`), univerSheetId).some(({ sheetId, range }) => touches(sheetId, range)),
  };
}

type FormulaData = ReturnType<FormulaDataModel['getFormulaData']>;

function cellsIn(formulaData: FormulaData): FormulaCell[] {
  const all: FormulaCell[] = [];
  for (const [sheetId, cells] of Object.entries(formulaData[UNIT_ID] ?? {})) {
    new ObjectMatrix<Nullable<IFormulaDataItem>>(cells ?? {}).forValue((row, column, item) => {
      if (item?.f) all.push({ sheetId, row, column, item });
    });
  }
  return all;
}

/** A range of whole rows or columns has NaN for its ends. */
function isInside({ sheetId, row, column }: FormulaCell, inSheet: string, range: IRange): boolean {
  return (
    sheetId === inSheet &&
    !(row < range.startRow || row > range.endRow || column < range.startColumn || column > range.endColumn)
  );
}
