/** Who made a run and when, in words. */
import { filled } from '../i18n/filled.ts';
import type { SheetWords } from '../i18n/sheets/words.ts';

interface RunLabel {
  /** '' where it is not known. */
  by: string;
  at: string;
}

/** Within a sentence. */
export function runName({ between }: SheetWords, { by, at }: RunLabel): string {
  return by === '' ? at : by + between.parts + at;
}

export function runBy({ summary: { run } }: SheetWords, { by, at }: RunLabel): string {
  return filled(by === '' ? run.unsigned : run.signed, { by, at });
}
