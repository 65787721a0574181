/** Session, Utilities, ScriptApp, Logger and console. */
import { formatDate } from './dateFormat.ts';
import { execution } from './execution.ts';
import { host } from './hostCall.ts';
import { loggedText } from './loggedText.ts';
import { manifest } from './manifest.ts';
import { service } from './service.ts';

export const Session = service(
  'Session',
  {
    getActiveUserLocale: () => host('workbook').userLocale,
    getScriptTimeZone: () => manifest().timeZone ?? 'Etc/UTC',
  },
  false,
);

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
  (...values: unknown[]): void => {
    host('log', level, loggedText(values));
  };

export const Logger = {
  log(...values: unknown[]): object {
    const text = loggedText(values);
    execution().logged.push(`${formatDate(new Date(), Session.getScriptTimeZone(), LOG_DATE)} INFO: ${text}\n`);
    host('log', 'info', text);
    return Logger;
  },
  getLog: (): string => execution().logged.join(''),
  clear(): void {
    execution().logged.length = 0;
  },
};
/** As Java writes a date. */
const LOG_DATE = 'EEE MMM dd HH:mm:ss z yyyy';

export const scriptConsole = {
  debug: write('debug'),
  log: write('debug'),
  info: write('info'),
  warn: write('warn'),
  error: write('error'),
  time(label: string): void {
    execution().timers.set(label, Date.now());
  },
  timeEnd(label: string): void {
    const { timers } = execution();
    const begun = timers.get(label);
    if (begun === undefined) return;
    timers.delete(label);
    host('log', 'debug', `${label}: ${Date.now() - begun}ms`);
  },
};
