/** Value tiers as they are being chosen: what customers are ranked by, how they are cut, and the tiers' names. */
import type { ClassSettings } from '../../core/segments/customerClasses.ts';
import { tierNamed } from '../../core/segments/tierNamed.ts';
import { percentileCuts } from '../../core/segments/tiers.ts';
import type { Fault } from '../../i18n/sidebar/method/fault.ts';
import { percentOf, shareOf, typedNumber } from './typedNumbers.ts';

type TierSettings = ClassSettings['tier'];

export type TierMethod = TierSettings['by']['by'];

export interface TierChoice {
  of: TierSettings['of'];
  by: TierMethod;
  /** Best first; there are as many tiers. */
  names: readonly string[];
  /** As typed, best tier first, one fewer than there are tiers: percentages, or amounts. */
  cuts: Readonly<Record<Exclude<TierMethod, 'natural'>, readonly string[]>>;
}

export const TIER_COUNTS = [2, 3, 4, 5, 6] as const;
export const LONGEST_TIER_NAME = 30;

/** Where to begin with so many tiers: percentages of the total, and of customers. */
const USUAL: Record<number, Record<'share' | 'percentile', readonly string[]>> = {
  2: { share: ['80'], percentile: ['20'] },
  3: { share: ['80', '95'], percentile: ['20', '50'] },
  4: { share: ['50', '80', '95'], percentile: ['10', '30', '60'] },
  5: { share: ['40', '65', '85', '95'], percentile: ['10', '25', '50', '75'] },
  6: { share: ['30', '50', '70', '85', '95'], percentile: ['5', '15', '30', '50', '75'] },
};

const usualCuts = (tiers: number) => ({ share: [], percentile: [], ...USUAL[tiers] });

export const DEFAULT_TIERS: TierChoice = {
  of: 'revenue',
  by: 'share',
  names: ['A', 'B', 'C'],
  cuts: { ...usualCuts(3), threshold: [] },
};

/** The choice that gives these settings. */
export function tierChoiceFrom({ of, by }: TierSettings, names: readonly string[]): TierChoice {
  const cuts = { ...usualCuts(names.length), threshold: [] };
  if (by.by === 'natural') return { of, by: by.by, names, cuts };
  const typed = by.cuts.map(by.by === 'threshold' ? String : percentOf);
  return { of, by: by.by, names, cuts: { ...cuts, [by.by]: typed } };
}

/** Another number of tiers, with the usual cuts for it; names that were there stay. */
export function withTierCount(choice: TierChoice, tiers: number, values: readonly (number | null)[]): TierChoice {
  const names = Array.from({ length: tiers }, (_, i) => choice.names[i] ?? freeName(choice.names, i));
  const cuts = { ...usualCuts(tiers), threshold: choice.by === 'threshold' ? usualAmounts(values, tiers) : [] };
  return { ...choice, names, cuts };
}

/** Another way to cut. Amounts begin where the usual shares of customers end. */
export function withTierMethod(choice: TierChoice, by: TierMethod, values: readonly (number | null)[]): TierChoice {
  const tiers = choice.names.length;
  if (by !== 'threshold' || choice.cuts.threshold.length === tiers - 1) return { ...choice, by };
  return { ...choice, by, cuts: { ...choice.cuts, threshold: usualAmounts(values, tiers) } };
}

export interface TiersRead {
  settings: TierSettings | null;
  ofFault: Fault | undefined;
  nameFaults: (Fault | undefined)[];
  cutFaults: (Fault | undefined)[];
}

export function readTiers({ of, by, names, cuts }: TierChoice, hasForecast: boolean): TiersRead {
  const ofFault: Fault | undefined = of === 'lifetimeValue' && !hasForecast ? { kind: 'noForecast' } : undefined;
  const nameFaults = names.map((name, i): Fault | undefined => {
    if (name.trim() === '') return { kind: 'noName' };
    const first = tierNamed(
      name,
      names.map((other) => other.trim()),
    );
    return first < i ? { kind: 'sameName', name: name.trim() } : undefined;
  });
  const typed = by === 'natural' ? [] : cuts[by].map((cut, i) => readCut(by, cut, cuts[by], i));
  const cutFaults = typed.map(({ fault }) => fault);
  const isSound = ![ofFault, ...nameFaults, ...cutFaults].some(Boolean);
  return { settings: isSound ? { of, by: settingsOf(by, names.length, cuts) } : null, ofFault, nameFaults, cutFaults };
}

function readCut(by: Exclude<TierMethod, 'natural'>, cut: string, all: readonly string[], i: number) {
  const before = Number(all[i - 1] || Number.NaN);
  const hasBefore = Number.isFinite(before);
  if (by === 'threshold') return typedNumber(cut, hasBefore ? { below: String(before) } : {});
  const above = String(hasBefore ? before : 0);
  return typedNumber(cut, i < all.length - 1 ? { above, below: '100' } : { above, atMost: '100' });
}

function settingsOf(by: TierMethod, tiers: number, cuts: TierChoice['cuts']): TierSettings['by'] {
  if (by === 'natural') return { by, tiers };
  return { by, cuts: cuts[by].map(by === 'threshold' ? Number : shareOf) };
}

/** Two figures are enough to begin with. */
function usualAmounts(values: readonly (number | null)[], tiers: number): string[] {
  const known = values.filter((value): value is number => value !== null);
  const [bounds = []] = percentileCuts(known, usualCuts(tiers).percentile.map(shareOf)).at;
  return [...bounds].reverse().map((bound) => String(Number(bound.toPrecision(2))));
}

function freeName(names: readonly string[], place: number): string {
  const letter = String.fromCharCode(65 + place);
  return names.includes(letter) ? `${letter}2` : letter;
}
