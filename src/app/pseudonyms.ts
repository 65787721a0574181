/** Codes in place of customers: in everything that a check hands on, and in what an earlier run has left. */
import { isPseudonym, pseudonym } from '../grid/pseudonym.ts';
import type { KeptCells } from '../report/keptCells.ts';
import type { CheckedOrders } from './checkedOrders.ts';
import type { PreviousTiers } from './segmentation.ts';

/** The same check, of codes: rows, purchases and survey are joined already. */
export function withPseudonyms(checked: CheckedOrders): CheckedOrders {
  const { rows, purchases, survey } = checked;
  const codes = new Map(purchases.map(({ customer }) => [customer, pseudonym(customer)]));
  const coded = <Rows extends { customers: readonly string[] }>(some: Rows): Rows => ({
    ...some,
    customers: some.customers.map((customer) => codes.get(customer) as string),
  });
  return {
    ...checked,
    rows: rows && coded(rows),
    purchases: purchases.map((each) => ({ ...each, customer: codes.get(each.customer) as string })),
    survey: survey && {
      ...survey,
      ratings: survey.ratings && { ...survey.ratings, rows: coded(survey.ratings.rows) },
      recommendations: survey.recommendations && coded(survey.recommendations),
    },
  };
}

/** By what a customer of an earlier run is known now: runs may have written codes or names. */
export type KeyNow = (key: string) => string;

/** @param customers of this run, by what they are known now */
export function keyNow(customers: readonly { customer: string }[], pseudonyms: boolean): KeyNow {
  if (pseudonyms) return (key) => (isPseudonym(key) ? key : pseudonym(key));
  let names: Map<string, string> | null = null;
  return (key) => {
    if (!isPseudonym(key)) return key;
    names ??= new Map(customers.map(({ customer }) => [pseudonym(customer), customer]));
    return names.get(key) ?? key;
  };
}

export function tiersNow({ tiers, overrides }: PreviousTiers, now: KeyNow): PreviousTiers {
  const rekeyed = (of: ReadonlyMap<string, string>) => new Map([...of].map(([key, name]) => [now(key), name]));
  return { tiers: rekeyed(tiers), overrides: rekeyed(overrides) };
}

/** In columns of the team's the customer stands behind a blank. */
export function keptNow(kept: KeptCells, now: KeyNow): KeptCells {
  return new Map(
    [...kept].map(([id, cell]) => {
      const blank = id.indexOf(' ');
      return [blank < 0 ? id : id.slice(0, blank + 1) + now(id.slice(blank + 1)), cell];
    }),
  );
}
