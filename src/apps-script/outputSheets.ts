/** The sheets that Clientele wrote: found by developer metadata, so that a new name or place does not lose them. */
import { userError } from '../errors.ts';
import type { Cell } from '../grid/cell.ts';
import { SHEETS, type SheetKey } from '../report/model.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

const KEY = 'clientele.sheet';

export interface OutputSheet {
  sheet: Sheet;
  sheetId: number;
  name: string;
  /** Made in this run: empty, of the usual size, without a format. */
  isNew: boolean;
  /** All that is filled, asked for once. */
  filled: () => Range;
}

/** All that stands in a sheet, read once. */
export interface SheetContent {
  range: Range;
  values: Cell[][];
}

export function readContent({ filled }: OutputSheet): SheetContent {
  const range = filled();
  return { range, values: range.getValues() };
}

export type OutputSheets = Record<SheetKey, OutputSheet | null>;

export function findOutputSheets(spreadsheet: Spreadsheet): OutputSheets {
  const outputs = Object.fromEntries(SHEETS.map((key) => [key, null])) as OutputSheets;
  for (const metadata of spreadsheet.createDeveloperMetadataFinder().withKey(KEY).find()) {
    const key = metadata.getValue() as SheetKey;
    const sheet = metadata.getLocation().getSheet();
    // A duplicated sheet carries the mark of its original; the first one found stays ours.
    if (!sheet || outputs[key] !== null) continue;
    outputs[key] = { ...known(sheet), name: sheet.getName(), isNew: false };
  }
  return outputs;
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

/** A new output sheet; a number is added to its name when the name is taken. */
export function insertOutputSheet(spreadsheet: Spreadsheet, key: SheetKey, name: string): OutputSheet {
  const inserted = insertUnderFreeName(spreadsheet, name);
  const { sheet } = inserted;
  sheet.addDeveloperMetadata(KEY, key, SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
  return { ...known(sheet), name: inserted.name, isNew: true };
}

function known(sheet: Sheet): Pick<OutputSheet, 'sheet' | 'sheetId' | 'filled'> {
  let filled: Range | null = null;
  return {
    sheet,
    sheetId: sheet.getSheetId(),
    filled: () => {
      filled ??= sheet.getDataRange();
      return filled;
    },
  };
}

/** Sheets refuses a name that is taken, which costs a call only when it happens. */
function insertUnderFreeName(spreadsheet: Spreadsheet, name: string): { sheet: Sheet; name: string } {
  try {
    return { sheet: spreadsheet.insertSheet(name), name };
  } catch (error) {
    for (let number = 2; number < 100; number++) {
      const free = `${name} ${number}`;
      if (!spreadsheet.getSheetByName(free)) return { sheet: spreadsheet.insertSheet(free), name: free };
    }
    throw error;
  }
}
