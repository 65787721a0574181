/** Locks inside one execution; two executions that want the same one are the page's affair. */
import type { ScriptSuite } from './claim.ts';
import { GAS_FAKES } from './sources.ts';

export const locks: ScriptSuite = {
  name: 'locks',
  claims: [
    {
      behaviour: null,
      says: 'a lock is not held at first, held when it was got, and not held when it is released',
      source: 'd',
      where: 'reference, Lock',
      look: () => {
        const lock = LockService.getScriptLock();
        const before = lock.hasLock();
        const got = lock.tryLock(10_000);
        const during = lock.hasLock();
        lock.releaseLock();
        return { got: [before, got, during, lock.hasLock()], expected: [false, true, true, false] };
      },
    },
    {
      behaviour: null,
      says: 'who holds a lock gets it again at once',
      source: 's',
      where: GAS_FAKES,
      look: () => {
        const lock = LockService.getScriptLock();
        lock.waitLock(10_000);
        const again = lock.tryLock(100);
        lock.releaseLock();
        return { got: [again, lock.hasLock()], expected: [true, false] };
      },
    },
    {
      behaviour: null,
      says: 'to release a lock that is not held does nothing',
      source: 'd',
      where: 'reference, Lock.releaseLock',
      look: () => {
        const lock = LockService.getUserLock();
        lock.releaseLock();
        return { got: lock.hasLock(), expected: false };
      },
    },
    {
      behaviour: null,
      says: 'there is a lock of the file where the script is bound to one',
      source: 'd',
      where: 'reference, LockService.getDocumentLock',
      look: () => ({ got: LockService.getDocumentLock() !== null, expected: true }),
    },
  ],
};
