/** Dates of cells: an instant on the script's side, a serial day of the spreadsheet's wall clock on the workbook's side. */

const DAY_MS = 86_400_000;
/** Serial day of 1970-01-01. */
const EPOCH = 25569;

export interface WallClock {
  toDate(serial: number): Date;
  toSerial(date: Date): number;
}

export function wallClock(timeZone: string): WallClock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const lookUp = (time: number): number => {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(time)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(time / 1000) * 1000;
  };
  const byDay = new Map<number, number>();
  const dayOffset = (day: number): number => {
    const known = byDay.get(day) ?? lookUp(day * DAY_MS);
    byDay.set(day, known);
    return known;
  };
  // Asking Intl is slow; within a day without a clock change one answer serves all.
  const offsetAt = (time: number): number => {
    const day = Math.floor(time / DAY_MS);
    const offset = dayOffset(day);
    return offset === dayOffset(day + 1) ? offset : lookUp(time);
  };
  return {
    toDate: (serial) => {
      const wall = Math.round((serial - EPOCH) * DAY_MS);
      const guess = wall - offsetAt(wall);
      return new Date(wall - offsetAt(guess));
    },
    toSerial: (date) => (date.getTime() + offsetAt(date.getTime())) / DAY_MS + EPOCH,
  };
}
