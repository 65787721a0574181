/** How tiers and scores are cut, in figures as the sheets show them. */
import { RFM_SCALES } from '../core/segments/rfm.ts';
import { filled } from '../i18n/filled.ts';
import type { SheetWords } from '../i18n/sheets/words.ts';
import type { ReportInput } from './input.ts';
import type { Money } from './money.ts';
import { tierValue } from './reasons.ts';

export interface TierRule {
  by: 'share' | 'percentile' | 'threshold' | 'natural';
  /** Name of the value that decides, within a sentence. */
  of: string;
  names: readonly string[];
  /** Shares in per cent, or lower bounds, best tier first; none for natural breaks. */
  cuts: readonly string[];
}

/** The letter of each score. */
const LETTERS: Record<keyof typeof RFM_SCALES, string> = { recency: 'R', frequency: 'F', monetary: 'M' };

export function tierRuleOf(words: SheetWords, money: Money, input: ReportInput): TierRule {
  const { by } = input.classes.tier;
  const cuts = () => {
    if (by.by === 'natural') return [];
    if (by.by !== 'threshold') return by.cuts.map(percent);
    return [...by.cuts].sort((a, b) => b - a).map((cut) => money.text(cut));
  };
  return { by: by.by, of: tierValue(words, input).phrase, names: input.tierNames, cuts: cuts() };
}

/** The rule in one line: each of two or three tiers with its cut, or the cuts alone. */
export function tierCuts({ between, summary: { tiers } }: SheetWords, { by, of, names, cuts }: TierRule): string {
  if (by === 'natural' || names.length > 3) return filled(tiers.cuts[by], { of, cuts: cuts.join(between.items) });
  return names
    .map((name, i) => {
      const cut = cuts[i];
      if (cut === undefined) return filled(tiers.last, { name });
      return filled((i === 0 ? tiers.first : tiers.next)[by], { name, of, cut });
    })
    .join(between.parts);
}

/** Letters of the scores that have thresholds of their own. */
export function ownScores({ classes: { segment } }: ReportInput): string[] {
  return (Object.keys(RFM_SCALES) as (keyof typeof RFM_SCALES)[])
    .filter((dimension) => segment.thresholds[RFM_SCALES[dimension].column] !== undefined)
    .map((dimension) => LETTERS[dimension]);
}

/** A share as `80%`, or `92.5%`. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
