/** Formulas in the spelling that XLSX files have, and which of them Excel cannot have at all. */
import { closeOpenRanges } from '../host/formulas/openRanges.ts';

/** Excel's grid, whose edges end a range such as `A2:A`, which it does not know. */
export const EXCEL_GRID = { rows: 1_048_576, columns: 16_384, lastColumn: 'XFD' };

/** Functions younger than the format carry a prefix in the file; without it Excel shows #NAME? until the cell is typed again. */
const PREFIXED = new Set(
  `ACOT ACOTH ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW
  CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS
  COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP
  ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FILTER FLOOR.MATH
  FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK HYPGEOM.DIST
  IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISOWEEKNUM LAMBDA LET LOGNORM.DIST
  LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST
  NORM.S.INV PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST
  QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORT
  SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN
  TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR
  Z.TEST`.split(/\s+/),
);
/** These two carry a second one. */
const DOUBLY_PREFIXED = new Set(['FILTER', 'SORT']);

/**
 * Functions of Sheets that Excel lacks, or has with other arguments. “Google Sheets function list” without “Excel functions
 * (alphabetical)”, and IMAGE, PIVOTBY, GETPIVOTDATA and the REGEX functions, which differ.
 */
const SHEETS_ONLY = new Set(
  `ADD AI ARRAYFORMULA ARRAY_CONSTRAIN ARRAY_LITERAL ARRAY_ROW AVERAGE.WEIGHTED COUNTUNIQUE COUNTUNIQUEIFS DETECTLANGUAGE
  DIVIDE EPOCHTODATE EQ FLATTEN GEMINI GETPIVOTDATA GOOGLEFINANCE GOOGLETRANSLATE GT GTE IMAGE IMCOTH IMLOG IMPORTDATA
  IMPORTFEED IMPORTHTML IMPORTRANGE IMPORTXML IMTANH ISBETWEEN ISDATE ISEMAIL ISURL JOIN LT LTE MARGINOFERROR MINUS
  MULTIPLY NE PIVOTBY POW QUERY REGEXEXTRACT REGEXMATCH REGEXREPLACE SORTN SPARKLINE SPLIT TO_DATE TO_DOLLARS TO_PERCENT
  TO_PURE_NUMBER TO_TEXT UMINUS UNARY_PERCENT UPLUS`.split(/\s+/),
);
/** Beyond so many, the arguments are others than Excel's: more conditions, and whether to ascend as TRUE or FALSE. */
const SAME_ARGUMENTS: Record<string, number> = { FILTER: 2, SORT: 2 };
/** What Sheets takes for a second argument that is left out, and without which Excel calls the file broken. */
const SECOND_ARGUMENT: Record<string, string> = {
  CEILING: '1',
  FLOOR: '1',
  IFERROR: '""',
  ROUND: '0',
  ROUNDDOWN: '0',
  ROUNDUP: '0',
};

/** “Excel specifications and limits”. */
const LONGEST = { formula: 8192, text: 255 };
const MOST = { nested: 64, arguments: 255 };

/** A text, a sheet's name (quoted or plain), a function's name with its bracket, a word on its own, or any other character. */
const TOKEN =
  /(?<text>"(?:[^"]|"")*")|'(?<quoted>(?:[^']|'')+)'!|(?<plain>[\p{L}_][\p{L}\p{N}_.]*)!|(?<name>[\p{L}_][\p{L}\p{N}_.]*)\s*\(|(?<word>(?<![\p{L}\p{N}_.$:])[\p{L}_][\p{L}\p{N}_.]*(?![\p{N}_.$:]))|[\s\S]/gu;

/** What is open where the formula is read: a function, a bracket or a list. */
interface Open {
  name: string;
  commas: number;
  isEmpty: boolean;
}

/**
 * @param formula with its leading `=`, in American spelling
 * @param sheets names in the file, by those in the workbook in lower case
 * @param unknown names in capitals of functions that only this workbook has
 * @returns the formula without `=`; null when Excel lacks a function or cannot read it
 */
