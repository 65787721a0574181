/** What is wrong with a file that a person opens, and what they should know of one that was opened: data; `fileWords` has the prose. */

/** What a file turned out to hold, by its first bytes. */
export type FileKind =
  | 'xlsx'
  | 'text'
  | 'xls'
  | 'encrypted'
  | 'xlsb'
  | 'ods'
  | 'numbers'
  | 'word'
  | 'zip'
  | 'html'
  | 'xml'
  | 'json'
  | 'pdf'
  | 'image'
  | 'binary';

/** Rows and columns are counted from 1, as people see them; `sheet` is '' where the file is one. */
export interface FileProblemParams {
  EMPTY_FILE: { file: string };
  FILE_TOO_LARGE: { file: string; bytes: number; most: number };
  NOT_A_TABLE: { file: string; kind: Exclude<FileKind, 'xlsx' | 'text'> };
  TOO_MANY_ROWS: { file: string; sheet: string; most: number };
  TOO_MANY_COLUMNS: { file: string; sheet: string; row: number; most: number };
  TOO_MANY_CELLS: { file: string; sheet: string; row: number; most: number };
  /** A quotation mark opens in this line of the text and nothing closes it, or something follows the closing one. */
  OPEN_QUOTE: { file: string; line: number; received: string };
  STRAY_QUOTE: { file: string; line: number; received: string };
  DAMAGED_ZIP: { file: string; part: string };
  INFLATES: { file: string; bytes: number; most: number };
  TOO_MANY_ELEMENTS: { file: string; most: number };
  /** `cell` is the last one that was read in full, or ''. */
  BROKEN_XML: { file: string; part: string; sheet: string; cell: string; received: string; expected: string };
  XML_ENTITIES: { file: string; part: string };
  /** What exceljs failed on, in its own words. */
  UNREADABLE: { file: string; received: string };
  MISSING_PART: { file: string; part: string };
  NO_SHEETS: { file: string };
}

export type FileProblemCode = keyof FileProblemParams;

export type FileProblem = {
  [Code in FileProblemCode]: { code: Code; params: FileProblemParams[Code] };
}[FileProblemCode];

/** Crosses from a worker as its `problem`. */
export class FileError extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(`${problem.code} ${JSON.stringify(problem.params)}`);
    this.problem = problem;
  }
}

export function fileError<Code extends FileProblemCode>(code: Code, params: FileProblemParams[Code]): FileError {
  return new FileError({ code, params } as FileProblem);
}

/** What an XLSX file may hold and the workbench has no place for. */
export type LeftOut = 'charts' | 'pictures' | 'pivots';

export interface FileNoticeParams {
  MACROS_NOT_RUN: { file: string };
  LEFT_OUT: { file: string; parts: LeftOut[] };
  /** Cells of a text file that a spreadsheet program would compute; the first of them, as an example. */
  FORMULAS_AS_TEXT: { file: string; cells: number; row: number; text: string };
  READ_AS: { file: string; kind: 'xlsx' | 'text' };
  SHEET_RENAMED: { file: string; from: string; to: string };
  /** Formulas that the workbench cannot compute; the first of them, as an example. */
  RESULTS_KEPT: { cells: number; sheet: string; cell: string; formula: string };
}

export type FileNotice = {
  [Code in keyof FileNoticeParams]: { code: Code; params: FileNoticeParams[Code] };
}[keyof FileNoticeParams];
