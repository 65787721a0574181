/** What can stand between the brackets of a call. */
export type Argument =
  | { kind: 'blank' }
  /** A range or cell, with its sheet in front unless it is the formula's own. */
  | { kind: 'reference'; text: string }
  | { kind: 'number'; value: number }
  | { kind: 'text'; text: string }
  | { kind: 'flag'; flag: boolean }
  /** A day as `yyyy-mm-dd`. */
  | { kind: 'day'; day: string }
  /** Values below one another. */
  | { kind: 'list'; items: readonly (number | string)[] };

export const BLANK: Argument = { kind: 'blank' };
