/** What is typed on the method step, read strictly; settings come back as they were. */
import { describe, expect, it } from 'vitest';
import { parseSettings } from '../../src/app/settings.ts';
import { DEFAULT_CLASSES } from '../../src/core/segments/customerClasses.ts';
import { DEFAULT_EXTRAS, readLifecycle, readNeed } from '../../src/sidebar/method/extraChoice.ts';
import {
  DEFAULT_METHOD,
  faultyTab,
  type MethodSettings,
  methodChoiceFrom,
  methodSettings,
  readMethod,
} from '../../src/sidebar/method/methodChoice.ts';
import { DEFAULT_SEGMENTS, readSegments } from '../../src/sidebar/method/segmentChoice.ts';
import { DEFAULT_TIERS, readTiers } from '../../src/sidebar/method/tierChoice.ts';
import { typedList } from '../../src/sidebar/method/typedNumbers.ts';
import { FIVE_CUSTOMERS, manyCustomers, SAVED } from './fakeServer.ts';

const tiersBy = (by: 'share' | 'percentile' | 'threshold', ...cuts: string[]) =>
  readTiers({ ...DEFAULT_TIERS, by, cuts: { ...DEFAULT_TIERS.cuts, [by]: cuts } }, true);

describe('cuts between tiers', () => {
  it.each([
    ['80', '95', [0.8, 0.95]],
    ['33.3', '66.6', [0.333, 0.666]],
    ['57', '100', [0.57, 1]],
    ['5', '29', [0.05, 0.29]],
  ])('of %j and %j %% are the shares %j', (first, second, cuts) => {
    expect(tiersBy('share', first, second).settings?.by).toEqual({ by: 'share', cuts });
  });

  it.each([
    ['', '95', [true, false]],
    ['abc', '95', [true, false]],
    ['0', '95', [true, false]],
    ['-5', '95', [true, false]],
    ['100', '101', [true, true]],
    ['80', '80', [false, true]],
    ['80', '100.01', [false, true]],
    ['80', '', [false, true]],
  ])('of %j and %j %% are refused at the right field', (first, second, wrong) => {
    const { settings, cutFaults } = tiersBy('percentile', first, second);
    expect([settings, cutFaults.map(Boolean)]).toEqual([null, wrong]);
  });

  it.each([
    ['600', '250', [600, 250]],
    ['0.5', '-10', [0.5, -10]],
  ])('of %j and %j are amounts, best tier first', (first, second, cuts) => {
    expect(tiersBy('threshold', first, second).settings?.by).toEqual({ by: 'threshold', cuts });
  });

  it.each([
    ['250', '600'],
    ['250', '250'],
    ['250', ''],
  ])('of %j and %j are no amounts that fall', (first, second) => {
    expect(tiersBy('threshold', first, second).cutFaults.map(Boolean)).toEqual([false, true]);
  });
});

describe('limits of scores', () => {
  it.each([
    ['30 60 90 180', [30, 60, 90, 180]],
    ['30, 60; 90、180.5', [30, 60, 90, 180.5]],
  ])('are read from %j', (text, expected) => {
    expect(typedList(text, 4).value).toEqual(expected);
  });

  it.each([
    ['', { kind: 'listCount', count: 4, given: 0 }],
    ['1,200 3 4', { kind: 'notAscending', text: '3', before: '200' }],
    ['1 2 3 4 5', { kind: 'listCount', count: 4, given: 5 }],
    ['1 2 x 4', { kind: 'notInList', text: 'x' }],
    ['1 2 2 4', { kind: 'notAscending', text: '2', before: '2' }],
  ])('are not read from %j', (text, fault) => {
    expect(typedList(text, 4)).toEqual({ value: null, fault });
  });

  it('are not looked at where they are not used', () => {
    const limits = { ...DEFAULT_SEGMENTS.limits, orders: { used: false, typed: 'x' } };
    expect(readSegments({ ...DEFAULT_SEGMENTS, limits }).settings).toEqual(DEFAULT_CLASSES.segment);
  });
});

