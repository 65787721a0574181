/** A tier by its name; the shade, darkest for the best, only helps. */

interface Props {
  name: string;
  /** 0 for the best. */
  rank: number;
  tiers: number;
}

/** Which of six shades so many tiers have: the darkest, the lightest, and those between that are easily told apart. */
const SHADES: Record<number, readonly number[]> = {
  2: [0, 5],
  3: [0, 3, 5],
  4: [0, 1, 3, 5],
  5: [0, 1, 2, 4, 5],
};

export function TierChip({ name, rank, tiers }: Props) {
  const shade = SHADES[tiers]?.[rank] ?? rank;
  return <span class={`chip shade-${Math.min(shade, 5)}`}>{name}</span>;
}
