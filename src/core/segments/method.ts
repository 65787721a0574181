/**
 * What a method of segmentation is: the dimensions it looks at, where it cuts them, and which class the levels make.
 * All else is here, and the same for every method: classes, reasons and bins.
 *
 * Customers are always classed by cuts that are there before: those just computed from them, or those of an earlier
 * run. So customers who have not changed stay where they are when their own cuts are applied again.
 */
import { type Cuts, levelOf, type Passing } from './cuts.ts';

/** The cuts of each dimension, plain JSON: they can be kept, and belong to the settings that they were made with. */
export type CutsOf<Dimension extends string> = Readonly<Record<Dimension, Cuts>>;

export interface Method<Dimension extends string, Columns, Settings, Kept extends CutsOf<Dimension>> {
  /** In the order in which they are cut: each by the levels of those before it, where there are cuts for each. */
  dimensions: readonly Dimension[];
  /** The cuts that these customers give. */
  cutsOf(columns: Columns, settings: Settings): Kept;
  /** Values of each dimension, one a customer. Without one of them a customer has no class. */
  valuesOf(columns: Columns, settings: Settings, cuts: Kept): Record<Dimension, readonly (number | null)[]>;
  /** Number of classes. */
  classCount(settings: Settings): number;
  /** The class that levels make, 0 for the first or best; null for none. Levels are in the order of the dimensions. */
  classOf(settings: Settings): (levels: readonly number[]) => number | null;
}

/** One dimension of all customers, as parallel columns. */
export interface DimensionLevels {
  values: readonly (number | null)[];
  /** Number of cuts passed; null for a customer of whom not all values are known. */
  levels: (number | null)[];
  /** Which of the dimension's lists of cuts applies. */
  lists: (number | null)[];
}

export interface Segmentation<Dimension extends string> {
  /** Class of each customer, 0 for the first or best; null where values are unknown or levels make no class. */
  classes: (number | null)[];
  dimensions: Record<Dimension, DimensionLevels>;
}

/** Why a customer has the level it has in one dimension. */
export interface Reason<Dimension extends string> {
  dimension: Dimension;
  /** The customer's own value; null where it is unknown, which is then the reason for having no class. */
  value: number | null;
  /** Null for a customer of whom not all values are known. */
  level: number | null;
  passing: Passing;
  /** The hardest cut that the value passes; null for the lowest level. */
  met: number | null;
  /** The easiest cut that it does not pass; null for the highest level. */
  missed: number | null;
}

/**
 * One level of one dimension as it came out; with nobody in it when cuts fall together or no value lies between them.
 */
export interface Bin {
  customers: number;
  /** Smallest and largest value; null when it is empty. */
  from: number | null;
  to: number | null;
}

/** Classes of customers by given cuts. */
export function classify<D extends string, C, S, K extends CutsOf<D>>(
  method: Method<D, C, S, K>,
  columns: C,
  settings: S,
  cuts: K,
): Segmentation<D> {
  const values = method.valuesOf(columns, settings, cuts);
  const columnsOfValues = method.dimensions.map((dimension) => values[dimension]);
  const isKnown = (columnsOfValues[0] ?? []).map((_, i) => columnsOfValues.every((column) => column[i] !== null));
  const groups = isKnown.map(() => 0);
  const dimensions = {} as Record<D, DimensionLevels>;
  for (const dimension of method.dimensions) {
    dimensions[dimension] = leveled(values[dimension], cuts[dimension], isKnown, groups);
  }
  const levels = method.dimensions.map((dimension) => dimensions[dimension].levels);
  const classOf = method.classOf(settings);
  const classes = isKnown.map((known, i) => (known ? classOf(levels.map((column) => column[i] as number)) : null));
  return { classes, dimensions };
}

/** One dimension cut; `groups`, the combination of each customer's levels so far, moves on by its level. */
function leveled(
  values: readonly (number | null)[],
  { passing, at }: Cuts,
  isKnown: readonly boolean[],
  groups: number[],
): DimensionLevels {
  const levels: (number | null)[] = [];
  const lists: (number | null)[] = [];
  isKnown.forEach((known, i) => {
    const group = groups[i] as number;
    const list = at.length === 1 ? 0 : group;
    const own = at[list] ?? [];
    const level = known ? levelOf(values[i] as number, passing, own) : null;
    levels.push(level);
    lists.push(known ? list : null);
    if (level !== null) groups[i] = group * (own.length + 1) + level;
  });
  return { values, levels, lists };
}

/** Why one customer is where it is, a reason for each dimension. */
export function reasonsFor<D extends string>(
  { dimensions }: Segmentation<D>,
  cuts: CutsOf<D>,
  customer: number,
): Reason<D>[] {
  return (Object.keys(dimensions) as D[]).map((dimension) => {
    const { values, levels, lists } = dimensions[dimension];
    const { passing, at } = cuts[dimension];
    const [level, list] = [levels[customer] ?? null, lists[customer] ?? null];
    const own = list === null ? [] : (at[list] ?? []);
    return {
      dimension,
      value: values[customer] ?? null,
      level,
      passing,
      met: level === null ? null : (own[level - 1] ?? null),
      missed: level === null ? null : (own[level] ?? null),
    };
  });
}

/** The bins of one dimension from the lowest level up, for each list of its cuts. */
export function binsOf({ values, levels, lists }: DimensionLevels, { at }: Cuts): Bin[][] {
  const bins = at.map((cuts) =>
    Array.from({ length: cuts.length + 1 }, (): Bin => ({ customers: 0, from: null, to: null })),
  );
  levels.forEach((level, i) => {
    if (level === null) return;
    const bin = bins[lists[i] as number]?.[level] as Bin;
    const value = values[i] as number;
    bin.customers++;
    if (bin.from === null || value < bin.from) bin.from = value;
    if (bin.to === null || value > bin.to) bin.to = value;
  });
  return bins;
}
