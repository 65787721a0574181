/** Every answer to the sidebar passes here: a value, or an error as data with its text in the person's language. */
import type { Outcome } from '../app/contract.ts';
import { UserError } from '../errors.ts';
import { describeError } from '../i18n/errors/describeError.ts';
import { personLanguage } from './languages.ts';
import { logUnexpected } from './unexpected.ts';

export function answer<T>(compute: () => T): Outcome<T> {
  try {
    return { ok: true, value: compute() };
  } catch (error) {
    const { data } = error instanceof UserError ? error : logUnexpected(error);
    return { ok: false, error: data, message: describeError(data, personLanguage()).text };
  }
}
