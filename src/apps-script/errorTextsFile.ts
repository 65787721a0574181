/** Stands in the bundle for `i18n/errors/errorTexts.ts`: the same texts, from the file beside the code. */
import type { ErrorTexts } from '../i18n/errors/errorTexts.ts';
import type { Language } from '../i18n/language.ts';

/** @throws Error of Google's when the file cannot be read */
export function errorTexts(language: Language): ErrorTexts {
  const { errors } = JSON.parse(HtmlService.createHtmlOutputFromFile('Texts').getContent());
  return (errors as Record<Language, ErrorTexts>)[language];
}
