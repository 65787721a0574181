/** Looks at every claim of a suite, inside one execution. */
import { broken, judged, notApplicable, type Result, type ScriptClaim, type ScriptSuite } from './claim.ts';
import { findScratchSheet, scratchSheet } from './scratch.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Some suites are set up before the others are looked at: custom functions compute on their own time. */
export function setUpSuite({ name, setUp }: ScriptSuite): void {
  setUp?.(scratchSheet(name));
}

export function examineSuite({ name, setUp, claims }: ScriptSuite): Result[] {
  const sheet = findScratchSheet(name) ?? scratchSheet(name);
  const results = claims.map((claim) => {
    if (!setUp) sheet.getDataRange().clear();
    return examine(name, claim, sheet);
  });
  SpreadsheetApp.getActive().deleteSheet(sheet);
  return results;
}

function examine(suite: string, claim: ScriptClaim, sheet: Sheet): Result {
  try {
    const reason = claim.needs?.() ?? null;
    return reason === null ? judged(suite, claim, claim.look(sheet)) : notApplicable(suite, claim, reason);
  } catch (error) {
    return broken(suite, claim, error);
  }
}
