/** The columns as they are being chosen: what a row is, roles, where the amount comes from, and what is still wrong. */
import type { SourceDescription } from '../app/contract.ts';
import { type ColumnRole, CUSTOMER_ROLES, ORDER_ROLES } from '../errors.ts';

export type ColumnMapping = SourceDescription['mapping'];
export type SourceShape = SourceDescription['shape'];
export type SourceRole = keyof ColumnMapping;

export interface ColumnChoice {
  shape: SourceShape;
  mapping: ColumnMapping;
  /** One column of amounts, or quantity times unit price. The columns of the other way are kept, in case it is wanted. */
  amountFrom: 'column' | 'product';
}

/** Why a role cannot stay as it is: it has no column, or its column has another role. */
export type ColumnFault = { kind: 'missing' } | { kind: 'taken'; by: ColumnRole };

const mappingBy = (columnOf: (role: SourceRole) => number | null): ColumnMapping =>
  Object.fromEntries([...ORDER_ROLES, ...CUSTOMER_ROLES].map((role) => [role, columnOf(role)])) as ColumnMapping;

export const NO_COLUMNS: ColumnChoice = { shape: 'orders', mapping: mappingBy(() => null), amountFrom: 'column' };

/** The server's mapping to begin with; a column that the sheet no longer has is open again. */
export function choiceFrom({ shape, mapping, columns }: SourceDescription): ColumnChoice {
  const { amount, quantity, unitPrice } = mapping;
  return {
    shape,
    mapping: mappingBy((role) => {
      const index = mapping[role];
      return index !== null && index < columns.length ? index : null;
    }),
    // Where only the units are known, amounts are still looked for.
    amountFrom: amount === null && quantity !== null && unitPrice !== null ? 'product' : 'column',
  };
}

/** Roles that must have a column. */
export function neededRoles({ shape, amountFrom }: ColumnChoice): readonly SourceRole[] {
  if (shape === 'customers') return ['customer', 'lastDate', 'orders', 'revenue'];
  return amountFrom === 'product' ? ['customer', 'date', 'quantity', 'unitPrice'] : ['customer', 'date', 'amount'];
}

/** Roles that may have one. */
export function optionalRoles({ shape, amountFrom }: ColumnChoice): readonly SourceRole[] {
  if (shape === 'customers') return ['firstDate'];
  const units: SourceRole[] = amountFrom === 'product' ? [] : ['quantity'];
  return ['orderId', ...units, 'product', 'channel', 'discount'];
}

/** What is sent: only columns that the chosen shape and way use. */
export function mappingOf(choice: ColumnChoice): ColumnMapping {
  const used = [...neededRoles(choice), ...optionalRoles(choice)];
  return mappingBy((role) => (used.includes(role) ? choice.mapping[role] : null));
}

/** What is wrong with each role; nothing when the data can be checked. */
export function columnFaults(choice: ColumnChoice): Partial<Record<ColumnRole, ColumnFault>> {
  return faultsOf(choice.mapping, neededRoles(choice), optionalRoles(choice));
}

/** What is wrong with each role of a mapping, in the order in which they are asked. */
export function faultsOf<Role extends ColumnRole>(
  mapping: Readonly<Record<Role, number | null>>,
  needed: readonly Role[],
  optional: readonly Role[],
): Partial<Record<ColumnRole, ColumnFault>> {
  const faults: Partial<Record<ColumnRole, ColumnFault>> = {};
  const takenBy = new Map<number, Role>();
  for (const role of [...needed, ...optional]) {
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
