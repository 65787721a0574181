/** A tier by its name; the shade, darkest for the best, only helps. */
import { tierShade } from '../../core/segments/tierShades.ts';

interface Props {
  name: string;
  /** 0 for the best. */
  rank: number;
  tiers: number;
}

export function TierChip({ name, rank, tiers }: Props) {
  return <span class={`chip shade-${tierShade(rank, tiers)}`}>{name}</span>;
}
