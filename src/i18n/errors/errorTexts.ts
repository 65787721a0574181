/**
 * What errors of custom functions say, by language. In the add-on it stands in the file of texts, which is read when a cell has
 * an error (`apps-script/textsFile.ts`): what Google evaluates for every cell need not carry it.
 */
import type { FunctionErrorCode } from '../../errors.ts';
import type { Language } from '../language.ts';
import { en } from './functions/en.ts';
import { zhCN } from './functions/zhCN.ts';
import type { ErrorVocabulary, Wordings } from './texts.ts';
import { en as enVocabulary } from './vocabulary/en.ts';
import { zhCN as zhCNVocabulary } from './vocabulary/zhCN.ts';

export interface ErrorTexts {
  wordings: Wordings<FunctionErrorCode>;
  vocabulary: ErrorVocabulary;
}

export const ERROR_TEXTS: Record<Language, ErrorTexts> = {
  en: { wordings: en, vocabulary: enVocabulary },
  'zh-CN': { wordings: zhCN, vocabulary: zhCNVocabulary },
};

export function errorTexts(language: Language): ErrorTexts {
  return ERROR_TEXTS[language];
}
