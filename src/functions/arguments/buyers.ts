/** What is measured of buyers, where there may be none. */
import { userError } from '../../errors.ts';

/**
 * @param measured null when nobody bought
 * @param parameter the argument that shows it
 * @throws UserError when nobody bought
 */
export function ofBuyers<T>(measured: T | null, parameter: string): T {
  if (measured === null) throw userError('NO_BUYERS', { parameter });
  return measured;
}
