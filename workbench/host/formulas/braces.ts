/**
 * Arrays in braces, `{A1,B1;C1:D1}`. The engine takes constants in braces and reads references there as texts, so any other array is
 * written for it with the functions that Sheets itself keeps for them: an ARRAY_LITERAL of rows, an ARRAY_ROW of what stands in one.
 */

/** What stands between brackets is a piece of its own. */
type Piece = string | { bracket: '(' | '{'; inside: Piece[] };

const CLOSING = { '(': ')', '{': '}' } as const;
const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*|[^\p{L}_"'(){},;]+|[\s\S]/gu;
const CONSTANT = /^\s*(?:[+-]?\s*(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?%?|"(?:[^"]|"")*"|TRUE|FALSE)\s*$/i;

/** A formula as Sheets writes it, for the engine. */
export function enterBraces(formula: string): string {
  return formula.includes('{') ? written(piecesOf(formula), entered) : formula;
}

/** A formula of the engine, as Sheets writes it. */
export function showBraces(formula: string): string {
  return formula.includes('ARRAY_LITERAL(') ? written(piecesOf(formula), shown) : formula;
}

function entered(pieces: Piece[]): string | null {
  const [array] = pieces;
  if (typeof array !== 'object' || array.bracket !== '{') return null;
  const rows = separated(array.inside, ';').map((row) => separated(row, ',').map((item) => written(item, entered)));
  if (rows.flat().every((item) => CONSTANT.test(item))) return `{${rows.map((row) => row.join(',')).join(';')}}`;
  return `ARRAY_LITERAL(${rows.map((row) => `ARRAY_ROW(${row.join(',')})`).join(',')})`;
}

function shown(pieces: Piece[]): string | null {
  const rows = argumentsOf(pieces, 'ARRAY_LITERAL')?.map((row) => row.length === 2 && argumentsOf(row, 'ARRAY_ROW'));
  if (!rows) return null;
  const texts = rows.flatMap((row) => (row ? [row.map((item) => written(item, shown)).join(',')] : []));
  return texts.length === rows.length ? `{${texts.join(';')}}` : null;
}

/** @param replace what to write for the first of these pieces, and its brackets, in its place */
function written(pieces: Piece[], replace: (rest: Piece[]) => string | null): string {
  let text = '';
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i] as Piece;
    const replaced = replace(pieces.slice(i, i + 2));
    if (replaced !== null) {
      text += replaced;
      if (typeof piece === 'string') i++;
    } else if (typeof piece === 'string') text += piece;
    else text += piece.bracket + written(piece.inside, replace) + CLOSING[piece.bracket];
  }
  return text;
}

function argumentsOf([name, call]: Piece[], of: string): Piece[][] | null {
  return name === of && typeof call === 'object' && call.bracket === '(' ? separated(call.inside, ',') : null;
}

function separated(pieces: Piece[], separator: string): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece === separator) parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

/** A bracket that nothing closes ends with the formula. */
function piecesOf(formula: string): Piece[] {
  const whole: Piece[] = [];
  const open = [whole];
  for (const [token] of formula.matchAll(TOKEN)) {
    if (token === '(' || token === '{') {
      const inside: Piece[] = [];
      open.at(-1)?.push({ bracket: token, inside });
      open.push(inside);
    } else if (token === ')' || token === '}') open.pop();
    else open.at(-1)?.push(token);
  }
  return whole;
}
