/** What is wrong with something typed on the method step, as data: each language has the words. */

export interface Limits {
  above?: string;
  from?: string;
  below?: string;
  atMost?: string;
}

export type Fault =
  /** A number is expected, within limits that are given as they were typed. */
  | { kind: 'number'; whole: boolean; limits: Limits }
  | { kind: 'noName' }
  | { kind: 'sameName'; name: string }
  /** So many ascending numbers are expected. */
  | { kind: 'listCount'; count: number; given: number }
  | { kind: 'notInList'; text: string }
  | { kind: 'notAscending'; text: string; before: string }
  | { kind: 'noForecast' };

/** What is wrong with a map of segments, by its line from 1. */
export type MapFault = { line: number } & (
  | { kind: 'noSegment'; text: string }
  | { kind: 'noRange'; text: string; bins: number }
  | { kind: 'sameName'; name: string }
  | { kind: 'longName'; most: number }
  | { kind: 'tooMany'; most: number }
  | { kind: 'empty' }
);
