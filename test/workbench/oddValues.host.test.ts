import { expect, it, onTestFinished } from 'vitest';
import { type Opened, open, workbookOf } from './headless.ts';

async function opened(code: string): Promise<Opened> {
  const host = await open({ code, workbook: workbookOf([[1]]) });
  onTestFinished(() => host.dispose());
  return host;
}

it.each([
  ['a BigInt', 'return 10n;', 'BigInt'],
  ['an object of objects without end', 'const a = {}; a.a = a; return a;', 'call stack'],
  ['nothing but a prototype', 'throw Object.create(null);', 'Unknown error'],
  ['a text', "throw 'no tier';", 'no tier'],
  ['itself', 'throw { get message() { throw 1; } };', '[object Object]'],
])('a function that ends with %s ends with an error, in a cell and elsewhere', async (_, body, message) => {
  const host = await opened(`function run() { ${body} }`);
  expect((await host.run('run', [])).outcome).toMatchObject({ error: { message: expect.stringContaining(message) } });
  const inCell = await host.callCustomFunction('run', []);
  expect(inCell.outcome).toMatchObject({ error: { message: expect.stringContaining(message) } });
});

it('a function that uses up the memory ends alone', async () => {
  const host = await opened(`
    function hoards() { const all = []; for (;;) all.push(new Array(1e6).fill(all.length)); }
    function echo(value) { return value; }`);
  expect((await host.callCustomFunction('hoards', [])).outcome).toMatchObject({ error: { name: 'Exception' } });
  expect((await host.callCustomFunction('echo', [1])).outcome).toEqual({ value: 1 });
}, 60_000);

it('an asynchronous function is waited for, and fails like any other', async () => {
  const host = await opened(`
    async function later(steps) { for (let i = 0; i < steps; i++) await null; return steps; }
    async function fails() { await null; throw new RangeError('too late'); }`);
  expect((await host.run('later', [500])).outcome).toEqual({ value: 500 });
  expect((await host.callCustomFunction('later', [500])).outcome).toEqual({ value: 500 });
  expect((await host.run('fails', [])).outcome).toEqual({ error: { name: 'RangeError', message: 'too late' } });
});

it('what a script declares is its global, and new in every execution', async () => {
  const host = await opened(`
    var counter = 0;
    var state = (globalThis.state || 0) + 1;
    function g() { return 'old'; }
    function both() { counter++; globalThis.g = function () { return 'new'; }; return [counter, globalThis.counter, g()]; }
    /** @customfunction */
    function STATE(any) { return state; }`);
  expect((await host.run('both', [])).outcome).toEqual({ value: [1, 1, 'new'] });
  for (const n of [1, 2, 3]) expect((await host.callCustomFunction('STATE', [n])).outcome).toEqual({ value: 1 });
});

it.each([
  'Uint8Array.prototype.left = 1',
  'Object.freeze(Array.prototype)',
  'Object.getPrototypeOf([][Symbol.iterator]()).left = 1',
  'BigInt.prototype.left = 1',
])('a cell leaves nothing to the next one: %s', async (script) => {
  const host = await opened(`
    function LEAVES() { ${script}; return 1; }
    function SEES() { return [new Uint8Array(0).left, Object.isFrozen(Array.prototype), [][Symbol.iterator]().left, BigInt(1).left].join(); }`);
  await host.callCustomFunction('LEAVES', []);
  expect((await host.callCustomFunction('SEES', [])).outcome).toEqual({ value: ',false,,' });
});

it('a run that is under way when the workbook closes is ended', async () => {
  const host = await open({ code: 'function spins() { for (;;); }', workbook: workbookOf([[1]]) });
  const run = host.run('spins', []);
  await new Promise((resume) => setTimeout(resume, 200));
  host.dispose();
  expect((await run).outcome).toEqual({ error: { name: 'Exception', message: 'The execution was ended.' } });
});

it('a run that is under way when the settings change goes on to its end', async () => {
  const host = await opened('function slow() { Utilities.sleep(400); return 1; }');
  const run = host.run('slow', []);
  await new Promise((resume) => setTimeout(resume, 100));
  await host.configure({ timeZone: 'Asia/Tokyo' });
  expect((await run).outcome).toEqual({ value: 1 });
});
