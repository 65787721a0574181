/** Whatever stands in cells comes out of the files as it went in. */
import { Readable } from 'node:stream';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCsv } from '../../../workbench/files/writeCsv.ts';
import { writeXlsx } from '../../../workbench/files/writeXlsx.ts';
import type { CellSnapshot, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../../workbench/types/snapshot.ts';
import { hasLibreOffice, recalculateAll } from '../libreOffice.ts';
import { readByExceljs } from './readByExceljs.ts';
import { read } from './sheetFiles.ts';

const DATE_TIME = 0;
const SECONDS = 86_400;

const lookalike = fc.constantFrom(
  ...['00123', '=1+1', "'quoted", '10%', '2025-04-01', 'TRUE', '1e5', '+7', '-', '@x', ' spaced  out ', '_x0041_'],
  ...['<b>&amp;</b>', '“”', '销售额', '😀', '#N/A', ',;\t"', 'two\nlines', 'ends\n', '#REF!', '1,5'],
);
/** From March 1900, before which Excel counts a day that was not, to the end of the year 9999. */
const day = fc.integer({ min: 61, max: 2_958_465 });
const date = fc.oneof(
  day.map((serial): CellSnapshot => ({ value: { date: serial } })),
  fc
    .tuple(day, fc.integer({ min: 1, max: SECONDS - 1 }))
    .map(([serial, second]): CellSnapshot => ({ value: { date: serial + second / SECONDS }, style: DATE_TIME })),
);
const cellOf = (text: fc.Arbitrary<string>, number: fc.Arbitrary<number>, odd = lookalike) =>
  fc.oneof(
    fc.constant(null),
    fc.oneof(odd, text, number, fc.boolean()).map((value): CellSnapshot => ({ value })),
    date,
  );
const gridOf = (cell: fc.Arbitrary<CellSnapshot | null>) =>
  fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 6 });

const anyText = fc.string({ unit: 'binary', minLength: 1, maxLength: 20 });
const anyGrid = gridOf(cellOf(anyText, fc.double({ noNaN: true, noDefaultInfinity: true })));

/** A CSV file has no types: what looks like something else is that, below the header, and whole numbers of 16 digits are ids. */
const tellingGrid = gridOf(
  cellOf(
    fc.string({ unit: 'grapheme' }).map((text) => `«${text}»`),
    fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !(Number.isInteger(value) && value >= 1e15)),
    lookalike.map((text) => `«${text}»`),
  ),
);
const HEADER = Array.from({ length: 5 }, (_, i): CellSnapshot => ({ value: `column ${i + 1}` }));

function workbookOf(grids: readonly SheetSnapshot['cells'][]): WorkbookSnapshot {
  const sheets = grids.map((cells, i) => ({ sheetId: i + 1, name: `Grid ${i + 1}`, rows: 10, columns: 10, cells }));
  const styles = [{ numberFormat: 'yyyy-mm-dd hh:mm:ss' }];
  return { name: 'Any', locale: 'en_US', timeZone: 'Etc/UTC', styles, sheets };
}

/** Cells that hold something, by row and column, with dates to the second: a file has them as fractions of a day. */
function filled(cells: SheetSnapshot['cells']): [place: string, value: CellValue][] {
  return cells.flatMap((line, i) =>
    line.flatMap((cell, j): [string, CellValue][] =>
      cell && cell.value !== null ? [[`${i} ${j}`, inSeconds(cell.value)]] : [],
    ),
  );
}

function inSeconds(value: CellValue): CellValue {
  if (Object.is(value, -0)) return 0;
  return typeof value === 'object' && value !== null && 'date' in value
    ? { date: Math.round(value.date * SECONDS) }
    : value;
}

describe('any grid of texts, numbers, dates and booleans', () => {
  it.each([
    ['the workbench', async (xlsx: Uint8Array) => (await read(['any.xlsx', xlsx])).workbook],
    ['exceljs', readByExceljs],
  ] as const)('survives XLSX, as %s reads it', async (_, readXlsx) => {
    await fc.assert(
      fc.asyncProperty(anyGrid, async (cells) => {
        const [sheet] = (await readXlsx(await writeXlsx(workbookOf([cells])))).sheets;
        expect(filled(sheet?.cells ?? [])).toEqual(filled(cells));
      }),
      { numRuns: 300 },
    );
  });

  it('survives CSV, as the workbench reads it', async () => {
    await fc.assert(
      fc.asyncProperty(tellingGrid, async (body) => {
        const cells = [HEADER, ...body];
        const csv = new TextEncoder().encode(writeCsv({ sheetId: 1, name: 'Any', rows: 10, columns: 10, cells }));
        const [sheet] = (await read(['any.csv', csv])).workbook.sheets;
        expect(filled(sheet?.cells ?? [])).toEqual(filled(cells));
      }),
      { numRuns: 300 },
    );
  });

  it('survives CSV, as another reader finds it', async () => {
    await fc.assert(
      fc.asyncProperty(anyGrid, async (cells) => {
        const csv = writeCsv({ sheetId: 1, name: 'Any', rows: 10, columns: 10, cells });
        const read = await textsOf(csv);
        for (const [place, value] of filled(cells)) {
          const [row = 0, column = 0] = place.split(' ').map(Number);
          expect(sameText(value, read[row]?.[column] ?? '')).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.skipIf(!hasLibreOffice)('survives XLSX and LibreOffice, which writes it as CSV', async () => {
    // LibreOffice drops control characters and writes 15 digits, of small fractions fewer.
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
    const number = fc.double({ min: -1e15, max: 1e15, noNaN: true }).filter((value) => Math.abs(value) > 0.001);
    const cell = cellOf(text, number);
    const grids = fc.sample(gridOf(cell), { numRuns: 60, seed: 8 });
    const sheets = await recalculateAll(await writeXlsx(workbookOf(grids)));
    const lost = grids.flatMap((cells, i) =>
      filled(cells).filter(([place, value]) => {
        const [row = 0, column = 0] = place.split(' ').map(Number);
        return !sameText(value, sheets[`Grid ${i + 1}`]?.[row]?.[column] ?? '');
      }),
    );
    expect(lost).toEqual([]);
  });
});

/** By fast-csv, which exceljs brings. */
async function textsOf(csv: string): Promise<string[][]> {
  const book = new ExcelJS.Workbook();
  const sheet = await book.csv.read(Readable.from([csv]), { map: (text) => text });
  const rows: string[][] = [];
  sheet.eachRow((row, i) => {
    rows[i - 1] = Array.from({ length: sheet.columnCount }, (_, j) => String(row.getCell(j + 1).value ?? ''));
  });
  return rows;
}

/** @param value with dates in seconds */
function sameText(value: CellValue, text: string): boolean {
  if (typeof value === 'number') return Math.abs(Number(text) - value) <= 1e-14 * Math.abs(value);
  if (typeof value === 'boolean') return text === String(value).toUpperCase();
  if (typeof value === 'object' && value !== null && 'date' in value) {
    return (
      Date.parse(`${text.replace(' ', 'T')}${text.includes(':') ? '' : 'T00:00:00'}Z`) / 1000 ===
      value.date - 25_569 * SECONDS
    );
  }
  return text === value;
}
