/** The present value of purchases to come. */
import { integrate } from '../numerics/gaussLegendre.ts';

/**
 * ∫₀^H e^(−δt) dE(t): expected purchases up to the horizon H, each discounted from the moment at which it is expected; by
 * parts e^(−δH) E(H) + δ ∫₀^H e^(−δt) E(t) dt. An annual rate d is δ = ln(1 + d) a year, so that a purchase in a year's time
 * counts 1/(1 + d), and one after half a year 1/√(1 + d).
 *
 * @param expected E(t), expected purchases up to the time t, from now
 * @param horizon in the unit of time of `expected`
 * @param discountRate δ, continuously compounded, per that unit, 0 or more
 */
export function discounted(expected: (t: number) => number, horizon: number, discountRate: number): number {
  const atEnd = Math.exp(-discountRate * horizon) * expected(horizon);
  if (discountRate === 0) return atEnd;
  // Expected purchases may rise steeply at first: nodes crowd there, at squares.
  const waiting = (root: number) => 2 * root * Math.exp(-discountRate * root * root) * expected(root * root);
  return atEnd + discountRate * integrate(waiting, 0, Math.sqrt(horizon));
}
