/**
 * Where a formula can be seen to leave the dialect of reports: what it calls, and how it is written. Whether it keeps the rules on what
 * its cells hold shows in its results only, which LibreOffice computes again.
 */
import { DIALECT } from '../../build/dialect.ts';
import { enterOpenRanges } from '../../workbench/host/formulas/openRanges.ts';

const FUNCTIONS = new Set(Object.values(DIALECT).flat());
const TEXT_OR_SHEET = /"(?:[^"]|"")*"|'(?:[^']|'')*'(?=!)/g;
const CALL = /[A-Z][A-Z0-9._]*(?=\()/gi;
const BLANKS_FIRST = /COUNTIFS\((?:'(?:[^']|'')*'!|\w+!)?[$A-Z\d:]+,""/gi;
/** Locales part whole and fraction, and the cells of an array, by different signs. */
const DECIMAL = /(?<![\p{L}\p{N}_$.])\d*\.\d+/gu;
const ARRAY = /\{[^}]*\}?/g;

/** What does not belong, part by part; nothing for a formula of the dialect. */
export function departures(formula: string): string[] {
  const code = formula.replaceAll(TEXT_OR_SHEET, '');
  const called = code.match(CALL) ?? [];
  return [
    ...called.filter((name) => !FUNCTIONS.has(name.toUpperCase())),
    ...(enterOpenRanges(formula) === formula ? [] : ['an open range']),
    ...(formula.match(BLANKS_FIRST) ?? []),
    ...(code.replaceAll(ARRAY, '').match(DECIMAL) ?? []),
    ...(code.match(ARRAY) ?? []),
  ];
}
