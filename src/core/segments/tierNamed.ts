/** The tier that a text names, as formulas on sheets read it: letter case does not matter. */

/** Its place, 0 for the best; −1 where it names none. */
export function tierNamed(text: string, tierNames: readonly string[]): number {
  const wanted = text.trim().toLowerCase();
  return tierNames.findIndex((name) => name.toLowerCase() === wanted);
}
