/** The classes of a run by name, and expressions that count their customers on Customers. */
import type { ClassKind } from '../core/segments/customerClasses.ts';
import { segmentsIn } from '../core/segments/scoreMap.ts';
import { BUILT_IN, type ClassSet, namesOfSet, SET_OF, segmentNames, setOfMap } from '../i18n/classes/classNames.ts';
import type { CustomerColumn } from '../i18n/sheets/words.ts';
import { type CustomerRanges, isName } from './formulas.ts';
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
  const byHand = tierNames.indexOf(textOf(kept, keptIn('override', customer)));
  return byHand >= 0 ? byHand : classes.tier;
}

/**
 * Whether somebody has no class: who has none, or, among tiers, an override that names none. They are what the classes leave of
 * all.
 */
export function hasUnclassed({ customers, kept, tierNames }: ReportInput, kind: ClassKind): boolean {
  return customers.some(({ customer, classes }) => {
    const byHand = kind === 'tier' ? textOf(kept, keptIn('override', customer)) : '';
    return byHand === '' ? classes[kind] === null : !tierNames.includes(byHand);
  });
}

/**
 * Expressions for the customers of one class, and for a sum over them. An override counts in place of the computed tier.
 *
 * @param cell where the class stands by its name, with which the formula compares
 * @param also more ranges and criteria, in pairs
 */
export function ofClass(
  range: CustomerRanges,
  kind: ClassKind,
  { cell, name }: { cell: string; name: string },
  ...also: string[]
): { count: string; sum: (column: CustomerColumn) => string } {
  const criterion = isName(cell, name);
  const among = [...also, range(kind), criterion];
  // LibreOffice 7.4 counts wrongly unless the criterion on the filled column comes first.
  const parts =
    kind === 'tier'
      ? [
          [...among, range('override'), '""'],
          [...also, range('override'), criterion],
        ]
      : [among];
  return {
    count: parts.map((each) => `COUNTIFS(${each.join()})`).join('+'),
    sum: (column) => parts.map((each) => `SUMIFS(${[range(column), ...each].join()})`).join('+'),
  };
}
