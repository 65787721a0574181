/** Several files as one workbook: a sheet for each CSV file, and the sheets of each XLSX file, in the order of the files. */
import type { CellStyle, RangeSnapshot, SheetSnapshot, WorkbookSnapshot } from '../types/snapshot.ts';
import { decodeText } from './decodeText.ts';
import { fileKind } from './fileKind.ts';
import { MOST_BYTES, type Room, wholeRoom } from './fileLimits.ts';
import { type FileNotice, fileError } from './fileProblems.ts';
import { CSV_STYLES, readCsv } from './readCsv.ts';
import { type ReadWorkbook, readXlsx } from './readXlsx.ts';

export interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

/** What a workbook needs that files do not tell. */
export type FileSettings = Pick<WorkbookSnapshot, 'locale' | 'timeZone'>;

export interface ReadFiles {
  /** Formulas have their last results, which the host does not need and `keepResults` does. */
  workbook: WorkbookSnapshot;
  arrays: RangeSnapshot[];
  notices: FileNotice[];
}

/** The workbook is named after the first file. @throws FileError for the first file that cannot be read */
export async function readFiles(files: readonly NamedFile[], settings: FileSettings): Promise<ReadFiles> {
  const room = wholeRoom();
  const styles: CellStyle[] = [];
  const sheets: SheetSnapshot[] = [];
  const arrays: RangeSnapshot[] = [];
  const notices: FileNotice[] = [];
  const taken = new Set<string>();
  for (const { name, bytes } of files) {
    const read = await readFile(name, bytes, room);
    const firstId = sheets.length;
    const firstStyle = styles.length;
    notices.push(...read.notices);
    arrays.push(...read.arrays.map((range) => ({ ...range, sheetId: range.sheetId + firstId })));
    const renamed = new Map<string, string>();
    for (const sheet of read.sheets) {
      const unique = uniqueName(sheet.name, taken);
      if (unique === sheet.name) continue;
      renamed.set(sheet.name, unique);
      notices.push({ code: 'SHEET_RENAMED', params: { file: name, from: sheet.name, to: unique } });
    }
    for (const sheet of read.sheets) sheets.push(moved(sheet, firstId, firstStyle, renamed));
    styles.push(...read.styles);
  }
  return { workbook: { name: baseName(files[0]?.name ?? ''), ...settings, styles, sheets }, arrays, notices };
}

/** @throws FileError for more bytes than the workbench takes, before they are read */
export function checkBytes(file: string, bytes: number): void {
  if (bytes > MOST_BYTES) throw fileError('FILE_TOO_LARGE', { file, bytes, most: MOST_BYTES });
}

export function baseName(file: string): string {
  return file.replace(/\.(csv|tsv|txt|xlsx|xlsm)$/i, '');
}

async function readFile(file: string, bytes: Uint8Array, room: Room): Promise<ReadWorkbook> {
  checkBytes(file, bytes.length);
  if (bytes.length === 0) throw fileError('EMPTY_FILE', { file });
  const kind = fileKind(bytes);
  if (kind === 'zip') return told(await readXlsx(bytes, file, room), file, /\.(xls[xm]|xlt[xm])$/i, 'xlsx');
  if (kind !== 'text' && kind !== 'xlsx') throw fileError('NOT_A_TABLE', { file, kind });
  const sheet = readCsv(decodeText(bytes), baseName(file), file, room);
  return told(
    { styles: CSV_STYLES, sheets: [sheet], arrays: [], notices: formulasAsText(file, sheet) },
    file,
    /(\.(csv|tsv|tab|txt)|^[^.]*)$/i,
    'text',
  );
}

/** An equals sign, or a call or link after another sign that begins a formula; phone numbers and handles begin with those, too. */
const LIKE_FORMULA = /^(?:=.|[-+@][\p{L}\d._]*\p{L}[(|])/su;

/** Spreadsheet programs compute such cells of a CSV file, and a stranger may have written them for that. */
function formulasAsText(file: string, { cells }: SheetSnapshot): FileNotice[] {
  let found = 0;
  let first: { row: number; text: string } | null = null;
  for (const [i, line] of cells.entries()) {
    for (const cell of line) {
      if (typeof cell?.value !== 'string' || !LIKE_FORMULA.test(cell.value)) continue;
      found++;
      first ??= { row: i + 1, text: cell.value };
    }
  }
  return first ? [{ code: 'FORMULAS_AS_TEXT', params: { file, cells: found, ...first } }] : [];
}

/** Says so when a file is not what its name says and was read all the same. */
function told(read: ReadWorkbook, file: string, names: RegExp, kind: 'xlsx' | 'text'): ReadWorkbook {
  if (names.test(file)) return read;
  return { ...read, notices: [...read.notices, { code: 'READ_AS', params: { file, kind } }] };
}

/** Names differ in more than the case of letters, as Sheets wants it. */
function uniqueName(name: string, taken: Set<string>): string {
  let unique = name;
  for (let number = 2; taken.has(unique.toLowerCase()); number++) unique = `${name} ${number}`;
  taken.add(unique.toLowerCase());
  return unique;
}

/** A sheet among those of other files. */
function moved(
  sheet: SheetSnapshot,
  firstId: number,
  firstStyle: number,
  renamed: ReadonlyMap<string, string>,
): SheetSnapshot {
  const sheetId = sheet.sheetId + firstId;
  const at = (range: RangeSnapshot) => ({ ...range, sheetId });
  for (const line of sheet.cells) {
    for (const cell of line) {
      if (cell?.style !== undefined) cell.style += firstStyle;
      if (cell?.formula && renamed.size > 0) cell.formula = withRenamedSheets(cell.formula, renamed);
    }
  }
  return {
    ...sheet,
    sheetId,
    name: renamed.get(sheet.name) ?? sheet.name,
    ...(sheet.merges && { merges: sheet.merges.map(at) }),
    ...(sheet.conditionalFormats && {
      conditionalFormats: sheet.conditionalFormats.map((each) => ({ ...each, ranges: each.ranges.map(at) })),
    }),
    ...(sheet.validations && { validations: sheet.validations.map((each) => ({ ...each, range: at(each.range) })) }),
  };
}

function withRenamedSheets(formula: string, renamed: ReadonlyMap<string, string>): string {
  return formula.replace(
    /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.'])([\p{L}_][\p{L}\p{N}_.]*)!/gu,
    (part, quoted?: string, plain?: string) => {
      const name = renamed.get(quoted?.replaceAll("''", "'") ?? plain ?? '');
      return name === undefined ? part : `'${name.replaceAll("'", "''")}'!`;
    },
  );
}
