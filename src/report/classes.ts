/** The classes of a run by name, and expressions that count their customers on Customers. */
import type { ClassKind } from '../core/segments/customerClasses.ts';
import { segmentsIn } from '../core/segments/scoreMap.ts';
import { tierNamed } from '../core/segments/tierNamed.ts';
import { BUILT_IN, type ClassSet, namesOfSet, SET_OF, segmentNames, setOfMap } from '../i18n/classes/classNames.ts';
import type { CustomerColumn } from '../i18n/sheets/words.ts';
import { customerColumns } from './customerColumns.ts';
import { areName, type CustomerRanges, customerRanges, isName, isText, quote } from './formulas.ts';
import type { ReportInput, SegmentedCustomer } from './input.ts';
import { keptIn, textOf } from './keptCells.ts';

/** The kinds of classes that a run has, in the order in which they are told. */
export function kindsOf({ extras }: ReportInput): ClassKind[] {
  return ['tier', 'segment', ...extras];
}

/** Names in the order of their places: the user's, or ours in the document's language. */
export function namesOf({ tierNames, classes, language }: ReportInput, kind: ClassKind): readonly string[] {
  if (kind === 'tier') return tierNames;
  return kind === 'segment' ? segmentNames(classes.segment.map, language) : namesOfSet(SET_OF[kind], language);
}

/** The set that the names are from; null where they are the user's. */
export function setOf({ classes }: ReportInput, kind: ClassKind): ClassSet | null {
  if (kind === 'tier') return null;
  return kind === 'segment' ? setOfMap(classes.segment.map) : SET_OF[kind];
}

/** By what classes are known from run to run: codes where the names are ours, else the names. */
export function codesOf(input: ReportInput, kind: ClassKind): readonly string[] {
  const set = setOf(input, kind);
  if (set) return BUILT_IN[set];
  return kind === 'tier' ? input.tierNames : segmentsIn(input.classes.segment.map);
}

/** The place of the tier that counts: that of an override which names one, before the computed one. */
export function tierThatCounts(
  { customer, classes }: SegmentedCustomer,
  { kept, tierNames }: ReportInput,
): number | null {
  const byHand = tierNamed(textOf(kept, keptIn('override', customer)), tierNames);
  return byHand >= 0 ? byHand : classes.tier;
}

/** Whether somebody has no class: they are what the classes leave of all. */
export function hasUnclassed(input: ReportInput, kind: ClassKind): boolean {
  return input.customers.some((customer) => {
    return (kind === 'tier' ? tierThatCounts(customer, input) : customer.classes[kind]) === null;
  });
}

/** What counting on Customers rests on. */
export interface Counting {
  range: CustomerRanges;
  /** Overrides that name no tier of this run, such as those of other names: the computed tier counts there. */
  voidOverrides: readonly string[];
}

export function countingOf(input: ReportInput): Counting {
  const overrides = input.customers.map(({ customer }) => textOf(input.kept, keptIn('override', customer)));
  return {
    range: customerRanges(customerColumns(input), input.customers.length),
    voidOverrides: [...new Set(overrides)].filter((name) => name !== '' && tierNamed(name, input.tierNames) < 0).sort(),
  };
}

/** A class by its name, which stands in a cell: formulas compare with it. */
export interface NamedCell {
  cell: string;
  name: string;
}

/** Expressions for customers: how many they are, and a sum over them. */
export interface Expressions {
  count: string;
  sum: (column: CustomerColumn) => string;
}

/**
 * The customers of one class. An override counts in place of the computed tier.
 *
 * @param also more conditions over ranges, such as `(A2:A9="x")`, for a tier
 */
export function ofClass(counting: Counting, kind: ClassKind, named: NamedCell, ...also: string[]): Expressions {
  const { range, voidOverrides } = counting;
  const criterion = isName(named.cell, named.name);
  if (kind !== 'tier') return byCriteria(counting, [[range(kind), criterion]]);
  if (also.length > 0 || [named.name, ...voidOverrides].some(readsAsValue)) return byProducts(counting, named, also);
  // LibreOffice 7.4 counts wrongly where a criterion for blanks comes first.
  const computed = ['""', ...voidOverrides.map(isText)].map((free) => {
    return [range('tier'), criterion, range('override'), free];
  });
  return byCriteria(counting, [...computed, [range('override'), criterion]]);
}

/** Programs differ in whether a criterion such as 7 or TRUE finds a text. */
function readsAsValue(name: string): boolean {
  return /\d|^(true|false)$/i.test(name);
}

/** @param parts ranges and criteria in pairs; no customer meets two of the parts */
function byCriteria({ range }: Counting, parts: readonly (readonly string[])[]): Expressions {
  const together = (begun: string) => `(${parts.map((each) => `${begun}${each.join()})`).join('+')})`;
  return { count: together('COUNTIFS('), sum: (column) => together(`SUMIFS(${range(column)},`) };
}

/** By products of conditions, which take any text as it is, and cost Univer twice the time. */
function byProducts({ range, voidOverrides }: Counting, { cell, name }: NamedCell, also: string[]): Expressions {
  const override = range('override');
  const free = ['', ...voidOverrides].map((each) => `(${override}=${quote(each)})`).join('+');
  const computed = `${areName(range('tier'), cell, name)}*(${free})`;
  const members = [`(${computed}+${areName(override, cell, name)})`, ...also].join('*');
  return {
    count: `SUMPRODUCT(${members})`,
    sum: (column) => `SUMPRODUCT(${members}*${range(column)})`,
  };
}
