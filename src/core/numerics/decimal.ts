/**
 * Sums and products of amounts as the decimals people wrote: 0.1 + 0.2 is 0.3 and 6 × 2.55 is 15.3.
 *
 * A double stands for the shortest decimal that reads back as it (what a cell shows). Amounts become whole units of a common
 * power of ten, are added exactly, and are rounded once at the end.
 */

/** Digits after the point in the shortest decimal of a finite number; 0 for whole numbers. */
export function decimalPlaces(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const fraction = mantissa.length - (mantissa.indexOf('.') + 1 || mantissa.length);
  return Math.max(0, fraction - Number(exponent));
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
    const part = Math.round(value * scale);
    quick += part;
    quickParts += Math.abs(part);
  }
  if (quickParts <= Number.MAX_SAFE_INTEGER) return quick / scale;
  let sum = BigInt(0);
  for (const value of values) sum += units(value, places);
  return Number(`${sum}e-${places}`);
}

/** The exact decimal product of two numbers, rounded once. */
export function exactProduct(a: number, b: number): number {
  const places = decimalPlaces(a) + decimalPlaces(b);
  if (places === 0) return a * b;
  const product = units(a, decimalPlaces(a)) * units(b, decimalPlaces(b));
  return Number(`${product}e-${places}`);
}

function mostPlaces(values: readonly number[]): number {
  let places = 0;
  for (const value of values) places = Math.max(places, decimalPlaces(value));
  return places;
}

/** One value in whole units of 10^-places. */
function units(value: number, places: number): bigint {
  const quick = value * 10 ** places;
  if (Math.abs(quick) <= Number.MAX_SAFE_INTEGER / 2) return BigInt(Math.round(quick));
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return BigInt(whole + fraction) * BigInt(10) ** BigInt(places - fraction.length + Number(exponent));
}
