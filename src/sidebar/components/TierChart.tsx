/** Each tier's share of customers beside its share of revenue. */
import type { TierSummary } from '../../core/segments/classSummaries.ts';
import { useWords } from '../words.ts';

export function TierChart({ tiers }: { tiers: readonly TierSummary[] }) {
  const { texts, formats } = useWords();
  const words = texts.method;
  const customers = tiers.reduce((sum, tier) => sum + tier.customers, 0);
  const revenue = tiers.reduce((sum, tier) => sum + tier.revenue, 0);
  const rows = tiers.map((tier) => ({
    name: tier.name || words.noClass.tier,
    bars: [
      { measure: 'customers', part: tier.customers / customers, text: formats.share(tier.customers, customers) },
      {
        measure: 'revenue',
        part: revenue > 0 ? tier.revenue / revenue : 0,
        text: formats.share(tier.revenue, revenue),
      },
    ] as const,
  }));
  const inWords = words.tiers.chart(
    rows.map(({ name, bars: [ofCustomers, ofRevenue] }) => ({
      name,
      customers: ofCustomers.text,
      revenue: ofRevenue.text,
    })),
  );
  return (
    <div class="tier-chart" role="img" aria-label={inWords}>
      <p class="legend">
        <span class="customers">{words.customers}</span>
        <span class="revenue">{words.revenue}</span>
      </p>
      <div class="groups">
        {rows.map(({ name, bars }) => (
          <div class="group" key={name}>
            <span class="letter">{name}</span>
            {bars.map(({ measure, part, text }) => (
              <div key={measure} class={`bar ${measure}`} style={{ '--share': Math.min(Math.max(part, 0), 1) }}>
                {text}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
