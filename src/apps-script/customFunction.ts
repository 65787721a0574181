/** A custom function as a cell calls it: arguments in, a value or a thrown text in the document's language out. */
import { type ErrorData, isUserError } from '../errors.ts';
import { callFunction } from '../functions/spec/callFunction.ts';
import type { FunctionCode, Parameters, Result } from '../functions/spec/functionSpec.ts';
import type { Argument } from '../grid/arguments.ts';
import { describeFunctionError } from '../i18n/errors/describeFunctionError.ts';
import { languageOf } from '../i18n/language.ts';
import { logUnexpected } from './unexpected.ts';

/** Takes the `arguments` of the top-level stub, so that a surplus argument is noticed and not ignored. */
export function customFunction<P extends Parameters>(code: FunctionCode<P>): (args: ArrayLike<Argument>) => Result {
  return (args) => {
    try {
      return callFunction(code, Array.from(args), () => SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone());
    } catch (error) {
      throw new Error(told(isUserError(error) ? error.data : logUnexpected(error)));
    }
  };
}

/** In the document's language, which is asked only now: a service call in every cell would be slow. */
function told(refusal: ErrorData): string {
  try {
    const locale = SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
    return describeFunctionError(refusal, languageOf(locale)).text;
  } catch (error) {
    // Without the file of texts a code still says more than an error of ours.
    logUnexpected(error);
    return `${refusal.code} ${JSON.stringify(refusal.params)}`;
  }
}
