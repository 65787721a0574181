/** A bug, caught: logged without customer data, told to the user with a reference. */
import type { ErrorData } from '../errors.ts';

/** Logs where it happened, not what the cells held, and returns the error that the user sees. */
export function logUnexpected(error: unknown): ErrorData {
  const reference = Utilities.getUuid().slice(0, 8);
  const frames =
    error instanceof Error
      ? String(error.stack)
          .split('\n')
          .filter((line) => /^\s*at /.test(line))
      : [];
  console.error(`${reference} ${error instanceof Error ? error.name : typeof error}\n${frames.join('\n')}`);
  return { code: 'INTERNAL', params: { reference } };
}
