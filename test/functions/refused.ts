/** Runs what must be refused and returns the error as data. */
import { type ErrorData, isUserError } from '../../src/errors.ts';

export function refused(run: () => unknown): ErrorData {
  try {
    run();
  } catch (error) {
    if (isUserError(error)) return error.data;
    throw error;
  }
  throw new Error('nothing was refused');
}
