/** The open workbook as a snapshot: values with results, formulas, styles, and what the host keeps beside the cells. */
import { CellValueType, type ICellData, type Nullable } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { FILE } from '../../services/port.ts';
import type { CellSnapshot, CellStyle, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../types/snapshot.ts';
import { isDateFormat } from '../typing/typedValues.ts';
import { fromUniverStyle } from './cellStyles.ts';
import { unparsedIn } from './cellValues.ts';
import type { SheetCells } from './sheetCells.ts';
import type { KeptExtras } from './sheetExtras.ts';
import { DEFAULT_COLUMN_WIDTH, DEFAULT_ROW_HEIGHT } from './univerWorkbook.ts';
import type { WorkbookPort } from './workbookPort.ts';

export async function snapshotOf(
  api: FUniver,
  { port, univerSheet }: WorkbookPort,
  extras: KeptExtras,
  cells: SheetCells,
  settings: { name: string; locale: string; timeZone: string },
): Promise<WorkbookSnapshot> {
  const styles = styleTable();
  const book = api.getActiveWorkbook()?.getWorkbook();
  const styleOf = (cell: Nullable<ICellData>) => fromUniverStyle(book?.getStyles().getStyleByCell(cell));
  const sheets: SheetSnapshot[] = [];
  for (const { sheetId, name, rows, columns } of await port.sheets()) {
    const sheet = univerSheet(sheetId).getSheet();
    const config = sheet.getConfig();
    const { charts, conditionalFormats, validations, protections, metadata, notes, filter } = extras.of(sheetId);
    const hiddenLines = async (side: 'row' | 'column', name: 'hiddenRows' | 'hiddenColumns') => {
      const hidden = await port.hiddenLines(sheetId, side);
      return hidden.length > 0 ? { [name]: hidden } : {};
    };
    const lines: (CellSnapshot | null)[][] = [];
    cells.forEach(sheet.getSheetId(), (row, column, cell, part) => {
      const style = styleOf(cell);
      const snapshot = cellSnapshot(cell, styles.index(style), style, notes[`${row + 1},${column + 1}`]);
      if (snapshot === null) return;
      while (lines.length <= row) lines.push([]);
      const line = lines[row] as (CellSnapshot | null)[];
      while (line.length < column) line.push(null);
      line[column] = part ? { ...snapshot, [part]: true } : snapshot;
    });
    sheets.push({
      sheetId,
      name,
      rows,
      columns,
      cells: lines,
      columnWidths: sizes(config.columnData, (size) => size.w, DEFAULT_COLUMN_WIDTH),
      rowHeights: sizes(config.rowData, (size) => size.h, DEFAULT_ROW_HEIGHT),
      ...(await hiddenLines('row', 'hiddenRows')),
      ...(await hiddenLines('column', 'hiddenColumns')),
      frozenRows: config.freeze.ySplit,
      frozenColumns: config.freeze.xSplit,
      hiddenGridlines: !config.showGridlines,
      ...(config.hidden && { hidden: true }),
      ...(config.tabColor && { tabColor: config.tabColor }),
      merges: (await port.mergedRanges(sheetId)) ?? [],
      charts,
      conditionalFormats,
      validations,
      protections: protections.map(({ id, ...protection }) => protection),
      metadata,
      ...(filter && { filter }),
    });
  }
  return {
    ...settings,
    styles: styles.all,
    metadata: extras.of(FILE).metadata,
    activeSheet: await port.activeSheet(),
    sheets,
  };
}

function cellSnapshot(
  cell: ICellData,
  styleIndex: number | undefined,
  { numberFormat }: CellStyle,
  note: string | undefined,
): CellSnapshot | null {
  const value = cellValue(cell, numberFormat ?? '');
  if (value === null && !cell.f && styleIndex === undefined && note === undefined) return null;
  const entered = unparsedIn(cell);
  return {
    value,
    ...(entered === null ? cell.f && { formula: cell.f } : { entered }),
    ...(styleIndex !== undefined && { style: styleIndex }),
    ...(note !== undefined && { note }),
  };
}

function cellValue(cell: ICellData, numberFormat: string): CellValue {
  const value = cell.v;
  if (value === null || value === undefined || value === '') return null;
  if (cell.t === CellValueType.BOOLEAN) return Boolean(value);
  if (typeof value === 'number') return isDateFormat(numberFormat) ? { date: value } : value;
  return cell.f && /^#[A-Z/0]+[!?]?$/.test(String(value)) ? { error: String(value) } : value;
}

/** Collects styles, each once. */
function styleTable() {
  const all: CellStyle[] = [];
  const known = new Map<string, number>();
  const index = (style: CellStyle): number | undefined => {
    const key = JSON.stringify(style);
    if (key === '{}') return undefined;
    const found = known.get(key) ?? all.push(style) - 1;
    known.set(key, found);
    return found;
  };
  return { all, index };
}

function sizes<T>(entries: Record<number, T | undefined>, of: (entry: T) => number | undefined, usual: number) {
  const found: Record<number, number> = {};
  for (const [index, entry] of Object.entries(entries)) {
    const size = entry && of(entry);
    if (size !== undefined && size !== usual) found[Number(index)] = size;
  }
  return found;
}
