/** Where a function error's text depends on more than what is put into it: its cases, which are the same in every language. */
import type { CaseOf } from '../composeError.ts';

export interface FunctionErrorCases {
  TOO_MANY_ARGUMENTS: 'takesOne' | 'takesMore';
  NOT_A_NUMBER: 'skippable' | 'needed';
  OUT_OF_RANGE: 'divisor' | 'skippable' | 'needed';
  BLANK_CELL: 'customer' | 'other';
  AMBIGUOUS_DATE: 'inRange' | 'alone';
  NO_GROWTH_BASE: 'zero' | 'negative';
}

export const functionErrorCase: CaseOf<FunctionErrorCases> = {
  TOO_MANY_ARGUMENTS: ({ takes }) => (takes === 1 ? 'takesOne' : 'takesMore'),
  NOT_A_NUMBER: ({ mayBeBlank }) => (mayBeBlank ? 'skippable' : 'needed'),
  OUT_OF_RANGE: ({ expected, mayBeBlank }) =>
    expected.kind === 'divisor' ? 'divisor' : mayBeBlank ? 'skippable' : 'needed',
  BLANK_CELL: ({ row, expected }) => (row > 0 && expected.kind === 'customerIds' ? 'customer' : 'other'),
  AMBIGUOUS_DATE: ({ row }) => (row > 0 ? 'inRange' : 'alone'),
  NO_GROWTH_BASE: ({ before }) => (before === 0 ? 'zero' : 'negative'),
};
