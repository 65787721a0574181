/** Customer lifetime value in closed form: simple, historic, and with a constant retention rate. */
import { exactProduct, exactQuotient, exactSum } from '../numerics/decimal.ts';
import { type CustomerRevenue, revenueByCustomer } from './customerRevenue.ts';

/**
 * Average order value × purchases per period × lifespan in periods × gross margin.
 *
 * With a margin of 1 this is lifetime *revenue*. The textbook form “average customer spend × lifespan” leaves out purchase
 * frequency when spend is read per order; this one does not.
 *
 * @param averageOrderValue money per order
 * @param purchasesPerPeriod orders in one period
 * @param lifespanPeriods periods a customer stays
 * @param grossMargin share of revenue, as a decimal
 * @returns money
 */
export function simpleLifetimeValue(
  averageOrderValue: number,
  purchasesPerPeriod: number,
  lifespanPeriods: number,
  grossMargin: number,
): number {
  return [purchasesPerPeriod, lifespanPeriods, grossMargin].reduce(exactProduct, averageOrderValue);
}

export interface HistoricValue extends CustomerRevenue {
  /** Gross margin so far; negative where refunds prevail. */
  value: number;
}

/**
 * Value of each customer so far: net revenue × gross margin, in order of first appearance.
 *
 * @param amounts money, one a row of `customers`, negative for refunds
 * @param grossMargin share of revenue, as a decimal
 */
export function historicLifetimeValues(
  customers: readonly string[],
  amounts: readonly number[],
  grossMargin: number,
): HistoricValue[] {
  return revenueByCustomer(customers, amounts).map(({ customer, revenue }) => ({
    customer,
    revenue,
    value: exactProduct(revenue, grossMargin),
  }));
}

/**
 * Which margin is the first that counts, seen from now. Each later one comes a period later, if the customer is retained.
 *
 * - `now`: a new customer's first margin, received today
 * - `periodEnd`: a new customer's first margin, received at the end of the first period
 * - `nextPeriod`: the margin one period from now, if the customer is retained until then; the one of today is past
 * - `renewal`: the margin due at once, if the customer renews
 */
export type FirstMargin = 'now' | 'periodEnd' | 'nextPeriod' | 'renewal';

/**
 * Lifetime value of a customer who brings the same margin each period and is retained at a constant rate, without an end:
 * m(1+d)/(1+d−r) from `now`, m/(1+d−r) from `periodEnd`, m·r/(1+d−r) from `nextPeriod`, m·r(1+d)/(1+d−r) from `renewal`.
 *
 * Fader, P. S. & Hardie, B. G. S. (2012). Reconciling and Clarifying CLV Formulas, eqs 1–3: the formulas of textbooks differ
 * only in the first margin. From `renewal` it is the residual value of their (2010) Customer-Base Valuation in a Contractual
 * Setting, Marketing Science 29(1), 85–93, for a constant rate.
 *
 * @param marginPerPeriod money per period
 * @param retentionRate share of customers who stay from one period to the next, 0 to 1
 * @param discountRatePerPeriod as a decimal, 0 or more; above 0 when all customers stay
 * @returns money
 */
export function retentionLifetimeValue(
  marginPerPeriod: number,
  retentionRate: number,
  discountRatePerPeriod: number,
  firstMargin: FirstMargin,
): number {
  const growth = exactSum([1, discountRatePerPeriod]);
  const numerator = {
    now: growth,
    periodEnd: 1,
    nextPeriod: retentionRate,
    renewal: exactProduct(retentionRate, growth),
  }[firstMargin];
  const denominator = exactSum([1, discountRatePerPeriod, -retentionRate]);
  return exactQuotient(exactProduct(marginPerPeriod, numerator), denominator);
}
