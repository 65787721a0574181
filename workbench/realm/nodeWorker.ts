/** Boots a realm in Node: a fresh `node:vm` context in a worker thread, with nothing of Node on its global. */
import vm from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { type BootMessage, blockingCall, channelOver, type HostMessage, type WorkerMessage } from './channel.ts';

const port = parentPort;
if (!port) throw new Error('nodeWorker runs in a worker thread only');
const post = (message: WorkerMessage) => port.postMessage(message);
const decoder = new TextDecoder();
let run: ((json: string) => string) | null = null;

port.on('message', (message: HostMessage) => {
  if ('boot' in message) {
    try {
      run = boot(message.boot);
      post({ ready: true });
    } catch (error) {
      post({ failed: String(error) });
    }
  } else if (run) {
    post({ finished: message.id, reply: run(message.request) });
  }
});

function boot({ memory, realm, code, files }: BootMessage): (json: string) => string {
  const context = vm.createContext(Object.create(null));
  // A vm context still brings these along; Apps Script has neither.
  vm.runInContext(
    'delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics;',
    context,
  );
  context.__files = files;
  context.__hostCall = blockingCall(channelOver(memory), post, (bytes) => decoder.decode(bytes));
  vm.runInContext(realm, context, { filename: 'realm.js' });
  const start = context.__run as (json: string) => string;
  vm.runInContext('delete globalThis.__run;', context);
  vm.runInContext(code, context, { filename: 'Code.js' });
  return start;
}
