/** What a script finds on its global: the language and Google's services, and nothing of a browser or of Node. */
import type { ScriptSuite } from './claim.ts';

/** What people look for in vain. */
const ABSENT = [
  'setTimeout',
  'setInterval',
  'fetch',
  'XMLHttpRequest',
  'URL',
  'TextEncoder',
  'TextDecoder',
  'crypto',
  'performance',
  'structuredClone',
  'window',
  'self',
  'document',
  'localStorage',
  'process',
  'require',
  'module',
  'Buffer',
];

const PRESENT = [
  'SpreadsheetApp',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'LockService',
  'ScriptApp',
  'Session',
  'Utilities',
  'Charts',
  'Logger',
  'console',
];

export const realm: ScriptSuite = {
  name: 'realm',
  claims: [
    {
      behaviour: 27,
      says: 'there is nothing of a browser or of Node',
      source: 's',
      where: 'questions on setTimeout, fetch and URL in Apps Script',
      look: () => ({ got: ABSENT.filter((name) => name in globalThis), expected: [] }),
    },
    {
      behaviour: 27,
      says: 'the services are there',
      source: 'd',
      where: 'reference',
      look: () => ({ got: PRESENT.filter((name) => !(name in globalThis)), expected: [] }),
    },
    {
      behaviour: 27,
      says: 'functions of the script are properties of the global',
      source: 's',
      where: 'questions on globalThis and this',
      look: () => ({
        got: ['onOpen', 'CONTRACT_GOT', 'examineContractSuite'].filter((name) => !(name in globalThis)),
        expected: [],
      }),
    },
    {
      behaviour: null,
      says: 'the time zone of the script is that of its manifest',
      source: 'd',
      where: 'reference, Session.getScriptTimeZone; guide, Manifests',
      look: () => ({ got: Session.getScriptTimeZone(), expected: 'Etc/UTC' }),
    },
    {
      behaviour: 27,
      says: 'what a service throws is an Exception',
      source: 's',
      where: 'executions page: “Exception: …”',
      look: (sheet) => {
        let name = 'nothing was thrown';
        try {
          sheet.getRange(1, 1, 0, 1);
        } catch (error) {
          name = (error as Error).name;
        }
        return { got: name, expected: 'Exception' };
      },
    },
  ],
};
