import { describe, expect, it } from 'vitest';
import { fn } from '../../src/functions/funnel.ts';
import { column, formula } from './formulas.ts';
import { refused } from './refused.ts';

const FUNNEL = formula<(string | number)[][]>(fn);

describe('FUNNEL', () => {
  it('drops its header and blank rows, and reads numbers stored as text', () => {
    expect(FUNNEL(column('Stage', 'Visit', '', 'Order'), column('Count', '1,000', '', '200')).slice(1)).toEqual([
      ['Visit', 1000, '', 1, 0],
      ['Order', 200, 0.2, 0.2, 800],
    ]);
  });

  it('has no rates where nobody entered, and none after a stage of 0', () => {
    expect(FUNNEL(column('Visit', 'Order'), column(0, 0)).slice(1)).toEqual([
      ['Visit', 0, '', '', 0],
      ['Order', 0, '', '', 0],
    ]);
    expect(FUNNEL(column('Visit', 'Cart', 'Order'), column(10, 0, 0))[3]).toEqual(['Order', 0, '', 0, 0]);
  });

  it('lets a stage be as large as the one before', () => {
    expect(FUNNEL(column('Visit', 'Order'), column(10, 10))[2]).toEqual(['Order', 10, 1, 1, 0]);
  });
});

describe('FUNNEL refuses', () => {
  it('a stage that grew, by its row and name', () => {
    expect(
      refused(() => FUNNEL(column('Stage', 'Visit', '', 'Cart', 'Order'), column('Count', 100, '', 20, 21))),
    ).toMatchObject({
      code: 'STAGE_GREW',
      params: { parameter: 'counts', row: 5, stage: 'Order', count: 21, previous: 20 },
    });
    expect(refused(() => FUNNEL(column('Visit', 'Order'), column(0, 1)))).toMatchObject({ code: 'STAGE_GREW' });
  });

  it('counts that are no whole numbers of 0 or more, a count without a stage and a stage without a count', () => {
    expect(refused(() => FUNNEL(column('Visit', 'Order'), column(10, 2.5)))).toMatchObject({
      code: 'OUT_OF_RANGE',
      params: { parameter: 'counts', row: 2, received: '2.5' },
    });
    expect(refused(() => FUNNEL(column('Visit', 'Order'), column(10, -1)))).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(refused(() => FUNNEL(column('Visit', ''), column(10, 5)))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'stages', row: 2 },
    });
    expect(refused(() => FUNNEL(column('Visit', 'Order'), column(10, '')))).toMatchObject({
      code: 'BLANK_CELL',
      params: { parameter: 'counts', row: 2 },
    });
  });

  it('a language that it does not speak', () => {
    expect(refused(() => FUNNEL(column('Visit'), column(10), 'fr'))).toMatchObject({ code: 'NOT_A_CHOICE' });
  });
});
