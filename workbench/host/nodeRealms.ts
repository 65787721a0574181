/** Realms in worker threads of Node, and custom functions called without any workbook. */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { WorkerMessage } from '../realm/channel.ts';
import type { Execution } from '../types/stage.ts';
import type { RealmSettings } from './host.ts';
import { readScript } from './readScript.ts';
import { CellRunner, sleep } from './scriptRunner.ts';

/** A script that hoards ends before the machine suffers. */
const REALM_MB = 2048;

/** Files of the bundled realm and of the worker that boots it. */
export interface RealmFiles {
  realm: string;
  worker: string;
}

export function nodeRealms({ realm, worker }: RealmFiles): RealmSettings {
  return {
    realm: readFileSync(realm, 'utf8'),
    startWorker: () => {
      const thread = new Worker(worker, { resourceLimits: { maxOldGenerationSizeMb: REALM_MB } });
      return {
        boot: (message) => thread.postMessage(message),
        onMessage: (listener) => thread.on('message', (message: WorkerMessage) => listener(message)),
        onFailure: (listener) => thread.on('error', (error) => listener(error.message)),
        terminate: () => void thread.terminate(),
      };
    },
  };
}

/** One custom function of the built bundle, as a cell of an empty file would call it; no spreadsheet engine is loaded. */
export async function callInEmptyFile(
  project: Record<string, string>,
  name: string,
  args: unknown[],
  file: { locale: string; timeZone: string },
  realmFiles: RealmFiles,
): Promise<Execution> {
  const identity = { id: 'none', name: '', userLocale: file.locale, ...file };
  const openPort = () => ({ port: { workbook: () => identity, sleep, log: () => null }, close: () => undefined });
  const cells = new CellRunner({ ...nodeRealms(realmFiles), script: readScript(project), project, openPort });
  try {
    return await cells.run(name, args, 30_000);
  } finally {
    cells.end();
  }
}
