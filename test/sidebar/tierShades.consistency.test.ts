/** Tiers look the same in the sidebar and on the sheets, and are told apart without colour vision. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tierShade } from '../../src/core/segments/tierShades.ts';
import { TIER_RAMP } from '../../src/report/styles.ts';
import { tierStyle } from '../../src/report/tierLook.ts';

const MOST_TIERS = 6;

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('the shades of tiers', () => {
  it('are the same six in the sidebar as on the sheets', () => {
    const css = readFileSync(new URL('../../src/sidebar/styles/tokens.css', import.meta.url), 'utf8');
    const inSidebar = TIER_RAMP.map((_, shade) => new RegExp(`--tier-${shade}: (#[0-9a-f]{6})`).exec(css)?.[1]);
    expect(inSidebar).toEqual(TIER_RAMP.map(([fill]) => fill.toLowerCase()));
  });

  it.each([2, 3, 4, 5, 6])(
    'of %i tiers go from the darkest to the lightest, each lighter than the one before',
    (tiers) => {
      const shades = Array.from({ length: tiers }, (_, place) => tierShade(place, tiers));
      expect([shades[0], shades[tiers - 1]]).toEqual([0, TIER_RAMP.length - 1]);
      const lights = shades.map((shade) => luminance(TIER_RAMP[shade]?.[0] ?? ''));
      expect(lights).toEqual([...new Set(lights)].sort((a, b) => a - b));
    },
  );

  it('leave the names readable, at 4.5:1 or more', () => {
    for (let tiers = 1; tiers <= MOST_TIERS; tiers++) {
      for (let place = 0; place < tiers; place++) {
        const { fill, color } = tierStyle(place, tiers);
        expect(contrast(fill ?? '', color)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});
