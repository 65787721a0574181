/** What a custom function may do and what it may not, tried in a cell: each attempt answers with a text. */
import { refusal } from './refusal.ts';
import { scratchName, scratchSheet } from './scratch.ts';

/** The suite whose scratch sheet the attempts write to, where the host lets them. */
export const CELL_SUITE = 'custom functions';

const scratchCell = (a1: string) => {
  const sheet = SpreadsheetApp.getActive().getSheetByName(scratchName(CELL_SUITE));
  if (!sheet) throw new Error('The scratch sheet is missing.');
  return sheet.getRange(a1);
};

export const CELL_ATTEMPTS: Readonly<Record<string, () => string>> = {
  setValue: () => refusal(() => scratchCell('Z999').setValue(1)),
  setValues: () => refusal(() => scratchCell('Z999').setValues([[1]])),
  setNote: () => refusal(() => scratchCell('Z999').setNote('x')),
  insertSheet: () => refusal(() => scratchSheet('attempt')),
  getUi: () => refusal(() => SpreadsheetApp.getUi()),
  openById: () => refusal(() => SpreadsheetApp.openById('none')),
  mail: () => refusal(() => MailApp.getRemainingDailyQuota()),
  read: () => String(scratchCell('H1').getValue()),
  locale: () => typeof SpreadsheetApp.getActive().getSpreadsheetLocale(),
  cache: () => {
    const cache = CacheService.getScriptCache();
    cache.put('host-contract-cell', 'kept', 30);
    // The cache may forget at any time; what counts is that it answers.
    return String(cache.get('host-contract-cell') ?? 'kept');
  },
  properties: () => {
    const properties = PropertiesService.getScriptProperties();
    properties.setProperty('host-contract-cell', 'kept');
    const value = String(properties.getProperty('host-contract-cell'));
    properties.deleteProperty('host-contract-cell');
    return value;
  },
  lock: () => {
    const lock = LockService.getScriptLock();
    const held = lock.tryLock(10_000);
    lock.releaseLock();
    return String(held);
  },
  file: () => (HtmlService.createHtmlOutputFromFile('Sidebar').getContent().includes('<script>') ? 'a page' : 'none'),
  utilities: () => Utilities.formatDate(new Date(0), 'Etc/UTC', 'yyyy'),
};
