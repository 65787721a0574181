/** Codes in place of names change nothing but names. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CheckedOrders, checkOrders } from '../../src/app/checkedOrders.ts';
import { customerColumns } from '../../src/app/customerColumns.ts';
import { dataCheck } from '../../src/app/dataCheck.ts';
import { forecastCustomers } from '../../src/app/forecast.ts';
import { keptNow, keyNow, tiersNow } from '../../src/app/pseudonyms.ts';
import { reviewOrders } from '../../src/app/review.ts';
import type { Cell } from '../../src/grid/cell.ts';
import { pseudonym } from '../../src/grid/pseudonym.ts';
import { CALENDAR, settings, sheetOf } from './sourceSettings.ts';

const DAY = 45_748;
const TERMS = { grossMargin: null, annualDiscountRate: 0.1 };
const NAMES = ['Ann Lee', '李雷', 'bo@example.com', '00123', '123'];

const customer = fc.constantFrom(...NAMES);
const orders = fc.array(
  fc.tuple(
    customer,
    fc.integer({ min: DAY, max: DAY + 500 }),
    fc.integer({ min: 1, max: 9000 }),
    fc.constantFrom('Web', 'App'),
  ),
  { minLength: 1, maxLength: 40 },
);
const answers = fc.array(
  fc.tuple(
    fc.constantFrom(...NAMES, 'nobody'),
    fc.integer({ min: DAY, max: DAY + 500 }),
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 0, max: 10 }),
  ),
  { minLength: 1, maxLength: 20 },
);

function check(rows: Cell[][], survey: Cell[][], pseudonyms: boolean): CheckedOrders {
  const columns = { customer: 0, date: 1, score: 2, nps: 3, topic: null };
  return checkOrders(
    // Two who differ are needed to be segmented at all.
    sheetOf([['Customer', 'Date', 'Amount', 'Channel'], ['Zoe', DAY, 77_777, 'Web'], ...rows]),
    settings(
      { customer: 0, date: 1, amount: 2, channel: 3 },
      { pseudonyms, survey: { sheetId: 2, columns, scale: { min: 1, max: 5 }, dateOrder: 'auto' } },
    ),
    CALENDAR,
    sheetOf([['Customer', 'Date', 'Satisfaction', 'NPS'], ...survey], 'Survey'),
  );
}

describe('pseudonyms', () => {
  it('stand for the customers of rows, purchases and survey, whose figures stay as they are', () => {
    fc.assert(
      fc.property(orders, answers, (rows, survey) => {
        const [named, coded] = [check(rows, survey, false), check(rows, survey, true)];
        expect(coded.purchases).toEqual(
          named.purchases.map((each) => ({ ...each, customer: pseudonym(each.customer) })),
        );
        expect(coded.rows?.customers).toEqual(named.rows?.customers.map(pseudonym));
        expect(coded.reading.findings).toEqual(named.reading.findings);
        const forecast = forecastCustomers(coded, TERMS);
        expect(customerColumns(coded, forecast)).toEqual(customerColumns(named, forecast));
        expect(dataCheck(coded, forecast)).toEqual(dataCheck(named, forecast));
        const terms = { period: '', inactiveDays: 90 };
        const [ofCodes, ofNames] = [coded, named].map(
          (checked) => reviewOrders(checked, forecast, 'net', terms, TERMS)?.review,
        );
        expect(ofCodes?.periods).toEqual(ofNames?.periods);
        expect(ofCodes?.channels).toEqual(ofNames?.channels);
        expect([...(ofCodes?.customers ?? [])]).toEqual(
          [...(ofNames?.customers ?? [])].map(([key, review]) => [pseudonym(key), review]),
        );
        expect(JSON.stringify([coded.rows, coded.purchases, coded.survey])).not.toMatch(/Ann|李雷|example|Zoe/);
      }),
    );
  });
});

describe('what an earlier run has left', () => {
  const names = NAMES.map((each) => ({ customer: each }));
  const codes = NAMES.map((each) => ({ customer: pseudonym(each) }));

  it('is found again by name and by code, whichever it was written with', () => {
    for (const left of [names, codes]) {
      expect(left.map((each) => keyNow(codes, true)(each.customer))).toEqual(codes.map((each) => each.customer));
      expect(left.map((each) => keyNow(names, false)(each.customer))).toEqual(NAMES);
    }
    const unknown = pseudonym('who left');
    expect(keyNow(names, false)(unknown)).toBe(unknown);
  });

  it('keeps tiers, overrides and the cells of the team', () => {
    const now = keyNow(codes, true);
    const code = pseudonym('Ann Lee');
    const before = { tiers: new Map([['Ann Lee', 'A']]), overrides: new Map([['Ann Lee', 'B']]) };
    expect(tiersNow(before, now)).toEqual({ tiers: new Map([[code, 'A']]), overrides: new Map([[code, 'B']]) });
    const cell = { value: 'Mei', formula: '' };
    const kept = new Map([
      ['owner Ann Lee', cell],
      ['target.revenue', cell],
    ]);
    expect([...keptNow(kept, now).keys()]).toEqual([`owner ${code}`, 'target.revenue']);
  });
});
