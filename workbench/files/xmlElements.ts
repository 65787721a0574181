/** How many elements a piece of XML has, counted in its bytes before anything is made of them. */

const TAG = 0x3c;
const CLOSING = 0x2f;
const [R, O, W, COLON] = [0x72, 0x6f, 0x77, 0x3a];
const [SPACE, END] = [0x20, 0x3e];

/**
 * For limits, not figures: comments count as well, and rows do not whose name is cut by the end of a piece or is in UTF-16.
 */
export function elementsIn(piece: Uint8Array): { elements: number; rows: number } {
  let elements = 0;
  let rows = 0;
  for (let at = 0; at < piece.length; at++) {
    if (piece[at] !== TAG || piece[at + 1] === CLOSING) continue;
    elements++;
    if (isRow(piece, at + 1)) rows++;
  }
  return { elements, rows };
}

const LONGEST_PREFIX = 8;

/** Whether a name is `row`, after a prefix perhaps. */
function isRow(piece: Uint8Array, from: number): boolean {
  const at = piece[from] === R ? from : startAfterPrefix(piece, from);
  if (piece[at] !== R || piece[at + 1] !== O || piece[at + 2] !== W) return false;
  const next = piece[at + 3] ?? SPACE;
  return next <= SPACE || next === END || next === CLOSING;
}

function startAfterPrefix(piece: Uint8Array, from: number): number {
  for (let at = from; at < from + LONGEST_PREFIX; at++) if (piece[at] === COLON) return at + 1;
  return from;
}
