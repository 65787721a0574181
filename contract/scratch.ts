/** Scratch sheets: the only ones a claim writes to. They carry a mark, and nothing without it is ever deleted. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MARK = 'host-contract-scratch';

export function scratchName(name: string): string {
  return `Host contract scratch ${name}`;
}

/**
 * Inserts one; Google makes it the active sheet.
 *
 * @param index where among the sheets, from 0; the host's choice without
 */
export function scratchSheet(name: string, index?: number): Sheet {
  const file = SpreadsheetApp.getActive();
  const full = scratchName(name);
  const sheet = index === undefined ? file.insertSheet(full) : file.insertSheet(full, index);
  sheet.addDeveloperMetadata(MARK, name);
  return sheet;
}

export function findScratchSheet(name: string): Sheet | null {
  return marked().find((sheet) => sheet.getName() === scratchName(name)) ?? null;
}

/** Gives an action a scratch sheet of its own and takes it away again. */
export function withScratchSheet<T>(name: string, action: (sheet: Sheet) => T, index?: number): T {
  const sheet = scratchSheet(name, index);
  try {
    return action(sheet);
  } finally {
    SpreadsheetApp.getActive().deleteSheet(sheet);
  }
}

/** Also those of a run that was cut short. */
export function discardScratchSheets(): void {
  for (const sheet of marked()) SpreadsheetApp.getActive().deleteSheet(sheet);
}

function marked(): Sheet[] {
  return SpreadsheetApp.getActive()
    .getSheets()
    .filter((sheet) => sheet.getDeveloperMetadata().some((entry) => entry.getKey() === MARK));
}
