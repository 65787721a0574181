/** The figures of one period as Trend and KPI History name them. */
import { answers, scoreOfBreakdown } from '../core/metrics/nps.ts';
import { npsAdjustedWaldInterval } from '../core/metrics/npsInterval.ts';
import type { PeriodFigures } from '../core/review/periodFigures.ts';
import type { TrendColumn } from '../i18n/sheets/words.ts';
import type { HistoryFigure } from './input.ts';
import type { Money } from './money.ts';

export type PeriodColumn = Exclude<TrendColumn, 'period'>;

export type PeriodRow = Record<PeriodColumn, number | null>;

const CONFIDENCE = 0.95;

export const HISTORY_FIGURES = [
  'customers',
  'active',
  'new',
  'revenue',
  'orderValue',
  'repeatRate',
  'inactiveChurn',
  'nps',
  'lifetimeValue',
  'equity',
] as const satisfies readonly HistoryFigure[];

/** Null for what is not known. NPS with its 95% interval (adjusted Wald). */
export function periodRow(figures: PeriodFigures): PeriodRow {
  const { revenue, orders, nps, satisfaction } = figures;
  const hasAnswers = nps !== null && answers(nps) > 0;
  const interval = hasAnswers ? npsAdjustedWaldInterval(nps, CONFIDENCE) : null;
  const ratings = satisfaction ? satisfaction.satisfied + satisfaction.neutral + satisfaction.dissatisfied : 0;
  const shareOfRatings = (count: number | undefined) => (ratings === 0 ? null : (count ?? 0) / ratings);
  return {
    customers: figures.customers,
    active: figures.active,
    new: figures.new,
    revenue,
    newRevenue: figures.newRevenue,
    orders,
    orderValue: orders === 0 ? null : revenue / orders,
    repeatRate: figures.repeatRate,
    inactiveChurn: figures.inactiveChurn,
    repurchaseRate: figures.repurchaseRate,
    purchaseCycle: figures.purchaseCycle,
    answers: nps && answers(nps),
    nps: hasAnswers ? scoreOfBreakdown(nps) : null,
    npsLow: interval?.low ?? null,
    npsHigh: interval?.high ?? null,
    satisfied: shareOfRatings(satisfaction?.satisfied),
    neutral: shareOfRatings(satisfaction?.neutral),
    dissatisfied: shareOfRatings(satisfaction?.dissatisfied),
    lifetimeValue: figures.lifetimeValue,
    equity: figures.equity,
  };
}

export function periodFormats(money: Money): Record<PeriodColumn, string> {
  const [count, percent, points] = ['#,##0', '0.0%', '0.0'];
  return {
    customers: count,
    active: count,
    new: count,
    revenue: money.sum,
    newRevenue: money.sum,
    orders: count,
    orderValue: money.average,
    repeatRate: percent,
    inactiveChurn: percent,
    repurchaseRate: percent,
    purchaseCycle: '#,##0.0',
    answers: count,
    nps: points,
    npsLow: points,
    npsHigh: points,
    satisfied: percent,
    neutral: percent,
    dissatisfied: percent,
    lifetimeValue: money.sum,
    equity: money.sum,
  };
}
