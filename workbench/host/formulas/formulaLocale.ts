/** Formulas as the spreadsheet's locale writes them, `=CLV(50;4;3;0,3)`, and as the engine takes them, `=CLV(50,4,3,0.3)`. */
import { localeFormat } from '../typing/localeFormat.ts';

/**
 * The engine's form of a formula that a person or a script enters; null when Sheets cannot parse it and shows `#ERROR!`.
 * A semicolon separates arguments in every locale; where the decimal sign is a comma, a comma separates nothing.
 */
export function enteredFormula(text: string, locale: string): string | null {
  const { decimal } = localeFormat(locale);
  const hasComma = decimal === ',';
  let isAfterOperand = false;
  let isPossible = true;
  const canonical = eachToken(text, decimal, (token, isInArray) => {
    const isStray = token.startsWith(decimal) && isAfterOperand;
    if (token.trim()) isAfterOperand = /[\p{L}\p{N}"'\])}%!?]$/u.test(token);
    if (isNumber(token, decimal)) {
      if (isStray) isPossible = false;
      return token.replace(decimal, '.');
    }
    if (token === ';') return isInArray ? ';' : ',';
    if (token === '\\' && isInArray && hasComma) return ',';
    if (token === '\\' || (hasComma && (token === ',' || token === '.'))) isPossible = false;
    return token;
  });
  return isPossible ? canonical : null;
}

/** What the formula bar shows of a formula in the engine's form. */
export function shownFormula(canonical: string, locale: string): string {
  if (localeFormat(locale).decimal === '.') return canonical;
  return eachToken(canonical, '.', (token, isInArray) => {
    if (isNumber(token, '.')) return token.replace('.', ',');
    return token === ',' ? (isInArray ? '\\' : ';') : token;
  });
}

type Decimal = '.' | ',';

/** Texts, sheet names, brackets of tables, errors and names keep their signs to themselves; the rest is numbers and signs. */
function eachToken(formula: string, decimal: Decimal, of: (token: string, isInArray: boolean) => string): string {
  const open: string[] = [];
  return formula.replace(TOKENS[decimal], (token) => {
    if (token === '(' || token === '{') open.push(token);
    if (token === ')' || token === '}') open.pop();
    return of(token, open.at(-1) === '{');
  });
}

const KEPT = `"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\\[[^\\]]*\\]?|#[\\p{L}/0]+[!?]?|[\\p{L}_$][\\p{L}\\p{N}_.$]*`;
const TOKENS: Record<Decimal, RegExp> = { '.': tokens('\\.'), ',': tokens(',') };

function tokens(decimal: string): RegExp {
  return new RegExp(`${KEPT}|(?:\\d+(?:${decimal}\\d+)?|${decimal}\\d+)(?:e[+-]?\\d+)?|[\\s\\S]`, 'giu');
}

function isNumber(token: string, decimal: Decimal): boolean {
  return /^\d/.test(token) || (token.length > 1 && token.startsWith(decimal));
}
