/** Calls of custom functions and their outcomes: Sheets runs a function again only when an argument changes. */
import type { Execution } from '../../types/stage.ts';

/** Characters of arguments that are kept; the calls used longest ago are forgotten first. */
const MOST_CHARACTERS = 50_000_000;

export type CallFunction = (name: string, args: unknown[]) => Promise<Execution>;

export function rememberedCalls(call: CallFunction): CallFunction {
  const outcomes = new Map<string, Promise<Execution>>();
  let characters = 0;
  const keep = (key: string, outcome: Promise<Execution>): void => {
    outcomes.set(key, outcome);
    characters += key.length;
    for (const oldest of outcomes.keys()) {
      if (characters <= MOST_CHARACTERS) return;
      forget(oldest);
    }
  };
  const forget = (key: string): void => {
    if (outcomes.delete(key)) characters -= key.length;
  };
  return (name, args) => {
    const key = name + JSON.stringify(args);
    const known = outcomes.get(key);
    if (known) {
      // The latest stands last.
      outcomes.delete(key);
      outcomes.set(key, known);
      return known;
    }
    const outcome = call(name, args);
    keep(key, outcome);
    // What failed is tried again when its formula is entered anew.
    void outcome.then(({ outcome: end }) => 'error' in end && forget(key));
    return outcome;
  };
}
