import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { FileError } from '../../../workbench/files/fileProblems.ts';
import { describeProblem } from '../../../workbench/files/fileWords.ts';
import { writeXlsx } from '../../../workbench/files/writeXlsx.ts';
import type { CellValue } from '../../../workbench/types/snapshot.ts';
import { WORKBOOK } from './exportedWorkbook.ts';
import { read } from './sheetFiles.ts';

const DAY_MS = 86_400_000;
/** Sheets counts days from 30 December 1899. */
const EPOCH = Date.UTC(1899, 11, 30);

/** XML 1.0 has no other control characters, and no halves of pairs; a bare CR is read as a line break by any parser. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((all) => all.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '-'));
/** Whole ones of 16 digits and more are ids to a reader of text files. */
const number = fc.oneof(
  fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !Object.is(value, -0) && !(Number.isInteger(value) && Math.abs(value) >= 1e15)),
);
const moment = fc.integer({ min: Date.UTC(1901, 0, 1) / 1000, max: Date.UTC(2099, 11, 31) / 1000 });
type Written =
  | { kind: 'text'; value: string }
  | { kind: 'number'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'date'; seconds: number }
  | { kind: 'blank' };
const cell: fc.Arbitrary<Written> = fc.oneof(
  text.map((value) => ({ kind: 'text' as const, value })),
  number.map((value) => ({ kind: 'number' as const, value })),
  fc.boolean().map((value) => ({ kind: 'boolean' as const, value })),
  moment.map((seconds) => ({ kind: 'date' as const, seconds })),
  fc.constant({ kind: 'blank' as const }),
);
const grid = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

const serial = (seconds: number) => (seconds * 1000 - EPOCH) / DAY_MS;
const header = (grid: readonly (readonly Written[])[]) => (grid[0] ?? []).map((_, i) => `header ${i}`);

function expected(written: Written): CellValue {
  if (written.kind === 'blank') return null;
  return written.kind === 'date' ? { date: serial(written.seconds) } : written.value;
}

/** As people save it: a date by ISO 8601 and with seconds. */
function csvText(written: Written): string {
  switch (written.kind) {
    case 'blank':
      return '';
    case 'date':
      return new Date(written.seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');
    default:
      return String(written.value);
  }
}

function expectSame(found: CellValue, wanted: CellValue): void {
  if (typeof wanted === 'object' && wanted !== null && 'date' in wanted) {
    // A second is 1.2e-5 of a day.
    expect((found as { date: number }).date).toBeCloseTo(wanted.date, 7);
  } else expect(found).toEqual(wanted);
}

describe('any grid of texts, numbers, dates and booleans', () => {
  it.each([',', ';', '\t'])('survives a CSV file parted by %j', async (delimiter) => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        // In a text file a text that reads as something else is something else.
        const plain = rows.map((row) =>
          row.map((one): Written => (one.kind === 'text' ? { kind: 'text', value: `«${one.value}»` } : one)),
        );
        const csv = Papa.unparse([header(rows), ...plain.map((row) => row.map(csvText))], { delimiter });
        const sheet = (await read(['grid.csv', new TextEncoder().encode(csv)])).workbook.sheets[0];
        plain.forEach((row, i) => {
          row.forEach((one, j) => {
            expectSame(sheet?.cells[i + 1]?.[j]?.value ?? null, expected(one));
          });
        });
      }),
    );
  });

  it('keeps every text of a CSV file letter by letter, whatever it looks like', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('007', '=A1', '"', ' x ', 'a\nb')), {
          minLength: 1,
          maxLength: 9,
        }),
        async (texts) => {
          const csv = Papa.unparse([['id'], ...texts.map((one) => [`x${one}`])]);
          const sheet = (await read(['grid.csv', new TextEncoder().encode(csv)])).workbook.sheets[0];
          expect(sheet?.cells.slice(1).map((row) => row[0]?.value)).toEqual(texts.map((one) => `x${one}`));
        },
      ),
    );
  });

  it('survives an XLSX file as exceljs writes it', async () => {
    await fc.assert(
      fc.asyncProperty(grid, async (rows) => {
        const book = new ExcelJS.Workbook();
        const target = book.addWorksheet('Grid');
        rows.forEach((row, i) => {
          row.forEach((one, j) => {
            const at = target.getCell(i + 1, j + 1);
            if (one.kind === 'date') {
              at.value = serial(one.seconds);
              at.numFmt = 'yyyy-mm-dd hh:mm:ss';
            } else if (one.kind !== 'blank') at.value = one.value;
          });
        });
        const bytes = new Uint8Array(await book.xlsx.writeBuffer());
        const sheet = (await read(['grid.xlsx', bytes])).workbook.sheets[0];
        rows.forEach((row, i) => {
          row.forEach((one, j) => {
            expectSame(sheet?.cells[i]?.[j]?.value ?? null, expected(one));
          });
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('any damage to an XLSX file', () => {
  const HURT = ['xl/worksheets/sheet1.xml', 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml', '[zip]'];
  let whole: Uint8Array;

  beforeAll(async () => {
    whole = await writeXlsx(WORKBOOK, new Set(['NPS']));
  });

  it('ends in a workbook or in a problem that has words, and never otherwise', async () => {
    const splice = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat(30),
      put: fc.oneof(
        fc.string(),
        fc.constantFrom(
          '<',
          '>',
          '"',
          '&',
          '</c>',
          '<c r="A0">',
          ' r="-1"',
          'NaN',
          '1e999',
          '\0',
          'A1:ZZZ9999999',
          '<v/>',
        ),
      ),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...HURT),
        fc.array(splice, { minLength: 1, maxLength: 4 }),
        async (part, splices) => {
          const hurt = (text: string) =>
            splices.reduce((now, { at, length, put }) => {
              const from = Math.floor(at * now.length);
              return now.slice(0, from) + put + now.slice(from + length);
            }, text);
          let bytes = whole;
          if (part === '[zip]') bytes = strToU8(hurt(strFromU8(whole, true)), true);
          else {
            const parts = unzipSync(whole);
            bytes = zipSync(
              { ...parts, [part]: strToU8(hurt(strFromU8(parts[part] ?? new Uint8Array()))) },
              { level: 0 },
            );
          }
          try {
            const { workbook } = await read(['hurt.xlsx', bytes]);
            for (const sheet of workbook.sheets) expect(sheet.rows * sheet.columns).toBeGreaterThan(0);
          } catch (error) {
            if (!(error instanceof FileError)) throw error;
            expect(describeProblem(error.problem, 'en')).toContain('hurt.xlsx');
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});
