import { describe, expect, it } from 'vitest';
import { fn } from '../../src/functions/churn.ts';
import { callFunction } from '../../src/functions/spec.ts';
import type { Argument } from '../../src/grid/arguments.ts';
import { refused } from './refused.ts';

const CHURN = (...args: Argument[]) => callFunction(fn, args, () => 'Etc/UTC');
const ids = (...cells: (string | number)[]) => cells.map((cell) => [cell]);

describe('CHURN of counts', () => {
  it('is the share that was lost', () => {
    expect(CHURN(200, 180)).toBe(0.1);
    expect(CHURN('1,000', '900')).toBe(0.1);
    expect(CHURN(200, 0)).toBe(1);
  });

  it('refuses a start of nobody, more at the end than at the start, and negative counts', () => {
    expect(refused(() => CHURN(0, 0))).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'before' } });
    expect(refused(() => CHURN(180, 200))).toMatchObject({ code: 'GREW', params: { before: 180, after: 200 } });
    expect(refused(() => CHURN(200, -1))).toMatchObject({ code: 'OUT_OF_RANGE', params: { parameter: 'after' } });
    expect(refused(() => CHURN('', 5))).toMatchObject({ code: 'BLANK_CELL', params: { parameter: 'before' } });
  });
});

describe('CHURN of lists', () => {
  it('does not count who joined in between, nor anyone twice', () => {
    expect(CHURN(ids('a', 'b', 'c', 'd', 'a', ''), ids('d', 'x', 'y', 'a', 'z'))).toBe(0.5);
  });

  it('joins 7 and 7.0, trims, and tells “007” apart', () => {
    expect(CHURN(ids(7, ' 8 ', '９'), ids('7', '8', '9'))).toBe(0);
    expect(CHURN(ids('007', '8'), ids(7, 8))).toBe(0.5);
  });

  it('takes a date that is none as an id like any other', () => {
    const none = new Date(Number.NaN);
    expect(CHURN([[none], ['a']], [[none], ['b']])).toBe(0.5);
  });

  it('drops a header above numbers', () => {
    expect(CHURN(ids('Customer', 1, 2), ids('Customer', 2, 3))).toBe(0.5);
  });

  it('counts everyone as lost when nobody is left', () => {
    expect(CHURN(ids('a', 'b'), ids('', ''))).toBe(1);
  });

  it('refuses a count beside a list, an empty start and an error value', () => {
    expect(refused(() => CHURN(200, ids('a', 'b')))).toMatchObject({
      code: 'COUNT_AND_LIST',
      params: { parameter: 'before' },
    });
    expect(refused(() => CHURN(ids('a', 'b'), 1))).toMatchObject({
      code: 'COUNT_AND_LIST',
      params: { parameter: 'after' },
    });
    expect(refused(() => CHURN(ids('', ''), ids('a', 'b')))).toMatchObject({ code: 'NO_VALUES' });
    expect(refused(() => CHURN(ids('a', '#REF!'), ids('a', 'b')))).toMatchObject({
      code: 'ERROR_CELL',
      params: { row: 2 },
    });
  });
});
