/** Any error as prose, in the reader's language. */
import type { ErrorCode, ErrorData, SidebarErrorCode } from '../../errors.ts';
import type { Language } from '../language.ts';
import { perLanguage } from '../perLanguage.ts';
import { composeError } from './composeError.ts';
import { describeFunctionError, VOCABULARIES } from './describeFunctionError.ts';
import { en } from './sidebar/en.ts';
import { zhCN } from './sidebar/zhCN.ts';
import type { ErrorText, Wording, Wordings } from './texts.ts';

const wordings = perLanguage<Wordings<SidebarErrorCode>>({ en, 'zh-CN': zhCN });

/** What happened, where, what was received and expected, and what to do. */
export function describeError(error: ErrorData, language: Language): ErrorText {
  const wording = (wordings(language) as Partial<Record<ErrorCode, Wording<ErrorCode>>>)[error.code];
  return wording ? composeError(error.params, wording, VOCABULARIES[language]) : describeFunctionError(error, language);
}
