import { expect, it, onTestFinished } from 'vitest';
import { WORKBENCH } from '../../build/paths.ts';
import { nodeRealms } from '../../workbench/host/nodeRealms.ts';
import { readScript } from '../../workbench/host/readScript.ts';
import { ScriptRunner } from '../../workbench/host/scriptRunner.ts';
import { type Opened, open, workbookOf } from './headless.ts';

const CODE = `
var counter = 0;
function onOpen(event) { console.info(event.authMode); }
function echo(value) { return value; }
/** @customfunction */
function SLOW() { Utilities.sleep(5000); return 1; }
/** @customfunction */
function FAST() { return 2; }
`;

async function opened(files: Record<string, string> = {}): Promise<Opened> {
  const host = await open({ code: CODE, files, workbook: workbookOf([[1]]) });
  onTestFinished(() => host.dispose());
  return host;
}

it.each(['eval', 'parseInt', 'SpreadsheetApp', 'counter', 'missing'])(
  '%s is no function of the script',
  async (name) => {
    const host = await opened();
    const outcome = { error: { name: 'Error', message: `Script function not found: ${name}` } };
    expect((await host.run(name, ['1'])).outcome).toEqual(outcome);
    expect((await host.callCustomFunction(name, ['1'])).outcome).toEqual(outcome);
  },
);

it('the trigger gets an event that says how far anyone has consented', async () => {
  const host = await opened();
  await host.open();
  await host.open('LIMITED');
  await host.run('onOpen', [{ authMode: 'mine' }]);
  expect(host.said).toEqual(['info NONE', 'info LIMITED', 'info mine']);
});

it('calls that are under way when the settings change are ended, and those behind them too', async () => {
  const host = await opened();
  const calls = [host.callCustomFunction('SLOW', []), host.callCustomFunction('FAST', [])];
  await new Promise((resume) => setTimeout(resume, 300));
  await host.configure({ timeZone: 'Asia/Tokyo' });
  for (const { outcome } of await Promise.all(calls)) {
    expect(outcome).toEqual({ error: { name: 'Exception', message: 'The execution was ended.' } });
  }
  expect((await host.callCustomFunction('FAST', [])).outcome).toEqual({ value: 2 });
});

it('a manifest that cannot be read is told at once', async () => {
  await expect(opened({ 'appsscript.json': '{' })).rejects.toThrow('"appsscript.json" has errors');
});

it('a build with such a manifest leaves the old one in place', async () => {
  const host = await opened();
  const broken = host.replaceAddOn({ 'Code.js': CODE, 'appsscript.json': '{' });
  await expect(broken).rejects.toThrow('"appsscript.json" has errors');
  expect((await host.run('echo', [1])).outcome).toEqual({ value: 1 });
});

it('a workbook that closes leaves no worker behind, whatever is under way', async () => {
  const realms = nodeRealms({ realm: `${WORKBENCH}/realm.js`, worker: `${WORKBENCH}/cli/nodeWorker.cjs` });
  let alive = 0;
  const startWorker = () => {
    const worker = realms.startWorker();
    alive++;
    const terminate = () => {
      alive--;
      worker.terminate();
    };
    return { ...worker, terminate };
  };
  const script = readScript({ 'Code.js': 'function spins() { for (;;); }' });
  const openPort = () => ({ port: {}, close: () => undefined });
  const runner = new ScriptRunner({ realm: realms.realm, startWorker, script, project: {}, openPort });
  const run = runner.run({ name: 'spins', args: [], authMode: 'FULL' }, 10_000).then(() => runner.warmUp());
  await new Promise((resume) => setTimeout(resume, 300));
  expect(alive).toBe(1);
  runner.end();
  await run;
  expect(alive).toBe(0);
});
