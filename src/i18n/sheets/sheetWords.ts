/** The words on sheets, by language. */
import { LANGUAGES, type Language } from '../language.ts';
import { perLanguage } from '../perLanguage.ts';
import { en } from './en.ts';
import type { SheetWords } from './words.ts';
import { zhCN } from './zhCN.ts';

export const sheetWords: (language: Language) => SheetWords = perLanguage({ en, 'zh-CN': zhCN });

/** One text in every language: how a column written by an earlier run in another language is recognised. */
export function inEveryLanguage<T = string>(text: (words: SheetWords) => T): T[] {
  return LANGUAGES.map((language) => text(sheetWords(language)));
}
