/** Looks at every claim of a room, inside one execution. */
import { broken, judged, notApplicable, type Result, type ScriptClaim, type ScriptRoom } from './claim.ts';
import { findScratchSheet, scratchSheet } from './scratch.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Some rooms are set up before the others are looked at: custom functions compute on their own time. */
export function setUpRoom({ name, setUp }: ScriptRoom): void {
  setUp?.(scratchSheet(name));
}

export function examineRoom({ name, setUp, claims }: ScriptRoom): Result[] {
  const sheet = findScratchSheet(name) ?? scratchSheet(name);
  const results = claims.map((claim) => {
    if (!setUp) sheet.getDataRange().clear();
    return examine(name, claim, sheet);
  });
  SpreadsheetApp.getActive().deleteSheet(sheet);
  return results;
}

function examine(room: string, claim: ScriptClaim, sheet: Sheet): Result {
  try {
    const reason = claim.needs?.() ?? null;
    return reason === null ? judged(room, claim, claim.look(sheet)) : notApplicable(room, claim, reason);
  } catch (error) {
    return broken(room, claim, error);
  }
}
