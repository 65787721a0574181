import { describe, expect, it } from 'vitest';
import { fn as conversion } from '../../src/functions/conversion.ts';
import { fn as growthRate } from '../../src/functions/growthRate.ts';
import { fn as marketShare } from '../../src/functions/marketShare.ts';
import { fn as penetration } from '../../src/functions/penetration.ts';
import { formula } from './formulas.ts';

const CONVERSION = formula(conversion);
const GROWTH_RATE = formula(growthRate);
const PENETRATION = formula(penetration);
const MARKET_SHARE = formula(marketShare);

describe('growth', () => {
  // Farris et al., Marketing Metrics, ch. 4, as worked in Ryerson University's MKT 100 metrics worksheets (no. 2).
  it('is 50% for the deli whose revenue went from 380,000 to 570,000', () => {
    expect(GROWTH_RATE(380_000, 570_000)).toBe(0.5);
  });

  it('is 84.5% for the chain that went from 58 to 107 million', () => {
    expect(GROWTH_RATE(58, 107)).toBeCloseTo(0.845, 3);
  });

  it('is the decimal that people expect, where 120 / 100 − 1 is 0.19999999999999996 in binary', () => {
    expect(GROWTH_RATE(100, 120)).toBe(0.2);
    expect(GROWTH_RATE(0.1, 0.3)).toBe(2);
    expect(GROWTH_RATE(1.1, 1.21)).toBe(0.1);
  });
});

describe('penetration', () => {
  // Farris et al. (2006), Marketing Metrics, section 2.4: Big Bomb flea foggers, and their share among category buyers.
  it('is 5% for 500 of 10,000 households, and 25% of the 2,000 that bought any brand', () => {
    expect(PENETRATION(500, 10_000)).toBe(0.05);
    expect(PENETRATION(500, 2_000)).toBe(0.25);
  });
});

describe('market share', () => {
  // York University, ADMS 2200, review for numerical quiz 1 (2013): 400 million of 3 billion in sales, 13.3%.
  it('is 13.3% for the maker of supercars', () => {
    expect(MARKET_SHARE(0.4, 3)).toBeCloseTo(0.133, 3);
  });
});

describe('conversion', () => {
  // simplicable.com, “Conversion Rate”: 100,000 visitors, 1,200 leads, 1.2%.
  it('is 1.2% for 1,200 leads of 100,000 visitors', () => {
    expect(CONVERSION(1_200, 100_000)).toBe(0.012);
  });
});
