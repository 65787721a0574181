/** Session, Utilities, ScriptApp, Logger and console. */
import { host } from './hostCall.ts';
import { manifest } from './manifest.ts';
import { service } from './service.ts';
import { wallClock } from './wallClock.ts';

export const Session = service(
  'Session',
  {
    getActiveUserLocale: () => host('workbook').userLocale,
    getScriptTimeZone: () => manifest().timeZone ?? 'Etc/UTC',
  },
  false,
);

const two = (value: number) => String(value).padStart(2, '0');

/** The letters of Java's SimpleDateFormat that are in use; others would come out as they are. */
function formatDate(date: Date, timeZone: string, pattern: string): string {
  const wall = new Date((wallClock(timeZone).toSerial(date) - 25569) * 86_400_000);
  const parts: Record<string, string> = {
    yyyy: String(wall.getUTCFullYear()),
    MM: two(wall.getUTCMonth() + 1),
    dd: two(wall.getUTCDate()),
    HH: two(wall.getUTCHours()),
    mm: two(wall.getUTCMinutes()),
    ss: two(wall.getUTCSeconds()),
  };
  return pattern.replace(/yyyy|MM|dd|HH|mm|ss/g, (letters) => parts[letters] ?? letters);
}

export const Utilities = service(
  'Utilities',
  {
    formatDate,
    getUuid: () =>
      'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => Math.floor(Math.random() * 16).toString(16)),
    sleep: (milliseconds: number) => {
      host('sleep', milliseconds);
    },
  },
  false,
);

export const ScriptApp = service(
  'ScriptApp',
  { AuthMode: { NONE: 'NONE', LIMITED: 'LIMITED', FULL: 'FULL', CUSTOM_FUNCTION: 'CUSTOM_FUNCTION' } },
  false,
);

const write =
  (level: 'debug' | 'info' | 'warn' | 'error') =>
  (...values: unknown[]) =>
    host('log', level, values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' '));

export const Logger = { log: write('info') };
export const scriptConsole = {
  debug: write('debug'),
  log: write('debug'),
  info: write('info'),
  warn: write('warn'),
  error: write('error'),
};
