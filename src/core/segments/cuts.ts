/** Cuts: where the values of a dimension are parted into levels, as plain data that can be kept and applied again. */

/** How a value has to compare with a cut to pass it. */
export type Passing = '>' | '>=' | '<' | '<=';

/** The cuts of one dimension, plain JSON. */
export interface Cuts {
  passing: Passing;
  /**
   * Cuts in the unit of the values, from the easiest to pass to the hardest: one list for everyone, or one for each
   * group of customers who have the same levels in the dimensions before. Two equal cuts leave the level between them
   * to nobody.
   */
  at: readonly (readonly number[])[];
}

/** Whether a value passes one cut. */
function passes(value: number, passing: Passing, cut: number): boolean {
  if (passing === '>') return value > cut;
  if (passing === '>=') return value >= cut;
  return passing === '<' ? value < cut : value <= cut;
}

/** The number of cuts that a value passes: 0 to as many as there are. */
export function levelOf(value: number, passing: Passing, cuts: readonly number[]): number {
  let level = 0;
  while (level < cuts.length && passes(value, passing, cuts[level] as number)) level++;
  return level;
}

/** The level of each value by the one list of cuts that holds for all. */
export function levelsOf(values: readonly number[], { passing, at: [cuts = []] }: Cuts): number[] {
  return values.map((value) => levelOf(value, passing, cuts));
}
