/** The functions that formulas of a workbook can call: those of Sheets that the engine has, and the add-on's own. */
import {
  functionArray,
  functionCompatibility,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionStatistical,
  functionText,
  functionWeb,
} from '@univerjs/engine-formula';
import { readFunctionDocs } from './functionDocs.ts';
import { SHEETS_FUNCTIONS } from './sheetsFunctions.ts';

const ENGINE = [
  functionArray,
  functionCompatibility,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionStatistical,
  functionText,
  functionWeb,
].flatMap((group) => group.map(([, name]) => String(name)));

/** @param code the add-on's script */
export function knownFunctions(code: string): ReadonlySet<string> {
  return new Set([
    ...ENGINE.filter((name) => SHEETS_FUNCTIONS.has(name)),
    ...readFunctionDocs(code).map(({ name }) => name),
  ]);
}
