import { describe, expect, it, onTestFinished } from 'vitest';
import type { Host } from '../../workbench/host/host.ts';
import { open, resultOf, workbookOf } from './headless.ts';

const CODE = `
function keep(value) { PropertiesService.getUserProperties().setProperty('kept', value); CacheService.getUserCache().put('kept', value); }
function kept() { return [PropertiesService.getUserProperties().getProperty('kept'), CacheService.getUserCache().get('kept')]; }
function read() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue().toISOString(); }
function settings() { const file = SpreadsheetApp.getActive(); return [file.getSpreadsheetLocale(), file.getSpreadsheetTimeZone(), Session.getActiveUserLocale()]; }
/**
 * The hour of a time, in UTC.
 * @customfunction
 */
function UTCHOUR(time) { return time.getUTCHours(); }
`;

/** A1 is noon of 1 April 2025, B1 its hour in UTC. */
async function host() {
  const cells = [[{ value: { date: 45748.5 } }, { value: null, formula: '=UTCHOUR(A1)' }]];
  const opened = await open({ code: CODE, workbook: workbookOf([], { timeZone: 'Asia/Shanghai', sheet: { cells } }) });
  onTestFinished(() => opened.dispose());
  await opened.run('keep', ['tea']);
  return opened;
}

const firstRow = async (opened: Host) => (await opened.snapshot()).sheets[0]?.cells[0]?.map((cell) => cell?.value);

describe('changed settings', () => {
  it('are what scripts read at once, while cells keep their wall clock', async () => {
    const opened = await host();
    // China is eight hours before UTC, Berlin two hours in summer.
    expect(await resultOf(opened, 'read')).toBe('2025-04-01T04:00:00.000Z');
    await opened.configure({ locale: 'de_DE', timeZone: 'Europe/Berlin', userLocale: 'zh_CN' });
    expect(await resultOf(opened, 'read')).toBe('2025-04-01T10:00:00.000Z');
    expect(await resultOf(opened, 'settings')).toEqual(['de_DE', 'Europe/Berlin', 'zh_CN']);
    const { locale, timeZone } = await opened.snapshot();
    expect([locale, timeZone]).toEqual(['de_DE', 'Europe/Berlin']);
  });

  it('have custom functions compute anew', async () => {
    const opened = await host();
    expect(await firstRow(opened)).toEqual([{ date: 45748.5 }, 4]);
    await opened.configure({ timeZone: 'Europe/Berlin' });
    expect(await firstRow(opened)).toEqual([{ date: 45748.5 }, 10]);
  });

  it('keep properties and the cache', async () => {
    const opened = await host();
    await opened.configure({ timeZone: 'Europe/Berlin' });
    expect(await resultOf(opened, 'kept')).toEqual(['tea', 'tea']);
  });
});

describe('a new build', () => {
  it('runs in the place of the old one, with its functions and what was stored', async () => {
    const opened = await host();
    await opened.replaceAddOn({
      'Code.js': `${CODE.replaceAll('UTCHOUR', 'HOUROFDAY')}\nfunction added() { return 'new'; }`,
    });
    expect(await resultOf(opened, 'added')).toBe('new');
    expect(await resultOf(opened, 'kept')).toEqual(['tea', 'tea']);
    expect(opened.customFunctions.map(({ name }) => name)).toEqual(['HOUROFDAY']);
  });

  it('that Google refuses leaves the old one in place', async () => {
    const opened = await host();
    await expect(opened.replaceAddOn({ 'Code.js': 'class Store { #secret = 1 }' })).rejects.toThrow(/^Syntax error/);
    expect(await resultOf(opened, 'kept')).toEqual(['tea', 'tea']);
  });
});
