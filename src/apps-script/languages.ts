/** Whose language is spoken: the sidebar's is the person's, the sheets' is the document's. */
import { type Language, languageOf } from '../i18n/language.ts';

export function personLanguage(): Language {
  return languageOf(Session.getActiveUserLocale());
}

export function documentLanguage(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Language {
  return languageOf(spreadsheet.getSpreadsheetLocale());
}
