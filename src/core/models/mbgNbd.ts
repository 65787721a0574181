/**
 * MBG/NBD, the modified BG/NBD: customers may leave after any purchase, the first included, so that one-time buyers too grow
 * less likely to be alive.
 *
 * Batislam, E. P., Denizel, M. and Filiztekin, A. (2007). Empirical validation and comparison of models for customer base
 * analysis. International Journal of Research in Marketing 24(3), 201–209; as corrected by Wagner, U. and Hoppe, D. (2008).
 * Erratum on the MBG/NBD model. International Journal of Research in Marketing 25(3), 225–226.
 */
import { betaGeometricNbd } from './betaGeometric.ts';

/** The model as a value; this module as one would be made anew, of getters, for every cell. */
export const mbgNbd = betaGeometricNbd(0);

export const {
  fit,
  logLikelihood,
  pAlive,
  expectedTransactions,
  conditionalExpectedTransactions,
  discountedExpectedResidualTransactions,
  pmf,
} = mbgNbd;
