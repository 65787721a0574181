/** A formula as Sheets writes it, in American spelling, and as the engine takes it. */
import { enterBraces, showBraces } from './braces.ts';
import { enterOpenRanges, showOpenRanges } from './openRanges.ts';

export function engineFormula(formula: string): string {
  return enterBraces(enterOpenRanges(formula));
}

export function sheetsFormula(formula: string): string {
  return showBraces(showOpenRanges(formula));
}
