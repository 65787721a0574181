/** Every answer to the sidebar passes here: a value, or an error as data. The page words it. */
import type { Outcome } from '../app/contract.ts';
import { isUserError } from '../errors.ts';
import { logUnexpected } from './unexpected.ts';

export function answer<T>(compute: () => T): Outcome<T> {
  try {
    return { ok: true, value: compute() };
  } catch (error) {
    return { ok: false, error: isUserError(error) ? error.data : logUnexpected(error) };
  }
}
