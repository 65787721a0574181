/** The columns as they are being chosen: roles, where the amount comes from, and what is still wrong. */
import type { SourceDescription } from '../app/contract.ts';
import type { ColumnRole } from '../errors.ts';

export type ColumnMapping = SourceDescription['mapping'];

export interface ColumnChoice {
  mapping: ColumnMapping;
  /** One column of amounts, or quantity times unit price. The columns of the other way are kept, in case it is wanted. */
  amountFrom: 'column' | 'product';
}

/** Why a role cannot stay as it is: it has no column, or its column has another role. */
export type ColumnFault = { kind: 'missing' } | { kind: 'taken'; by: ColumnRole };

export const NO_COLUMNS: ColumnChoice = {
  mapping: { customer: null, date: null, amount: null, quantity: null, unitPrice: null, orderId: null },
  amountFrom: 'column',
};

const NEEDED = {
  column: ['customer', 'date', 'amount'],
  product: ['customer', 'date', 'quantity', 'unitPrice'],
} as const satisfies Record<ColumnChoice['amountFrom'], readonly ColumnRole[]>;

/** The server's mapping to begin with; a column that the sheet no longer has is open again. */
export function choiceFrom({ mapping, columns }: SourceDescription): ColumnChoice {
  const there = (index: number | null) => (index !== null && index < columns.length ? index : null);
  const { customer, date, amount, quantity, unitPrice, orderId } = mapping;
  return {
    mapping: {
      customer: there(customer),
      date: there(date),
      amount: there(amount),
      quantity: there(quantity),
      unitPrice: there(unitPrice),
      orderId: there(orderId),
    },
    amountFrom: amount === null && (quantity !== null || unitPrice !== null) ? 'product' : 'column',
  };
}

/** What is sent: without the columns that the chosen way does not use. */
export function mappingOf({ mapping, amountFrom }: ColumnChoice): ColumnMapping {
  return amountFrom === 'product' ? { ...mapping, amount: null } : { ...mapping, quantity: null, unitPrice: null };
}

/** What is wrong with each role; nothing when the data can be checked. */
export function columnFaults(choice: ColumnChoice): Partial<Record<ColumnRole, ColumnFault>> {
  const faults: Partial<Record<ColumnRole, ColumnFault>> = {};
  const takenBy = new Map<number, ColumnRole>();
  const mapping = mappingOf(choice);
  const needed: readonly ColumnRole[] = NEEDED[choice.amountFrom];
  for (const role of [...needed, 'orderId'] as const) {
    const column = mapping[role];
    if (column === null) {
      if (needed.includes(role)) faults[role] = { kind: 'missing' };
      continue;
    }
    const by = takenBy.get(column);
    if (by) faults[role] = { kind: 'taken', by };
    else takenBy.set(column, role);
  }
  return faults;
}
