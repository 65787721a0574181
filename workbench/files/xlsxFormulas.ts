/** Formulas in the spelling that XLSX files have. */
import { closeOpenRanges } from '../host/formulas/openRanges.ts';

/** Excel's grid, whose edges end a range such as `A2:A`, which it does not know. */
const GRID = { rows: 1_048_576, lastColumn: 'XFD' };

/**
 * Functions younger than the format carry a prefix in the file; without it Excel shows #NAME? until the cell is typed again.
 * LET, LAMBDA and their kin are missing: Excel wants their variables prefixed too.
 */
const PREFIXED = new Set(
  `ACOT ACOTH ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR
  CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS
  COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP
  ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTER FLOOR.MATH
  FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST
  IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LOGNORM.DIST LOGNORM.INV MAXIFS
  MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV PDURATION PERCENTILE.EXC
  PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY
  RANK.AVG RANK.EQ RRI SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORT SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T
  T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE
  VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST`.split(/\s+/),
);
/** These two carry a second one. */
const DOUBLY_PREFIXED = new Set(['FILTER', 'SORT']);

/** A text in quotes, a sheet's name (quoted or plain), or a function's name. */
const TOKEN = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([\p{L}_][\p{L}\p{N}_.]*)!|([A-Z_][A-Z0-9_.]*)(?=\()/giu;

/**
 * @param formula with its leading `=`
 * @param renamed names in the file, by those in the workbook, of the sheets whose names differ
 * @returns the formula without `=`
 */
export function excelFormula(formula: string, renamed: ReadonlyMap<string, string>): string {
  return closeOpenRanges(formula.slice(1), GRID).replace(
    TOKEN,
    (token, quoted?: string, plain?: string, name?: string) => {
      if (name !== undefined) return prefix(name.toUpperCase()) + name;
      const sheet = renamed.get(quoted?.replaceAll("''", "'") ?? plain ?? '');
      return sheet === undefined ? token : `${quotedSheet(sheet)}!`;
    },
  );
}

/** Whether any of the functions, named in capitals, is called. */
export function callsAny(formula: string, names: ReadonlySet<string>): boolean {
  return [...formula.matchAll(TOKEN)].some(([, , , name]) => name !== undefined && names.has(name.toUpperCase()));
}

/** A sheet's name as a formula writes it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function prefix(name: string): string {
  if (!PREFIXED.has(name)) return '';
  return DOUBLY_PREFIXED.has(name) ? '_xlfn._xlws.' : '_xlfn.';
}
