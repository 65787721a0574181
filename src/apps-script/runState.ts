/** The state of a run that others see: who holds the lock and since when, how far it is, whether it is to stop. */
import type { Progress, StepCode } from '../app/contract.ts';
import { userError } from '../errors.ts';
import { documentProperties } from './documentProperties.ts';

const HOLDER = 'clientele.run';
const PROGRESS = 'clientele.progress';
const CANCEL = 'clientele.cancel';
/** An execution is ended after 6 minutes, and its lock with it; a holder's mark outlives it by a minute at most. */
const EXPIRES_MS = 7 * 60_000;
const CACHE_SECONDS = EXPIRES_MS / 1000;
const WAIT_MS = 500;

interface Holder {
  by: string;
  at: string;
  expires: number;
}

/** Runs under the document lock; `step` publishes progress and stops when the user has cancelled. */
export function underLock<T>(by: string, at: string, run: (step: (step: StepCode) => void) => T): T {
  const lock = LockService.getDocumentLock();
  const state = documentProperties();
  if (lock ? !lock.tryLock(WAIT_MS) : currentHolder() !== null) {
    const holder = currentHolder();
    throw userError('BUSY', { holder: holder?.by ?? '', since: holder?.at ?? '' });
  }
  const cache = CacheService.getDocumentCache();
  try {
    const holder: Holder = { by, at, expires: Date.now() + EXPIRES_MS };
    state.setProperty(HOLDER, JSON.stringify(holder));
    cache?.remove(CANCEL);
    const result = run((step) => {
      // Once writing has begun the run goes on to the end, so that no sheet is left half written.
      if (STEPS[step].cancellable && cache?.get(CANCEL)) throw userError('CANCELLED', {});
      const progress: Progress = { step, share: STEPS[step].share };
      cache?.put(PROGRESS, JSON.stringify(progress), CACHE_SECONDS);
    });
    // Others may read the sheets as soon as the lock is free.
    SpreadsheetApp.flush();
    return result;
  } finally {
    state.deleteProperty(HOLDER);
    cache?.removeAll([PROGRESS, CANCEL]);
    lock?.releaseLock();
  }
}

/** Share of the run that is done when a step begins. */
const STEPS: Record<StepCode, { share: number; cancellable: boolean }> = {
  read: { share: 0.05, cancellable: true },
  check: { share: 0.25, cancellable: true },
  score: { share: 0.45, cancellable: true },
  writeCustomers: { share: 0.55, cancellable: true },
  writeLists: { share: 0.7, cancellable: false },
  writeSummary: { share: 0.85, cancellable: false },
};

/** Where the running segmentation is, or null when none runs. */
export function readRunProgress(): Progress | null {
  const progress = CacheService.getDocumentCache()?.get(PROGRESS);
  return progress ? (JSON.parse(progress) as Progress) : null;
}

/** Leaves a mark that the run looks at between steps. */
export function markCancelled(): void {
  CacheService.getDocumentCache()?.put(CANCEL, '1', CACHE_SECONDS);
}

function currentHolder(): Holder | null {
  const text = documentProperties().getProperty(HOLDER);
  const holder = text ? (JSON.parse(text) as Holder) : null;
  return holder && holder.expires > Date.now() ? holder : null;
}
