/** The map from RFM scores to eleven named segments. It is total and free of overlap over all 125 scores. */

/** The eleven segments, best first. */
export const SEGMENTS = [
  'champions',
  'loyal',
  'potentialLoyalist',
  'newCustomers',
  'promising',
  'needAttention',
  'aboutToSleep',
  'atRisk',
  'cantLoseThem',
  'hibernating',
  'lost',
] as const;

export type SegmentCode = (typeof SEGMENTS)[number];

/** Rows: recency score 5 down to 1. Columns: value score 1 to 5, the mean of frequency and monetary, halves rounded up. */
const MAP: readonly (readonly SegmentCode[])[] = [
  ['newCustomers', 'potentialLoyalist', 'potentialLoyalist', 'loyal', 'champions'],
  ['promising', 'potentialLoyalist', 'potentialLoyalist', 'loyal', 'champions'],
  ['aboutToSleep', 'aboutToSleep', 'needAttention', 'loyal', 'loyal'],
  ['hibernating', 'hibernating', 'atRisk', 'atRisk', 'cantLoseThem'],
  ['lost', 'hibernating', 'atRisk', 'cantLoseThem', 'cantLoseThem'],
];

/**
 * Segment of one customer from scores of 1 to 5.
 *
 * Whoever came lately and has the lowest frequency is new, however large the first order was; everyone else is placed by
 * recency and value.
 */
export function segmentOf(recency: number, frequency: number, monetary: number): SegmentCode {
  const column = frequency === 1 && recency >= 4 ? 1 : Math.ceil((frequency + monetary) / 2);
  const segment = MAP[5 - recency]?.[column - 1];
  if (segment === undefined)
    throw new RangeError(`RFM scores run from 1 to 5, got ${recency}, ${frequency}, ${monetary}`);
  return segment;
}
