/** Why a customer is in a tier, in words: the value, the cut that it met or missed, and the last order. */
import type { Passing } from '../core/segments/cuts.ts';
import { filled } from '../i18n/filled.ts';
import type { SheetWords, Term } from '../i18n/sheets/words.ts';
import type { ReportInput, SegmentedCustomer } from './input.ts';
import type { Money } from './money.ts';

const MET: Record<Passing, string> = { '>': '>', '>=': '≥', '<': '<', '<=': '≤' };
const MISSED: Record<Passing, string> = { '>': '≤', '>=': '<', '<': '≥', '<=': '>' };

/** Head and note of the column of values ahead: of revenue until there is a gross margin. */
export function valueAhead({ customers }: SheetWords, { terms }: ReportInput): Term {
  return terms.grossMargin === null ? customers.revenueAhead : customers.columns.lifetimeValue;
}

/** What tiers are made of, as a head calls it and within a sentence. */
export function tierValue(words: SheetWords, input: ReportInput): { label: string; phrase: string } {
  const { columns, values } = words.customers;
  if (input.classes.tier.of === 'revenue') return { label: columns.revenue.label, phrase: values.revenue };
  const phrase = input.terms.grossMargin === null ? values.revenueAhead : values.lifetimeValue;
  return { label: valueAhead(words, input).label, phrase };
}

export function reasonOf(
  { orders, daysSince, reason: { value, met, missed, passing } }: SegmentedCustomer,
  { words, money, input }: { words: SheetWords; money: Money; input: ReportInput },
): string {
  const { notKnown, lastOrder, noOrder } = words.customers.reason;
  const of = tierValue(words, input).label;
  const at = met ?? missed;
  const cut = value === null || at === null ? [] : [(met === null ? MISSED : MET)[passing], money.text(at, value)];
  const tier = value === null ? filled(notKnown, { of }) : [of, money.text(value, at ?? value), ...cut].join(' ');
  return [tier, orders === 0 ? noOrder : filled(lastOrder, { days: daysSince })].join(words.between.clauses);
}
