import { expect, it } from 'vitest';
import { pseudonym } from '../../src/grid/pseudonym.ts';

/**
 * By a script in Python 3, integers only: 32-bit FNV-1a (offset 0x811c9dc5, prime 0x01000193) over the bytes of UTF-16LE, then the
 * finalizer of MurmurHash3; a second time from the first hash XOR the prime; the first × 2^19 + the upper 19 bits of the second.
 * Files keep these codes: they must not change from one version to the next.
 */
it.each([
  ['C-00318', 'K-H5O4EXJOYC'],
  ['00123', 'K-4QC17D0I6C'],
  ['123', 'K-5GYUUIVNEW'],
  ['李明', 'K-M3Y20DPW7S'],
  ['a@example.com', 'K-B3ZTEVS7WS'],
])('the pseudonym of %s is %s', (key, code) => {
  expect(pseudonym(key)).toBe(code);
});
