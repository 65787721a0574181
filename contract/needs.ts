/** What some claims need of the file or the account; elsewhere they are not applicable. */
import type { Need } from './claim.ts';

/** Google words its errors in the language of the account. */
export const english: Need = () => {
  const language = Session.getActiveUserLocale();
  return /^en/.test(language) ? null : `needs an account in English; this one is in ${language}`;
};

/** Typed texts follow the file's locale (File → Settings), and so do the signs that part arguments and arrays. */
export const usLocale: Need = () => {
  const locale = SpreadsheetApp.getActive().getSpreadsheetLocale();
  return locale === 'en_US' ? null : `needs a spreadsheet in the locale en_US; this one is in ${locale}`;
};

export const twoTimeZones: Need = () => {
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return zone === Session.getScriptTimeZone()
    ? `needs a spreadsheet in another time zone than the script's; both are in ${zone}`
    : null;
};
