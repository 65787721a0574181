/** Numbers as they stand in fields, read and checked. */
import type { Fault, Limits } from '../../i18n/sidebar/method/fault.ts';

/** What a field gives: a value, or what is wrong with it. */
export type Typed<T> = { value: T; fault?: undefined } | { value: null; fault: Fault };

export function typedNumber(text: string, limits: Limits = {}, whole = false): Typed<number> {
  const value = numberIn(text);
  const { above, from, below, atMost } = limits;
  const holds =
    Number.isFinite(value) &&
    (!whole || Number.isInteger(value)) &&
    (above === undefined || value > Number(above)) &&
    (from === undefined || value >= Number(from)) &&
    (below === undefined || value < Number(below)) &&
    (atMost === undefined || value <= Number(atMost));
  return holds ? { value } : { value: null, fault: { kind: 'number', whole, limits } };
}

/** So many ascending numbers, parted by spaces, commas or semicolons. */
export function typedList(text: string, count: number): Typed<number[]> {
  const parts = text.split(/[\s,;，；、]+/).filter(Boolean);
  const values = parts.map(numberIn);
  const odd = values.findIndex((value) => !Number.isFinite(value));
  if (odd >= 0) return { value: null, fault: { kind: 'notInList', text: parts[odd] as string } };
  if (values.length !== count) return { value: null, fault: { kind: 'listCount', count, given: values.length } };
  const fallen = values.findIndex((value, i) => i > 0 && value <= (values[i - 1] as number));
  if (fallen < 0) return { value: values };
  return {
    value: null,
    fault: { kind: 'notAscending', text: parts[fallen] as string, before: parts[fallen - 1] as string },
  };
}

/** 33.3 % is read as 33.3e-2, because 33.3 / 100 is not the double 0.333. */
export function shareOf(percent: string): number {
  return Number(`${percent.trim()}e-2`);
}

/** A share as it stood in the field: 0.8 is 80. */
export function percentOf(share: number): string {
  return String(Number(`${share}e2`));
}

function numberIn(text: string): number {
  return text.trim() === '' ? Number.NaN : Number(text);
}
