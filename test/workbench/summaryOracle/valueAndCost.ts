/** Value and cost: what customers bring and cost, the inputs, and where the tiers are cut. */
import { amountOf, sum } from './decimal.ts';
import { about, exactly, FITTED, type Table, typed } from './figure.ts';
import { share } from './periods.ts';
import type { Context } from './told.ts';
import { INPUTS, waiting } from './waiting.ts';

export function valueAndCost({ team, now, headlines, people, cuts, month, margin }: Context): Table[] {
  const section = 'Value and cost';
  const { lifetimeValue } = headlines.now;
  const costs = ['acquisitionSpend', 'maintenanceCost', 'indirectCost'] as const;
  const cacOf = (spend: number) => share(spend, now.new);
  const ofValue = (expression: (cac: number, value: number) => number) =>
    waiting(team, ['grossMargin', 'acquisitionSpend'], ([, spend = 0]) => {
      const cac = cacOf(spend);
      if (margin.now === null) return 'At the next run';
      return about(cac === null || !lifetimeValue ? null : expression(cac, lifetimeValue), FITTED);
    });
  const total = sum(people.map((each) => each.revenue));
  const ranked = people.map((each) => each.revenue).sort((a, b) => (a < b ? 1 : -1));
  const top = sum(ranked.slice(0, Math.ceil(people.length / 5)));
  return [
    {
      section,
      corner: 'Measure',
      heads: [month.short],
      rows: [
        [
          'Acquisition cost per new customer (CAC)',
          waiting(team, ['acquisitionSpend'], ([spend = 0]) => about(cacOf(spend))),
        ],
        ['CLV : CAC', ofValue((cac, value) => value / cac)],
        ['CAC payback', ofValue((cac, value) => (12 * cac) / value)],
        [
          'Contribution before customer cost',
          waiting(team, ['grossMargin'], ([rate = 0]) => about(now.revenue * rate)),
        ],
        ['Customer cost', waiting(team, costs, (spent) => about(spent.reduce((a, b) => a + b)))],
        [
          'Customer ROI',
          waiting(team, ['grossMargin', ...costs], ([rate = 0, ...spent]) => {
            const cost = spent.reduce((a, b) => a + b);
            return about(share(now.revenue * rate - cost, cost));
          }),
        ],
        ['Revenue from the top 20%', about(amountOf(top) / amountOf(total))],
      ],
    },
    {
      section,
      corner: 'Inputs',
      heads: ['Yours'],
      rows: INPUTS.map(([name, label, initial]) => [label, typed(team[`input.${name}`] ?? initial)]),
    },
    {
      section,
      corner: 'Tier cut points',
      heads: ['Revenue from'],
      rows: [
        ['A', exactly(amountOf(cuts[0]))],
        ['B', exactly(amountOf(cuts[1]))],
        ['C', 'the rest'],
      ],
    },
  ];
}
