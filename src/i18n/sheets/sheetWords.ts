/** The words on sheets, by language. */
import { LANGUAGES, type Language } from '../language.ts';
import { en } from './en.ts';
import type { SheetWords } from './words.ts';
import { zhCN } from './zhCN.ts';

const WORDS: Record<Language, SheetWords> = { en, 'zh-CN': zhCN };

export function sheetWords(language: Language): SheetWords {
  return WORDS[language];
}

/** One text in every language: how a column written by an earlier run in another language is recognised. */
export function inEveryLanguage(text: (words: SheetWords) => string): string[] {
  return LANGUAGES.map((language) => text(WORDS[language]));
}
