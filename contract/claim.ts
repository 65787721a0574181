/** A claim: one sentence about the host that Google gives a script, who says so, and a function that looks. */

/** d: Google's documentation; s: seen in a public tool's source, issue or answer; ?: to be checked on a live sheet. */
export type Source = 'd' | 's' | '?';

/** What was found, and what Google is said to give; the claim holds when both are the same JSON. */
export interface Finding {
  got: unknown;
  expected: unknown;
}

/** Says why a claim cannot be asked in this file or by this account; null when it can. */
export type Need = () => string | null;

export interface Sentence {
  /** Number of the behaviour in docs/fidelity.md, or null. */
  behaviour: number | null;
  says: string;
  source: Source;
  /** Where it is said, in a few words. */
  where: string;
}

/** Looked at inside one execution. */
export interface ScriptClaim extends Sentence {
  needs?: Need;
  /** @param sheet a scratch sheet, empty but in suites that set it up */
  look(sheet: GoogleAppsScript.Spreadsheet.Sheet): Finding;
}

/** Looked at from an HTML page of the script. */
export interface PageClaim extends Sentence {
  look(page: Page): Promise<Finding>;
}

/** What a claim can see of the page and of `google.script.run` in it. */
export interface Page {
  /** Resolves to what the success handler is given; rejects with what the call throws or the failure handler is given. */
  call(name: string, ...args: unknown[]): Promise<unknown>;
  /** The value and the user object that the success handler is given. */
  callWithUserObject(user: unknown, name: string, ...args: unknown[]): Promise<unknown[]>;
  /** What the call itself returns, before any answer. */
  returnsAtOnce(name: string): unknown;
  /** Whether `google.script.run` has a function of this name. */
  offers(name: string): boolean;
  /** Texts as the scripts of the page were given them. */
  texts: Readonly<Record<string, string>>;
}

export interface ScriptSuite {
  name: string;
  /** Writes what must be there some time before anyone looks. */
  setUp?(sheet: GoogleAppsScript.Spreadsheet.Sheet): void;
  claims: readonly ScriptClaim[];
}

export interface PageSuite {
  name: string;
  claims: readonly PageClaim[];
}

export type Verdict = 'pass' | 'fail' | 'not applicable';

/** A claim after it was looked at, as plain texts that cross the wire and stand in a sheet. */
export interface Result extends Sentence {
  suite: string;
  verdict: Verdict;
  got: string;
  expected: string;
}

export function judged(suite: string, sentence: Sentence, { got, expected }: Finding): Result {
  const [gotText, expectedText] = [written(got), written(expected)];
  const verdict = gotText === expectedText ? 'pass' : 'fail';
  return { ...bare(sentence), suite, verdict, got: gotText, expected: expectedText };
}

/** A look that ended in an error of its own is a claim that does not hold. */
export function broken(suite: string, sentence: Sentence, error: unknown): Result {
  return { ...bare(sentence), suite, verdict: 'fail', got: `threw ${String(error)}`, expected: 'an answer' };
}

export function notApplicable(suite: string, sentence: Sentence, reason: string): Result {
  return { ...bare(sentence), suite, verdict: 'not applicable', got: reason, expected: '' };
}

function bare({ behaviour, says, source, where }: Sentence): Sentence {
  return { behaviour, says, source, where };
}

function written(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}
