/** An XLSX file as a workbook, by exceljs behind the gate of `xlsxGate.ts`: values, formulas with their last results, looks. Macros are never run. */
import ExcelJS from 'exceljs';
import type { CellStyle, RangeSnapshot, SheetSnapshot } from '../types/snapshot.ts';
import { type Room, wholeRoom } from './fileLimits.ts';
import { FileError, type FileNotice, fileError } from './fileProblems.ts';
import { readRules } from './readXlsxRules.ts';
import { readSheet } from './readXlsxSheet.ts';
import { colorReader, styleReader } from './readXlsxStyles.ts';
import { gateXlsx } from './xlsxGate.ts';

export interface ReadWorkbook {
  styles: CellStyle[];
  sheets: SheetSnapshot[];
  /** Cells that a formula fills beside its own. */
  arrays: RangeSnapshot[];
  notices: FileNotice[];
}

/** @throws FileError with the part, the sheet and the last cell that could be read, as far as they are known */
export async function readXlsx(bytes: Uint8Array, file: string, room: Room = wholeRoom()): Promise<ReadWorkbook> {
  const gated = gateXlsx(bytes, file, room);
  const book = new ExcelJS.Workbook();
  try {
    // Its types ask for a Buffer; any bytes will do.
    await book.xlsx.load(gated.bytes as unknown as ExcelJS.Buffer);
    const readColor = colorReader(gated.themeColors);
    const { styles, dated, indexOf } = styleReader(readColor);
    const shared = { from1904: book.properties.date1904, dated, indexOf, readColor };
    const read = gated.names.map((name, i) => {
      const sheet = book.getWorksheet(i + 1);
      if (!sheet) throw fileError('UNREADABLE', { file, received: name });
      const { snapshot, arrays } = readSheet(sheet, i + 1, name, shared);
      return { sheet: { ...snapshot, ...readRules(sheet, i + 1, readColor) }, arrays };
    });
    return {
      styles,
      sheets: read.map(({ sheet }) => sheet),
      arrays: read.flatMap(({ arrays }) => arrays),
      notices: gated.notices,
    };
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw fileError('UNREADABLE', { file, received: error instanceof Error ? error.message : String(error) });
  }
}
