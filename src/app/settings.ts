/** Settings as they arrive from the sidebar or a file: checked once, here. */
import * as v from 'valibot';
import { type ColumnRole, UserError } from '../errors.ts';
import { type ColumnMapping, columnLetter } from '../grid/columns.ts';
import type { Settings, SourceRequest, SourceSettings } from './contract.ts';

const column = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0)));
const share = v.pipe(v.number(), v.gtValue(0), v.maxValue(1));

const columnMapping = v.object({
  customer: column,
  date: column,
  amount: column,
  quantity: column,
  unitPrice: column,
  orderId: column,
});

const dateOrder = v.picklist(['auto', 'dayFirst', 'monthFirst']);

const sourceSettings = v.object({
  sheetId: v.number(),
  columns: columnMapping,
  dateOrder,
  refunds: v.picklist(['net', 'drop', 'keep']),
});

const sourceRequest = v.object({
  sheetId: v.number(),
  columns: v.exactOptional(columnMapping),
  dateOrder: v.exactOptional(dateOrder),
});

const settings = v.object({
  source: sourceSettings,
  tierCuts: v.pipe(
    v.tuple([share, share]),
    v.check(([first, second]) => first < second),
  ),
  runBy: v.pipe(v.string(), v.trim(), v.maxLength(80)),
});

export function parseSourceRequest(input: unknown): SourceRequest {
  return parse(sourceRequest, input);
}

export function parseSourceSettings(input: unknown): SourceSettings {
  return parse(sourceSettings, input);
}

export function parseSettings(input: unknown): Settings {
  return parse(settings, input);
}

/** @throws UserError when two roles stand in one column */
export function assertDistinctColumns(columns: ColumnMapping, sheet: string): void {
  const roles = new Map<number, ColumnRole>();
  for (const [role, index] of Object.entries(columns) as [ColumnRole, number | null][]) {
    if (index === null) continue;
    const first = roles.get(index);
    if (first) throw new UserError('SAME_COLUMN_TWICE', { sheet, column: columnLetter(index), first, second: role });
    roles.set(index, role);
  }
}

/** @throws UserError that names the first value that is not as it should be */
export function parse<T>(schema: v.GenericSchema<unknown, T>, input: unknown): T {
  const result = v.safeParse(schema, input, { abortEarly: true });
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw new UserError('INVALID_SETTINGS', { path: v.getDotPath(issue) ?? 'settings', received: issue.received });
}
