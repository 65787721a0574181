/** How tiers and scores are cut, in figures as the sheets show them. */
import { RFM_SCALES } from '../core/segments/rfm.ts';
import { SCORE_LETTERS, type ScoreRule, type SheetWords, type TierRule } from '../i18n/sheets/words.ts';
import type { ReportInput } from './input.ts';
import type { Money } from './money.ts';
import { tierValue } from './reasons.ts';

export function tierRuleOf(words: SheetWords, money: Money, input: ReportInput): TierRule {
  const { by } = input.classes.tier;
  const cuts = () => {
    if (by.by === 'natural') return [];
    if (by.by !== 'threshold') return by.cuts.map(percent);
    return [...by.cuts].sort((a, b) => b - a).map((cut) => money.text(cut));
  };
  return { by: by.by, of: tierValue(words, input).phrase, names: input.tierNames, cuts: cuts() };
}

export function scoreRuleOf({ classes: { segment } }: ReportInput): ScoreRule {
  const { bins, binning, ties, thresholds, map } = segment;
  const own = (Object.keys(RFM_SCALES) as (keyof typeof RFM_SCALES)[])
    .filter((dimension) => thresholds[RFM_SCALES[dimension].column] !== undefined)
    .map((dimension) => SCORE_LETTERS[dimension]);
  return { bins, binning, ties, own, map: typeof map === 'string' ? map : 'own' };
}

/** A share as `80%`, or `92.5%`. */
export function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}
