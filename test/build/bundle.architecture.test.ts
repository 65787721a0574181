import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { tokenizer } from 'acorn';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/functions/catalogue.ts';
import { bareRealm, CODE } from '../bundle.ts';

/** Google evaluates the whole bundle for every cell. */
const LARGEST_KB = 260;
const SLOWEST_MS = 5;

describe('Code.js', () => {
  it('evaluates in an empty context without host globals', () => {
    const realm = bareRealm();
    for (const { fn } of catalogue) expect(typeof realm[fn.name]).toBe('function');
  });

  it(`is at most ${LARGEST_KB} kB`, () => {
    expect(Buffer.byteLength(CODE) / 1000).toBeLessThanOrEqual(LARGEST_KB);
  });

  it(`evaluates in at most ${SLOWEST_MS} ms, in the median`, () => {
    const times = Array.from({ length: 21 }, () => {
      const context = vm.createContext(Object.create(null));
      const begun = performance.now();
      vm.runInContext(CODE, context);
      return performance.now() - begun;
    }).sort((a, b) => a - b);
    expect(times[10]).toBeLessThanOrEqual(SLOWEST_MS);
  });

  it('makes no class, and no object of a module, when it is evaluated: all that is made with them outlives the cell', () => {
    const tokens = [...tokenizer(CODE, { ecmaVersion: 2020 })];
    const makers = tokens.filter(({ start, end }) =>
      /^(?:class\b(?!:)|defineProperty)/.test(CODE.slice(start, end + 1)),
    );
    expect(makers.map(({ start }) => CODE.slice(start, start + 100))).toEqual([]);
  });

  it('has nothing at the top level but documented functions, entry points and the bundle itself', () => {
    const topLevel = [...CODE.matchAll(/^(?:function|var|let|const|class)\s+(\w+)/gm)].map(([, name]) => name);
    expect(new Set(topLevel).size).toBe(topLevel.length);
    expect(topLevel.filter((name) => name?.endsWith('_'))).toEqual([]);
    expect(topLevel.filter((name) => /^[A-Z]/.test(name ?? '')).sort()).toEqual(
      catalogue.map(({ fn }) => fn.name).sort(),
    );
  });

  it('carries no documentation in the other language', () => {
    for (const { doc } of catalogue) expect(CODE).not.toContain(doc.summary['zh-CN']);
  });

  it('documents every parameter by its real name, on one line each, for the autocomplete', () => {
    for (const { fn } of catalogue) {
      const parameters = Object.keys(fn.parameters);
      const stub = new RegExp(
        `/\\*\\*(?:(?!\\*/)[\\s\\S])*@customfunction\\n \\*/\\nfunction ${fn.name}\\(${parameters.join(', ')}\\)`,
      ).exec(CODE)?.[0];
      expect(stub).toBeDefined();
      for (const parameter of parameters)
        expect(stub).toMatch(new RegExp(`^ \\* @param \\{.+\\} ${parameter} .{10,}$`, 'm'));
    }
  });

  it('uses no syntax that Apps Script’s parser refuses', () => {
    expect(CODE).not.toMatch(/^\s*(?:static\s+\w+\s*=|static\s*\{|#\w+)/m);
  });
});
