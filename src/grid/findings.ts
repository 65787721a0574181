/** What the data check found in the rows of a source, and what was done with them. */

import { exactSum } from '../core/numerics/decimal.ts';

/** Every kind of finding, in the order in which they are told. */
export const FINDINGS = [
  'NO_CUSTOMER',
  'NOBODY',
  'TEST_CUSTOMER',
  'DUPLICATE_ORDER',
  'DUPLICATE_CUSTOMER',
  'UNREADABLE_DATE',
  'UNREADABLE_AMOUNT',
  'UNREADABLE_ORDERS',
  'FUTURE_DATE',
  'REPEATED_CUSTOMER',
  'LATE_FIRST_DATE',
  'LIKELY_TEST',
  'REFUND',
  'ZERO_AMOUNT',
  'TEXT_NUMBER',
  'TEXT_DATE',
  'UNMATCHED_RATING',
  'UNREADABLE_RATING',
  'SCORE_OFF_SCALE',
] as const;

export type FindingCode = (typeof FINDINGS)[number];

/** What was done with the rows of a finding. */
export type FindingEffect =
  | 'leftOut'
  | 'kept'
  | 'combined'
  | 'notRead'
  | 'readAsNumber'
  | 'readAsDate'
  | 'netted'
  | 'subtracted'
  | 'noOrder';

export interface Finding {
  code: FindingCode;
  rows: number;
  /** The first rows, as numbered in the sheet; at most four. */
  firstRows: number[];
  effect: FindingEffect;
  /** What rows that were left out come to, as far as they could be read. */
  amount?: number;
}

const SHOWN_ROWS = 4;

export interface FindingList {
  /** @param amount of a row that is left out; null where it cannot be read */
  add(code: FindingCode, index: number, effect: FindingEffect, amount?: number | null): void;
  /** In the order in which findings are told. */
  all(): Finding[];
}

/**
 * Counts findings and keeps the first rows of each.
 *
 * @param firstRow row number, as the user sees it, of the row with index 0
 */
export function findingList(firstRow: number): FindingList {
  const found = new Map<FindingCode, Finding>();
  const amounts = new Map<FindingCode, number[]>();
  return {
    add(code, index, effect, amount = null) {
      let finding = found.get(code);
      if (!finding) {
        finding = { code, rows: 0, firstRows: [], effect };
        found.set(code, finding);
      }
      finding.rows++;
      if (finding.firstRows.length < SHOWN_ROWS) finding.firstRows.push(index + firstRow);
      if (amount === null) return;
      const all = amounts.get(code) ?? [];
      all.push(amount);
      amounts.set(code, all);
    },
    all: () =>
      FINDINGS.flatMap((code) => {
        const [finding, all] = [found.get(code), amounts.get(code)];
        if (!finding) return [];
        return all ? { ...finding, amount: exactSum(all) } : finding;
      }),
  };
}
