/** The wall clock of the open spreadsheet; a realm asks for it once. */
import { host } from './hostCall.ts';
import { type WallClock, wallClock } from './wallClock.ts';

let known: WallClock | null = null;

export function clock(): WallClock {
  known ??= wallClock(host('workbook').timeZone);
  return known;
}
