/** Any error as prose, in the reader's language. */
import type { ErrorData, SidebarErrorCode } from '../../errors.ts';
import type { Language } from '../language.ts';
import { composeError } from './composeError.ts';
import { describeFunctionError } from './describeFunctionError.ts';
import { errorTexts } from './errorTexts.ts';
import { sidebarErrorCase } from './sidebar/cases.ts';
import { en } from './sidebar/en.ts';
import { zhCN } from './sidebar/zhCN.ts';
import type { ErrorText, ErrorVocabulary, Wordings } from './texts.ts';

const WORDINGS: Record<Language, Wordings<SidebarErrorCode>> = { en, 'zh-CN': zhCN };

/** What happened, where, what was received and expected, and what to do. */
export function describeError(error: ErrorData, language: Language): ErrorText {
  const wordings = WORDINGS[language];
  if (!(error.code in wordings)) return describeFunctionError(error, language);
  const { vocabulary } = errorTexts(language);
  return composeError(error, wordings, sidebarErrorCase, vocabulary, placesBeside(error, vocabulary));
}

/** Roles of columns by their names, and how many rows there are beside the one that is shown. */
function placesBeside({ code, params }: ErrorData, { columnRole }: ErrorVocabulary): Record<string, string | number> {
  switch (code) {
    case 'COLUMN_NOT_CHOSEN':
      return { role: columnRole[params.column] };
    case 'SAME_COLUMN_TWICE':
      return { firstRole: columnRole[params.first], secondRole: columnRole[params.second] };
    case 'AMBIGUOUS_DATES':
      return { otherRows: params.rows - 1 };
    default:
      return {};
  }
}
