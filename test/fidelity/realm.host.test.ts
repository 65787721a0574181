import { describe, expect, it, onTestFinished } from 'vitest';
import { open, resultOf, workbookOf } from '../workbench/headless.ts';
import { behaviour } from './behaviour.ts';

describe('the realm', () => {
  behaviour(27, 'there are no globals of a browser or of Node', {
    breaks: 'waits with setTimeout',
    wrong: 'setTimeout(function () {}, 10);',
    caught: 'ReferenceError: setTimeout is not defined',
    right: 'Utilities.sleep(10);',
  });

  it.each(['fetch', 'URL', 'TextEncoder', 'crypto', 'performance', 'window', 'process', 'require', 'queueMicrotask'])(
    '27 · there are no globals of a browser or of Node: an add-on that uses %s is caught',
    async (name) => {
      const host = await open({ code: `function run() { return String(${name}); }`, workbook: workbookOf([[1]]) });
      onTestFinished(() => host.dispose());
      await expect(resultOf(host, 'run')).rejects.toThrow(`${name} is not defined`);
    },
  );

  it('27 · every execution is a new one: an add-on that keeps something in a variable is caught', async () => {
    const code = `
      var seen = 0;
      function next() { globalThis.kept = true; return ++seen; }
      function keeps() { return typeof globalThis.kept; }
      /** @customfunction */ function NEXT(any) { Array.prototype.left = any; return ++seen; }
      /** @customfunction */ function LEFTOVER(any) { return [].left === undefined ? 'nothing' : [].left; }
      function put(a1, formula) { const cell = SpreadsheetApp.getActiveSheet().getRange(a1); cell.setFormula(formula); return cell.getValue(); }`;
    const host = await open({ code, workbook: workbookOf([[1]]) });
    onTestFinished(() => host.dispose());
    expect([await resultOf(host, 'next'), await resultOf(host, 'next')]).toEqual([1, 1]);
    expect(await resultOf(host, 'keeps')).toBe('undefined');
    expect(await resultOf(host, 'put', 'C1', '=NEXT(1)')).toBe(1);
    expect(await resultOf(host, 'put', 'C2', '=NEXT(2)')).toBe(1);
    expect(await resultOf(host, 'put', 'C3', '=LEFTOVER(3)')).toBe('nothing');
  });

  it.each([
    ['a static field', 'class A { static x = 1; }', 'Unexpected token'],
    ['a private field', 'class A { #x = 1; }', "Unexpected character '#'"],
    ['a public field', 'class A { x = 1; }', 'Unexpected token'],
    ['a logical assignment', 'let a; a ||= 1;', 'Unexpected token'],
    ['a module', 'export const a = 1;', "'import' and 'export' may appear only with 'sourceType: module'"],
  ])('27 · its grammar is older: an add-on with %s is caught before it runs', async (_, code, message) => {
    const opening = open({ code: `function run() {}\n${code}`, workbook: workbookOf([[1]]) });
    await expect(opening).rejects.toThrow(/^Syntax error: SyntaxError: /);
    await expect(open({ code: `\n${code}`, workbook: workbookOf([[1]]) })).rejects.toThrow(message);
    await expect(open({ code: `\n${code}`, workbook: workbookOf([[1]]) })).rejects.toThrow('line: 2 file: Code.gs');
  });

  it('27 · an execution is ended when its time is up: an add-on that never comes back is caught', async () => {
    const host = await open({ code: 'function spins() { for (;;); }', workbook: workbookOf([[1]]) });
    onTestFinished(() => host.dispose());
    const { outcome } = await host.run('spins', [], { limitMs: 300 });
    expect(outcome).toEqual({ error: { name: 'Exception', message: 'Exceeded maximum execution time' } });
  });

  behaviour(28, 'any service call may fail', {
    breaks: 'tries once',
    options: { failAt: 4 },
    wrong: "cells('A1').setValue(1);",
    caught: 'Exception: Service Spreadsheets failed while accessing document',
    right: "try { cells('A1').setValue(1); } catch (error) { cells('A1').setValue(1); }",
  });

  it('28 · service calls are counted: an add-on that asks cell by cell is caught', async () => {
    const code = `
      function sheet() { return SpreadsheetApp.getActiveSheet(); }
      function each() { const s = sheet(); for (let row = 1; row <= 100; row++) s.getRange(row, 1).getValue(); }
      function atOnce() { sheet().getRange(1, 1, 100, 1).getValues(); }`;
    const host = await open({ code, workbook: workbookOf([[1]]) });
    onTestFinished(() => host.dispose());
    expect((await host.run('each', [])).serviceCalls).toBe(201);
    expect((await host.run('atOnce', [])).serviceCalls).toBe(3);
  });
});
