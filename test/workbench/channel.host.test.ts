/** The channel between a realm and its host, spoken by hand: what comes late must not pass for what is waited for. */
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { WORKBENCH } from '../../build/paths.ts';
import { readScript } from '../../workbench/host/readScript.ts';
import {
  type BootMessage,
  channelMemory,
  channelOver,
  sendChunk,
  sendRequest,
  type WorkerMessage,
} from '../../workbench/realm/channel.ts';
import type { RunReply } from '../../workbench/services/port.ts';

const FILES = {
  'Code.js': 'function names() { var f = SpreadsheetApp.getActiveSpreadsheet(); return [f.getName(), f.getName()]; }',
};
const LATE_WAKES = 200;

it('waits for the answer to its own question, however often the end of an earlier one wakes it', async () => {
  const worker = new Worker(`${WORKBENCH}/cli/nodeWorker.cjs`);
  onTestFinished(async () => void (await worker.terminate()));
  const memory = channelMemory();
  const channel = channelOver(memory);
  const answer = (value: unknown) => sendChunk(channel, new TextEncoder().encode(JSON.stringify({ value })), 0);
  let asked = 0;
  const finished = new Promise<string>((resolve, reject) => {
    worker.on('message', async (message: WorkerMessage) => {
      if ('ready' in message) {
        const request = { name: 'names', args: [], authMode: 'FULL' };
        sendRequest(channel, new TextEncoder().encode(JSON.stringify(request)), 0);
      } else if ('operation' in message) {
        for (let wake = 0; wake < LATE_WAKES; wake++) {
          Atomics.notify(channel.header, 0);
          await new Promise((resolve) => setTimeout(resolve));
        }
        answer({ id: 'x', name: `answer ${++asked}`, locale: 'en_US', timeZone: 'Etc/UTC', userLocale: 'en' });
      } else if ('finished' in message) resolve(message.finished);
      else reject(new Error(JSON.stringify(message)));
    });
  });
  const boot: BootMessage = {
    memory,
    realm: readFileSync(`${WORKBENCH}/realm.js`, 'utf8'),
    script: readScript(FILES),
    files: FILES,
  };
  worker.postMessage(boot);
  const { value, error } = JSON.parse(await finished) as RunReply;
  expect(error).toBeUndefined();
  expect(value).toEqual(['answer 1', 'answer 2']);
}, 30_000);
