/** The words in the tables of custom functions, by language. */
import type { Language } from '../language.ts';
import { perLanguage } from '../perLanguage.ts';
import { en } from './en.ts';
import type { TableWords } from './words.ts';
import { zhCN } from './zhCN.ts';

export const tableWords: (language: Language) => TableWords = perLanguage({ en, 'zh-CN': zhCN });
