import { describe, expect, it } from 'vitest';
import { tierNamed } from '../../src/core/segments/tierNamed.ts';

describe('a tier', () => {
  it.each([
    ['gold', 0],
    [' SILVER ', 1],
    ['金卡', 2],
    ['Gol', -1],
    ['', -1],
  ])('is named by %j in any case, at place %i', (text, place) => {
    expect(tierNamed(text, ['Gold', 'Silver', '金卡'])).toBe(place);
  });
});
