import { describe, expect, it } from 'vitest';
import { open, resultOf, workbookOf } from '../workbench/headless.ts';
import { behaviour } from './behaviour.ts';

describe('state', () => {
  behaviour(24, 'properties are texts', {
    breaks: 'keeps a number in a property',
    wrong:
      "const p = PropertiesService.getDocumentProperties(); p.setProperty('n', 5); countOn(5, p.getProperty('n'));",
    caught: 'counted on 5, got "5"',
    right:
      "const p = PropertiesService.getDocumentProperties(); p.setProperty('n', '5'); countOn('5', p.getProperty('n'));",
  });

  behaviour(24, 'a property holds 9 kB', {
    breaks: 'keeps all settings in one property',
    wrong: "PropertiesService.getDocumentProperties().setProperty('all', new Array(10000).join('x'));",
    caught: 'Argument too large: value',
    right: "PropertiesService.getDocumentProperties().setProperty('all', new Array(9001).join('x'));",
  });

  behaviour(24, 'a store holds 500 kB', {
    breaks: 'keeps every run in the document’s properties',
    wrong:
      "const p = PropertiesService.getDocumentProperties(); for (let i = 0; i < 60; i++) p.setProperty('run ' + i, new Array(9001).join('x'));",
    caught: 'You have exceeded the property storage quota',
    right:
      "const p = PropertiesService.getDocumentProperties(); for (let i = 0; i < 50; i++) p.setProperty('run ' + i, new Array(9001).join('x'));",
  });

  behaviour(24, 'document, person and script have stores of their own', {
    breaks: 'reads for the team what it kept for one person',
    wrong:
      "PropertiesService.getUserProperties().setProperty('k', 'v'); countOn('v', PropertiesService.getDocumentProperties().getProperty('k'));",
    caught: 'counted on "v", got null',
    right:
      "PropertiesService.getUserProperties().setProperty('k', 'v'); countOn('v', PropertiesService.getUserProperties().getProperty('k'));",
  });

  behaviour(24, 'the cache may forget at any time', {
    breaks: 'counts on what it cached before many other things',
    wrong: `
      const cache = CacheService.getDocumentCache();
      cache.put('first', 'v', 60);
      for (let i = 0; i < 1000; i++) cache.put('k' + i, 'v', 600);
      countOn('v', cache.get('first'));`,
    caught: 'counted on "v", got null',
    right:
      "const cache = CacheService.getDocumentCache(); cache.put('k', 'v', 600); cache.get('k') || cache.put('k', 'v');",
  });

  behaviour(24, 'a cached text holds 100 kB', {
    breaks: 'caches all rows in one entry',
    wrong: "CacheService.getDocumentCache().put('rows', new Array(110000).join('x'));",
    caught: 'Argument too large: value',
    right: "CacheService.getDocumentCache().put('rows', new Array(100000).join('x'));",
  });

  it('24 · the cache may forget between executions: an add-on that counts on it is caught', async () => {
    const code = `
      function keep() { CacheService.getDocumentCache().put('k', 'v', 600); }
      function kept() { return CacheService.getDocumentCache().get('k'); }`;
    const host = await open({ code, workbook: workbookOf([[1]]) });
    await resultOf(host, 'keep');
    expect(await resultOf(host, 'kept')).toBe('v');
    host.forgetCache();
    expect(await resultOf(host, 'kept')).toBeNull();
    host.dispose();
  });
});
