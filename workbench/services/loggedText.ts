/** What a line of the log says of the values that a script gave it. */
import { EnumValue } from './enumerations.ts';
import { classOf } from './signatures.ts';

/** The first may be a format, whose places the others take; those that are left over follow it. */
export function loggedText(values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (typeof first !== 'string') return values.map(textOf).join(' ');
  const format = first.replace(/%[sdifjo]/g, (place) => (rest.length === 0 ? place : placed(place, rest.shift())));
  return [format, ...rest.map(textOf)].join(' ');
}

function placed(place: string, value: unknown): string {
  if (place === '%d' || place === '%f') return String(Number(value));
  if (place === '%i') return String(Math.trunc(Number(value)));
  return textOf(value);
}

function textOf(value: unknown): string {
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof EnumValue || value instanceof Date) return String(value);
  return classOf(value) ?? json(value);
}

/** JSON in which an object that holds itself is named, not followed. */
function json(value: object): string {
  const within: unknown[] = [];
  return JSON.stringify(value, function (this: unknown, _key, inner: unknown) {
    while (within.length > 0 && within[within.length - 1] !== this) within.pop();
    if (within.includes(inner)) return '[Circular]';
    if (inner instanceof Error || typeof inner === 'bigint') return String(inner);
    if (typeof inner === 'object' && inner !== null) within.push(inner);
    return inner;
  });
}
