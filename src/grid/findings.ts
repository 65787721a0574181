/** What the data check found in the rows of a source, and what was done with them. */

/** Every kind of finding, in the order in which they are told. */
export const FINDINGS = [
  'NO_CUSTOMER',
  'NOBODY',
  'DUPLICATE_ORDER',
  'UNREADABLE_DATE',
  'UNREADABLE_AMOUNT',
  'FUTURE_DATE',
  'REFUND',
  'ZERO_AMOUNT',
  'TEXT_NUMBER',
  'TEXT_DATE',
] as const;

export type FindingCode = (typeof FINDINGS)[number];

/** What was done with the rows of a finding. */
export type FindingEffect = 'leftOut' | 'readAsNumber' | 'readAsDate' | 'netted' | 'subtracted' | 'noOrder';

export interface Finding {
  code: FindingCode;
  rows: number;
  /** The first rows, as numbered in the sheet; at most four. */
  firstRows: number[];
  effect: FindingEffect;
}
