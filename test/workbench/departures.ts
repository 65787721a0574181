/** Where a formula leaves the dialect of reports. */
import { DIALECT } from '../../build/dialect.ts';
import { enterOpenRanges } from '../../workbench/host/formulas/openRanges.ts';

const FUNCTIONS = new Set(Object.values(DIALECT).flat());
const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g;
const CALL = /[A-Z][A-Z0-9._]*(?=\()/gi;
const BLANKS_FIRST = /COUNTIFS\((?:'(?:[^']|'')*'!|\w+!)?[$A-Z\d:]+,""/gi;

/** What does not belong, part by part; nothing for a formula of the dialect. */
export function departures(formula: string): string[] {
  const called = formula.replaceAll(TEXT_OR_SHEET, '').match(CALL) ?? [];
  return [
    ...called.filter((name) => !FUNCTIONS.has(name.toUpperCase())),
    ...(enterOpenRanges(formula) === formula ? [] : ['an open range']),
    ...(formula.match(BLANKS_FIRST) ?? []),
  ];
}
