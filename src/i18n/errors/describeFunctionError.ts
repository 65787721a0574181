/** An error of a custom function as prose. Code.js carries these words only; those of the sidebar are in the sidebar. */
import type { ErrorData, FunctionErrorCode } from '../../errors.ts';
import type { Language } from '../language.ts';
import { perLanguage } from '../perLanguage.ts';
import { composeError } from './composeError.ts';
import { en } from './functions/en.ts';
import { zhCN } from './functions/zhCN.ts';
import type { ErrorText, ErrorVocabulary, Wording, Wordings } from './texts.ts';
import { en as enVocabulary } from './vocabulary/en.ts';
import { zhCN as zhCNVocabulary } from './vocabulary/zhCN.ts';

const wordings = perLanguage<Wordings<FunctionErrorCode>>({ en, 'zh-CN': zhCN });
export const VOCABULARIES: Record<Language, ErrorVocabulary> = { en: enVocabulary, 'zh-CN': zhCNVocabulary };

/** What happened, where, what was received and expected, and what to do. */
export function describeFunctionError({ code, params }: ErrorData, language: Language): ErrorText {
  const wording = wordings(language)[code as FunctionErrorCode] as Wording<FunctionErrorCode>;
  return composeError(params, wording, VOCABULARIES[language]);
}
