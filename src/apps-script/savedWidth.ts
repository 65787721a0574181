/** Remembers how many columns of each sheet are ours, so that a run keeps what the team has to the right of them. */
import type { ReportSheet } from '../report/model.ts';
import { documentProperties } from './documentProperties.ts';

export const WIDTH = 'clientele.width.';

/** How many columns of a sheet are ours, as it stands; 0 where it is not known. */
export function savedWidth({ key }: ReportSheet): number {
  return Number(documentProperties().getProperty(WIDTH + key) ?? 0);
}

/** Told as soon as columns come or go, before anything is written to them: a run that fails then does not mislead the next. */
export function saveWidth({ key }: ReportSheet, width: number): void {
  documentProperties().setProperty(WIDTH + key, String(width));
}
