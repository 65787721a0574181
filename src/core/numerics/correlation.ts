/** Linear correlation. */

/** Pearson's correlation of parallel values below 1e150, from −1 to 1; null where one of the two is the same throughout. */
export function correlation(xs: readonly number[], ys: readonly number[]): number | null {
  const [x, y] = [standardised(xs), standardised(ys)];
  if (!x || !y) return null;
  const mean = x.reduce((sum, each, i) => sum + each * (y[i] as number), 0) / x.length;
  return Math.max(-1, Math.min(1, mean));
}

/** Distances from the mean in standard deviations of the values as a whole. */
function standardised(values: readonly number[]): number[] | null {
  if (values.every((each) => each === values[0])) return null;
  const mean = values.reduce((sum, each) => sum + each, 0) / values.length;
  const deviations = values.map((each) => each - mean);
  const deviation = Math.sqrt(deviations.reduce((sum, each) => sum + each * each, 0) / values.length);
  return deviations.map((each) => each / deviation);
}
