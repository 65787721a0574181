import { describe, expect, it } from 'vitest';
import { migration } from '../../src/core/segments/migration.ts';

describe('migration', () => {
  it('counts who went where, who joined, and who left', () => {
    const before = { customers: ['a', 'b', 'c', 'd', 'e'], classes: [0, 0, 1, 1, null], classCount: 2 };
    const now = { customers: ['f', 'e', 'd', 'c', 'a'], classes: [1, 0, 0, 1, 0], classCount: 2 };
    expect(migration(before, now)).toEqual({
      matrix: [
        [1, 0, 0], // a stays
        [1, 1, 0], // d up, c stays
        [1, 0, 0], // e has a class now
      ],
      joined: [0, 1, 0],
      left: [1, 0, 0],
      moved: 2,
    });
  });

  it('goes between runs with different classes', () => {
    const before = { customers: ['a', 'b'], classes: [2, 0], classCount: 3 };
    const now = { customers: ['a', 'b'], classes: [0, null], classCount: 1 };
    expect(migration(before, now).matrix).toEqual([
      [0, 1],
      [0, 0],
      [1, 0],
      [0, 0],
    ]);
  });
});
