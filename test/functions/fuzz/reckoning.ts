/** What the result of a call must come to, reckoned plainly from what was drawn; and the parts of a result. */
import type { Drawn, Value } from './kinds.ts';

export function lostShare(before: readonly Value[], after: readonly Value[]): number {
  const start = [...new Set(before)];
  return start.filter((id) => !after.includes(id)).length / start.length;
}

/** What customers with something before have after, over what they had before. */
export function starting(
  before: readonly Value[] = [],
  after: readonly Value[] = [],
  kept: (before: number, after: number) => number = (_, now) => now,
): number {
  const rows = numbers(before).map((was, i) => [was, Number(after[i])] as const);
  const started = rows.filter(([was]) => was > 0);
  return sum(started.map(([was, now]) => kept(was, now))) / sum(started.map(([was]) => was));
}

export function daysByCustomer({ customers = [], dates = [] }: Drawn, counts = (_day: number) => true): number[][] {
  const days = new Map<Value, number[]>();
  for (const [i, customer] of customers.entries()) {
    const date = Number(dates[i]);
    if (counts(date)) days.set(customer, [...(days.get(customer) ?? []), date]);
  }
  return [...days.values()];
}

export function inPeriod({ from = [-Infinity], to = [Infinity] }: Drawn): (day: number) => boolean {
  return (day) => day >= one(from) && day <= one(to);
}

export function near(got: unknown, expected: number, relative = 1e-9): boolean {
  return typeof got === 'number' && Math.abs(got - expected) <= relative * Math.max(1, Math.abs(expected));
}

export function one(values: readonly Value[] = []): number {
  return Number(values[0]);
}

export function numbers(values: readonly Value[] = []): number[] {
  return values.map(Number);
}

export function sum(values: readonly Value[]): number {
  return numbers(values).reduce((a, b) => a + b, 0);
}

export function share(values: readonly Value[], counts: (value: number) => boolean): number {
  return numbers(values).filter(counts).length / values.length;
}

export function cell(result: unknown, row: number, column: number): number {
  return Number((result as unknown[][])[row]?.[column]);
}

export function hasRows(result: unknown, rows: number): boolean {
  return (result as unknown[][]).length === rows + 1;
}

/** A low end, then a high end. */
export function ascends(result: unknown): boolean {
  return cell(result, 0, 0) <= cell(result, 0, 1);
}
