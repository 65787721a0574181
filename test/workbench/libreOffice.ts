/** LibreOffice as a second opinion on exported workbooks: it calculates every formula anew, and it draws the charts. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { convert, findLibreOffice } from '../../workbench/cli/libreOffice.ts';

const command = await findLibreOffice();

/** Whether LibreOffice is installed; tests that need it are skipped where it is not, but CI must have it. */
export const hasLibreOffice = isInstalled();

/**
 * One sheet's cells after LibreOffice has recalculated the whole workbook: numbers in full precision, not as they are shown.
 *
 * @param xlsxPath path of an XLSX file
 */
export async function recalculate(xlsxPath: string, sheetName: string): Promise<string[][]> {
  const sheets = await recalculateAll(await readFile(xlsxPath));
  const cells = sheets[sheetName];
  if (!cells) throw new Error(`LibreOffice wrote ${Object.keys(sheets).join(', ')}; expected ${sheetName}`);
  return cells;
}

/** The same of all sheets, by name; LibreOffice writes names with other characters for some. */
export async function recalculateAll(xlsx: Uint8Array): Promise<Record<string, string[][]>> {
  const files = await converted(xlsx, CSV_OF_EACH_SHEET);
  return Object.fromEntries(
    Object.entries(files).map(([name, csv]) => [
      /^workbook-(.*)\.csv$/.exec(name)?.[1] ?? name,
      Papa.parse<string[]>(new TextDecoder().decode(csv).replace(/\r?\n$/, ''), { delimiter: ',' }).data,
    ]),
  );
}

/** A recalculated cell as a number; LibreOffice writes those that show as percentages with their sign. */
export function numberIn(cell: string | undefined): number {
  const [, number, percent] = /^(-?[\d.]+(?:E[+-]?\d+)?)(%?)$/.exec(cell ?? '') ?? [];
  if (number === undefined) throw new Error(`expected a number, got “${cell}”`);
  return Number(number) / (percent ? 100 : 1);
}

/** The workbook as LibreOffice prints it, one file for all sheets. */
export async function pdf(xlsxPath: string): Promise<Uint8Array> {
  return onlyFile(await converted(await readFile(xlsxPath), 'pdf'));
}

/** The workbook in LibreOffice's own format, which shows what it understood of the charts. */
export async function openDocument(xlsxPath: string): Promise<Uint8Array> {
  return onlyFile(await converted(await readFile(xlsxPath), 'ods'));
}

async function converted(xlsx: Uint8Array, format: string): Promise<Record<string, Uint8Array>> {
  if (command === null) throw new Error('LibreOffice is not installed');
  return convert(command, xlsx, format);
}

function onlyFile(files: Record<string, Uint8Array>): Uint8Array {
  const [file = new Uint8Array()] = Object.values(files);
  return file;
}

/**
 * Comma, double quote, UTF-8, from row 1; texts quoted; cells not as shown; formulas' results; the last token asks for one file a
 * sheet. Token by token in LibreOffice's “Filter options for CSV”.
 */
const CSV_OF_EACH_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

function isInstalled(): boolean {
  if (command !== null) return true;
  if (process.env.CI) throw new Error('LibreOffice cannot be started; CI needs it (libreoffice-calc)');
  process.stderr.write('LibreOffice is not installed; the tests that recalculate and print with it are skipped.\n');
  return false;
}
