/** New customers of the period, and those who came back. */
import { about, difference, exactly, points, relative, type Table } from './figure.ts';
import { type Figures, share } from './periods.ts';
import type { Context } from './told.ts';
import { waiting } from './waiting.ts';

export function newAndExisting({ month, before, yearAgo, now, past, old, team }: Context): Table[] {
  const section = 'New and existing customers';
  const heads = [month.short, `vs ${before.short}`, `vs ${yearAgo.short}`];
  const row = (
    label: string,
    of: (figures: Figures) => number | null,
    change: typeof relative,
    isCount = false,
  ): Table['rows'][number] => {
    const own = of(now);
    return [
      label,
      own !== null && isCount ? exactly(own) : about(own),
      ...[past, old].map((other) => about(change(own, other && of(other)))),
    ];
  };
  const conversion = waiting(team, ['registrations'], ([registrations = 0]) => about(share(now.new, registrations)));
  return [
    {
      section,
      corner: 'New',
      heads,
      rows: [
        row('New customers', (figures) => figures.new, relative, true),
        row('Share of buyers', (figures) => share(figures.new, figures.active), points),
        row('Revenue from new', ({ newRevenue }) => newRevenue, relative, true),
        ['Conversion', null, null, conversion],
      ],
    },
    {
      section,
      corner: 'Existing',
      heads,
      rows: [
        row('Returning buyers', (figures) => figures.active - figures.new, relative, true),
        row('Repeat rate, 12 months', ({ repeatRate }) => repeatRate, points),
        row('Repurchase rate', ({ repurchase }) => repurchase, points),
        row('Purchase cycle, median', ({ cycle }) => cycle, difference, true),
      ],
    },
  ];
}
