/** Boots a realm in Node: a `node:vm` context in this worker thread, with nothing of Node on its global. */
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
    post({ finished: run(message.request) });
  }
});

function boot({ memory, realm, script, files }: BootMessage): (json: string) => string {
  const context = vm.createContext(Object.create(null));
  // A vm context still brings these along; Apps Script has none of them.
  vm.runInContext(
    'for (const name of ["WebAssembly", "SharedArrayBuffer", "Atomics"]) delete globalThis[name];',
    context,
  );
  context.__script = script;
  context.__files = files;
  context.__hostCall = blockingCall(channelOver(memory), post, (bytes) => decoder.decode(bytes));
  vm.runInContext(realm, context, { filename: 'realm.js' });
  const run = context.__run as (json: string) => string;
  vm.runInContext('delete globalThis.__run;', context);
  return run;
}
