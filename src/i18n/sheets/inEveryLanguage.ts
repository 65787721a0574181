/** One text in every language: how a column written by an earlier run in another language is recognised. */
import { LANGUAGES } from '../language.ts';
import { sheetWords } from './sheetWords.ts';
import type { SheetWords } from './words.ts';

export function inEveryLanguage<T = string>(text: (words: SheetWords) => T): T[] {
  return LANGUAGES.map((language) => text(sheetWords(language)));
}
