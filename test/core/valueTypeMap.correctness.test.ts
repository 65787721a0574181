import { describe, expect, it } from 'vitest';
import { VALUE_TYPES, valueTypeOf } from '../../src/core/segments/valueTypeMap.ts';

const SCORES = [1, 2, 3, 4, 5];
const HIGH = 5;
const LOW = 1;

describe('the map of eight customer types', () => {
  it('names them as 智慧商贸 does', () => {
    // Help of 智慧商贸, RFM模型 (bz.zhsmjxc.com, page 2821466): recent, frequent and large in the order R, F, M.
    expect(valueTypeOf(HIGH, HIGH, HIGH)).toBe('importantValue'); // 重要价值
    expect(valueTypeOf(LOW, HIGH, HIGH)).toBe('importantKeep'); // 重要保持
    expect(valueTypeOf(HIGH, LOW, HIGH)).toBe('importantDevelop'); // 重要发展
    expect(valueTypeOf(LOW, LOW, HIGH)).toBe('importantWinBack'); // 重要挽留
    expect(valueTypeOf(HIGH, HIGH, LOW)).toBe('generalValue'); // 一般价值
    expect(valueTypeOf(LOW, HIGH, LOW)).toBe('generalKeep'); // 一般保持
    expect(valueTypeOf(HIGH, LOW, LOW)).toBe('generalDevelop'); // 一般发展
    expect(valueTypeOf(LOW, LOW, LOW)).toBe('generalWinBack'); // 一般挽留
  });

  it('gives each of the 125 scores one type, by how many of 2 high and 3 low scores it takes', () => {
    const counts: Record<string, number> = {};
    for (const r of SCORES) {
      for (const f of SCORES) {
        for (const m of SCORES) counts[valueTypeOf(r, f, m)] = (counts[valueTypeOf(r, f, m)] ?? 0) + 1;
      }
    }
    expect(counts).toEqual({
      importantValue: 8,
      importantDevelop: 12,
      importantKeep: 12,
      importantWinBack: 18,
      generalValue: 12,
      generalDevelop: 18,
      generalKeep: 18,
      generalWinBack: 27,
    });
    expect(Object.keys(counts).sort()).toEqual([...VALUE_TYPES].sort());
  });

  it('takes 4 for high and 3 for low', () => {
    expect(valueTypeOf(4, 4, 4)).toBe('importantValue');
    expect(valueTypeOf(3, 3, 3)).toBe('generalWinBack');
  });

  it('refuses scores that do not exist', () => {
    for (const score of [0, 6, 2.5]) expect(() => valueTypeOf(5, score, 5)).toThrow(RangeError);
  });
});
