/** Boots realms in Node: each run has a fresh `node:vm` context in this worker thread, with nothing of Node on its global. */
import vm from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { type BootMessage, blockingCall, channelOver, type HostMessage, type WorkerMessage } from './channel.ts';

type Run = (json: string) => string;

const port = parentPort;
if (!port) throw new Error('nodeWorker runs in a worker thread only');
const post = (message: WorkerMessage) => port.postMessage(message);
const decoder = new TextDecoder();
let load: (() => Run) | null = null;
/** Loaded ahead of its only use. */
let spare: Run | null = null;

port.on('message', (message: HostMessage) => {
  if ('boot' in message) {
    try {
      load = loader(message.boot);
      spare = load();
      post({ ready: true });
    } catch (error) {
      post({ failed: String(error) });
    }
  } else if (load) {
    const run = spare ?? load();
    spare = null;
    post({ finished: run(message.request) });
  }
});

/** Compiles the scripts once; to evaluate them in another context takes about two milliseconds. */
function loader({ memory, realm, code, files }: BootMessage): () => Run {
  const services = new vm.Script(realm, { filename: 'realm.js' });
  const project = new vm.Script(code, { filename: 'Code.js' });
  const callHost = blockingCall(channelOver(memory), post, (bytes) => decoder.decode(bytes));
  return () => {
    const context = vm.createContext(Object.create(null));
    // A vm context still brings these along; Apps Script has neither.
    vm.runInContext(
      'delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer; delete globalThis.Atomics;',
      context,
    );
    context.__files = files;
    context.__hostCall = callHost;
    services.runInContext(context);
    const start = context.__run as Run;
    vm.runInContext('delete globalThis.__run;', context);
    project.runInContext(context);
    return start;
  };
}
