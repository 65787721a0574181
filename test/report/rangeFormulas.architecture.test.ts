/** How much there is to compute again when somebody types into Customers: formulas over ranges, in the largest summary. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import type { Cell } from '../../src/report/model.ts';
import { departures } from '../workbench/departures.ts';
import { inputOf } from './shop.ts';

const MOST_RANGE_FORMULAS = 150;

const RANGE = /\$?[A-Z]+\$?\d+:\$?[A-Z]+\$?\d+/;

function formulasOf(cells: readonly (readonly Cell[])[]): string[] {
  return cells
    .flat()
    .flatMap((cell) => (cell !== null && typeof cell === 'object' && 'formula' in cell ? [cell.formula] : []));
}

/** Six tiers, eleven segments, every other class with somebody in none, a survey, four channels, and a forecast. */
function largest(language: (typeof LANGUAGES)[number]) {
  const input = inputOf({ language });
  const classes = { tier: null, segment: null, lifecycle: null, behaviour: null, need: null, satisfaction: null };
  const [first, ...others] = input.customers;
  const { review } = input;
  if (!first || !review) throw new RangeError('The shop has nobody');
  const channel = (name: string) => ({ name, now: 10, before: 10, customers: { now: 9, before: 9 } });
  const fit = { parameters: {}, isHeld: false } as unknown as NonNullable<typeof input.forecast.values>;
  return {
    ...input,
    customers: [{ ...first, classes }, ...others],
    tierNames: ['1', '2', '3', '4', '5', '6'],
    extras: ['lifecycle', 'behaviour', 'need', 'satisfaction'] as const,
    forecast: { ...input.forecast, purchases: null, values: fit },
    review: {
      ...review,
      yearAgo: review.before,
      review: { ...review.review, channels: ['a', 'b', 'c', 'd', 'e'].map(channel) },
    },
  };
}

describe.each(LANGUAGES)('the largest summary in %s', (language) => {
  const formulas = formulasOf(buildReport(largest(language)).summary.cells);
  const overRanges = formulas.filter((formula) => RANGE.test(formula.replace(/"(?:[^"]|"")*"/g, '')));

  it(`has at most ${MOST_RANGE_FORMULAS} formulas over ranges`, () => {
    expect(overRanges.length).toBeGreaterThan(100);
    expect(overRanges.length).toBeLessThanOrEqual(MOST_RANGE_FORMULAS);
  });

  it('keeps to the dialect of reports', () => {
    const named = formulas.map((formula) => formula.replace(/\{(\w+)\}!/g, "'$1'!"));
    expect(named.flatMap(departures)).toEqual([]);
  });
});
