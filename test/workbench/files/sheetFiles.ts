/** XLSX files of a few parts, written by hand, and what is wrong with files that cannot be read. */
import { strToU8, zipSync } from 'fflate';
import { FileError, type FileProblem } from '../../../workbench/files/fileProblems.ts';
import { type ReadFiles, readFiles } from '../../../workbench/files/readFiles.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

export const relations = (...links: [id: string, type: string, target: string, mode?: string][]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(([id, type, target, mode]) => {
      const external = mode ? ` TargetMode="${mode}"` : '';
      return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"${external}/>`;
    })
    .join('')}</Relationships>`;

export const worksheet = (rows: string, before = '', after = '') =>
  `<worksheet ${MAIN} xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

export const workbookOf = (sheets: string, properties = '') =>
  `<workbook ${MAIN} xmlns:r="${OFFICE}">${properties}<sheets>${sheets}</sheets></workbook>`;

/** The parts of a workbook with one sheet; those given replace or join them. */
export function partsOf(sheet: string, others: Record<string, string> = {}): Record<string, string> {
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': workbookOf('<sheet name="Orders" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml']),
    'xl/worksheets/sheet1.xml': sheet,
    ...others,
  };
}

export function xlsxOf(parts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

export function read(...files: [name: string, bytes: Uint8Array][]): Promise<ReadFiles> {
  return readFiles(
    files.map(([name, bytes]) => ({ name, bytes })),
    { locale: 'en_US', timeZone: 'Etc/UTC' },
  );
}

export async function problemOf(name: string, bytes: Uint8Array): Promise<FileProblem> {
  try {
    await read([name, bytes]);
  } catch (error) {
    if (error instanceof FileError) return error.problem;
    throw error;
  }
  throw new Error(`${name} was read`);
}
