import { describe } from 'vitest';
import { behaviour } from './behaviour.ts';

const MANIFEST = {
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
  ],
};

describe('authorisation', () => {
  behaviour(21, 'before consent only the menu may be built', {
    breaks: 'looks at its settings while it builds its menu',
    options: { authMode: 'NONE' },
    wrong: `
      const last = PropertiesService.getUserProperties().getProperty('last');
      SpreadsheetApp.getUi().createAddonMenu().addItem(last || 'Start', 'start').addToUi();`,
    caught: 'You do not have permission to call PropertiesService.getUserProperties',
    right: "SpreadsheetApp.getUi().createAddonMenu().addItem('Start', 'start').addToUi();",
  });

  behaviour(21, 'with limited consent only this file is open', {
    breaks: 'opens its sidebar when the file opens',
    options: { authMode: 'LIMITED' },
    wrong: "SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>Hello</p>'));",
    caught: 'You do not have permission to call Ui.showSidebar',
    right: "SpreadsheetApp.getUi().createAddonMenu().addItem('Start', 'start').addToUi(); cells('A1').getValue();",
  });

  behaviour(21, 'scopes that the manifest does not list are refused', {
    breaks: 'opens another file',
    manifest: MANIFEST,
    wrong: "SpreadsheetApp.openById('another').getSheets();",
    caught: 'Specified permissions are not sufficient to call SpreadsheetApp.openById',
    right: 'SpreadsheetApp.getActiveSpreadsheet().getSheets();',
  });

  behaviour(21, 'the network is closed without its scope', {
    breaks: 'sends something out',
    manifest: MANIFEST,
    wrong: "UrlFetchApp.fetch('https://example.com');",
    caught: 'Specified permissions are not sufficient to call UrlFetchApp.fetch',
    right: "cells('A1').getValue();",
  });

  behaviour(21, 'a custom function writes nothing', {
    breaks: 'writes beside its cell',
    also: `
      /** @customfunction */ function BESIDE() { cells('D1').setValue('done'); return 1; }
      /** @customfunction */ function BELOW() { return [[1], ['done']]; }`,
    wrong: "countOn(1, inCell('C1', '=BESIDE()'));",
    caught: 'counted on 1, got "#ERROR!"',
    right: "countOn(1, inCell('C1', '=BELOW()')); countOn('done', cells('C2').getValue());",
  });

  behaviour(22, 'there is no interface in a custom function', {
    breaks: 'warns in a dialog while a cell is computed',
    also: `
      /** @customfunction */ function WARNS() { try { SpreadsheetApp.getUi().alert('!'); } catch (error) { return error.message; } return ''; }
      /** @customfunction */ function THROWS() { throw new Error('!'); }`,
    wrong: "countOn('', inCell('C1', '=WARNS()'));",
    caught: 'got "Cannot call SpreadsheetApp.getUi() from this context."',
    right: "countOn('#ERROR!', inCell('C1', '=THROWS()'));",
  });
});
