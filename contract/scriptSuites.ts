/** The suites that an execution looks at, in the order in which they are written down. */
import { cells } from './cells.ts';
import type { ScriptSuite } from './claim.ts';
import { customFunctions } from './customFunctions.ts';
import { formulas } from './formulas.ts';
import { grid } from './grid.ts';
import { locks } from './locks.ts';
import { metadata } from './metadata.ts';
import { modes } from './modes.ts';
import { realm } from './realm.ts';
import { sheets } from './sheets.ts';
import { state } from './state.ts';
import { typedTexts } from './typedTexts.ts';

/** Custom functions come last: their formulas are written first and compute meanwhile. */
export const scriptSuites: readonly ScriptSuite[] = [
  cells,
  typedTexts,
  grid,
  sheets,
  metadata,
  formulas,
  state,
  locks,
  realm,
  modes,
  customFunctions,
];
