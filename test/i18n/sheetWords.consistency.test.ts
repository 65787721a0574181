/** The words on sheets have the same places in every language, and reports fill them. */
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/i18n/language.ts';
import { SHEET_WORDS } from '../../src/i18n/sheets/sheetWords.ts';
import { buildReport } from '../../src/report/buildReport.ts';
import type { ReportInput } from '../../src/report/input.ts';
import { inputOf, LAST_RUN, typed } from '../report/shop.ts';

const PLACE = /\{(\w+)(?:\|[^|{}]+\|[^|{}]+)?\}/g;

/** Every text with the path of its keys. */
function textsOf(words: unknown, path: readonly string[] = []): [path: string, text: string][] {
  if (typeof words === 'string') return [[path.join('.'), words]];
  return Object.entries(words as object).flatMap(([key, value]) => textsOf(value, [...path, key]));
}

const placesOf = (text: string) => [...new Set([...text.matchAll(PLACE)].map(([, name]) => name))].sort();

const texts = { en: textsOf(SHEET_WORDS.en), 'zh-CN': textsOf(SHEET_WORDS['zh-CN']) };

describe('words on sheets', () => {
  it('are the same texts with the same places in both languages', () => {
    const [en, zhCN] = LANGUAGES.map((language) =>
      Object.fromEntries(texts[language].map(([path, text]) => [path, placesOf(text)])),
    );
    expect(Object.values(en ?? {}).flat().length).toBeGreaterThan(100);
    expect(zhCN).toEqual(en);
  });

  it.each(LANGUAGES)('have no braces but those of places, in %s', (language) => {
    expect(texts[language].filter(([, text]) => /[{}]/.test(text.replace(PLACE, '')))).toEqual([]);
  });
});

/** Texts that formulas fill. */
const LIVE = /^summary\.(?:alerts|interval|tiers\.override)\b/;

const { classes, review, forecast } = inputOf();
const fit = { isHeld: true, parameters: { r: 0.25 }, standardErrors: null };
const fitted = {
  ...forecast,
  ...{ missing: null, purchases: fit, values: fit, correlation: 0.1, unvalued: 3, isFarAhead: true },
};
const checked = (value: { expected: number; actual: number } | null) =>
  ({ fittedTo: 45_700, purchases: { expected: 12, actual: 10 }, value }) as ReportInput['forecast']['holdout'];
const cut = (by: 'share' | 'percentile' | 'threshold', cuts: readonly number[]): Partial<ReportInput> => ({
  classes: { ...classes, tier: { of: 'revenue', by: { by, cuts } } },
  tierNames: ['A', 'B', 'C', 'D'].slice(0, cuts.length + 1),
});
const scored = (thresholds: ReportInput['classes']['segment']['thresholds']): Partial<ReportInput> => ({
  classes: { ...classes, segment: { ...classes.segment, thresholds } },
});
const named = (period: string): Partial<ReportInput> => ({
  review: review && { ...review, period, before: period },
});
const reasonOf = (value: number | null, orders: number): Partial<ReportInput> => ({
  customers: inputOf().customers.map((each) => ({ ...each, orders, reason: { ...each.reason, value } })),
});

/** Runs that tell all there is to tell. */
const RUNS: Partial<ReportInput>[] = [
  ...(['share', 'percentile', 'threshold'] as const).flatMap((by) => [cut(by, [0.2, 0.5]), cut(by, [0.2, 0.5, 0.8])]),
  { classes: { ...classes, tier: { of: 'revenue', by: { by: 'natural', tiers: 3 } } } },
  scored({ orders: [1, 2, 3, 4] }),
  scored({ daysSince: [1, 2, 3, 4], orders: [1, 2, 3, 4], revenue: [1, 2, 3, 4] }),
  { frozen: { by: 'Mei', at: '2025-10-01 10:00', tiers: true, segments: true } },
  { forecast: { ...fitted, holdout: checked(null) } },
  {
    forecast: { ...fitted, holdout: checked({ expected: 120, actual: 100 }) },
    terms: { grossMargin: null, annualDiscountRate: 0.1 },
  },
  // A period of every kind, and a day in every month.
  ...['2024', '2025-Q2', ...Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}`)].map(named),
  ...Array.from({ length: 12 }, (_, i) => ({ review: null, asOf: 45_672 + Math.round(i * 30.4) })),
  { kept: typed({ 'review.period': '2025-13' }) },
  { run: { by: '', at: '2025-11-01 10:00', settings: 'x' }, lastRun: LAST_RUN },
  { previous: { by: 'Mei', at: '2025-10-01 10:00', tierNames: ['A', 'B', 'C'], left: {} } },
  { findings: [{ code: 'NOBODY', rows: 2, firstRows: [3, 4], effect: 'leftOut', amount: 20 }] },
  reasonOf(null, 1),
  reasonOf(100, 0),
];

/** Every text of a report: in cells, notes and formulas. */
function shown(part: unknown): string[] {
  if (typeof part === 'string') return [part];
  return part !== null && typeof part === 'object' ? Object.values(part).flatMap(shown) : [];
}

describe.each(LANGUAGES)('reports in %s', (language) => {
  const told = [...new Set(RUNS.flatMap((run) => shown(buildReport(inputOf({ ...run, language })))))];

  it('leave no place open', () => {
    // Sheets stand in formulas by their keys.
    const open = told.filter((text) => !text.startsWith('=') && /\{\w+[|}]/.test(text.replace(/\{\w+\}!/g, '')));
    expect(open).toEqual([]);
  });

  it('tell every text that has places', () => {
    const untold = texts[language].filter(([path, text]) => {
      if (LIVE.test(path) || placesOf(text).length === 0) return false;
      const pattern = text
        .split(PLACE)
        .map((part, i) => (i % 2 === 0 ? part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : '.+'))
        .join('');
      const form = new RegExp(pattern, 's');
      return !told.some((each) => form.test(each));
    });
    expect(untold).toEqual([]);
  });
});
