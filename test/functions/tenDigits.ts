/** As many digits as the pages show; in the last ones, outside sources differ from us and from each other. */
export function tenDigits(result: unknown): unknown {
  if (Array.isArray(result)) return result.map(tenDigits);
  return typeof result === 'number' ? Number(result.toPrecision(10)) : result;
}
