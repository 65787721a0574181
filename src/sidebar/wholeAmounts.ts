/** Amounts in hundreds and more are read better without decimals; one precision for all that stand together. */
import type { Currency } from '../grid/currency.ts';

export function inWholes(currency: Currency, amounts: readonly (number | null)[]): Currency {
  return amounts.some((amount) => (amount ?? 0) >= 100) ? { ...currency, decimals: 0 } : currency;
}
