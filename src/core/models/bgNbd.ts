/**
 * BG/NBD: customers may leave after any repeat purchase, so that whoever bought once is alive for certain.
 *
 * Fader, P. S., Hardie, B. G. S. and Lee, K. L. (2005). “Counting your customers” the easy way: an alternative to the
 * Pareto/NBD model. Marketing Science 24(2), 275–284: likelihood equation 6, probabilities of counts 8, expected purchases 9,
 * of a customer 10. P(alive): Fader, P. S., Hardie, B. G. S. and Lee, K. L. (2008). Computing P(alive) using the BG/NBD model.
 */
import { betaGeometricNbd } from './betaGeometric.ts';

/** The model as a value; this module as one would be made anew, of getters, for every cell. */
export const bgNbd = betaGeometricNbd(1);

export const {
  fit,
  logLikelihood,
  pAlive,
  expectedTransactions,
  conditionalExpectedTransactions,
  discountedExpectedResidualTransactions,
  pmf,
} = bgNbd;
