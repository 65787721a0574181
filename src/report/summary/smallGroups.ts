/** Groups too small to be told: what is said of few people is said of persons. */
import type { ReportInput } from '../input.ts';
import { initialOf } from './inputs.ts';
import { inputCell, type SummaryPage } from './page.ts';

/**
 * An expression for a count, or that it is fewer than the smallest group; nobody is told as 0. The count is asked for as seldom as can
 * be, since it goes over all customers: 0 < count < least is |2·count − least| < least.
 */
export function countOrFew(page: SummaryPage, count: string): string {
  const least = inputCell(page, 'smallestGroup');
  return `IF(ABS(2*${count}-${least})<${least},"< "&ROUND(${least},0),${count})`;
}

/** Whether a group that is counted by the run is large enough; of those that a formula counts, the cell decides at once. */
export function isTold({ kept }: ReportInput, customers: number): boolean {
  const own = kept.get('input.smallestGroup');
  const least = own ? own.value : initialOf('smallestGroup');
  return typeof least !== 'number' || customers >= least;
}

/** An expression about a group, a dash where its count is not told. */
export function ifTold(countCell: string, expression: string): string {
  return `IF(ISNUMBER(${countCell}),${expression},"–")`;
}
