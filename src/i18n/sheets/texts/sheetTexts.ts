/**
 * Texts on sheets, by language. In the add-on they stand in a file of their own, which is read when a report is written
 * (`apps-script/sheetTextsFile.ts`): what Google evaluates for every cell need not carry them.
 */
import type { Language } from '../../language.ts';
import type { SheetTexts } from '../words.ts';
import { en } from './en.ts';
import { zhCN } from './zhCN.ts';

export const SHEET_TEXTS: Record<Language, SheetTexts> = { en, 'zh-CN': zhCN };

export function sheetTexts(language: Language): SheetTexts {
  return SHEET_TEXTS[language];
}
