/** LibreOffice as a second opinion on exported workbooks: it calculates every formula anew, and it draws the charts. */
import { execFile, execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import Papa from 'papaparse';

/** Whether LibreOffice is installed; tests that need it are skipped where it is not, but CI must have it. */
export const hasLibreOffice = isInstalled();

/**
 * One sheet's cells after LibreOffice has recalculated the whole workbook: numbers in full precision, not as they are shown.
 *
 * @param xlsxPath path of an XLSX file
 */
export async function recalculate(xlsxPath: string, sheetName: string): Promise<string[][]> {
  return convert(xlsxPath, CSV_OF_EACH_SHEET, async (folder) => {
    const name = `${path.basename(xlsxPath, '.xlsx')}-${sheetName}.csv`;
    const written = await readdir(folder);
    if (!written.includes(name)) throw new Error(`LibreOffice wrote ${written.join(', ')}; expected ${name}`);
    return Papa.parse<string[]>((await readFile(path.join(folder, name), 'utf8')).trimEnd()).data;
  });
}

/** A recalculated cell as a number; LibreOffice writes those that show as percentages with their sign. */
export function numberIn(cell: string | undefined): number {
  const [, number, percent] = /^(-?[\d.]+(?:E[+-]?\d+)?)(%?)$/.exec(cell ?? '') ?? [];
  if (number === undefined) throw new Error(`expected a number, got “${cell}”`);
  return Number(number) / (percent ? 100 : 1);
}

/** The workbook as LibreOffice prints it, one file for all sheets. */
export async function pdf(xlsxPath: string): Promise<Uint8Array> {
  return convert(xlsxPath, 'pdf', onlyFile);
}

/** The workbook in LibreOffice's own format, which shows what it understood of the charts. */
export async function openDocument(xlsxPath: string): Promise<Uint8Array> {
  return convert(xlsxPath, 'ods', onlyFile);
}

async function onlyFile(folder: string): Promise<Uint8Array> {
  const [name = ''] = await readdir(folder);
  return readFile(path.join(folder, name));
}

/**
 * Comma, double quote, UTF-8, from row 1; texts quoted; cells not as shown; formulas' results; the last token asks for one file a
 * sheet. Token by token in LibreOffice's “Filter options for CSV”.
 */
const CSV_OF_EACH_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false,false,false,-1';

/** LibreOffice trusts results stored in a file; 0 makes it calculate them always. */
const RECALCULATE_ALWAYS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
  <item oor:path="/org.openoffice.Office.Calc/Formula/Load">
    <prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop>
  </item>
</oor:items>
`;

/** Runs in a profile of its own, so that neither a person's settings nor their open window are in the way. */
async function convert<T>(xlsxPath: string, format: string, read: (folder: string) => Promise<T>): Promise<T> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'clientele-'));
  try {
    const profile = path.join(scratch, 'profile');
    const folder = path.join(scratch, 'converted');
    await mkdir(path.join(profile, 'user'), { recursive: true });
    await mkdir(folder);
    await writeFile(path.join(profile, 'user', 'registrymodifications.xcu'), RECALCULATE_ALWAYS);
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--norestore',
      '--convert-to',
      format,
      '--outdir',
      folder,
      xlsxPath,
    ]);
    return await read(folder);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (process.env.CI)
      throw new Error('soffice cannot be started; CI needs LibreOffice (libreoffice-calc)', { cause: error });
    process.stderr.write('LibreOffice is not installed; the tests that recalculate and print with it are skipped.\n');
    return false;
  }
}
