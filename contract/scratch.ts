/** Scratch sheets: the only ones a claim writes to. They carry a mark, and nothing without it is ever deleted. */

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const MARK = 'host-contract-scratch';

/** Inserts one; Google makes it the active sheet. */
export function scratchSheet(name: string): Sheet {
  const sheet = SpreadsheetApp.getActive().insertSheet(`Host contract scratch ${name}`);
  sheet.addDeveloperMetadata(MARK, name);
  return sheet;
}

export function findScratchSheet(name: string): Sheet | null {
  return marked().find((sheet) => sheet.getName() === `Host contract scratch ${name}`) ?? null;
}

/** Gives an action a scratch sheet of its own and takes it away again. */
export function withScratchSheet<T>(name: string, action: (sheet: Sheet) => T): T {
  const sheet = scratchSheet(name);
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
