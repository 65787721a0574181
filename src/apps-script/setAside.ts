/**
 * What the team has under notes, put aside while sheets are written: content and notes are two calls, and in between a note may
 * stand at another cell. A run that fails there leaves what is put aside to the next.
 */
import type { KeptCell, KeptCells } from '../report/keptCells.ts';
import { documentProperties, longProperty, propertiesOf } from './documentProperties.ts';

const ASIDE = 'clientele.aside';
/** Fingerprints of what runs that are not done have written to Customers; blanked in the same call that saves a run. */
export const UNDONE = 'clientele.undone';
/** A document keeps 500 kB, and a character may take three bytes. */
const MOST_CHARACTERS = 100_000;

export function setAside(kept: KeptCells): void {
  const noted = [...kept].filter(([id]) => isNoted(id));
  const text = JSON.stringify(noted);
  if (text.length > MOST_CHARACTERS) return;
  documentProperties().setProperties(propertiesOf(ASIDE, text));
}

/** Whether a cell is known by a note: in columns ids have a blank before the customer. */
function isNoted(id: string): boolean {
  return /^\w+\./.test(id);
}

/** What a run that failed has put aside; nothing after one that did not. */
export function cellsAside(): KeptCells {
  const text = longProperty(documentProperties().getProperties(), ASIDE);
  return new Map(text === '' ? [] : (JSON.parse(text) as [string, KeptCell][]));
}

/** Told before the customers of a run are written: until it is done, they are not those of the run before. */
export function markUndone(customers: string): void {
  const properties = documentProperties();
  properties.setProperty(UNDONE, [...undone(), customers].join(' '));
}

export function isUndone(customers: string): boolean {
  return undone().includes(customers);
}

/** Whether a run that is not done may have left sheets as neither it nor the run before meant them. */
export function isHalfWritten(): boolean {
  return undone().some((customers) => customers !== '');
}

function undone(): string[] {
  return (documentProperties().getProperty(UNDONE) ?? '').split(' ');
}

/** Told when all is written. */
export function forgetAside(): void {
  documentProperties().deleteProperty(ASIDE);
}
