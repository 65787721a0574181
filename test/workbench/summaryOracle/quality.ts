/** Data quality: what was found in the rows. */
import { amountOf, sum } from './decimal.ts';
import { exactly, type Table } from './figure.ts';
import type { Source } from './sources.ts';

const FINDINGS = [
  'No customer',
  'Guest or unknown customer',
  'Test customers',
  'Same order twice',
  'Same customer row twice',
  'Unreadable date',
  'Unreadable amount',
  'Unreadable number of orders',
  'Date in the future',
  'Customer in several rows',
  'First purchase after the last',
  'Looks like a test customer',
  'Refunds',
  'Amount of zero',
  'Numbers stored as text',
  'Dates stored as text',
  'Ratings by unknown customers',
  'Unreadable ratings',
  'Scores off the scale',
];

export function quality({ sheet, findings, leftOut }: Source): Table {
  return {
    section: 'Data quality',
    corner: 'Finding',
    heads: ['Rows', 'Amount', `First rows in ${sheet}`],
    rows: FINDINGS.map((finding) => {
      const rows = findings[finding] ?? [];
      const amounts = leftOut[finding];
      const amount = amounts?.length ? exactly(amountOf(sum(amounts))) : null;
      return [finding, exactly(rows.length), amount, rows.length === 0 ? null : rows.slice(0, 4).join(', ')];
    }),
  };
}
