/** Boots a realm in a Web Worker: keeps what the channel needs, removes every Web API from the global, then loads the services. */
import {
  type BootMessage,
  blockingCall,
  type RealmEntry,
  startRealm,
  type WorkerEnd,
  type WorkerMessage,
} from './channel.ts';

interface WorkerGlobal {
  postMessage(message: unknown): void;
  importScripts(url: string): void;
  addEventListener(type: 'message', listener: (event: { data: BootMessage }) => void): void;
}

const realm = globalThis as unknown as WorkerGlobal & Record<string, unknown>;
const post = realm.postMessage.bind(realm) as (message: WorkerMessage) => void;
const load = realm.importScripts.bind(realm);
const makeUrl = URL.createObjectURL.bind(URL);
const HostBlob = Blob;

/** What a JavaScript engine has of its own; all else belongs to the browser and goes. */
const LANGUAGE = new Set(
  `Object Function Array Number parseFloat parseInt Infinity NaN undefined Boolean String Symbol Date Promise RegExp Error
  AggregateError EvalError RangeError ReferenceError SyntaxError TypeError URIError globalThis JSON Math Intl ArrayBuffer Uint8Array
  Int8Array Uint16Array Int16Array Uint32Array Int32Array Float32Array Float64Array Uint8ClampedArray BigUint64Array BigInt64Array
  DataView Map BigInt Set WeakMap WeakSet WeakRef Proxy Reflect FinalizationRegistry decodeURI decodeURIComponent encodeURI
  encodeURIComponent escape unescape eval isFinite isNaN constructor`.split(/\s+/),
);

realm.addEventListener('message', ({ data }) => startRealm(data, post, (worker) => boot(data, worker)));

function boot({ realm: services, script, files }: BootMessage, worker: WorkerEnd): RealmEntry {
  const servicesUrl = makeUrl(new HostBlob([services], { type: 'text/javascript' }));
  scrub();
  realm.__script = script;
  realm.__files = files;
  realm.__hostCall = blockingCall(worker);
  load(servicesUrl);
  const entry = realm.__realm as RealmEntry;
  delete realm.__realm;
  return entry;
}

function scrub(): void {
  for (
    let object: object | null = realm;
    object && object !== Object.prototype;
    object = Object.getPrototypeOf(object)
  ) {
    for (const name of Object.getOwnPropertyNames(object)) {
      if (!LANGUAGE.has(name)) Reflect.deleteProperty(object, name);
    }
  }
}
