/** A correlation with two decimals and a true minus sign, such as `−0.42`; what rounds to 0 has no sign. */

export function correlationText(correlation: number): string {
  const size = Math.abs(correlation).toFixed(2);
  return correlation < 0 && Number(size) > 0 ? `−${size}` : size;
}
