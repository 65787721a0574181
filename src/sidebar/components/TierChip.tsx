/** A tier by its letter; the shade only helps. */
import type { TierSummary } from '../../app/contract.ts';

export function TierChip({ tier }: { tier: TierSummary['tier'] }) {
  return <span class={`chip tier-${tier.toLowerCase()}`}>{tier}</span>;
}
