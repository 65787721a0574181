import { describe, expect, it } from 'vitest';
import { parseSettings, settingsFromJson } from '../../src/app/settings.ts';
import { DEFAULT_CLASSES } from '../../src/core/segments/customerClasses.ts';
import { type ErrorData, isUserError } from '../../src/errors.ts';
import { SETTINGS } from '../apps-script/orders.ts';

const { source } = SETTINGS;

/** Why the settings are refused, or null. */
function refused(settings: unknown): ErrorData | null {
  try {
    parseSettings(settings);
    return null;
  } catch (error) {
    if (isUserError(error)) return error.data;
    throw error;
  }
}

/** Where they are wrong, or null. */
function faultOf(settings: unknown): string | null {
  const error = refused(settings);
  return error?.code === 'INVALID_SETTINGS' ? error.params.path : null;
}

const withClasses = (classes: object, rest: object = {}) => ({ source, runBy: 'Mei', classes, ...rest });
const byShare = (cuts: number[]) => withClasses({ tier: { of: 'revenue', by: { by: 'share', cuts } } });

describe('settings', () => {
  it('are what is proposed where they say nothing', () => {
    expect(parseSettings({ source, runBy: ' Mei ' })).toEqual({
      source,
      classes: DEFAULT_CLASSES,
      tierNames: ['A', 'B', 'C'],
      extras: [],
      cuts: 'fresh',
      runBy: 'Mei',
    });
  });

  it('name as many tiers as there are, by letters where nobody named them', () => {
    expect(parseSettings(byShare([0.5, 0.7, 0.8, 0.9, 0.95])).tierNames).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    const natural = withClasses({ tier: { of: 'lifetimeValue', by: { by: 'natural', tiers: 2 } } });
    expect(parseSettings(natural).tierNames).toEqual(['A', 'B']);
    expect(faultOf({ ...natural, tierNames: ['Gold'] })).toBe('tierNames');
    expect(faultOf({ ...natural, tierNames: ['Gold', 'Gold'] })).toBe('tierNames');
    expect(faultOf({ ...natural, tierNames: ['Gold', ' '] })).toBe('tierNames.1');
  });

  it.each([
    ['cuts that fall', byShare([0.9, 0.8]), 'classes.tier'],
    ['cuts that are equal', byShare([0.8, 0.8]), 'classes.tier'],
    ['a share above 1', byShare([0.8, 1.5]), 'classes.tier'],
    ['seven tiers', byShare([0.1, 0.2, 0.3, 0.4, 0.5, 0.6]), 'classes.tier'],
    ['one bin', withClasses({ segment: { ...DEFAULT_CLASSES.segment, bins: 1 } }), 'classes.segment.bins'],
    [
      'thresholds for other bins',
      withClasses({ segment: { ...DEFAULT_CLASSES.segment, thresholds: { orders: [2, 3] } } }),
      'classes.segment',
    ],
    [
      'a map without segments',
      withClasses({ segment: { ...DEFAULT_CLASSES.segment, map: { segments: [] } } }),
      'classes.segment',
    ],
    [
      'scores from high to low',
      withClasses({
        segment: {
          ...DEFAULT_CLASSES.segment,
          map: { segments: [{ name: 'x', ranges: [{ recency: [5, 1], frequency: [1, 5], monetary: [1, 5] }] }] },
        },
      }),
      'classes.segment.map',
    ],
    [
      'a limit below the one before',
      withClasses({ lifecycle: { limits: { new: 1, active: 3, atRisk: 2, dormant: 4 } } }),
      'classes.lifecycle.limits',
    ],
    [
      'amounts that are equal',
      withClasses({ tier: { of: 'revenue', by: { by: 'threshold', cuts: [500, 500] } } }),
      'classes.tier.by.cuts',
    ],
    ['a name that does not exist', withClasses({ segments: DEFAULT_CLASSES.segment }), 'classes.segments'],
    ['an older shape', { source, tierCuts: [0.8, 0.95], runBy: 'Mei' }, 'tierCuts'],
    ['a misspelt choice', { source, runBy: 'Mei', cuts: 'froze' }, 'cuts'],
  ])('with %s are refused, naming the place', (_, settings, place) => {
    expect(faultOf(settings)).toMatch(new RegExp(`^${place.replace(/\./g, '\\.')}`));
  });

  it.each([
    [{ runBy: 'Mei' }, 'source', ''],
    [{ source: { ...source, sheetId: '1' }, runBy: 'Mei' }, 'source.sheetId', '"1"'],
    [byShare([0.9, 0.8]), 'classes.tier.by.cuts', '[0.9,0.8]'],
    [{ source, runBy: 'Mei', tierNames: ['Gold', 'gold', 'Tin'] }, 'tierNames', '["Gold","gold","Tin"]'],
    [{ source, runBy: 'M'.repeat(81) }, 'runBy', `"${'M'.repeat(39)}…`],
  ])('that are refused tell place and value', (settings, path, received) => {
    expect(refused(settings)).toEqual({ code: 'INVALID_SETTINGS', params: { path, received } });
  });

  it('come back from a text as they were, and a text that is none is refused', () => {
    const settings = parseSettings(byShare([0.6, 0.9]));
    expect(settingsFromJson(JSON.stringify(settings))).toEqual(settings);
    expect(() => settingsFromJson('{"source":')).toThrow('INVALID_SETTINGS');
  });
});
