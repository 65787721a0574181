/** The sheets that Clientele wrote: found by their numbers, so that a new name or place does not lose them. */
import { userError } from '../errors.ts';
import type { Cell } from '../grid/cell.ts';
import { SHEETS, type SheetKey } from '../report/model.ts';
import { documentProperties } from './documentProperties.ts';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Under this name the document's properties keep the numbers of our sheets, and so does the file's metadata, which goes along with a copy. */
const SHEET_IDS = 'clientele.sheets';

type SheetIds = Partial<Record<SheetKey, number>>;

export interface OutputSheet {
  sheet: Sheet;
  sheetId: number;
  name: string;
  /** Made in this run: empty, of the usual size, without a format. */
  isNew: boolean;
  /** All that is filled, asked for once. */
  filled: () => Range;
  /** What stood there when it was read last. */
  values?: Cell[][];
}

/** All that stands in a sheet. */
export interface SheetContent {
  range: Range;
  values: Cell[][];
}

export function readContent(output: OutputSheet): SheetContent {
  const range = output.filled();
  const values: Cell[][] = range.getValues();
  output.values = values;
  return { range, values };
}

/** For an `OutputSheet`: what is filled in a sheet, until columns of it are moved. */
export function filledIn(sheet: Sheet): () => Range {
  let filled: Range | null = null;
  return () => {
    filled ??= sheet.getDataRange();
    return filled;
  };
}

export type OutputSheets = Record<SheetKey, OutputSheet | null>;

export function findOutputSheets(spreadsheet: Spreadsheet): OutputSheets {
  const ids = savedIds(spreadsheet);
  const find = (key: SheetKey): OutputSheet | null => {
    const sheetId = ids[key];
    const sheet = sheetId === undefined ? null : spreadsheet.getSheetById(sheetId);
    return sheet && sheetId !== undefined
      ? { sheet, sheetId, name: sheet.getName(), isNew: false, filled: filledIn(sheet) }
      : null;
  };
  return Object.fromEntries(SHEETS.map((key) => [key, find(key)])) as OutputSheets;
}

function savedIds(spreadsheet: Spreadsheet): SheetIds {
  const known = documentProperties().getProperty(SHEET_IDS);
  return JSON.parse(known ?? marksOf(spreadsheet)[0]?.getValue() ?? '{}') as SheetIds;
}

function marksOf(spreadsheet: Spreadsheet): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
  return spreadsheet.createDeveloperMetadataFinder().withKey(SHEET_IDS).find();
}

/** Told as soon as sheets are made, so that a run that fails after it leaves none that the next does not find. */
export function rememberSheets(spreadsheet: Spreadsheet, before: OutputSheets, now: Partial<OutputSheets>): void {
  const made = Object.values(now).some((output) => output?.isNew);
  const known = Object.entries({ ...before, ...now }).flatMap(([key, output]) =>
    output ? [[key, output.sheetId]] : [],
  );
  const ids = JSON.stringify(Object.fromEntries(known));
  documentProperties().setProperty(SHEET_IDS, ids);
  if (!made) return;
  if (Object.values(before).some((output) => output !== null)) for (const mark of marksOf(spreadsheet)) mark.remove();
  spreadsheet.addDeveloperMetadata(SHEET_IDS, ids, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
}

export function isOutput(sheetId: number, outputs: OutputSheets): boolean {
  return Object.values(outputs).some((output) => output?.sheetId === sheetId);
}

/** @throws UserError when a sheet of ours is protected against this person */
export function assertWritable(outputs: OutputSheets): void {
  for (const output of Object.values(outputs)) {
    if (output && !output.filled().canEdit()) throw userError('PROTECTED_SHEET', { sheet: output.name });
  }
}

export function insertOutputSheet(spreadsheet: Spreadsheet, wanted: string): OutputSheet {
  const { given: sheet, name } = nameSheet(spreadsheet, wanted, (free) => spreadsheet.insertSheet(free));
  return { sheet, name, sheetId: sheet.getSheetId(), isNew: true, filled: filledIn(sheet) };
}

/** Sheets refuses a name that is taken, which costs a call only when it happens: then a number is added to it. */
export function nameSheet<T>(
  spreadsheet: Spreadsheet,
  name: string,
  give: (name: string) => T,
): { given: T; name: string } {
  try {
    return { given: give(name), name };
  } catch (error) {
    for (let number = 2; number < 100; number++) {
      const free = `${name} ${number}`;
      if (!spreadsheet.getSheetByName(free)) return { given: give(free), name: free };
    }
    throw error;
  }
}
