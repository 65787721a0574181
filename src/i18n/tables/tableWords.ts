/** The words in the tables of custom functions, by language. */
import type { Language } from '../language.ts';
import { en } from './en.ts';
import type { TableWords } from './words.ts';
import { zhCN } from './zhCN.ts';

const WORDS: Record<Language, TableWords> = { en, 'zh-CN': zhCN };

export function tableWords(language: Language): TableWords {
  return WORDS[language];
}
