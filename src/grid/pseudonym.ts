/** Codes that stand for customers, so that sheets can be shown around without their names. */

const DIGITS = 10;
const PSEUDONYM = /^K-[0-9A-Z]{10}$/;

/** FNV-1a starts here and multiplies by that: Noll, L. C., the 32-bit parameters. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/**
 * `K-` and ten digits in base 36, made of 51 bits of two hashes: the same for the same key, in every file. Among 125,000 keys the
 * chance that any two have one code is 125,000² / 2^52, less than 1 in 280,000.
 *
 * It hides names from a reader, and is no secret: who has a list of keys can make their codes.
 */
export function pseudonym(key: string): string {
  const first = fnv1a(key, FNV_OFFSET);
  const second = fnv1a(key, first ^ FNV_PRIME);
  const code = first * 2 ** 19 + (second >>> 13);
  return `K-${code.toString(36).toUpperCase().padStart(DIGITS, '0')}`;
}

export function isPseudonym(key: string): boolean {
  return PSEUDONYM.test(key);
}

/** 32-bit FNV-1a over the two bytes of each code unit, mixed at the end, since its last bytes change few bits. */
function fnv1a(text: string, start: number): number {
  let hash = start;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    hash = Math.imul(hash ^ (unit & 0xff), FNV_PRIME);
    hash = Math.imul(hash ^ (unit >>> 8), FNV_PRIME);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
