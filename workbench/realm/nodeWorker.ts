/** Boots a realm in Node: a `node:vm` context in this worker thread, with nothing of Node on its global. */
import vm from 'node:vm';
import { parentPort } from 'node:worker_threads';
import {
  type BootMessage,
  blockingCall,
  type RealmEntry,
  startRealm,
  type WorkerEnd,
  type WorkerMessage,
} from './channel.ts';

const port = parentPort;
if (!port) throw new Error('nodeWorker runs in a worker thread only');

port.once('message', (message: BootMessage) => {
  const post = (out: WorkerMessage) => port.postMessage(out);
  startRealm(message, post, (worker) => boot(message, worker));
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
