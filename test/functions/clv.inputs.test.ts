import { describe, expect, it } from 'vitest';
import { fn } from '../../src/functions/clv.ts';
import { formula } from './formulas.ts';
import { refused } from './refused.ts';

const CLV = formula(fn);

describe('CLV', () => {
  it('multiplies the decimals as they are written', () => {
    expect(CLV(50, 4, 3, 0.3)).toBe(180);
    expect(CLV(0.1, 0.2, 3)).toBe(0.06);
    expect(CLV('¥50.00', '4', 3, '30%')).toBe(180);
  });

  it('takes a blank margin for revenue', () => {
    expect(CLV(50, 4, 3)).toBe(600);
    expect(CLV(50, 4, 3, '')).toBe(600);
  });

  it('refuses a margin in percent points, blanks, ranges and surplus arguments', () => {
    expect(refused(() => CLV(50, 4, 3, 30))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'gross_margin', received: '30' },
    });
    expect(refused(() => CLV(50, '', 3))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'purchases_per_period' },
    });
    expect(refused(() => CLV([[50], [60]], 4, 3))).toMatchObject({
      code: 'NOT_A_SINGLE_VALUE',
      params: { rows: 2, columns: 1 },
    });
    expect(refused(() => CLV(50, 4))).toMatchObject({
      code: 'MISSING_ARGUMENT',
      params: { parameter: 'lifespan_periods' },
    });
    expect(refused(() => CLV(50, 4, 3, 0.3, 1))).toMatchObject({ code: 'TOO_MANY_ARGUMENTS' });
    expect(refused(() => CLV(-1, 4, 3))).toMatchObject({ code: 'OUT_OF_RANGE' });
  });
});
