/** The ten headlines: their names, their figures in a period, and how they change. */
import { about, DASH, difference, exactly, FITTED, type Figure, points, relative } from './figure.ts';
import { type Figures, scoreOf } from './periods.ts';
import { MARGIN, type Worth } from './references.ts';

export const HEADLINES = [
  ['customers', 'Customers', 'count'],
  ['active', 'Active', 'count'],
  ['new', 'New', 'count'],
  ['revenue', 'Revenue', 'sum'],
  ['orderValue', 'Order value', 'average'],
  ['repeatRate', 'Repeat rate', 'rate'],
  ['inactiveChurn', 'Inactive churn', 'rate'],
  ['nps', 'NPS', 'score'],
  ['lifetimeValue', 'CLV, 12 mo', 'sum'],
  ['equity', 'Equity', 'sum'],
] as const;

export type Headline = (typeof HEADLINES)[number][0];
export type Measure = (typeof HEADLINES)[number][2];

export type Headlines = Record<Headline, number | null>;

export function headlinesOf(figures: Figures | null, worth: Worth | null, margin: number | null): Headlines {
  const equity = figures && worth && (worth.equity * (margin ?? 1)) / MARGIN;
  return {
    customers: figures?.customers ?? null,
    active: figures?.active ?? null,
    new: figures?.new ?? null,
    revenue: figures?.revenue ?? null,
    orderValue: figures?.orderValue ?? null,
    repeatRate: figures?.repeatRate ?? null,
    inactiveChurn: figures?.inactiveChurn ?? null,
    nps: figures?.nps ? scoreOf(figures.nps) : null,
    lifetimeValue: worth && equity && equity / worth.customers,
    equity,
  };
}

/** Values are expected revenue until there is a margin. */
export function labelsOf(margin: number | null): Record<Headline, string> {
  const labels = Object.fromEntries(HEADLINES.map(([headline, label]) => [headline, label])) as Record<
    Headline,
    string
  >;
  return margin === null ? { ...labels, lifetimeValue: 'Revenue ahead', equity: 'Total ahead' } : labels;
}

/** Undefined for what is not fitted. */
function withinOf(headline: Headline): number | undefined {
  return headline === 'lifetimeValue' || headline === 'equity' ? FITTED : undefined;
}

/** Counts and sums are exact. */
export function figureOf(headline: Headline, value: number | null): Figure {
  if (value === null) return DASH;
  return ['customers', 'active', 'new', 'revenue'].includes(headline)
    ? exactly(value)
    : about(value, withinOf(headline));
}

/** Amounts change by a share, rates and scores by points. */
export function changeOf(measure: Measure, now: number | null, other: number | null): number | null {
  return { rate: points, score: difference, count: relative, sum: relative, average: relative }[measure](now, other);
}

export function changeFigure(headline: Headline, measure: Measure, now: number | null, other: number | null): Figure {
  return about(changeOf(measure, now, other), withinOf(headline));
}
