/**
 * Arithmetic on amounts as the decimals people wrote: 0.1 + 0.2 is 0.3, 6 × 2.55 is 15.3 and 0.3 ÷ 0.1 is 3.
 *
 * A double stands for the shortest decimal that reads back as it (what a cell shows). Amounts become whole units of a common
 * power of ten, are added exactly, and are rounded once at the end.
 */

// Taken out of Math: in some V8 contexts looking them up costs more than calling them.
const { abs, max, round } = Math;

/** Up to here a decimal times a power of ten, both rounded to doubles, is less than half a unit off. */
const QUICK_UNITS = 2 ** 49;

/** The largest power of ten that is a double, so that a quotient by it is rounded once. */
const QUICK_PLACES = 22;

/** Digits after the point in the shortest decimal of a finite number; 0 for whole numbers. */
export function decimalPlaces(value: number): number {
  if (Number.isInteger(value)) return 0;
  // Most amounts are in cents: arithmetic tells so several times sooner than the text does.
  const cents = round(value * 100);
  if (cents / 100 === value && abs(cents) <= QUICK_UNITS) return cents % 10 === 0 ? 1 : 2;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const fraction = mantissa.length - (mantissa.indexOf('.') + 1 || mantissa.length);
  return max(0, fraction - Number(exponent));
}

/** Each value in whole units of 10^-places, places being the most that any value has. */
export function exactUnits(values: readonly number[]): bigint[] {
  const places = mostPlaces(values);
  return values.map((value) => units(value, places));
}

/** The exact decimal sum, rounded once to a double. The sum of nothing is 0. */
export function exactSum(values: readonly number[]): number {
  const places = mostPlaces(values);
  const scale = 10 ** places;
  let quick = 0;
  let quickParts = 0;
  for (const value of values) {
    const part = round(value * scale);
    quick += part;
    quickParts += abs(part);
  }
  if (quickParts <= QUICK_UNITS && places <= QUICK_PLACES) return quick / scale;
  let sum = BigInt(0);
  for (const value of values) sum += units(value, places);
  return Number(`${sum}e-${places}`);
}

/** The exact decimal product of two numbers, rounded once. */
export function exactProduct(a: number, b: number): number {
  const places = decimalPlaces(a) + decimalPlaces(b);
  if (places === 0) return a * b + 0; // −5 × 0 is −0, which is no amount; adding 0 makes it 0
  const product = units(a, decimalPlaces(a)) * units(b, decimalPlaces(b));
  return Number(`${product}e-${places}`);
}

/**
 * The decimal quotient, rounded once: 0.3 ÷ 0.1 is 3, and a rate of two amounts is the same in any unit of account. Beyond
 * 2^53 units, where it cannot be seen, the quotient of the doubles. The divisor is not 0.
 */
export function exactQuotient(dividend: number, divisor: number): number {
  const [a, b] = exactUnits([dividend, divisor]).map(Number) as [number, number];
  return Number.isSafeInteger(a) && Number.isSafeInteger(b) ? a / b : dividend / divisor;
}

/** (to − from) ÷ from, the difference being exact: from 100 to 120 is 0.2. */
export function relativeChange(from: number, to: number): number {
  return exactQuotient(exactSum([to, -from]), from);
}

/** The mean of at least one decimal. */
export function exactMean(values: readonly number[]): number {
  return exactQuotient(exactSum(values), values.length);
}

/** The largest whole number that divides both; 0 and a number have that number. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest) [divisor, rest] = [rest, divisor % rest];
  return divisor < BigInt(0) ? -divisor : divisor;
}

function mostPlaces(values: readonly number[]): number {
  let places = 0;
  for (const value of values) places = max(places, decimalPlaces(value));
  return places;
}

/** One value in whole units of 10^-places. */
function units(value: number, places: number): bigint {
  const quick = value * 10 ** places;
  if (abs(quick) <= QUICK_UNITS) return BigInt(round(quick));
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return BigInt(whole + fraction) * BigInt(10) ** BigInt(places - fraction.length + Number(exponent));
}
