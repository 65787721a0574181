import { describe, expect, it } from 'vitest';
import { fn as actionEffect } from '../../src/functions/actionEffect.ts';
import { fn as aov } from '../../src/functions/aov.ts';
import { fn as churn } from '../../src/functions/churn.ts';
import { fn as clvHistoric } from '../../src/functions/clvHistoric.ts';
import { fn as expectationGap } from '../../src/functions/expectationGap.ts';
import { fn as nps } from '../../src/functions/nps.ts';
import { fn as purchaseCycle } from '../../src/functions/purchaseCycle.ts';
import { fn as purchaseFrequency } from '../../src/functions/purchaseFrequency.ts';
import { fn as revenueConcentration } from '../../src/functions/revenueConcentration.ts';
import { fn as survival } from '../../src/functions/survival.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { call, column } from '../functions/formulas.ts';
import { refused } from '../functions/refused.ts';

describe('a first row', () => {
  it('is an id when it has digits, is an error value or a placeholder, or stands beside a number', () => {
    expect(call(churn, column('007', 8, 9), column(8, 9))).toBeCloseTo(1 / 3, 12);
    expect(call(churn, column('A1', 8, 9), column(8, 9))).toBeCloseTo(1 / 3, 12);
    expect(call(purchaseFrequency, column('007', 7, 7), column(1, 2, 3))).toBe(1.5);
    expect(refused(() => call(churn, column('#N/A', 101, 102), column(101, 103)))).toMatchObject({
      code: 'ERROR_CELL',
      params: { parameter: 'before', row: 1 },
    });
    expect(call(churn, column('Customer', 101, 102), column('Customer', 101, 103))).toBe(0.5);
  });

  it.each([
    ['2025-02-30', '2025-03-01'],
    ['Apr-01-2025', '2025-04-11'],
    ['二〇二五年四月一日', '2025-04-11'],
  ])('is a wrong date rather than a header: %s', (wrong, right) => {
    expect(refused(() => call(purchaseCycle, column('a', 'a'), column(wrong, right)))).toMatchObject({
      code: 'NOT_A_DATE',
      params: { row: 1, received: wrong },
    });
  });

  it.each(['9分', '10+', '1O0', '$1.2k', '（5分', 'Loading...'])(
    'is a wrong number rather than a header: %s',
    (wrong) => {
      expect(refused(() => call(nps, column(wrong, 10, 8)))).toMatchObject({
        code: 'NOT_A_NUMBER',
        params: { row: 1, received: wrong },
      });
    },
  );

  it('is a header above what cannot be read, so that the message names the cell that is wrong', () => {
    expect(refused(() => call(survival, column('Tenure', 1, 2), column('Churned', '流失', '未流失')))).toMatchObject({
      code: 'NOT_A_FLAG',
      params: { parameter: 'churned', row: 2 },
    });
    expect(refused(() => call(aov, column('Amount', '#N/A')))).toMatchObject({
      code: 'ERROR_CELL',
      params: { row: 2 },
    });
  });

  it('is a header when there is nothing below it', () => {
    expect(refused(() => call(nps, column('Score', '', '')))).toMatchObject({ code: 'NO_VALUES' });
    expect(refused(() => call(nps, 'Score'))).toMatchObject({ code: 'NOT_A_NUMBER', params: { row: 0 } });
  });
});

describe('dates with two digits for the year', () => {
  it('that may begin with the year are refused unless the column proves an order: by other dates, or by a year that stays', () => {
    const cycle = (...dates: string[]) => call(purchaseCycle, column('a', 'a', 'a'), column(...dates));
    for (const dates of [
      ['25/4/11', '25/4/21', '25/5/12'],
      ['25-04-01', '25-04-11', '25-04-21'],
    ])
      expect(refused(() => cycle(...dates))).toMatchObject({ code: 'NOT_A_DATE', params: { row: 1 } });
    expect(cycle('21/4/25', '25/4/25', '30/04/2025')).toBe(4.5);
    expect(cycle('21/4/25', '25/4/25', '30/04/25')).toBe(4.5);
    expect(cycle('4/21/25', '4/25/25', '4/30/25')).toBe(4.5);
  });

  it('are read with a day of the week in Chinese behind them', () => {
    expect(call(purchaseCycle, column('a', 'a'), column('2025年2月1日 星期六', '2025/2/3（周一） 10:30'))).toBe(2);
  });
});

describe('an error value beside a blank score', () => {
  it('is named, not skipped with the row', () => {
    expect(refused(() => call(expectationGap, column('#N/A', 5), column('', 4)))).toMatchObject({
      code: 'ERROR_CELL',
      params: { parameter: 'expected', row: 1 },
    });
  });
});

describe('counts and lists', () => {
  it('of one cell each are counts, and are refused when they are no numbers', () => {
    expect(refused(() => call(churn, '200人', '180人'))).toMatchObject({
      code: 'NOT_A_NUMBER',
      params: { parameter: 'before', row: 0, received: '200人' },
    });
  });

  it('take one id beside a list that has it', () => {
    expect(call(churn, column(101, 102), 102)).toBe(0.5);
    expect(call(churn, 101, column(101, 103))).toBe(0);
    expect(call(churn, column('a', 'b'), 'c')).toBe(1);
    expect(refused(() => call(churn, column(101, 102), 1))).toMatchObject({ code: 'COUNT_AND_LIST' });
  });
});

describe('options', () => {
  it('leave out what is listed, first or last, in either direction', () => {
    const share = (option: Cell[][]) =>
      call(revenueConcentration, column('散客', 'a', 'b'), column(100, 6, 7), 0.5, option);
    expect(share(column('散客', 0))).toBe(share(column(0, '散客')));
    expect(share([['散客', 0]])).toBe(share(column('散客')));
  });

  it('that are blank ranges are left out, and leaving out everybody is refused by name', () => {
    const customers = column('a', 'b');
    expect(call(clvHistoric, customers, column(1, 2), 1, column('', ''))).toEqual(
      call(clvHistoric, customers, column(1, 2)),
    );
    expect(call(purchaseFrequency, customers, column('', ''))).toBe(1);
    expect(refused(() => call(clvHistoric, customers, column(1, 2), 1, customers))).toMatchObject({
      code: 'ALL_LEFT_OUT',
      params: { rows: 2 },
    });
  });

  it('name an error value in them as what it is', () => {
    expect(refused(() => call(purchaseCycle, column('a'), column('2025-04-01'), '#REF!'))).toMatchObject({
      code: 'ERROR_CELL',
      params: { parameter: 'statistic', row: 0 },
    });
  });
});

describe('outcomes', () => {
  it('may be ticks', () => {
    expect(call(actionEffect, column(true, true, false), column(false, false, true))).toEqual(
      call(actionEffect, column(1, 1, 0), column(0, 0, 1)),
    );
  });
});
