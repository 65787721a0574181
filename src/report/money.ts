/** Amounts as number formats and as words, in the currency of the source. */
import type { Currency } from '../grid/currency.ts';
import type { SegmentedCustomer } from './input.ts';

export interface Money {
  symbol: string;
  /** Decimals of sums and of averages. */
  decimals: number;
  averageDecimals: number;
  /** Number format of sums and of averages. */
  sum: string;
  average: string;
  /** Number format of a score in the currency's units, without its symbol. */
  score: string;
  /** An amount in words, precise enough to tell it from `other`. */
  text: (amount: number, other?: number) => string;
  /** An average in words. */
  averageText: (amount: number) => string;
}

/** Averages from here on are shown without the digits after the point, and so are sums of customers with such averages. */
const ROUND_FROM = 100;
const ROUND_AVERAGE_FROM = 1000;

export function moneyOf({ symbol, decimals }: Currency, customers: readonly SegmentedCustomer[]): Money {
  const revenue = customers.reduce((sum, customer) => sum + customer.revenue, 0);
  const orders = customers.reduce((sum, customer) => sum + customer.orders, 0);
  const perCustomer = Math.abs(revenue) / customers.length;
  const sumDecimals = perCustomer >= ROUND_FROM ? 0 : decimals;
  const averageDecimals =
    Math.max(perCustomer, Math.abs(revenue) / Math.max(orders, 1)) >= ROUND_AVERAGE_FROM ? 0 : decimals;
  const text = (amount: number, places: number) =>
    `${amount < 0 ? '-' : ''}${symbol}${grouped(Math.abs(amount).toFixed(places))}`;
  return {
    symbol,
    decimals: sumDecimals,
    averageDecimals,
    averageText: (amount) => text(amount, averageDecimals),
    sum: numberFormat(symbol, sumDecimals),
    average: numberFormat(symbol, averageDecimals),
    score: numberFormat('', sumDecimals),
    text: (amount, other = amount) => {
      const short = text(amount, sumDecimals);
      return amount !== other && short === text(other, sumDecimals) ? text(amount, decimals) : short;
    },
  };
}

/** The symbol is quoted: letters such as `kr` or `R$` would be read as format codes. */
function numberFormat(symbol: string, decimals: number): string {
  const quoted = symbol === '' ? '' : `"${symbol.replace(/"/g, '')}"`;
  return `${quoted}#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}

/** Thousands separated by commas, as the sheets' own formats do. */
export function grouped(digits: string): string {
  const [whole = '', ...fraction] = digits.split('.');
  return [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...fraction].join('.');
}
