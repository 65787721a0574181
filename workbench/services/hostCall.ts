/** The realm's only way out: one blocking call with JSON on both sides. */
import { authoriseOperation } from './authorisation.ts';
import type { Operation, Port, SheetExtras } from './port.ts';

type HostCall = (operation: string, json: string) => string;

declare const __hostCall: HostCall;
/** Taken at once and removed from the global, so that scripts cannot reach the host. */
const callHost = __hostCall;
Reflect.deleteProperty(globalThis, '__hostCall');

let isHostBusy = false;
let hasAsked = false;

/** Runs what must not ask the host, who may just be sending a request; false when it asked or threw all the same. */
export function withoutHost(run: () => void): boolean {
  isHostBusy = true;
  hasAsked = false;
  try {
    run();
    return !hasAsked;
  } catch {
    return false;
  } finally {
    isHostBusy = false;
  }
}

let heard: () => void = () => undefined;

/** Tells of each call of the host before it is made. */
export function onAsking(listener: () => void): void {
  heard = listener;
}

export function host<O extends Operation>(operation: O, ...args: Parameters<Port[O]>): ReturnType<Port[O]> {
  if (isHostBusy) {
    hasAsked = true;
    throw new Error('The host is busy.');
  }
  authoriseOperation(operation);
  heard();
  const reply = JSON.parse(callHost(operation, JSON.stringify(args))) as { value: unknown } | { error: string };
  if ('error' in reply) throw new Error(reply.error);
  return reply.value as ReturnType<Port[O]>;
}

/** What the host keeps for a sheet beside its cells. */
export function extras<K extends keyof SheetExtras>(sheetId: number, kind: K): SheetExtras[K] {
  return host('extras', sheetId, kind) as SheetExtras[K];
}

export function setExtras<K extends keyof SheetExtras>(sheetId: number, kind: K, value: SheetExtras[K]): void {
  host('setExtras', sheetId, kind, value);
}
