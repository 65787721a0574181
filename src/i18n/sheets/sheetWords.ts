/** The words on sheets, by language: texts as they are, and sentences that figures are put into. */
import { LANGUAGES, type Language } from '../language.ts';
import { perLanguage } from '../perLanguage.ts';
import { en } from './sentences/en.ts';
import { zhCN } from './sentences/zhCN.ts';
import { sheetTexts } from './texts/sheetTexts.ts';
import type { SheetWords } from './words.ts';

export const sheetWords: (language: Language) => SheetWords = perLanguage({
  en: () => joined(sheetTexts('en'), en()) as SheetWords,
  'zh-CN': () => joined(sheetTexts('zh-CN'), zhCN()) as SheetWords,
});

/** One text in every language: how a column written by an earlier run in another language is recognised. */
export function inEveryLanguage<T = string>(text: (words: SheetWords) => T): T[] {
  return LANGUAGES.map((language) => text(sheetWords(language)));
}

/** Sentences stand among the texts at the places that they have in both. */
function joined(texts: object, sentences: object): object {
  const words: Record<string, unknown> = { ...texts };
  for (const [key, value] of Object.entries(sentences)) {
    words[key] = typeof value === 'function' ? value : joined(words[key] as object, value as object);
  }
  return words;
}
