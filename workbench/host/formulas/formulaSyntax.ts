/**
 * Whether a formula, in American spelling, can be parsed at all: where it cannot, Sheets shows `#ERROR!`, and the engine something else
 * or even a value. Names and arguments may still be wrong.
 */

const CELL = '\\$?[A-Z]{1,3}\\$?\\d+';
const COLUMN = '\\$?[A-Z]{1,3}';
const ROW = '\\$?\\d+';
const SHEET = `(?:(?:'(?:[^']|'')+'|[\\p{L}\\p{N}_.]+)!)`;
/** Nothing of a name may follow, or it was one. */
const ENDS = '(?![\\p{L}\\p{N}_.$(!])';
const RANGE = `${CELL}(?:\\s*:\\s*(?:${SHEET}?${CELL}|${COLUMN}|${ROW}))?|${COLUMN}\\s*:\\s*${COLUMN}|${ROW}\\s*:\\s*${ROW}`;
const OPERAND = [
  '"(?:[^"]|"")*"',
  `${SHEET}?(?:${RANGE})${ENDS}`,
  `${SHEET}?#(?:REF!|DIV/0!|N/A|NAME\\?|VALUE!|NUM!|NULL!|ERROR!)`,
  '(?:\\d+\\.?\\d*|\\.\\d+)(?:e[+-]?\\d+)?(?![\\p{L}\\p{N}_.$])',
  '[\\p{L}_][\\p{L}\\p{N}_.]*(?:\\[[^\\]]*\\])*(?![\\p{L}\\p{N}_.$!]|\\s*\\()',
].join('|');
const TOKENS = new RegExp(
  `(?<space>\\s+)|(?<operand>${OPERAND})|(?<call>[\\p{L}_][\\p{L}\\p{N}_.]*\\s*\\()|(?<binary><=|>=|<>|[-+*/^&=<>:])|(?<sign>[(){},;%])|(?<other>[\\s\\S])`,
  'giu',
);
/** A column alone, beside a colon, is half of a range that Sheets does not know. */
const HALF = new RegExp(`^${COLUMN}$`, 'i');

type Bracket = 'call' | '(' | '{';

/** @param formula with its leading `=` */
export function isFormula(formula: string): boolean {
  const open: Bracket[] = [];
  /** Whether what was read so far can stand alone. */
  let isComplete = false;
  let before = '';
  for (const { 0: token, groups = {} } of formula.slice(1).matchAll(TOKENS)) {
    if (groups.space) continue;
    const isRightOfColon = before === ':';
    if (groups.operand) {
      if (isComplete || (isRightOfColon && HALF.test(token))) return false;
      isComplete = true;
    } else if (groups.call) {
      if (isComplete) return false;
      open.push('call');
    } else if (groups.binary) {
      if (!isComplete && token !== '+' && token !== '-') return false;
      if (token === ':' && HALF.test(before)) return false;
      isComplete = false;
    } else if (!groups.sign || !takes(token, before)) return false;
    before = groups.call ? 'call' : token;
  }
  return isComplete && open.length === 0;

  function takes(sign: string, last: string): boolean {
    const inside = open.at(-1);
    const isEmptyArgument = inside === 'call' && (last === 'call' || last === ',');
    switch (sign) {
      case '%':
        return isComplete;
      case '(':
        // A LAMBDA is called where it stands.
        if (isComplete && last !== ')') return false;
        open.push(isComplete ? 'call' : '(');
        isComplete = false;
        return true;
      case '{':
        if (isComplete) return false;
        open.push('{');
        return true;
      case ')':
        if (open.pop() === '{' || inside === undefined || !(isComplete || isEmptyArgument)) return false;
        isComplete = true;
        return true;
      case '}':
        return open.pop() === '{' && isComplete;
      default: {
        const separates = inside === '{' || (inside === 'call' && sign === ',');
        if (!separates || !(isComplete || isEmptyArgument)) return false;
        isComplete = false;
        return true;
      }
    }
  }
}
