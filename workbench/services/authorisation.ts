/** What a script may call: what the scopes of its manifest cover, in the mode it runs in. */
import type { AuthMode } from '../types/stage.ts';
import { execution } from './execution.ts';
import { manifest } from './manifest.ts';
import type { Operation } from './port.ts';

const SCOPE = 'https://www.googleapis.com/auth/';
const THIS_SPREADSHEET = ['spreadsheets.currentonly', 'spreadsheets'];
const ALL_SPREADSHEETS = ['spreadsheets'];
const PAGES = ['script.container.ui'];

/** Scopes of which one is needed, by service or by method; Google's reference lists them under “Authorization”. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  'SpreadsheetApp.create': ALL_SPREADSHEETS,
  'SpreadsheetApp.flush': THIS_SPREADSHEET,
  'SpreadsheetApp.getActive': THIS_SPREADSHEET,
  'SpreadsheetApp.getActiveRange': THIS_SPREADSHEET,
  'SpreadsheetApp.getActiveSheet': THIS_SPREADSHEET,
  'SpreadsheetApp.getActiveSpreadsheet': THIS_SPREADSHEET,
  'SpreadsheetApp.openById': ALL_SPREADSHEETS,
  'SpreadsheetApp.openByUrl': ALL_SPREADSHEETS,
  'Ui.alert': PAGES,
  'Ui.prompt': PAGES,
  'Ui.showModalDialog': PAGES,
  'Ui.showModelessDialog': PAGES,
  'Ui.showSidebar': PAGES,
  'Session.getActiveUser': ['userinfo.email'],
  'Session.getEffectiveUser': ['userinfo.email'],
  'ScriptApp.getProjectTriggers': ['script.scriptapp'],
  'ScriptApp.newTrigger': ['script.scriptapp'],
  CalendarApp: ['calendar'],
  DocumentApp: ['documents'],
  DriveApp: ['drive'],
  FormApp: ['forms'],
  MailApp: ['script.send_mail'],
  SlidesApp: ['presentations'],
  UrlFetchApp: ['script.external_request'],
};

/** All that is open to a script before anyone consented: the menu, and what asks nothing of the file. */
const BEFORE_CONSENT: ReadonlySet<string> = new Set([
  'SpreadsheetApp.getUi',
  'Ui.createMenu',
  'Ui.createAddonMenu',
  'Menu',
  'Session.getActiveUserLocale',
  'Session.getScriptTimeZone',
  'Utilities',
]);

/** A custom function may read the workbook and keep state of its own; whatever else its calls come to is refused. */
const ALLOWED_IN_A_CELL: ReadonlySet<Operation> = new Set([
  'workbook',
  'sheets',
  'activeSheet',
  'activeRange',
  'usedSize',
  'values',
  'displayValues',
  'formulas',
  'styles',
  'mergedRanges',
  'hiddenLines',
  'extras',
  'flush',
  'properties',
  'setProperties',
  'cached',
  'setCached',
  'lock',
  'unlock',
  'sleep',
  'log',
]);

/** @throws Error in Google's words when the script may not call this method now */
export function authorise(service: string, method: string): void {
  const call = `${service}.${method}`;
  const needed = NEEDED[call] ?? NEEDED[service] ?? [];
  const granted = manifest().oauthScopes;
  if (needed.length > 0 && granted && !needed.some((scope) => granted.includes(SCOPE + scope))) {
    throw new Error(`Specified permissions are not sufficient to call ${call}.${permissions(needed)}`);
  }
  const { authMode } = execution();
  if (authMode === 'CUSTOM_FUNCTION' && call === 'SpreadsheetApp.getUi') {
    throw new Error('Cannot call SpreadsheetApp.getUi() from this context.');
  }
  if (isRefused(authMode, service, call, needed)) {
    throw new Error(`You do not have permission to call ${call}.${permissions(needed)}`);
  }
}

function isRefused(authMode: AuthMode, service: string, call: string, needed: readonly string[]): boolean {
  const asksMore = needed.length > 0 && !needed.includes('spreadsheets.currentonly');
  switch (authMode) {
    case 'NONE':
      return !BEFORE_CONSENT.has(call) && !BEFORE_CONSENT.has(service);
    case 'LIMITED':
      return asksMore;
    case 'CUSTOM_FUNCTION':
      return asksMore && service !== 'UrlFetchApp';
    default:
      return false;
  }
}

/** @throws Error in Google's words when what the script called comes to something that is refused in a cell */
export function authoriseOperation(operation: Operation): void {
  const { authMode, method } = execution();
  if (authMode === 'CUSTOM_FUNCTION' && !ALLOWED_IN_A_CELL.has(operation)) {
    throw new Error(`You do not have permission to call ${method}`);
  }
}

function permissions(needed: readonly string[]): string {
  const all = needed.map((scope) => SCOPE + scope).join(' || ');
  return needed.length === 0 ? '' : ` Required permissions: ${needed.length > 1 ? `(${all})` : all}`;
}
