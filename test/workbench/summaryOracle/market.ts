/** Market: sales, penetration, shares, competitors and channels. */
import { channelsOf } from './compared.ts';
import { about, DASH, exactly, points, relative, type Table, typed } from './figure.ts';
import { isTold } from './groups.ts';
import { share } from './periods.ts';
import type { Context } from './told.ts';
import { waiting } from './waiting.ts';

export function market({ source, team, least, now, past, month, before }: Context): Table[] {
  const section = 'Market';
  const [size, sales, salesBefore] = [
    team['input.targetMarket'],
    team['input.marketRevenue'],
    team['input.marketBefore'],
  ];
  const part = (figure: number | undefined, whole: number | undefined) =>
    figure === undefined || whole === undefined ? null : share(figure, whole);
  const [penetration, shareOfSales] = [
    [part(now.customers, size), part(past?.customers, size)],
    [part(now.revenue, sales), part(past?.revenue, salesBefore)],
  ] as const;
  const competitors = [1, 2].map((number): Table['rows'][number] => {
    const [own, other] = [team[`input.competitor${number}Share`], team[`input.competitor${number}Before`]];
    return [`Competitor ${number}`, typed(own), typed(other), about(points(own ?? null, other ?? null))];
  });
  const channels = channelsOf(source, month, before);
  const rows = channels.map(({ name, now: own, before: other }): Table['rows'][number] => [
    name,
    isTold(own.people, least) ? exactly(own.figure) : DASH,
    isTold(own.people, least) ? about(share(own.figure, now.revenue)) : DASH,
    isTold(own.people, least) && isTold(other.people, least) ? about(relative(own.figure, other.figure)) : DASH,
  ]);
  const position: Table = {
    section,
    corner: 'Position',
    heads: [month.short, before.short, 'Change'],
    rows: [
      [
        'Sales and growth',
        exactly(now.revenue),
        past ? exactly(past.revenue) : DASH,
        about(relative(now.revenue, past?.revenue ?? null)),
      ],
      [
        'Penetration',
        waiting(team, ['targetMarket'], () => about(penetration[0])),
        about(penetration[1]),
        about(points(...penetration)),
      ],
      [
        'Share of sales',
        waiting(team, ['marketRevenue'], () => about(shareOfSales[0])),
        salesBefore === undefined ? { says: 'Fill in ' } : about(shareOfSales[1]),
        about(points(...shareOfSales)),
      ],
      ...competitors,
    ],
  };
  if (channels.length === 0) return [position];
  const total: Table['rows'][number] = [
    'All',
    exactly(now.revenue),
    exactly(1),
    about(relative(now.revenue, past?.revenue ?? null)),
  ];
  return [position, { section, corner: 'Channel', heads: ['Revenue', 'Share', 'Growth'], rows: [...rows, total] }];
}