describe('limits of stages', () => {
  it('do not fall', () => {
    const { settings, faults } = readLifecycle({
      ...DEFAULT_EXTRAS,
      lifecycle: { new: '2', active: '1.5', atRisk: '1.5', dormant: '4' },
    });
    expect(settings).toBeNull();
    expect(Object.keys(faults).filter((field) => faults[field])).toEqual(['active']);
  });
});

describe('need', () => {
  it('takes a percentage and a multiple', () => {
    const need = { discountFrom: '33.3', premiumFrom: '1.25' };
    expect(readNeed({ ...DEFAULT_EXTRAS, need }).settings).toEqual({ discountFrom: 0.333, premiumFrom: 1.25 });
  });
});

describe('a class that nobody asked for', () => {
  const extras = { ...DEFAULT_EXTRAS, behaviour: { frequentFrom: '1' } };

  it('stops nothing when its settings are wrong', () => {
    const method = { ...DEFAULT_METHOD, extras };
    expect(faultyTab(method, readMethod(method, FIVE_CUSTOMERS), FIVE_CUSTOMERS)).toBeNull();
    expect(methodSettings(method, FIVE_CUSTOMERS)?.classes.behaviour).toEqual(DEFAULT_CLASSES.behaviour);
  });

  it('stops the run once it is wanted', () => {
    const method = { ...DEFAULT_METHOD, extras: { ...extras, chosen: ['behaviour' as const] } };
    expect(faultyTab(method, readMethod(method, FIVE_CUSTOMERS), FIVE_CUSTOMERS)).toBe('more');
    expect(methodSettings(method, FIVE_CUSTOMERS)).toBeNull();
  });

  it('is left out where the data do not know what it looks at', () => {
    const method = {
      ...DEFAULT_METHOD,
      extras: { ...DEFAULT_EXTRAS, chosen: ['need' as const, 'behaviour' as const] },
    };
    expect(methodSettings(method, FIVE_CUSTOMERS)?.extras).toEqual(['behaviour']);
  });
});

const FULL: MethodSettings = {
  classes: {
    segment: {
      bins: 4,
      binning: 'nested',
      ties: 'upper',
      thresholds: { daysSince: [30, 60, 90.5], revenue: [100, 200, 300] },
      map: {
        segments: [
          { name: 'Best', ranges: [{ recency: [3, 4], frequency: [1, 4], monetary: [4, 4] }] },
          { name: 'Rest', ranges: [{ recency: [1, 4], frequency: [1, 4], monetary: [1, 4] }] },
        ],
      },
    },
    tier: { of: 'lifetimeValue', by: { by: 'threshold', cuts: [500, 100] } },
    lifecycle: { limits: { new: 0.5, active: 1, atRisk: 2, dormant: 3 } },
    behaviour: { frequentFrom: 4 },
    need: { discountFrom: 0.333, premiumFrom: 1.5 },
    satisfaction: { ratings: 'all', scaleMax: 10 },
  },
  tierNames: ['Gold', 'Silver', 'Bronze'],
  extras: ['lifecycle', 'need'],
  cuts: 'frozen',
};

describe('settings', () => {
  it.each([
    ['the usual ones', { classes: DEFAULT_CLASSES, tierNames: ['A', 'B', 'C'], extras: [], cuts: 'fresh' }],
    ['all others', FULL],
  ] as [string, MethodSettings][])('%s come back from their controls as they were', (_, settings) => {
    expect(methodSettings(methodChoiceFrom(settings), manyCustomers(50))).toEqual(settings);
  });

  it('are written as the server writes them, so that cuts kept with them are seen to fit', () => {
    const method = methodSettings(methodChoiceFrom(FULL), manyCustomers(50));
    const sent = { source: SAVED.source, ...method, runBy: 'Mei' };
    expect(JSON.stringify(parseSettings(sent).classes)).toBe(JSON.stringify(sent.classes));
  });
});
