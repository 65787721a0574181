/** Filters of sheets: which rows they hide, and Univer's own filters, which the page shows and a person sets there. */
import {
  extractPureTextFromCell,
  ICommandService,
  type Injector,
  IUniverInstanceService,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import {
  ClearSheetsFilterCriteriaCommand,
  ReCalcSheetsFilterCommand,
  RemoveSheetFilterCommand,
  RemoveSheetsFilterMutation,
  SetSheetFilterRangeCommand,
  SetSheetsFilterCriteriaCommand,
  SetSheetsFilterCriteriaMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
} from '@univerjs/sheets-filter';
import type { WireCell } from '../../services/port.ts';
import type { FilterColumn, FilterCondition, FilterSnapshot, RangeSnapshot } from '../../types/snapshot.ts';
import { displayValue, wireValue } from './cellValues.ts';
import type { SheetCells } from './sheetCells.ts';
import type { SheetNumber } from './sheetNumbers.ts';
import { UNIT_ID } from './univerWorkbook.ts';

export interface SheetFilters {
  /** The filter with the rows that it hides by what its cells show now. */
  applied(sheet: Worksheet, filter: FilterSnapshot): FilterSnapshot;
  show(sheet: Worksheet, filter: FilterSnapshot | null): void;
  /** Shows all rows for a while: Univer would not delete those that it hides. */
  reveal(sheet: Worksheet): void;
}

/** What a person does in the page; scripts and moving lines do without commands. */
const BY_HAND: ReadonlySet<string> = new Set(
  [
    ClearSheetsFilterCriteriaCommand,
    ReCalcSheetsFilterCommand,
    RemoveSheetFilterCommand,
    SetSheetFilterRangeCommand,
    SetSheetsFilterCriteriaCommand,
  ].map(({ id }) => id),
);

/**
 * @param file settings of the spreadsheet, read when they are needed
 * @param onSet is told what a person has made of a sheet's filter
 */
export function sheetFilters(
  injector: Injector,
  cells: SheetCells,
  sheetNumber: SheetNumber,
  file: { locale: string },
  onSet: (sheetId: number, filter: FilterSnapshot | null) => void,
): SheetFilters {
  const commands = injector.get(ICommandService);
  const modelOf = (sheet: Worksheet) => injector.get(SheetsFilterService).getFilterModel(UNIT_ID, sheet.getSheetId());
  const { numberFormat } = cells;

  /** Rows that a column hides by itself. */
  const hiddenBy = (sheet: Worksheet, { row, rows }: RangeSnapshot, column: FilterColumn): number[] =>
    Array.from({ length: rows - 1 }, (_, i) => row + 1 + i).filter((at) => {
      const cell = cells.at(sheet.getSheetId(), at - 1, column.column - 1);
      const text = displayValue(cell, numberFormat, file.locale);
      if (column.hidden?.includes(text)) return true;
      return column.condition !== undefined && !meets(wireValue(cell, numberFormat), text, column.condition);
    });
  const textAt = (sheet: Worksheet, row: number, column: number): string =>
    String(extractPureTextFromCell(sheet.getCell(row - 1, column - 1)));

  /** Univer's kind of filter that hides the same: by the texts that are left. */
  const textsLeft = (sheet: Worksheet, { range }: FilterSnapshot, column: FilterColumn) => {
    const hidden = new Set(hiddenBy(sheet, range, column));
    const left = Array.from({ length: range.rows - 1 }, (_, i) => range.row + 1 + i).filter((at) => !hidden.has(at));
    const texts = new Set(left.map((at) => textAt(sheet, at, column.column)));
    const blank = texts.delete('') ? { blank: true as const } : {};
    return { colId: column.column - 1, filters: { ...blank, filters: [...texts] } };
  };

  const read = (sheet: Worksheet): FilterSnapshot | null => {
    const model = modelOf(sheet);
    if (!model) return null;
    const { startRow, startColumn, endRow, endColumn } = model.getRange();
    const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
    return {
      range: { sheetId: sheetNumber(sheet.getSheetId()), row: startRow + 1, column: startColumn + 1, rows, columns },
      columns: model.getAllFilterColumns().map(([index, column]) => {
        const hidden = [...(column.calc({ getAlreadyFilteredOutRows: () => new Set() }) ?? [])];
        const texts = hidden.map((row) =>
          displayValue(cells.at(sheet.getSheetId(), row, index), numberFormat, file.locale),
        );
        return { column: index + 1, hidden: [...new Set(texts)] };
      }),
      hiddenRows: [...model.filteredOutRows].map((row) => row + 1).sort((a, b) => a - b),
    };
  };
  commands.onCommandExecuted(({ id, params }) => {
    if (!BY_HAND.has(id)) return;
    const workbook = injector.get(IUniverInstanceService).getUnit<Workbook>(UNIT_ID);
    const { subUnitId } = (params ?? {}) as { subUnitId?: string };
    const sheet = subUnitId ? workbook?.getSheetBySheetId(subUnitId) : workbook?.getActiveSheet();
    if (sheet) onSet(sheetNumber(sheet.getSheetId()), read(sheet));
  });

  return {
    applied: (sheet, filter) => {
      const hidden = new Set(filter.columns.flatMap((column) => hiddenBy(sheet, filter.range, column)));
      return { ...filter, hiddenRows: [...hidden].sort((a, b) => a - b) };
    },
    show: (sheet, filter) => {
      const place = { unitId: UNIT_ID, subUnitId: sheet.getSheetId() };
      if (modelOf(sheet)) commands.syncExecuteCommand(RemoveSheetsFilterMutation.id, place);
      if (!filter) return;
      const { row, column, rows, columns } = filter.range;
      const range = {
        startRow: row - 1,
        startColumn: column - 1,
        endRow: row + rows - 2,
        endColumn: column + columns - 2,
      };
      commands.syncExecuteCommand(SetSheetsFilterRangeMutation.id, { ...place, range });
      for (const each of filter.columns) {
        const criteria = textsLeft(sheet, filter, each);
        const params = { ...place, col: criteria.colId, criteria, reCalc: false };
        commands.syncExecuteCommand(SetSheetsFilterCriteriaMutation.id, params);
      }
      const model = modelOf(sheet);
      if (model) model.filteredOutRows = new Set(filter.hiddenRows.map((at) => at - 1));
    },
    reveal: (sheet) => {
      const model = modelOf(sheet);
      if (model) model.filteredOutRows = new Set();
    },
  };
}

/** @param text as the cell shows it; which case it has makes no difference */
function meets(value: WireCell, text: string, { type, values }: FilterCondition): boolean {
  const [first = '', second = ''] = values;
  const [found, sought] = [text.toLowerCase(), String(first).toLowerCase()];
  const number = value !== null && typeof value === 'object' ? value.date : value;
  const isNumber = typeof number === 'number';
  switch (type) {
    case 'CELL_EMPTY':
      return value === null;
    case 'CELL_NOT_EMPTY':
      return value !== null;
    case 'NUMBER_BETWEEN':
      return isNumber && number >= Number(first) && number <= Number(second);
    case 'NUMBER_EQUAL_TO':
      return isNumber && number === first;
    case 'NUMBER_GREATER_THAN':
      return isNumber && number > Number(first);
    case 'NUMBER_GREATER_THAN_OR_EQUAL_TO':
      return isNumber && number >= Number(first);
    case 'NUMBER_LESS_THAN':
      return isNumber && number < Number(first);
    case 'NUMBER_LESS_THAN_OR_EQUAL_TO':
      return isNumber && number <= Number(first);
    case 'NUMBER_NOT_BETWEEN':
      return isNumber && (number < Number(first) || number > Number(second));
    case 'NUMBER_NOT_EQUAL_TO':
      return isNumber && number !== first;
    case 'TEXT_CONTAINS':
      return found.includes(sought);
    case 'TEXT_DOES_NOT_CONTAIN':
      return !found.includes(sought);
    case 'TEXT_ENDS_WITH':
      return found.endsWith(sought);
    case 'TEXT_EQUAL_TO':
      return found === sought;
    default:
      return found.startsWith(sought);
  }
}