export function excelFormula(
  formula: string,
  sheets: ReadonlyMap<string, string>,
  unknown: ReadonlySet<string> = new Set(),
): string | null {
  const closed = closeOpenRanges(formula.slice(1), EXCEL_GRID);
  const variables = variablesOf(closed);
  const open: Open[] = [];
  let written = '';
  for (const { 0: token, groups = {} } of closed.matchAll(TOKEN)) {
    const { text, quoted, plain, name, word } = groups;
    const inside = open.at(-1);
    const closes = token === ')' || token === '}';
    if (inside && !closes && token !== ',' && token.trim() !== '') inside.isEmpty = false;
    // A list holds nothing but constants in Excel.
    const isInList = inside?.name === '{';
    if (name !== undefined) {
      const called = name.toUpperCase();
      if (isInList || SHEETS_ONLY.has(called) || unknown.has(called) || open.length === MOST.nested) return null;
      open.push({ name: called, commas: 0, isEmpty: true });
      written += prefix(called, variables) + token.replace(/\s/g, '');
    } else if (token === '(' || token === '{') {
      if (isInList) return null;
      open.push({ name: token, commas: 0, isEmpty: true });
      written += token;
    } else if (closes) {
      const call = open.pop();
      const count = call?.isEmpty && call.commas === 0 ? 0 : (call?.commas ?? 0) + 1;
      if (count > Math.min(MOST.arguments, SAME_ARGUMENTS[call?.name ?? ''] ?? MOST.arguments)) return null;
      const second = count === 1 ? SECOND_ARGUMENT[call?.name ?? ''] : undefined;
      written += second === undefined ? token : `,${second})`;
    } else if (quoted !== undefined || plain !== undefined) {
      const sheet = quoted?.replaceAll("''", "'") ?? plain ?? '';
      const inFile = sheets.get(sheet.toLowerCase());
      if (isInList || inFile === undefined) return null;
      written += inFile.toLowerCase() === sheet.toLowerCase() ? token : `${quotedSheet(inFile)}!`;
    } else if (word !== undefined) {
      if (isInList && !/^(true|false)$/i.test(word)) return null;
      written += variables.has(word.toLowerCase()) ? `_xlpm.${word}` : token;
    } else {
      if ((isInList && /[$:]/.test(token)) || (text?.length ?? 0) > LONGEST.text + 2) return null;
      // Tables have names of their own in Excel.
      if (token === '[') return null;
      if (token === ',' && inside) inside.commas += 1;
      written += token;
    }
  }
  return written.length < LONGEST.formula ? written : null;
}

/** A sheet's name as a formula writes it. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function prefix(name: string, variables: ReadonlySet<string>): string {
  if (variables.has(name.toLowerCase())) return '_xlpm.';
  if (!PREFIXED.has(name)) return '';
  return DOUBLY_PREFIXED.has(name) ? '_xlfn._xlws.' : '_xlfn.';
}

/** In lower case, the names that LET and LAMBDA give to values: words on their own before a comma. The file marks them. */
function variablesOf(formula: string): ReadonlySet<string> {
  const found = new Set<string>();
  if (!/\b(let|lambda)\s*\(/i.test(formula)) return found;
  const open: { name: string; argument: number; word: string | null }[] = [];
  for (const { 0: token, groups = {} } of formula.matchAll(TOKEN)) {
    const call = open.at(-1);
    if (groups.name !== undefined || token === '(' || token === '{') {
      if (call) call.word = '';
      open.push({ name: groups.name?.toUpperCase() ?? token, argument: 0, word: null });
    } else if (token === ')' || token === '}') open.pop();
    else if (call && token === ',') {
      const isNamed = call.name === 'LAMBDA' || (call.name === 'LET' && call.argument % 2 === 0);
      if (isNamed && call.word) found.add(call.word.toLowerCase());
      Object.assign(call, { argument: call.argument + 1, word: null });
    } else if (call && token.trim() !== '') call.word = call.word === null ? (groups.word ?? '') : '';
  }
  return found;
}
