/** What a script may do depends on who has agreed to what. */
import type { ScriptSuite } from './claim.ts';
import { english } from './needs.ts';
import { beginning, NOTHING_THROWN, refusal } from './refusal.ts';
import { QUOTED } from './sources.ts';

/** Set by the menu item, which the authorisation of `onOpen` has chosen. */
export const MODE_KEY = 'host-contract.authMode';

export const modes: ScriptSuite = {
  name: 'modes',
  claims: [
    {
      behaviour: 21,
      says: 'onOpen is told that it may do little: NONE or LIMITED',
      source: 'd',
      where: 'reference, AuthMode',
      needs: () =>
        PropertiesService.getScriptProperties().getProperty(MODE_KEY) === null
          ? 'needs the menu that opening the file makes'
          : null,
      look: () => {
        const mode = PropertiesService.getScriptProperties().getProperty(MODE_KEY) ?? '';
        return { got: ['NONE', 'LIMITED'].includes(mode) ? 'NONE or LIMITED' : mode, expected: 'NONE or LIMITED' };
      },
    },
    ...[
      {
        what: 'opening another file',
        call: 'SpreadsheetApp.openById',
        action: () => SpreadsheetApp.openById('none'),
      },
      {
        what: 'reading the mail quota',
        call: 'MailApp.getRemainingDailyQuota',
        action: () => MailApp.getRemainingDailyQuota(),
      },
      {
        what: 'fetching from the network',
        call: 'UrlFetchApp.fetch',
        action: () => UrlFetchApp.fetch('https://example.com/'),
      },
    ].map(({ what, call, action }) => ({
      behaviour: 21,
      says: `${what} is refused where the manifest's scopes leave it out`,
      source: 's' as const,
      where: QUOTED,
      needs: english,
      look: () => {
        const expected = `Specified permissions are not sufficient to call ${call}.`;
        return { got: beginning(refusal(action), expected), expected };
      },
    })),
    {
      behaviour: 22,
      says: 'a function that the page calls may use the interface: it is not refused a menu',
      source: 'd',
      where: 'reference, SpreadsheetApp.getUi',
      look: () => ({
        got: refusal(() => SpreadsheetApp.getUi().createMenu('Host contract').addItem('Run', 'onOpen')),
        expected: NOTHING_THROWN,
      }),
    },
  ],
};
