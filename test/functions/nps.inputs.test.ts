import { describe, expect, it } from 'vitest';
import { fn } from '../../src/functions/nps.ts';
import { column, formula } from './formulas.ts';
import { refused } from './refused.ts';

const NPS = formula(fn);

describe('NPS reads', () => {
  it('a column, a row, a list and a single cell alike', () => {
    expect(NPS(column(10, 9, 7, 3))).toBe(25);
    expect(NPS([[10, 9, 7, 3]])).toBe(25);
    expect(NPS([10, 9, 7, 3])).toBe(25);
    expect(NPS(10)).toBe(100);
  });

  it('an open range with a header and blanks to the end', () => {
    expect(NPS(column('Score', 10, 9, '', 7, 3, '', '', ''))).toBe(25);
    expect(NPS(column('评分', 10, 9, null, 7, 3))).toBe(25);
  });

  it('numbers stored as text', () => {
    expect(NPS(column('10', '９', ' 7 ', '3.0'))).toBe(25);
  });
});

describe('NPS refuses', () => {
  it('a score outside 0 to 10 with its row', () => {
    expect(refused(() => NPS(column('Score', 10, 11)))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { row: 3, received: '11' },
    });
    expect(refused(() => NPS(column(10, -1)))).toMatchObject({ code: 'OUT_OF_RANGE', params: { row: 2 } });
    expect(refused(() => NPS(column(10, 7.5)))).toMatchObject({ code: 'OUT_OF_RANGE', params: { row: 2 } });
  });

  it('a text that is no number, even in the first row', () => {
    expect(refused(() => NPS(column(10, 'n/a', 9)))).toMatchObject({
      code: 'NOT_A_NUMBER',
      params: { row: 2, received: 'n/a' },
    });
    expect(refused(() => NPS(column('n/a', 10, 9)))).toMatchObject({ code: 'NOT_A_NUMBER', params: { row: 1 } });
    expect(refused(() => NPS('Score'))).toMatchObject({ code: 'NOT_A_NUMBER' });
  });

  it('error values, dates and ticks', () => {
    expect(refused(() => NPS(column(10, '#N/A')))).toMatchObject({
      code: 'ERROR_CELL',
      params: { row: 2, received: '#N/A' },
    });
    expect(refused(() => NPS(column(10, new Date())))).toMatchObject({
      code: 'NOT_A_NUMBER',
      params: { received: { kind: 'date' } },
    });
    expect(refused(() => NPS(column(10, true)))).toMatchObject({ code: 'NOT_A_NUMBER', params: { received: 'TRUE' } });
  });

  it('nothing at all, a block of columns, and a second argument', () => {
    expect(refused(() => NPS(column('', '', null)))).toMatchObject({ code: 'NO_VALUES' });
    expect(
      refused(() =>
        NPS([
          [10, 9],
          [7, 3],
        ]),
      ),
    ).toMatchObject({ code: 'NOT_ONE_COLUMN', params: { rows: 2, columns: 2 } });
    expect(refused(() => NPS(10, 9))).toMatchObject({ code: 'TOO_MANY_ARGUMENTS', params: { takes: 1, given: 2 } });
    expect(refused(() => NPS())).toMatchObject({ code: 'MISSING_ARGUMENT', params: { parameter: 'scores' } });
  });
});
