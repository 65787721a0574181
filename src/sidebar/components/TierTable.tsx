/** Customers of each tier and the revenue from which it begins, or its share of revenue. */
import type { DataCheck, TierSummary } from '../../app/contract.ts';
import { useWords } from '../words.ts';
import { TierChip } from './TierChip.tsx';

interface Props {
  tiers: readonly TierSummary[];
  /** How amounts are written; without it, the share of revenue is shown. */
  currency?: DataCheck['currency'];
}

export function TierTable({ tiers, currency }: Props) {
  const { texts, formats } = useWords();
  const revenue = tiers.reduce((sum, tier) => sum + tier.revenue, 0);
  const from = (value: number | null) =>
    value === null || !currency ? '–' : formats.amount(value, inWholes(currency, tiers));
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{texts.tiers.tier}</th>
          <th scope="col" class="number">
            {texts.tiers.customers}
          </th>
          <th scope="col" class="number">
            {currency ? texts.tiers.revenueFrom : texts.tiers.revenueShare}
          </th>
        </tr>
      </thead>
      <tbody>
        {tiers.map((tier) => (
          <tr key={tier.tier}>
            <th scope="row">
              <TierChip tier={tier.tier} />
            </th>
            <td class="number">{formats.count(tier.customers)}</td>
            <td class="number">{currency ? from(tier.revenueFrom) : formats.share(tier.revenue, revenue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Bounds in hundreds and more are read better without decimals; one precision a column. */
function inWholes(currency: DataCheck['currency'], tiers: readonly TierSummary[]): DataCheck['currency'] {
  const large = tiers.some(({ revenueFrom }) => (revenueFrom ?? 0) >= 100);
  return large ? { ...currency, decimals: 0 } : currency;
}
