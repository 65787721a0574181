/** Boots a realm in Node: a `node:vm` context in this worker thread, with nothing of Node on its global. */
import vm from 'node:vm';
import { parentPort } from 'node:worker_threads';
import {
  answerRequest,
  type BootMessage,
  blockingCall,
  channelOver,
  type HostMessage,
  type RealmEntry,
  type WorkerMessage,
} from './channel.ts';

const port = parentPort;
if (!port) throw new Error('nodeWorker runs in a worker thread only');
const post = (message: WorkerMessage) => port.postMessage(message);
const decoder = new TextDecoder();
let realm: RealmEntry | null = null;

port.on('message', (message: HostMessage) => {
  if ('boot' in message) {
    try {
      realm = boot(message.boot);
      post({ ready: true });
    } catch (error) {
      post({ failed: String(error) });
    }
  } else if (realm) {
    answerRequest(realm, message.request, post);
  }
});

function boot({ memory, realm: services, script, files }: BootMessage): RealmEntry {
  const context = vm.createContext(Object.create(null));
  // A vm context still brings these along; Apps Script has none of them.
  vm.runInContext(
    'for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"]) delete globalThis[name];',
    context,
  );
  context.__script = script;
  context.__files = files;
  context.__hostCall = blockingCall(channelOver(memory), post, (bytes) => decoder.decode(bytes));
  vm.runInContext(services, context, { filename: 'realm.js' });
  const entry = context.__realm as RealmEntry;
  vm.runInContext('delete globalThis.__realm;', context);
  return entry;
}
