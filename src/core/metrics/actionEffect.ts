/** Effect of a campaign or service action: outcomes of treated customers against those of comparable untreated ones. */
import { type Moments, moments } from '../numerics/moments.ts';
import { meanDifference } from './meanDifference.ts';
import { type Proportion, proportionDifference } from './proportions.ts';

/** How the two groups compare; null is what their outcomes cannot tell. */
export interface ActionEffect {
  treatedCustomers: number;
  controlCustomers: number;
  /** Mean outcome; where outcomes are 0 or 1, a rate. */
  treatedMean: number;
  controlMean: number;
  /** Treated mean less control mean, in the unit of the outcomes. */
  difference: number;
  /** Confidence limits of the difference. */
  low: number | null;
  high: number | null;
  /** Two-sided. */
  pValue: number | null;
  /** Difference over control mean, as a decimal; null when the control mean is not above 0. */
  uplift: number | null;
  /** Newcombe's interval with the pooled z test where every outcome is 0 or 1, Welch's for amounts. */
  method: 'newcombe' | 'welch';
}

/**
 * Mean outcome of the treated less that of the control group, with interval and test. It is an effect of the action
 * only where nothing else sets the groups apart.
 *
 * @param treated one outcome per customer, at least one: all 0 or 1, or amounts
 * @param control the same for customers without the action, at least one
 * @param confidence above 0 and below 1
 */
export function actionEffect(treated: readonly number[], control: readonly number[], confidence: number): ActionEffect {
  const ofTreated = moments(treated);
  const ofControl = moments(control);
  const isBinary = treated.every(isZeroOrOne) && control.every(isZeroOrOne);
  const { difference, low, high, pValue } = isBinary
    ? proportionDifference(asProportion(ofTreated), asProportion(ofControl), confidence)
    : meanDifference(ofTreated, ofControl, confidence);
  return {
    treatedCustomers: treated.length,
    controlCustomers: control.length,
    treatedMean: ofTreated.mean,
    controlMean: ofControl.mean,
    difference,
    low,
    high,
    pValue,
    uplift: ofControl.mean > 0 ? difference / ofControl.mean : null,
    method: isBinary ? 'newcombe' : 'welch',
  };
}

function isZeroOrOne(outcome: number): boolean {
  return outcome === 0 || outcome === 1;
}

function asProportion({ n, mean }: Moments): Proportion {
  return { successes: Math.round(mean * n), trials: n };
}
