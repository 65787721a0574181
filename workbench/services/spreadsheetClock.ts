/** The wall clock of the open spreadsheet; asked once an execution. */
import { host } from './hostCall.ts';
import { type WallClock, wallClock } from './wallClock.ts';

let known: { timeZone: string; clock: WallClock } | null = null;

export function clock(): WallClock {
  if (known === null) {
    const { timeZone } = host('workbook');
    known = { timeZone, clock: wallClock(timeZone) };
  }
  return known.clock;
}
