/** What comes from outside, checked against a schema. Schemas are made when something is checked, not for every cell. */
import * as v from 'valibot';
import { userError } from '../errors.ts';

/** Numbers of one kind. */
export const numbers = (areSound: (value: number) => boolean) => v.pipe(v.number(), v.check(areSound));

export const wholeNumbers = (min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY) =>
  numbers((value) => Number.isInteger(value) && value >= min && value <= max);

/** As much of a value as a message quotes. */
const QUOTED = 40;

/** @throws UserError that names the first value that is not as it should be */
export function parse<T>(schema: () => v.GenericSchema<unknown, T>, input: unknown): T {
  const result = v.safeParse(schema(), input, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  const place = issue.path?.[issue.path.length - 1];
  throw userError('INVALID_SETTINGS', {
    path: v.getDotPath(issue) ?? 'settings',
    received: quoted(place ? place.value : issue.input),
  });
}

/** A value as JSON has it, shortened; '' where there is none. */
function quoted(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text;
}
