/** An interval estimate, such as a confidence interval. */
export interface Interval {
  low: number;
  high: number;
}

/** `centre` ± `margin`, cut off at the bounds of what is estimated. */
export function boundedInterval(centre: number, margin: number, min: number, max: number): Interval {
  return { low: Math.max(min, centre - margin), high: Math.min(max, centre + margin) };
}
