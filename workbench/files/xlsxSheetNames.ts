/** Sheet names that Excel takes; those of Sheets may be longer and hold any character. */
import { sayable } from './xlsxText.ts';

const LONGEST = 31;

/** One name for each: without `* ? : \ / [ ]` and outer apostrophes, not reserved, short enough, unique in either case. */
export function excelSheetNames(names: readonly string[]): string[] {
  const taken = new Set(['', 'history']);
  return names.map((name) => {
    const allowed = sayable(name)
      .replace(/[*?:\\/[\]]/g, '-')
      .replace(/^'+|'+$/g, '');
    let unique = allowed.slice(0, LONGEST);
    for (let number = 2; taken.has(unique.toLowerCase()); number++) {
      const ending = ` ${number}`;
      unique = allowed.slice(0, LONGEST - ending.length) + ending;
    }
    taken.add(unique.toLowerCase());
    return unique;
  });
}
