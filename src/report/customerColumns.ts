/** Which columns Customers has, by what the run has. */
import { EXTRA_KINDS } from '../core/segments/customerClasses.ts';
import { CUSTOMER_COLUMNS, type CustomerColumn } from '../i18n/sheets/words.ts';
import type { ReportInput } from './input.ts';

/** From the left. */
export function customerColumns({ extras }: Pick<ReportInput, 'extras'>): CustomerColumn[] {
  const absent: readonly CustomerColumn[] = EXTRA_KINDS.filter((kind) => !extras.includes(kind));
  return CUSTOMER_COLUMNS.filter((column) => !absent.includes(column));
}
