/** Boots a realm in Node: a `node:vm` context in this worker thread, with nothing of Node on its global. */
import vm from 'node:vm';
import { parentPort } from 'node:worker_threads';
import {
  answerRequests,
  type BootMessage,
  blockingCall,
  channelOver,
  type RealmEntry,
  type WorkerEnd,
  type WorkerMessage,
} from './channel.ts';

const port = parentPort;
if (!port) throw new Error('nodeWorker runs in a worker thread only');
const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];

port.once('message', (message: BootMessage) => {
  const worker: WorkerEnd = {
    channel: channelOver(message.memory),
    post: (out: WorkerMessage) => port.postMessage(out),
    decode: (bytes) => decoder.decode(bytes),
    encode: (text) => encoder.encode(text),
  };
  try {
    void answerRequests(boot(message, worker), worker);
  } catch (error) {
    worker.post({ failed: String(error) });
  }
});

function boot({ realm: services, script, files }: BootMessage, worker: WorkerEnd): RealmEntry {
  const context = vm.createContext(Object.create(null));
  // A vm context still brings these along; no script may count on them.
  vm.runInContext(
    'for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"]) delete globalThis[name];',
    context,
  );
  context.__script = script;
  context.__files = files;
  context.__hostCall = blockingCall(worker);
  vm.runInContext(services, context, { filename: 'realm.js' });
  const entry = context.__realm as RealmEntry;
  vm.runInContext('delete globalThis.__realm;', context);
  return entry;
}
