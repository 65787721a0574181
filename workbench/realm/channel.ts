/**
 * How a realm in a worker and its host talk. The realm blocks on shared memory: for the answer to an operation, which it asks for by
 * message, and for the next request. Its replies are left in shared memory for a host that looks at once, or else sent by message.
 */

/** Bytes of one chunk of an answer. */
const CHUNK_BYTES = 8 << 20;
const HEADER_BYTES = 16;

/** Words of the header: whether a chunk stands there for the realm, the whole length of what is sent, the length of this chunk. */
const [SENT, WHOLE, LENGTH] = [0, 1, 2];
/** The last word says where the reply to a request is. */
const REPLY = 3;
const [AWAITED, LEFT_HERE, BY_MESSAGE] = [0, 1, 2];

/** Taken at once: in a browser the realm's global loses `Atomics` before the first call. */
const { compareExchange, load, notify, store, wait } = Atomics;

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

/** The only message from the host to the worker. */
export interface BootMessage {
  memory: SharedArrayBuffer;
  /** Bundle of `workbench/realm/realm.ts`. */
  realm: string;
  script: Script;
  /** The files of the project by name. */
  files: Record<string, string>;
}

/** The scripts of a project, as one text with one scope. */
export interface Script {
  code: string;
  /** Functions and variables that it declares at its top level: properties of the global. */
  declares: readonly string[];
  /** The functions among them, by which it is called. */
  functions: readonly string[];
  /** Strict code keeps what it declares from the global when it is evaluated. */
  isStrict: boolean;
}

/** What the bundle of `realm.ts` leaves for its worker. */
export interface RealmEntry {
  /** Null when the realm is spent; later when the script's function is asynchronous. */
  run(request: string): string | null | Promise<string>;
  prepare(): void;
  /** Whether the script has any promises to settle. */
  hasPromises: boolean;
}

/** What a worker has of its own that the realm's global may lack. */
export interface WorkerEnd {
  channel: Channel;
  post(message: WorkerMessage): void;
  decode(bytes: Uint8Array): string;
  encode(text: string): Uint8Array;
}

/**
 * Boots a realm in its worker and has it answer requests. What the worker needs of its own is taken before the realm's global loses it.
 *
 * @param boot evaluates the services in the isolated global
 */
export function startRealm(
  { memory }: BootMessage,
  post: (message: WorkerMessage) => void,
  boot: (worker: WorkerEnd) => RealmEntry,
): void {
  const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
  const worker: WorkerEnd = {
    channel: channelOver(memory),
    post,
    decode: (bytes) => decoder.decode(bytes),
    encode: (text) => encoder.encode(text),
  };
  try {
    void answerRequests(boot(worker), worker);
  } catch (error) {
    post({ failed: String(error) });
  }
}

/** The realm's side: sends one operation and blocks until the whole answer is there. */
export function blockingCall(worker: WorkerEnd): (operation: string, json: string) => string {
  return (operation, json) => {
    store(worker.channel.header, SENT, 0);
    worker.post({ operation, json });
    return receive(worker);
  };
}

/** Promises that a script leaves are settled within its own execution, as far as chains of this length. */
const SETTLED_STEPS = 10_000;

/** The realm's side: answers one request after another, and is ready for each before it comes. Never ends. */
async function answerRequests(realm: RealmEntry, worker: WorkerEnd): Promise<never> {
  const { header } = worker.channel;
  store(header, SENT, 0);
  worker.post({ ready: true });
  for (;;) {
    const finished = await realm.run(receive(worker));
    for (let step = 0; realm.hasPromises && step < SETTLED_STEPS; step++) await null;
    store(header, SENT, 0);
    reply(finished, worker);
    realm.prepare();
  }
}

/** To be woken takes longer than the next thing often takes to come, so a realm looks for it some time before it sleeps. */
const LOOKS = 20_000;

function receive({ channel: { header, chunk }, post, decode }: WorkerEnd): string {
  let whole: Uint8Array | null = null;
  let received = 0;
  for (;;) {
    for (let look = 0; look < LOOKS && load(header, SENT) === 0; look++);
    // What woke it may be the end of sending the chunk before, which it has long read.
    while (load(header, SENT) === 0) wait(header, SENT, 0);
    whole ??= new Uint8Array(header[WHOLE] ?? 0);
    const length = header[LENGTH] ?? 0;
    whole.set(chunk.subarray(0, length), received);
    received += length;
    if (received >= whole.length) return decode(whole);
    store(header, SENT, 0);
    post({ more: received });
  }
}

function reply(finished: string | null, { channel: { header, chunk }, post, encode }: WorkerEnd): void {
  const bytes = finished === null ? null : encode(finished);
  if (bytes && bytes.length <= chunk.length && load(header, REPLY) === AWAITED) {
    chunk.set(bytes);
    header[LENGTH] = bytes.length;
    if (compareExchange(header, REPLY, AWAITED, LEFT_HERE) === AWAITED) return;
  }
  store(header, REPLY, BY_MESSAGE);
  post(finished === null ? { spent: true } : { finished });
}

/** The host's side: puts one chunk of what it sends where the realm waits for it. */
export function sendChunk({ header, chunk }: Channel, whole: Uint8Array, from: number): void {
  const length = Math.min(chunk.length, whole.length - from);
  chunk.set(whole.subarray(from, from + length));
  header[WHOLE] = whole.length;
  header[LENGTH] = length;
  store(header, SENT, 1);
  notify(header, SENT);
}

/**
 * The host's side: sends a request and looks for the reply for a moment, which saves two threads the way through their messages.
 *
 * @returns the reply, or null when it will come as a message
 */
export function sendRequest(channel: Channel, request: Uint8Array, momentMs: number): Uint8Array | null {
  const { header, chunk } = channel;
  store(header, REPLY, AWAITED);
  sendChunk(channel, request, 0);
  const end = performance.now() + momentMs;
  while (load(header, REPLY) === AWAITED && performance.now() < end);
  if (compareExchange(header, REPLY, AWAITED, BY_MESSAGE) !== LEFT_HERE) return null;
  return chunk.slice(0, header[LENGTH]);
}
