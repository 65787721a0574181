/**
 * The words on sheets, by language. In the add-on they stand beside the code (`apps-script/textsFile.ts`), and are read when a
 * report is written.
 */
import type { Language } from '../language.ts';
import { en } from './en.ts';
import type { SheetWords } from './words.ts';
import { zhCN } from './zhCN.ts';

export const SHEET_WORDS: Record<Language, SheetWords> = { en, 'zh-CN': zhCN };

export function sheetWords(language: Language): SheetWords {
  return SHEET_WORDS[language];
}
