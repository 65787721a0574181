/** `Utilities.formatDate`: patterns of Java's SimpleDateFormat, whose words are English. */
import { wallClock } from './wallClock.ts';

const DAY_MS = 86_400_000;
/** Serial day of 1970-01-01. */
const EPOCH = 25569;

/** A date as the wall clock of its zone shows it, read in UTC. */
interface Moment {
  wall: Date;
  date: Date;
  zone: string;
}

type Letter = (moment: Moment, count: number) => string;

const padded = (value: number, digits: number) => String(value).padStart(digits, '0');
const digits =
  (of: (wall: Date) => number): Letter =>
  ({ wall }, count) =>
    padded(of(wall), count);
const word = (wall: Date, part: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { ...part, timeZone: 'UTC' }).format(wall);

const LETTERS: Readonly<Record<string, Letter>> = {
  y: ({ wall }, count) => padded(count === 2 ? wall.getUTCFullYear() % 100 : wall.getUTCFullYear(), count),
  M: ({ wall }, count) =>
    count < 3 ? padded(wall.getUTCMonth() + 1, count) : word(wall, { month: count > 3 ? 'long' : 'short' }),
  d: digits((wall) => wall.getUTCDate()),
  E: ({ wall }, count) => word(wall, { weekday: count > 3 ? 'long' : 'short' }),
  u: digits((wall) => wall.getUTCDay() || 7),
  a: ({ wall }) => (wall.getUTCHours() < 12 ? 'AM' : 'PM'),
  H: digits((wall) => wall.getUTCHours()),
  k: digits((wall) => wall.getUTCHours() || 24),
  K: digits((wall) => wall.getUTCHours() % 12),
  h: digits((wall) => wall.getUTCHours() % 12 || 12),
  m: digits((wall) => wall.getUTCMinutes()),
  s: digits((wall) => wall.getUTCSeconds()),
  S: digits((wall) => wall.getUTCMilliseconds()),
  z: ({ wall, date, zone }, count) => {
    if (customOffset(zone) !== null) return `GMT${offset({ wall, date, zone }, ':')}`;
    const timeZoneName = count > 3 ? 'long' : 'short';
    const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName }).formatToParts(date);
    return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  },
  Z: (moment) => offset(moment, ''),
  X: (moment, count) =>
    offset(moment, '') === '+0000' ? 'Z' : offset(moment, ':').slice(0, count === 1 ? 3 : undefined),
};
/** Letters of Java's that the workbench has no use for yet: eras, and years and numbers of weeks. */
const ABSENT = 'GYLwWDF';

/** @throws Error on a pattern that Java refuses, and on what the workbench does not have */
export function formatDate(date: Date, zone: string, pattern: string): string {
  const wall = wallIn(zone, date);
  return pattern.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*|'/g, (part: string, quoted?: string, letter?: string) => {
    if (part === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    if (letter === undefined) throw new Error('Unterminated quote');
    if (ABSENT.includes(letter)) {
      throw new Error(`The letter ${letter} of Utilities.formatDate is not implemented in the workbench`);
    }
    const write = LETTERS[letter];
    if (!write) throw new Error(`Illegal pattern character '${letter}'`);
    return write({ wall, date, zone }, part.length);
  });
}

function offset({ wall, date }: Moment, between: string): string {
  const minutes = Math.round((wall.getTime() - date.getTime()) / 60_000);
  const sign = minutes < 0 ? '-' : '+';
  return sign + padded(Math.floor(Math.abs(minutes) / 60), 2) + between + padded(Math.abs(minutes) % 60, 2);
}

/** Minutes of `GMT+8` or `GMT-05:30`, which Java knows and JavaScript does not; null for the name of a zone. */
function customOffset(zone: string): number | null {
  const [, sign, hours, minutes = '0'] = /^GMT([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone) ?? [];
  return hours === undefined ? null : (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/** @throws Error in Google's words on a zone that is none, of which Java would make GMT */
function wallIn(zone: string, date: Date): Date {
  const minutes = customOffset(zone);
  if (minutes !== null) return new Date(date.getTime() + minutes * 60_000);
  try {
    return new Date(Math.round((wallClock(zone).toSerial(date) - EPOCH) * DAY_MS));
  } catch {
    throw new Error('Invalid argument: timeZone. Should be of type: String');
  }
}
