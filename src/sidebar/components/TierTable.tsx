/** Customers of each tier and the value from which it begins, or its share of revenue. */
import type { DataCheck, Settings } from '../../app/contract.ts';
import type { TierSummary } from '../../core/segments/classSummaries.ts';
import { inWholes } from '../wholeAmounts.ts';
import { useWords } from '../words.ts';
import { TierChip } from './TierChip.tsx';

interface Props {
  tiers: readonly TierSummary[];
  /** What tiers are cut by, and how amounts are written; without it, the share of revenue is shown. */
  from?: { of: Settings['classes']['tier']['of']; currency: DataCheck['currency'] };
}

export function TierTable({ tiers, from }: Props) {
  const { texts, formats } = useWords();
  const words = texts.method;
  const revenue = tiers.reduce((sum, tier) => sum + tier.revenue, 0);
  const named = tiers.filter(({ name }) => name !== '').length;
  const wholes =
    from &&
    inWholes(
      from.currency,
      tiers.map((tier) => tier.from),
    );
  const bound = (value: number | null) => (value === null || !wholes ? '–' : formats.amount(value, wholes));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{words.tiers.tier}</th>
          <th scope="col" class="number">
            {words.customers}
          </th>
          <th scope="col" class="number">
            {from ? words.tiers.from[from.of] : words.segments.revenueShare}
          </th>
        </tr>
      </thead>
      <tbody>
        {tiers.map((tier, rank) => (
          <tr key={tier.name}>
            <th scope="row">
              {tier.name ? <TierChip name={tier.name} rank={rank} tiers={named} /> : words.noClass.tier}
            </th>
            <td class="number">{formats.count(tier.customers)}</td>
            <td class="number">{from ? bound(tier.from) : formats.share(tier.revenue, revenue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
