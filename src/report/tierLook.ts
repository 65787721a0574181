/** Tiers are one hue, darker is worth more, so that they are told apart without colour vision. */
import { tierShade } from '../core/segments/tierShades.ts';
import type { Rule, Style } from './model.ts';
import { STYLES, TIER_RAMP } from './styles.ts';

export function tierStyle(place: number, tiers: number): Style {
  const [fill, color] = TIER_RAMP[tierShade(place, tiers)] ?? TIER_RAMP[0];
  return { ...STYLES.text, bold: true, fill, color };
}

/** Colours the names of tiers wherever they stand in a range. */
export function tierRules(range: string, names: readonly string[]): Rule[] {
  return names.map((name, place) => {
    const { color, fill } = tierStyle(place, names.length);
    return { range, when: { kind: 'equals', text: name }, color, fill: fill ?? '', bold: true };
  });
}
