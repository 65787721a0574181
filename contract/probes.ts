/** Functions that the page calls to see what crosses `google.script.run`, and what one execution leaves to the next. */

/** Milliseconds of the clock. */
export interface Span {
  from: number;
  until: number;
}

/** The time for which a lock was held, if it was got. */
export interface Held extends Span {
  got: boolean;
}

interface Left {
  hostContractLeft?: string;
}

export function probeEcho(value: unknown): unknown {
  return value;
}

/** What arrived, as the script sees it. */
export function probeDescribe(value: unknown): string {
  return JSON.stringify(value) ?? 'undefined';
}

export function probeChange(value: { changed: boolean }): boolean {
  value.changed = true;
  return value.changed;
}

export function probeDate(): unknown {
  return new Date(0);
}

export function probeDeepDate(): unknown {
  return { rows: [[1, new Date(0)]], fine: true };
}

export function probeHoles(): unknown {
  return { list: [1, undefined, 3], left: undefined };
}

export function probeNothing(): void {
  // To answer nothing is what it is for.
}

export function probeThrow(message: string): never {
  throw Object.assign(new RangeError(message), { secret: 'kept on the server' });
}

export function probeException(): void {
  SpreadsheetApp.getActive().getSheets()[0]?.getRange(1, 1, 0, 1);
}

export function probeLeave(text: string): boolean {
  (globalThis as Left).hostContractLeft = text;
  (Array.prototype as unknown as Left).hostContractLeft = text;
  return true;
}

export function probeLeft(): string[] {
  return [typeof (globalThis as Left).hostContractLeft, typeof ([] as unknown as Left).hostContractLeft];
}

export function probeHold(milliseconds: number): Held {
  const lock = LockService.getScriptLock();
  const got = lock.tryLock(20_000);
  const held = probeSleep(milliseconds);
  lock.releaseLock();
  return { got, ...held };
}

export function probeSleep(milliseconds: number): Span {
  const from = Date.now();
  Utilities.sleep(milliseconds);
  return { from, until: Date.now() };
}
