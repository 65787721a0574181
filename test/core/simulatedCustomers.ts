/** Customers drawn from the assumptions of a model, with a seed, so that a test knows the parameters behind them. */
import type { BetaGeometricParameters } from '../../src/core/models/betaGeometric.ts';
import type { GammaGammaParameters, Spending } from '../../src/core/models/gammaGamma.ts';
import type { PurchaseHistory } from '../../src/core/models/purchaseHistory.ts';
import { randomFrom } from '../functions/fuzz/random.ts';

/** Uniform numbers above 0, up to 1. */
export type Uniform = () => number;

export function uniform(seed: number): Uniform {
  const { next } = randomFrom(seed);
  return () => 1 - next();
}

/** Marsaglia, G. and Tsang, W. W. (2000). A simple method for generating gamma variables. */
export function gammaVariate(shape: number, random: Uniform): number {
  if (shape < 1) return gammaVariate(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random()) < normal ** 2 / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/**
 * A customer of T weeks who may leave after every purchase but, with `firstOccasion` 1, the first; one more number tells the
 * purchases in the `holdout` weeks that follow.
 */
export function buyer(
  { r, alpha, a, b }: BetaGeometricParameters,
  firstOccasion: 0 | 1,
  T: number,
  holdout: number,
  random: Uniform,
): PurchaseHistory & { later: number; alive: boolean } {
  const rate = gammaVariate(r, random) / alpha;
  const [leaving, staying] = [gammaVariate(a, random), gammaVariate(b, random)];
  const leaves = () => random() < leaving / (leaving + staying);
  const history = { x: 0, tx: 0, T, later: 0, alive: true };
  let isCustomer = firstOccasion === 1 || !leaves();
  history.alive = isCustomer;
  for (let time = 0; isCustomer; ) {
    time -= Math.log(random()) / rate;
    if (time > T + holdout) break;
    isCustomer = !leaves();
    if (time > T) {
      history.later++;
    } else {
      history.x++;
      history.tx = time;
      history.alive = isCustomer;
    }
  }
  return history;
}

/** The average value of x purchases of a customer. */
export function spender({ p, q, gamma }: GammaGammaParameters, x: number, random: Uniform): Spending {
  const rate = gammaVariate(q, random) / gamma;
  return { x, mx: gammaVariate(p * x, random) / rate / x };
}
