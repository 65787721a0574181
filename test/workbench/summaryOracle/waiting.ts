/** The team's inputs, and figures that wait for them. */
import type { Figure } from './figure.ts';
import type { TeamCells } from './told.ts';

/** Each with its label, and what it holds until the team types over it. */
export const INPUTS = [
  ['grossMargin', 'Gross margin'],
  ['discountRate', 'Discount rate a year', 0.1],
  ['watchShare', 'Watch: within … of the target', 0.05],
  ['acquisitionSpend', 'Acquisition spend'],
  ['maintenanceCost', 'Maintenance cost'],
  ['indirectCost', 'Indirect cost'],
  ['registrations', 'Registrations'],
  ['targetMarket', 'Target market'],
  ['marketRevenue', 'Market revenue'],
  ['marketBefore', 'Market revenue before'],
  ['inactiveDays', 'Inactive: more than', 180],
  ['smallestGroup', 'Smallest group that is told', 5],
] as const;

type Input = (typeof INPUTS)[number][0];

/** What is asked for where the first of some inputs is blank; the figure where none is. */
export function waiting(team: TeamCells, inputs: readonly Input[], figure: (values: number[]) => Figure): Figure {
  const missing = inputs.find((input) => team[`input.${input}`] === undefined);
  if (missing === undefined) return figure(inputs.map((input) => team[`input.${input}`] as number));
  return { says: `Fill in ${INPUTS.find(([name]) => name === missing)?.[1]} (` };
}
