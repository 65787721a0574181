import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import { discountReader } from '../../src/grid/discounts.ts';

const read = (cells: Cell[]) => cells.map(discountReader(cells));

describe('a discount', () => {
  it.each<[string, Cell[], boolean[]]>([
    ['an amount, of either sign', [5, 0, '', -3.5, '¥12'], [true, false, false, true, true]],
    ['a rate off', [0.1, 0, '15%', null], [true, false, true, false]],
    ['what is left to pay, where 1 stands beside less', [0.9, 1, '95%', 1], [true, false, true, false]],
    ['a tick', [true, false, ''], [true, false, false]],
    ['1 for yes', [1, '', 1, 0], [true, false, true, false]],
    ['1 for yes, beside blanks alone', [1, '', 1], [true, false, true]],
    ['a word for yes or no', ['yes', 'No', '是', '否', '无'], [true, false, true, false, false]],
    ['a code', ['SPRING10', '', 'n/a', '#N/A', '-'], [true, false, false, false, false]],
    [
      'tenths left to pay',
      ['9折', '95折', '10折', '8.8 折', '无折扣', '原价'],
      [true, true, false, true, false, false],
    ],
    ['a text with a decimal comma', ['0,00', '12,50'], [false, true]],
  ])('is %s', (_, cells, expected) => {
    expect(read(cells)).toEqual(expected);
  });
});
