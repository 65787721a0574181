/** Formulas of an XLSX file in the spelling of Sheets. */
import { columnLetters, columnNumber } from '../services/a1.ts';

/** Texts and quoted sheet names are passed over; then a cell, a column range or a row range, each with its dollar signs. */
const REFERENCES =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.$])(?:(\$?)([A-Z]{1,3})(\$?)(\d{1,7})|(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})|(\$?)(\d{1,7}):(\$?)(\d{1,7}))(?![\p{L}\p{N}_.(!])/giu;
const PREFIXES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|_xl(?:fn|ws|pm|udf)\./giu;
const LAST_COLUMN = 16_384;
const LAST_ROW = 1_048_576;

/** @param written as it stands in the file, without `=` and with prefixes for functions younger than the format */
export function sheetsFormula(written: string): string {
  const plain = written.includes('_xl')
    ? written.replace(PREFIXES, (part) => (part.startsWith('_') ? '' : part))
    : written;
  return `=${plain.replace(/^[\s=]+/, '')}`;
}

/** A shared formula is written once, for its first cell; in the others, what has no dollar sign is moved by as much as they are. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const moveColumn = (sign: string, letters: string) => {
    const column = columnNumber(letters) + (sign ? 0 : columns);
    return column < 1 || column > LAST_COLUMN ? null : sign + columnLetters(column);
  };
  const moveRow = (sign: string, digits: string) => {
    const row = Number(digits) + (sign ? 0 : rows);
    return row < 1 || row > LAST_ROW ? null : sign + row;
  };
  return formula.replace(REFERENCES, (reference, ...parts: (string | undefined)[]) => {
    const [
      cellSign = '',
      column,
      rowSign = '',
      row,
      fromSign = '',
      from,
      toSign = '',
      to,
      upSign = '',
      up,
      downSign = '',
      down,
    ] = parts;
    const join = (first: string | null, last: string | null, between: string) =>
      first === null || last === null ? '#REF!' : first + between + last;
    if (column !== undefined && row !== undefined) return join(moveColumn(cellSign, column), moveRow(rowSign, row), '');
    if (from !== undefined && to !== undefined) return join(moveColumn(fromSign, from), moveColumn(toSign, to), ':');
    if (up !== undefined && down !== undefined) return join(moveRow(upSign, up), moveRow(downSign, down), ':');
    return reference;
  });
}
