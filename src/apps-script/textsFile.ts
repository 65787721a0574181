/**
 * Stands in the bundle for the modules whose words no cell needs, unless it has an error: the same words, from `Texts.html` beside the code, which is
 * read once, when the first of them is asked for.
 */
import type { HeaderRole } from '../grid/headerNames.ts';
import type { ErrorTexts } from '../i18n/errors/errorTexts.ts';
import type { Language } from '../i18n/language.ts';
import type { SheetWords } from '../i18n/sheets/words.ts';

/** What the file holds, by the function that serves it; its module has the function's name. */
export interface TextsFile {
  sheetWords: Record<Language, SheetWords>;
  headerNames: Record<HeaderRole, readonly string[]>;
  errorTexts: Record<Language, ErrorTexts>;
}

export const sheetWords = (language: Language) => read().sheetWords[language];
export const headerNames = () => read().headerNames;
export const errorTexts = (language: Language) => read().errorTexts[language];

let texts: TextsFile | null = null;

function read(): TextsFile {
  // Files of a project are scripts or HTML; JSON goes as the latter.
  texts ??= JSON.parse(HtmlService.createHtmlOutputFromFile('Texts').getContent()) as TextsFile;
  return texts;
}
