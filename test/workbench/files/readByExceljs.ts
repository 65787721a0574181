/** An XLSX file as exceljs reads it, in the form of a snapshot. */
import ExcelJS from 'exceljs';
import type { CellSnapshot, CellStyle, CellValue, WorkbookSnapshot } from '../../../workbench/types/snapshot.ts';

const DAY = 86_400_000;
const EPOCH = 25_569;

export async function readByExceljs(file: Uint8Array<ArrayBuffer>): Promise<WorkbookSnapshot> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file.buffer);
  const styles: CellStyle[] = [];
  const styleOf = ({ numFmt }: ExcelJS.Cell) => (numFmt ? { style: styles.push({ numberFormat: numFmt }) - 1 } : {});
  const sheets = book.worksheets.map((sheet) => {
    const cells: (CellSnapshot | null)[][] = Array.from({ length: sheet.rowCount }, () => []);
    sheet.eachRow((row, i) => {
      row.eachCell({ includeEmpty: true }, (cell, j) => {
        const line = cells[i - 1] as (CellSnapshot | null)[];
        while (line.length < j - 1) line.push(null);
        line[j - 1] = { ...contentOf(cell), ...styleOf(cell), ...noteOf(cell) };
      });
    });
    return {
      sheetId: sheet.id,
      name: sheet.name,
      rows: sheet.rowCount,
      columns: sheet.columnCount,
      cells,
      hidden: sheet.state === 'hidden',
    };
  });
  return { name: book.title, locale: 'en_US', timeZone: 'Etc/UTC', styles, sheets };
}

/** What exceljs shows in the other cells of a merged range is that of its first. */
function contentOf(cell: ExcelJS.Cell): Pick<CellSnapshot, 'value' | 'formula'> {
  if (cell.master !== cell) return { value: null };
  const { value, formula, result } = cell;
  if (!formula) return { value: cellValue(value) };
  return { value: cellValue(result), formula: `=${formula}` };
}

function cellValue(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return { date: value.getTime() / DAY + EPOCH };
  if (typeof value !== 'object') return value;
  if ('error' in value) return { error: value.error };
  throw new Error(`unexpected ${JSON.stringify(value)}`);
}

function noteOf({ note }: ExcelJS.Cell): Pick<CellSnapshot, 'note'> {
  if (!note) return {};
  return { note: typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('') };
}
