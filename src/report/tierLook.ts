/** Tiers are one hue, darker is worth more, so that they are told apart without colour vision. */
import type { Rule, Style } from './model.ts';
import { STYLES, TIER_RAMP } from './styles.ts';

/** Which steps of the ramp so many tiers take. */
const STEPS: Record<number, readonly number[]> = {
  1: [0],
  2: [0, 5],
  3: [0, 3, 5],
  4: [0, 2, 4, 5],
  5: [0, 1, 3, 4, 5],
  6: [0, 1, 2, 3, 4, 5],
};

export function tierStyle(place: number, tiers: number): Style {
  const [fill, color] = TIER_RAMP[STEPS[tiers]?.[place] ?? 0] ?? TIER_RAMP[0];
  return { ...STYLES.text, bold: true, fill, color };
}

/** Colours the names of tiers wherever they stand in a range. */
export function tierRules(range: string, names: readonly string[]): Rule[] {
  return names.map((name, place) => {
    const { color, fill } = tierStyle(place, names.length);
    return { range, when: { kind: 'equals', text: name }, color, fill: fill ?? '', bold: true };
  });
}
