/** Parameters that many functions share; what the help says of them is in docs/parameters.ts. */
import { days, ids, numbers } from '../../grid/cellKinds.ts';
import { choice, column, leaveOut, number, optionalColumn, optionalDay } from '../../grid/parameters.ts';
import { LANGUAGES } from '../../i18n/language.ts';

export const zeroOrMore = { kind: 'atLeast', min: 0 } as const;
/** What something is divided by. */
export const divisor = { kind: 'divisor' } as const;
export const share = { kind: 'between', min: 0, max: 1 } as const;
export const anyNumber = { kind: 'number' } as const;

export const customers = column(ids('customerIds'));
export const dates = column(days);
export const amounts = column(numbers(anyNumber));
export const optionalAmounts = optionalColumn(numbers(anyNumber));
export const optionalOrderIds = optionalColumn(ids('orderIds'));
export const grossMargin = number(share, 1);
export const confidence = number({ kind: 'between', min: 0.5, max: 0.9999 }, 0.95);
export const asOf = optionalDay;
export const language = choice(LANGUAGES, 'en', { english: 'en', zh: 'zh-CN', zh_cn: 'zh-CN', 中文: 'zh-CN' });
export { leaveOut };

/** Ratings on a scale; a blank cell skips its row. */
export const ratings = column(numbers(anyNumber, 'skipsRow'));

/** Answers from 0 to 10, as the net promoter score takes them; a blank cell skips its row. */
export const npsScores = numbers({ kind: 'wholeNumber', min: 0, max: 10 }, 'skipsRow');
