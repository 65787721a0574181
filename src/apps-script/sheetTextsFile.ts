/** Stands in the bundle for `i18n/sheets/texts/sheetTexts.ts`: the same texts, from the file beside the code. */
import type { Language } from '../i18n/language.ts';
import type { SheetTexts } from '../i18n/sheets/words.ts';

let texts: Record<Language, SheetTexts> | null = null;

export function sheetTexts(language: Language): SheetTexts {
  // Files of a project are scripts or HTML; JSON goes as the latter.
  texts ??= JSON.parse(HtmlService.createHtmlOutputFromFile('Texts').getContent()) as Record<Language, SheetTexts>;
  return texts[language];
}
