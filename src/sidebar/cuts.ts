/** The two cuts between tiers: percentages as typed, shares as computed with. */

/** Cumulative percentages of revenue where tier A ends and tier B ends, as they stand in the fields. */
export interface CutsTyped {
  first: string;
  second: string;
}

export const DEFAULT_CUTS: CutsTyped = { first: '80', second: '95' };

export interface CutsRead {
  /** Cumulative shares, or null when a field is wrong. */
  shares: [number, number] | null;
  wrong: { first: boolean; second: boolean };
}

/** Reads both fields: above 0, ascending, at most 100. */
export function readCuts(typed: CutsTyped): CutsRead {
  const [first, second] = [shareOf(typed.first), shareOf(typed.second)];
  const wrong = {
    first: !(first > 0 && first < 1),
    second: !(second > 0 && second <= 1) || second <= first,
  };
  return { shares: wrong.first || wrong.second ? null : [first, second], wrong };
}

/** Shares as they stood in the fields: 0.8 is 80. */
export function typedCuts([first, second]: readonly [number, number]): CutsTyped {
  return { first: percentOf(first), second: percentOf(second) };
}

/** 33.3 is read as 33.3e-2, because 33.3 / 100 is not the double 0.333. */
function shareOf(percent: string): number {
  return percent.trim() === '' ? Number.NaN : Number(`${percent.trim()}e-2`);
}

function percentOf(share: number): string {
  return String(Number(`${share}e2`));
}
