/** A seeded source of random numbers, so that the demo is the same on every machine. */

export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  whole(from: number, to: number): number;
  pick<T>(list: readonly T[]): T;
  /** One of the list, by relative weight. */
  weighted<T>(choices: readonly (readonly [T, number])[]): T;
  exponential(mean: number): number;
  normal(): number;
}

/** Mulberry32, by Tommy Ettinger (public domain). */
export function seeded(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const random: Random = {
    next,
    whole: (from, to) => from + Math.floor(next() * (to - from + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] as (typeof list)[number],
    weighted: (choices) => {
      let left = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
      const found = choices.find(([, weight]) => {
        left -= weight;
        return left < 0;
      });
      return (found ?? choices[choices.length - 1])?.[0] as (typeof choices)[number][0];
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()),
  };
  return random;
}
