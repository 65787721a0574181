import { describe, expect, it } from 'vitest';
import { fn as survival } from '../../src/functions/survival.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { column, formula } from './formulas.ts';
import { refused } from './refused.ts';

const SURVIVAL = formula<Cell[][]>(survival);

describe('SURVIVAL reads', () => {
  it('ticks, digits and words alike', () => {
    const tenures = column(1, 2, 3, 4);
    const expected = SURVIVAL(tenures, column(1, 0, 1, 0));
    expect(SURVIVAL(tenures, column(true, false, true, false))).toEqual(expected);
    expect(SURVIVAL(tenures, column('Yes', 'no', 'YES', 'N'))).toEqual(expected);
    expect(SURVIVAL(tenures, column('是', '否', '是', '否'))).toEqual(expected);
  });

  it('open ranges with headers, and tenures that are no whole numbers', () => {
    const table = SURVIVAL(column('月数', '1.5', '', 2, ''), column('流失', '1', '', '1', ''), '', 'zh-CN');
    expect(table.map((row) => row.slice(0, 4))).toEqual([
      ['时间', '在险数', '流失数', '留存概率'],
      [1.5, 2, 1, 0.5],
      [2, 1, 1, 0],
    ]);
  });

  it('a customer who joined today, whose tenure is 0', () => {
    expect(SURVIVAL(column(0, 5), column(1, 0))[1]?.slice(0, 4)).toEqual([0, 2, 1, 0.5]);
  });
});

describe('SURVIVAL without churn', () => {
  it('says in one row how long everyone stayed, and how many were observed that long', () => {
    expect(SURVIVAL(column(3, 12, 12, 7), column(0, 0, 0, 0)).slice(1)).toEqual([[12, 2, 0, 1, '', '']]);
  });
});

describe('SURVIVAL refuses', () => {
  it('a negative tenure, a date, and a blank one', () => {
    expect(refused(() => SURVIVAL(column(3, -1), column(0, 1)))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'tenures', row: 2, received: '-1', expected: { kind: 'atLeast', min: 0 } },
    });
    expect(refused(() => SURVIVAL(column(3, new Date()), column(0, 1)))).toMatchObject({
      code: 'NOT_A_NUMBER',
      params: { parameter: 'tenures', row: 2, received: { kind: 'date' } },
    });
    expect(refused(() => SURVIVAL(column(3, ''), column(0, 1)))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'tenures', row: 2 },
    });
  });

  it('what is neither yes nor no', () => {
    for (const cell of [2, 0.5, 'churned', '2025-04-01']) {
      expect(refused(() => SURVIVAL(column(3, 4), column(0, cell)))).toMatchObject({
        code: 'NOT_A_FLAG',
        params: { parameter: 'churned', row: 2, received: String(cell) },
      });
    }
    expect(refused(() => SURVIVAL(column(3, 4), column(0, '')))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'churned', row: 2 },
    });
  });

  it('lists of different length, and a confidence of 1', () => {
    expect(refused(() => SURVIVAL(column(3, 4, 5), column(0, 1)))).toMatchObject({
      code: 'LENGTH_MISMATCH',
      params: { first: 'tenures', firstLength: 3, second: 'churned', secondLength: 2 },
    });
    expect(refused(() => SURVIVAL(column(3, 4), column(0, 1), 1))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'confidence' },
    });
  });
});
