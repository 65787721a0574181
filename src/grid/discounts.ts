/** Discounts as shops note them: an amount, a rate, yes or no, a code, or what is left to pay (0.9, 九折 as 9折). */
import { type Cell, isBlank, isErrorValue, isPlaceholder } from './cell.ts';
import { decimalMark, readNumber } from './numbers.ts';

const NONE = /^(no|n|false|否|没有|不|原价|全价|无优惠|无折扣|不打折|未使用|未优惠|full price|no discount)$/i;
const TENTHS_LEFT = /^(\d+(?:\.\d+)?)\s*折$/;

/**
 * Looks through a column and returns what tells whether a row of it had a discount. A blank is none; so is 0. Numbers up to 1
 * are rates off, unless the column has 1 beside smaller ones and never 0: then they are what is left to pay, and 1 is none.
 */
export function discountReader(cells: readonly Cell[]): (cell: Cell) => boolean {
  const { mark } = decimalMark(cells);
  const isShareLeft = sharesLeft(cells.map((cell) => readNumber(cell, mark)));
  return (cell) => {
    if (isBlank(cell)) return false;
    if (typeof cell === 'boolean') return cell;
    const value = readNumber(cell, mark);
    if (value !== null) return isShareLeft ? value < 1 : value !== 0;
    const text = String(cell).normalize('NFKC').trim();
    const left = TENTHS_LEFT.exec(text);
    // 9折 and 95折 leave 0.9 and 0.95 of the price.
    if (left) return Number(left[1]) / (Number(left[1]) > 10 ? 100 : 10) < 1;
    return !(isErrorValue(text) || isPlaceholder(text) || NONE.test(text));
  };
}

function sharesLeft(values: readonly (number | null)[]): boolean {
  let [full, part] = [false, false];
  for (const value of values) {
    if (value === null) continue;
    if (value <= 0 || value > 1) return false;
    if (value === 1) full = true;
    else part = true;
  }
  return full && part;
}
