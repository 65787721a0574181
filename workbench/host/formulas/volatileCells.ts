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

/** Sheets' own words; seen in several add-ons' help pages. TODAY is not among them. */
export const REFUSED_VOLATILE =
  'This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()';

const VOLATILE = /\b(?:NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/i;
const TEXT = /"(?:[^"]|"")*"/g;

/** Whether a formula, or a part of one, calls a volatile function itself. */
export function callsVolatile(formula: string): boolean {
  return VOLATILE.test(formula) && VOLATILE.test(formula.replace(TEXT, '""'));
}

interface FormulaCell {
  sheetId: string;
  row: number;
  column: number;
  /** A formula that was filled from another cell is that cell's, and how far from it this one is. */
  item: IFormulaDataItem;
}

/** Whether a range of a sheet, by Univer's id, holds a volatile cell or one that depends on one. */
export type TouchesVolatile = (univerSheetId: string, range: IRange) => boolean;

export function volatileCells(injector: Injector): TouchesVolatile {
  const formulas = injector.get(FormulaDataModel);
  const lexer = injector.get(LexerTreeBuilder);
  let found: FormulaCell[] | null = null;
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (id === SetFormulaDataMutation.id) found = null;
  });

  const allFormulas = (): FormulaCell[] => {
    const all: FormulaCell[] = [];
    for (const [sheetId, cells] of Object.entries(formulas.getFormulaData()[UNIT_ID] ?? {})) {
      new ObjectMatrix<Nullable<IFormulaDataItem>>(cells ?? {}).forValue((row, column, item) => {
        if (item?.f) all.push({ sheetId, row, column, item });
      });
    }
    return all;
  };
  const referencesOf = ({ sheetId, item }: FormulaCell): { sheetId: string; range: IRange }[] => {
    const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT_ID);
    const formula = lexer.moveFormulaRefOffset(item.f, item.x ?? 0, item.y ?? 0);
    return (lexer.sequenceNodesBuilder(formula) ?? []).flatMap((node) => {
      if (typeof node === 'string' || node.nodeType !== sequenceNodeType.REFERENCE) return [];
      const { sheetName, range } = deserializeRangeWithSheet(node.token);
      const named = sheetName === '' ? sheetId : workbook?.getSheetBySheetName(sheetName)?.getSheetId();
      return named === undefined ? [] : [{ sheetId: named, range }];
    });
  };
  const find = (): FormulaCell[] => {
    const all = allFormulas();
    const volatile = all.filter(({ item }) => callsVolatile(item.f));
    // Hardly any workbook has one; only then are the references of all formulas read.
    let rest =
      volatile.length === 0
        ? []
        : all.filter((cell) => !volatile.includes(cell)).map((cell) => ({ cell, references: referencesOf(cell) }));
    for (let before = -1; before !== rest.length; ) {
      before = rest.length;
      rest = rest.filter(({ cell, references }) => {
        const touches = references.some(({ sheetId, range }) =>
          volatile.some((each) => isInside(each, sheetId, range)),
        );
        if (touches) volatile.push(cell);
        return !touches;
      });
    }
    return volatile;
  };
  return (univerSheetId, range) => {
    found ??= find();
    return found.some((cell) => isInside(cell, univerSheetId, range));
  };
}

/** A range of whole rows or columns has NaN for its ends. */
function isInside({ sheetId, row, column }: FormulaCell, inSheet: string, range: IRange): boolean {
  return (
    sheetId === inSheet &&
    !(row < range.startRow || row > range.endRow || column < range.startColumn || column > range.endColumn)
  );
}
