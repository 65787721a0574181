/** Simple customer lifetime value. */
import { exactProduct } from '../numerics/decimal.ts';

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
