/** Groups too small to be told: what is said of few people is said of persons. */
import { inputCell, type SummaryPage } from './page.ts';

/** An expression for a count, or that it is fewer than the smallest group; nobody is told as 0. */
export function countOrFew(page: SummaryPage, count: string): string {
  const least = inputCell(page, 'smallestGroup');
  return `IF(${count}>=${least},${count},IF(${count}>0,"< "&ROUND(${least},0),0))`;
}

/** An expression about a group, a dash where its count is not told. */
export function ifTold(countCell: string, expression: string): string {
  return `IF(ISNUMBER(${countCell}),${expression},"–")`;
}
