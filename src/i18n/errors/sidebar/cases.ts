/** Where an error text of the sidebar depends on more than what is put into it: its cases, which are the same in every language. */
import type { CaseOf } from '../composeError.ts';

export interface SidebarErrorCases {
  COLUMN_NOT_CHOSEN: 'amount' | 'other';
  AMBIGUOUS_DATES: 'one' | 'several';
  BUSY: 'named' | 'unknown';
  INVALID_SETTINGS: 'empty' | 'filled';
  SHEET_ENDS: 'rows' | 'columns' | 'both';
}

export const sidebarErrorCase: CaseOf<SidebarErrorCases> = {
  COLUMN_NOT_CHOSEN: ({ column }) => (column === 'amount' ? 'amount' : 'other'),
  AMBIGUOUS_DATES: ({ rows }) => (rows > 1 ? 'several' : 'one'),
  BUSY: ({ holder }) => (holder ? 'named' : 'unknown'),
  INVALID_SETTINGS: ({ received }) => (received === '' ? 'empty' : 'filled'),
  SHEET_ENDS: ({ rows, columns }) => (columns === 0 ? 'rows' : rows === 0 ? 'columns' : 'both'),
};
