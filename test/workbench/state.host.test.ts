/** Properties under any name, and calls of every service that fail. */
import { describe, expect, it } from 'vitest';
import { open, resultOf, workbookOf } from './headless.ts';

describe('A property', () => {
  it('may be called as what every object inherits', async () => {
    const code = `
      function store() { return PropertiesService.getScriptProperties(); }
      function unset() { return [store().getProperty('constructor'), store().getProperty('__proto__')]; }
      function set() { store().setProperty('__proto__', 'x').setProperties({ toString: 1 }); }
      function kept() { return [store().getProperty('__proto__'), store().getProperty('toString'), store().getKeys().sort()]; }
      function removed() { return store().deleteProperty('__proto__').getProperty('__proto__'); }`;
    const host = await open({ code, workbook: workbookOf([[1]]) });
    expect(await resultOf(host, 'unset')).toEqual([null, null]);
    await resultOf(host, 'set');
    expect(await resultOf(host, 'kept')).toEqual(['x', '1', ['__proto__', 'toString']]);
    expect(await resultOf(host, 'removed')).toBeNull();
    host.dispose();
  });
});

describe('A call that asks Google something can fail', () => {
  const SORRY = "We're sorry, a server error occurred. Please wait a bit and try again.";
  it.each([
    ["PropertiesService.getUserProperties().setProperty('a', 'b')", 1],
    ["CacheService.getUserCache().get('a')", 1],
    ['LockService.getDocumentLock().tryLock(10)', 1],
    ["SpreadsheetApp.getUi().alert('Hello')", 2],
    ["SpreadsheetApp.getUi().createMenu('m').addItem('a', 'b').addToUi()", 2],
    ['Session.getActiveUserLocale()', 1],
  ])('%s', async (call, failAt) => {
    const host = await open({ code: `function asks() { ${call}; }`, workbook: workbookOf([[1]]) });
    const { outcome } = await host.run('asks', [], { failAt });
    expect(outcome).toEqual({ error: { name: 'Exception', message: SORRY } });
    expect((await host.run('asks', [])).outcome).toEqual({ value: null });
    host.dispose();
  });

  it('once, whatever it asks the host for', async () => {
    const code =
      "function asks() { var p = PropertiesService.getUserProperties(); p.setProperty('a', 'b'); p.getKeys(); }";
    const host = await open({ code, workbook: workbookOf([[1]]) });
    const second = await host.run('asks', [], { failAt: 2 });
    expect(second.outcome).toEqual({ error: { name: 'Exception', message: SORRY } });
    expect((await host.run('asks', [], { failAt: 3 })).outcome).toEqual({ value: null });
    expect(second.serviceCalls).toBe(0);
    host.dispose();
  });
});
