/** Which columns Customers has, by what the run has. */
import { CUSTOMER_COLUMNS, type CustomerColumn } from '../i18n/sheets/words.ts';
import type { ExtraKind, ReportInput } from './input.ts';

const EXTRAS: readonly CustomerColumn[] = ['lifecycle', 'behaviour', 'need', 'satisfaction'] satisfies ExtraKind[];

/** From the left. */
export function customerColumns({ extras }: Pick<ReportInput, 'extras'>): CustomerColumn[] {
  return CUSTOMER_COLUMNS.filter((column) => !EXTRAS.includes(column) || extras.some((kind) => kind === column));
}
