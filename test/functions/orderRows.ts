/** Order rows as cells, for laws that hold over any of them. */
import fc from 'fast-check';

export interface OrderRow {
  customer: string;
  /** ISO day. */
  date: string;
  /** In cents, mostly positive. */
  cents: number;
}

const FIRST = Date.UTC(2024, 10, 25);

/** The ISO day some days after the first of all rows. */
export const isoDate = (days: number) => new Date(FIRST + days * 86_400_000).toISOString().slice(0, 10);

/** Rows of a few customers over 120 days, across the turn of a year. */
export const orderRows = fc.array(
  fc.record({
    customer: fc.constantFrom('a', 'b', 'c', 'd', '007', '7'),
    date: fc.integer({ min: 0, max: 119 }).map(isoDate),
    cents: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: 1, max: 99_999 }) },
      { weight: 1, arbitrary: fc.integer({ min: -99_999, max: 0 }) },
    ),
  }),
  { minLength: 1, maxLength: 40 },
);

/** A day on which all of them are past. */
export const AFTERWARDS = isoDate(119);

export const customersOf = (rows: readonly OrderRow[]) => rows.map(({ customer }) => [customer]);
export const datesOf = (rows: readonly OrderRow[]) => rows.map(({ date }) => [date]);
export const amountsOf = (rows: readonly OrderRow[]) => rows.map(({ cents }) => [Number(`${cents}e-2`)]);
