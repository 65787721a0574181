/** An error of a custom function as prose. The words of the sidebar's errors are in the sidebar. */
import type { ErrorData } from '../../errors.ts';
import type { Language } from '../language.ts';
import { composeError } from './composeError.ts';
import { errorTexts } from './errorTexts.ts';
import { functionErrorCase } from './functions/cases.ts';
import type { ErrorText } from './texts.ts';

/** What happened, where, what was received and expected, and what to do. */
export function describeFunctionError(error: ErrorData, language: Language): ErrorText {
  const { wordings, vocabulary } = errorTexts(language);
  return composeError(error, wordings, functionErrorCase, vocabulary);
}
