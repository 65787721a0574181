/** A period from one day to another, both included. */
import { userError } from '../../errors.ts';
import { isoDay } from '../../grid/days.ts';

/** @throws UserError for a period that ends before it begins */
export function refuseReversed(from: number, to: number): void {
  if (from > to) throw userError('PERIOD_REVERSED', { from: isoDay(from), to: isoDay(to) });
}
