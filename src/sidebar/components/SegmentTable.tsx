/** The eleven segments: customers, and the share of revenue as a bar and a number. */
import type { SegmentSummary } from '../../app/contract.ts';
import { useWords } from '../words.ts';

export function SegmentTable({ segments }: { segments: readonly SegmentSummary[] }) {
  const { texts, formats } = useWords();
  const revenue = segments.reduce((sum, segment) => sum + segment.revenue, 0);
  const largest = Math.max(...segments.map((segment) => segment.revenue));
  return (
    <table class="segments">
      <thead>
        <tr>
          <th scope="col">{texts.tiers.segment}</th>
          <th scope="col" class="number">
            {texts.tiers.customers}
          </th>
          <th scope="col" class="number" colSpan={2}>
            {texts.tiers.revenueShare}
          </th>
        </tr>
      </thead>
      <tbody>
        {segments.map((segment) => (
          <tr key={segment.segment} class={segment.customers === 0 ? 'empty' : ''}>
            <th scope="row">{texts.segments[segment.segment]}</th>
            <td class="number">{formats.count(segment.customers)}</td>
            <td class="bar-cell">
              <div
                class="bar revenue"
                style={{ '--share': largest > 0 ? Math.max(segment.revenue, 0) / largest : 0 }}
              />
            </td>
            <td class="number">{formats.share(segment.revenue, revenue)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
