/** One test a claim: it holds, or it is known not to. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DIST_CONTRACT } from '../../build/paths.ts';
import type { Result, Sentence } from '../../contract/claim.ts';
import { KNOWN_DIFFERENCES } from './differences.ts';

export interface Suite {
  name: string;
  claims: readonly Sentence[];
}

/** The built files of the contract, as clasp would push them. */
export function contractProject(): Record<string, string> {
  const names = ['Code.js', 'Sidebar.html', 'appsscript.json'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${DIST_CONTRACT}/${name}`, 'utf8')]));
}

/** @param results filled before the tests run */
export function testClaims(suites: readonly Suite[], results: readonly Result[]): void {
  for (const { name, claims } of suites) {
    describe(name, () => {
      for (const { behaviour, says, source } of claims) {
        it(`${behaviour === null ? '' : `${behaviour} · `}${says} (${source})`, () => {
          const { verdict, got, expected } = results.find((each) => each.suite === name && each.says === says) ?? {};
          if (KNOWN_DIFFERENCES.has(`${name}: ${says}`)) expect({ verdict }).toEqual({ verdict: 'fail' });
          else expect({ verdict, got }).toEqual({ verdict: 'pass', got: expected });
        });
      }
    });
  }
}
