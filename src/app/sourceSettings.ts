/** Where customers and ratings are read, and how: as it arrives from the sidebar or a file. */
import * as v from 'valibot';
import { type ColumnRole, userError } from '../errors.ts';
import { type ColumnMapping, columnLetter } from '../grid/columns.ts';
import { customerKey } from '../grid/customerKey.ts';
import type { SourceRequest, SourceSettings, SurveyRequest } from './contract.ts';
import { parse, wholeNumbers } from './parse.ts';

/** Of a scale from 0 to 100. */
export const MOST_STEPS = 101;

const MOST_TEST_CUSTOMERS = 500;
const LONGEST_KEY = 200;

const column = () => v.nullable(wholeNumbers(0));

const columnMapping = () =>
  v.strictObject({
    customer: column(),
    date: column(),
    amount: column(),
    quantity: column(),
    unitPrice: column(),
    orderId: column(),
    channel: column(),
    product: column(),
    discount: column(),
    lastDate: column(),
    orders: column(),
    revenue: column(),
    firstDate: column(),
  });

/** Settings of before there was a likelihood to recommend have no column for it, nor for topics. */
const surveyMapping = () =>
  v.strictObject({
    customer: column(),
    score: column(),
    nps: v.optional(column(), null),
    date: column(),
    topic: v.optional(column(), null),
  });

const shape = () => v.picklist(['orders', 'customers']);
const dateOrder = () => v.picklist(['auto', 'dayFirst', 'monthFirst']);
const ratingScale = () =>
  v.pipe(
    v.strictObject({ min: wholeNumbers(), max: wholeNumbers() }),
    v.check(({ min, max }) => max > min && max - min < MOST_STEPS),
  );

const surveySettings = () =>
  v.pipe(
    v.strictObject({
      sheetId: v.number(),
      columns: surveyMapping(),
      scale: v.nullable(ratingScale()),
      dateOrder: dateOrder(),
    }),
    v.forward(
      v.check(({ columns, scale }) => columns.score === null || scale !== null),
      ['scale'],
    ),
  );

const testCustomer = () =>
  v.pipe(
    v.string(),
    v.transform((entry) => customerKey(entry)),
    v.minLength(1),
    v.maxLength(LONGEST_KEY),
  );

export const sourceSettings = () =>
  v.strictObject({
    sheetId: v.number(),
    shape: shape(),
    columns: columnMapping(),
    dateOrder: dateOrder(),
    refunds: v.picklist(['net', 'drop', 'keep']),
    duplicates: v.picklist(['drop', 'keep']),
    testCustomers: v.pipe(v.array(testCustomer()), v.maxLength(MOST_TEST_CUSTOMERS)),
    survey: v.nullable(surveySettings()),
    pseudonyms: v.optional(v.boolean(), false),
  });

const sourceRequest = () =>
  v.strictObject({
    sheetId: v.number(),
    shape: v.exactOptional(shape()),
    columns: v.exactOptional(columnMapping()),
    dateOrder: v.exactOptional(dateOrder()),
  });

const surveyRequest = () =>
  v.strictObject({
    sheetId: v.number(),
    columns: v.exactOptional(surveyMapping()),
    scale: v.exactOptional(v.nullable(ratingScale())),
    dateOrder: v.exactOptional(dateOrder()),
  });

export function parseSourceRequest(input: unknown): SourceRequest {
  return parse(sourceRequest, input);
}

export function parseSurveyRequest(input: unknown): SurveyRequest {
  return parse(surveyRequest, input);
}

export function parseSourceSettings(input: unknown): SourceSettings {
  return parse(sourceSettings, input);
}

/** @throws UserError when two roles stand in one column */
export function assertDistinctColumns(columns: ColumnMapping, sheet: string): void {
  const roles = new Map<number, ColumnRole>();
  for (const [role, index] of Object.entries(columns) as [ColumnRole, number | null][]) {
    if (index === null) continue;
    const first = roles.get(index);
    if (first) throw userError('SAME_COLUMN_TWICE', { sheet, column: columnLetter(index), first, second: role });
    roles.set(index, role);
  }
}
