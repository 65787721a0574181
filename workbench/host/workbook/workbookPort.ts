/** The port's operations on cells and sheets, over a Univer workbook. */
import type { ICellData, IStyleData, Nullable, Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import type { ClearPart, SheetExtras } from '../../services/port.ts';
import type { RangeSnapshot } from '../../types/snapshot.ts';
import { FORMAT_ONLY } from '../formulas/calculation.ts';
import type { AsyncPort } from '../scriptRunner.ts';
import { type FileSettings, typedValue } from '../typing/typedValues.ts';
import { fromUniverStyle, toUniverStyle } from './cellStyles.ts';
import { BLANK, displayValue, formulaIn, univerCell, wireValue } from './cellValues.ts';
import type { SheetCells } from './sheetCells.ts';
import type { KeptExtras } from './sheetExtras.ts';
import type { SheetFilters } from './sheetFilters.ts';
import { FIRST_MADE_BY_HAND, type SheetNumber } from './sheetNumbers.ts';
import { NEW_SHEET_COLUMNS, NEW_SHEET_ROWS } from './univerWorkbook.ts';

const SET_VALUES = 'sheet.mutation.set-range-values';
const LONGEST_NAME = 100;
const MOST_CELLS = 10_000_000;

export type SheetPort = Omit<
  AsyncPort,
  | 'workbook'
  | 'menu'
  | 'sidebar'
  | 'dialog'
  | 'toast'
  | 'alert'
  | 'prompt'
  | 'sleep'
  | 'log'
  | 'properties'
  | 'setProperties'
  | 'cached'
  | 'setCached'
  | 'lock'
  | 'unlock'
>;

export interface WorkbookPort {
  port: SheetPort;
  univerSheet(sheetId: number): FWorksheet;
}

export function workbookPort(
  api: FUniver,
  cells: SheetCells,
  extras: KeptExtras,
  filters: SheetFilters,
  sheetNumber: SheetNumber,
  file: FileSettings,
): WorkbookPort {
  const book = (): FWorkbook => {
    const active = api.getActiveWorkbook();
    if (!active) throw new Error('No workbook is open');
    return active;
  };
  let highest = 0;
  const core = (): Workbook => book().getWorkbook();

  const univerSheet = (sheetId: number): FWorksheet => {
    const sheet = book()
      .getSheets()
      .find((each) => sheetNumber(each.getSheetId()) === sheetId);
    if (!sheet) throw new Error('Sheet not found: it was deleted.');
    return sheet;
  };
  const inner = (sheetId: number): Worksheet => univerSheet(sheetId).getSheet();

  const styleOf = (cell: Nullable<ICellData>): Nullable<IStyleData> => core().getStyles().getStyleByCell(cell);
  const { numberFormat } = cells;
  const grid = <T>({ row, column, rows, columns }: RangeSnapshot, of: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rows }, (_, i) => Array.from({ length: columns }, (__, j) => of(row - 1 + i, column - 1 + j)));
  const eachCell = <T>(range: RangeSnapshot, of: (cell: Nullable<ICellData>) => T): T[][] => {
    const sheetId = univerSheet(range.sheetId).getSheetId();
    return grid(range, (row, column) => of(cells.at(sheetId, row, column)));
  };

  /** Univer's mutation is ten times as fast as its facade; it merges styles into those the cells have. */
  const setCells = (sheetId: number, cellValue: Record<number, Record<number, ICellData>>, trigger?: string): void => {
    const subUnitId = univerSheet(sheetId).getSheetId();
    api.syncExecuteCommand(SET_VALUES, { unitId: book().getId(), subUnitId, cellValue, trigger });
  };
  const fill = (ranges: RangeSnapshot[], of: (i: number, j: number) => ICellData, trigger?: string): void => {
    for (const { sheetId, row, column, rows, columns } of ranges) {
      const filled: Record<number, Record<number, ICellData>> = {};
      for (let i = 0; i < rows; i++) {
        const line: Record<number, ICellData> = {};
        for (let j = 0; j < columns; j++) line[column - 1 + j] = of(i, j);
        filled[row - 1 + i] = line;
      }
      setCells(sheetId, filled, trigger);
    }
  };
  /** A change of a cell that does not repeat them takes away its formula, and makes a number of a text such as 007. */
  const restyle = (ranges: RangeSnapshot[], styleAt: (i: number, j: number) => ICellData['s']): void => {
    for (const range of ranges) {
      const matrix = inner(range.sheetId).getCellMatrix();
      const kept = grid(range, (row, column) => {
        const cell = matrix.getValue(row, column);
        if (cell?.f || cell?.si) return { f: cell.f, si: cell.si, v: cell.v, t: cell.t };
        return cell?.t ? { t: cell.t } : {};
      });
      fill([range], (i, j) => ({ ...kept[i]?.[j], s: styleAt(i, j) }) as ICellData, FORMAT_ONLY);
    }
  };

  const port: SheetPort = {
    sheets: () =>
      book()
        .getSheets()
        .map((sheet) => ({
          sheetId: sheetNumber(sheet.getSheetId()),
          name: sheet.getSheetName(),
          rows: sheet.getMaxRows(),
          columns: sheet.getMaxColumns(),
          frozenRows: sheet.getFrozenRows(),
          frozenColumns: sheet.getFrozenColumns(),
          hidden: sheet.isSheetHidden(),
        })),
    activeSheet: () => sheetNumber(book().getActiveSheet().getSheetId()),
    activeRange: () => {
      const sheet = book().getActiveSheet();
      const range = sheet.getActiveRange()?.getRange() ?? { startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 };
      return fromUniverRange(sheetNumber(sheet.getSheetId()), range);
    },
    insertSheet: (name, index) => {
      if (name !== null) assertNewName(name);
      if (index !== null) assertPlace(index, 0);
      assertRoomFor(NEW_SHEET_ROWS * NEW_SHEET_COLUMNS);
      const taken = book()
        .getSheets()
        .map((sheet) => sheetNumber(sheet.getSheetId()));
      // The number of a sheet that was deleted never means another one.
      const sheetId = Math.max(highest, ...taken.filter((each) => each < FIRST_MADE_BY_HAND)) + 1;
      highest = sheetId;
      const sheet = { id: String(sheetId), rowCount: NEW_SHEET_ROWS, columnCount: NEW_SHEET_COLUMNS };
      book().insertSheet(name ?? freeName(), { ...(index !== null && { index }), sheet });
      return sheetId;
    },
    copySheet: (sheetId) => {
      const sheet = univerSheet(sheetId);
      assertRoomFor(sheet.getMaxRows() * sheet.getMaxColumns());
      const copy = book().duplicateSheet(sheet);
      copy.setName(freeName(`Copy of ${sheet.getSheetName()}`));
      book().moveSheet(copy, book().getSheets().length - 1);
      const copyId = sheetNumber(copy.getSheetId());
      extras.copy(sheetId, copyId);
      return copyId;
    },
    deleteSheet: (sheetId) => {
      if (book().getSheets().length === 1) throw new Error("You can't remove all the sheets in a document.");
      if (isLastShown(sheetId)) throw new Error("You can't remove all the visible sheets in a document.");
      book().deleteSheet(univerSheet(sheetId));
      extras.forget(sheetId);
      return null;
    },
    renameSheet: (sheetId, name) => {
      assertNewName(name, sheetId);
      univerSheet(sheetId).setName(name);
      return null;
    },
    moveSheet: (sheetId, index) => {
      assertPlace(index, 1);
      book().moveSheet(univerSheet(sheetId), index);
      return null;
    },
    activate: (place) => {
      if (typeof place === 'number') univerSheet(place).activate();
      else {
        const sheet = univerSheet(place.sheetId);
        sheet.activate();
        sheet.getRange(place.row - 1, place.column - 1, place.rows, place.columns).activate();
      }
      return null;
    },
    usedSize: (sheetId) => {
      let [rows, columns] = [0, 0];
      cells.forEach(univerSheet(sheetId).getSheetId(), (row, column, cell) => {
        if (!cell.f && (cell.v === undefined || cell.v === null || cell.v === '')) return;
        rows = Math.max(rows, row + 1);
        columns = Math.max(columns, column + 1);
      });
      return [rows, columns];
    },
    insertLines: (sheetId, side, after, count) => {
      const sheet = univerSheet(sheetId);
      assertRoomFor(count * (side === 'row' ? sheet.getMaxColumns() : sheet.getMaxRows()));
      // Univer inserts after a line only, so what comes first is inserted before the first.
      if (side === 'row' && after === 0) sheet.insertRowsBefore(0, count);
      else if (side === 'row') sheet.insertRowsAfter(after - 1, count);
      else if (after === 0) sheet.insertColumnsBefore(0, count);
      else sheet.insertColumnsAfter(after - 1, count);
      return null;
    },
    moveColumns: (sheetId, from, count, to) => {
      const sheet = univerSheet(sheetId);
      const shown = core().getActiveSheet();
      core().setActiveSheet(sheet.getSheet());
      sheet.moveColumns(sheet.getRange(0, from - 1, sheet.getMaxRows(), count), to - 1);
      core().setActiveSheet(shown);
      extras.moveColumns(sheetId, from, count, to);
      return null;
    },
    deleteLines: (sheetId, side, from, count) => {
      const sheet = univerSheet(sheetId);
      assertLinesLeft(sheet, side, from, count);
      const shown = core().getActiveSheet();
      filters.reveal(sheet.getSheet());
      // Univer moves the references to the active sheet, whichever sheet loses its lines.
      core().setActiveSheet(sheet.getSheet());
      if (side === 'row') sheet.deleteRows(from - 1, count);
      else sheet.deleteColumns(from - 1, count);
      core().setActiveSheet(shown);
      return null;
    },
    values: (range) => eachCell(range, (cell) => wireValue(cell, numberFormat)),
    displayValues: (range) => eachCell(range, (cell) => displayValue(cell, numberFormat, file.locale)),
    formulas: (range) => eachCell(range, (cell) => formulaIn(cell, file.locale)),
    styles: (range) => eachCell(range, (cell) => fromUniverStyle(styleOf(cell))),
    write: (range, written) => {
      const asText = eachCell(range, (cell) => (cell ? numberFormat(cell) === '@' : false));
      fill([range], (i, j) => univerCell(typedValue(written[i]?.[j] ?? null, asText[i]?.[j] ?? false, file)));
      return null;
    },
    format: (parts) => {
      for (const { range, style } of parts) {
        const s = toUniverStyle(style);
        restyle([range], () => s);
      }
      return null;
    },
    formatEach: (range, styles) => {
      restyle([range], (i, j) => toUniverStyle(styles[i]?.[j] ?? {}));
      return null;
    },
    copyFormat: (from, to) => {
      const styles = eachCell(from, (cell) => cell?.s ?? null);
      restyle([to], (i, j) => styles[i % from.rows]?.[j % from.columns] ?? null);
      return null;
    },
    clear: (ranges, parts) => {
      for (const part of parts) clearPart(ranges, part);
      return null;
    },
    merge: ({ sheetId, row, column, rows, columns }, kind) => {
      const range = univerSheet(sheetId).getRange(row - 1, column - 1, rows, columns);
      if (kind === 'all') range.merge();
      else if (kind === 'rows') range.mergeAcross();
      else range.mergeVertically();
      return null;
    },
    breakApart: ({ sheetId, row, column, rows, columns }) => {
      univerSheet(sheetId)
        .getRange(row - 1, column - 1, rows, columns)
        .breakApart();
      return null;
    },
    mergedRanges: (sheetId) =>
      inner(sheetId)
        .getMergeData()
        .map((range) => fromUniverRange(sheetId, range)),
    setSizes: (sheetId, side, from, count, pixels) => {
      if (side === 'row') univerSheet(sheetId).setRowHeightsForced(from - 1, count, pixels);
      else univerSheet(sheetId).setColumnWidths(from - 1, count, pixels);
      return null;
    },
    setLinesHidden: (sheetId, side, from, count, hidden) => {
      const sheet = univerSheet(sheetId);
      if (side === 'row') hidden ? sheet.hideRows(from - 1, count) : sheet.showRows(from - 1, count);
      else hidden ? sheet.hideColumns(from - 1, count) : sheet.showColumns(from - 1, count);
      return null;
    },
    hiddenLines: (sheetId, side) => {
      const sheet = inner(sheetId);
      const manager = side === 'row' ? sheet.getRowManager() : sheet.getColumnManager();
      const spans = 'getHiddenRows' in manager ? manager.getHiddenRows() : manager.getHiddenCols();
      return spans.flatMap(({ startRow, endRow, startColumn, endColumn }) => {
        const [first, last] = side === 'row' ? [startRow, endRow] : [startColumn, endColumn];
        return Array.from({ length: last - first + 1 }, (_, i) => first + 1 + i);
      });
    },
    freeze: (sheetId, side, count) => {
      const sheet = univerSheet(sheetId);
      if (count >= linesOf(sheet, side)) throw new Error(`You can't freeze all visible ${side}s on the sheet.`);
      if (side === 'row') sheet.setFrozenRows(count);
      else sheet.setFrozenColumns(count);
      return null;
    },
    setGridlines: (sheetId, hidden) => {
      univerSheet(sheetId).setHiddenGridlines(hidden);
      return null;
    },
    setTabColor: (sheetId, color) => {
      univerSheet(sheetId).setTabColor(color ?? '');
      return null;
    },
    setHidden: (sheetId, hidden) => {
      if (hidden && isLastShown(sheetId)) throw new Error("You can't hide all the sheets in a document.");
      if (hidden) univerSheet(sheetId).hideSheet();
      else univerSheet(sheetId).showSheet();
      return null;
    },
    extras: extras.read,
    setExtras: (sheetId, kind, value) => {
      const filter = kind === 'filter' ? (value as SheetExtras['filter']) : null;
      extras.write(sheetId, kind, filter ? (filters.applied(inner(sheetId), filter) as typeof value) : value);
      return null;
    },
    flush: () => null,
  };

  function clearPart(ranges: RangeSnapshot[], part: ClearPart): void {
    if (part === 'contents') fill(ranges, () => BLANK);
    else if (part === 'formats') restyle(ranges, () => null);
    else for (const range of ranges) extras.clear(range, part);
  }

  /** Google's own words. */
  function assertRoomFor(added: number): void {
    const total = book()
      .getSheets()
      .reduce((sum, sheet) => sum + sheet.getMaxRows() * sheet.getMaxColumns(), 0);
    if (total + added <= MOST_CELLS) return;
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${MOST_CELLS} cells.`,
    );
  }

  /** Google's own words, but for a blank name. Names that differ in case only are one to Sheets, as they are in formulas. */
  function assertNewName(name: string, ofSheet?: number): void {
    if (name === '') throw new Error('The sheet name cannot be blank.');
    if (name.length > LONGEST_NAME) {
      throw new Error(`The sheet name cannot be greater than ${LONGEST_NAME} characters.`);
    }
    if (isTaken(name, ofSheet)) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
  }

  function isTaken(name: string, butBy?: number): boolean {
    return book()
      .getSheets()
      .filter((sheet) => sheetNumber(sheet.getSheetId()) !== butBy)
      .some((sheet) => sheet.getSheetName().toLowerCase() === name.toLowerCase());
  }

  function freeName(copy?: string): string {
    if (copy !== undefined && !isTaken(copy)) return copy;
    for (let number = copy === undefined ? book().getSheets().length + 1 : 2; ; number++) {
      const name = copy === undefined ? `Sheet${number}` : `${copy} ${number}`;
      if (!isTaken(name)) return name;
    }
  }

  /** @param taken 1 when a sheet moves among the others, 0 when one is added to them */
  function assertPlace(index: number, taken: 0 | 1): void {
    if (index < 0 || index > book().getSheets().length - taken) throw new Error('Invalid argument: index');
  }

  function isLastShown(sheetId: number): boolean {
    const shown = book()
      .getSheets()
      .filter((sheet) => !sheet.isSheetHidden());
    return shown.every((sheet) => sheetNumber(sheet.getSheetId()) === sheetId);
  }

  return {
    port,
    univerSheet,
  };
}

type Side = 'row' | 'column';

function linesOf(sheet: FWorksheet, side: Side): number {
  return side === 'row' ? sheet.getMaxRows() : sheet.getMaxColumns();
}

/** Google's own words. */
function assertLinesLeft(sheet: FWorksheet, side: Side, from: number, count: number): void {
  const all = linesOf(sheet, side);
  if (count >= all) throw new Error(`You can't delete all the ${side}s on the sheet.`);
  const frozen = side === 'row' ? sheet.getFrozenRows() : sheet.getFrozenColumns();
  if (from <= frozen + 1 && from + count - 1 === all) {
    throw new Error(`Sorry, it is not possible to delete all non-frozen ${side}s.`);
  }
}

function fromUniverRange(
  sheetId: number,
  {
    startRow,
    startColumn,
    endRow,
    endColumn,
  }: { startRow: number; startColumn: number; endRow: number; endColumn: number },
): RangeSnapshot {
  return {
    sheetId,
    row: startRow + 1,
    column: startColumn + 1,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  };
}
