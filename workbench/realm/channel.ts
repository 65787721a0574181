/** How a realm in a worker calls the host and waits: a message out, the answer through shared memory, in chunks if need be. */

/** Bytes of one chunk of an answer. */
export const CHUNK_BYTES = 8 << 20;
const HEADER_BYTES = 16;

/** Taken at once: in a browser the realm's global loses `Atomics` before the first call. */
const { notify, store, wait } = Atomics;

/** Words of the header: 0 = whether an answer stands there, 1 = its whole length, 2 = the length of this chunk. */
export interface Channel {
  header: Int32Array;
  chunk: Uint8Array;
}

export function channelMemory(): SharedArrayBuffer {
  return new SharedArrayBuffer(HEADER_BYTES + CHUNK_BYTES);
}

export function channelOver(memory: SharedArrayBuffer): Channel {
  return { header: new Int32Array(memory, 0, HEADER_BYTES / 4), chunk: new Uint8Array(memory, HEADER_BYTES) };
}

/** Messages from the realm's worker to the host. */
export type WorkerMessage =
  | { ready: true }
  | { operation: string; json: string }
  | { more: number }
  | { finished: string }
  | { spent: true }
  | { failed: string };

/** Messages from the host to the worker. */
export type HostMessage = { boot: BootMessage } | { request: string };

/** The scripts of a project, as one text with one scope. */
export interface Script {
  code: string;
  /** Functions and variables that it declares at its top level. */
  declares: readonly string[];
}

/** What the bundle of `realm.ts` leaves for its worker. */
export interface RealmEntry {
  run(request: string): string | null;
  prepare(): void;
}

/** The worker's answer to a request: the realm's, and then the realm makes itself ready for the next one. */
export function answerRequest(realm: RealmEntry, request: string, post: (message: WorkerMessage) => void): void {
  const finished = realm.run(request);
  post(finished === null ? { spent: true } : { finished });
  realm.prepare();
}

export interface BootMessage {
  memory: SharedArrayBuffer;
  /** Bundle of `workbench/realm/realm.ts`. */
  realm: string;
  script: Script;
  /** The files of the project by name. */
  files: Record<string, string>;
}

/** The realm's side: sends one operation and blocks until the whole answer is there. */
export function blockingCall(
  { header, chunk }: Channel,
  post: (message: WorkerMessage) => void,
  decode: (bytes: Uint8Array) => string,
): (operation: string, json: string) => string {
  return (operation, json) => {
    store(header, 0, 0);
    post({ operation, json });
    let answer: Uint8Array | null = null;
    let received = 0;
    for (;;) {
      wait(header, 0, 0);
      answer ??= new Uint8Array(header[1] ?? 0);
      const length = header[2] ?? 0;
      answer.set(chunk.subarray(0, length), received);
      received += length;
      if (received >= answer.length) return decode(answer);
      store(header, 0, 0);
      post({ more: received });
    }
  };
}

/** The host's side: puts one chunk of an answer where the realm waits for it. */
export function sendChunk({ header, chunk }: Channel, answer: Uint8Array, from: number): void {
  const length = Math.min(chunk.length, answer.length - from);
  chunk.set(answer.subarray(from, from + length));
  header[1] = answer.length;
  header[2] = length;
  store(header, 0, 1);
  notify(header, 0);
}
