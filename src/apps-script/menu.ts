/** The add-on's menu and its pages: what Google calls when a file is opened or the add-on is installed. */
import type { Outcome } from '../app/contract.ts';
import { menuTexts } from '../i18n/menu.ts';
import { personLanguage } from './languages.ts';
import { askToRepeat } from './repeat.ts';
import { copyAsValues, sheetsOfFormulas } from './valueCopies.ts';

/** In `AuthMode.NONE` nothing but the menu may be touched: one service call more and no menu appears. */
export function onOpen(): void {
  SpreadsheetApp.getUi()
    .createAddonMenu()
    .addItem('Segment customers · 划分客户', 'openSidebar')
    .addItem('Segment again · 重新划分', 'segmentAgain')
    .addItem('Functions · 函数', 'openFunctionHelp')
    .addItem('Replace formulas with values · 公式转为数值', 'replaceFormulas')
    .addToUi();
}

export function onInstall(): void {
  onOpen();
}

/** The sidebar shows how it goes, and what to do where it cannot. */
export function segmentAgain(): void {
  askToRepeat();
  openSidebar();
}

export function openSidebar(): void {
  showPage('Sidebar');
}

/** From the menu, and from the sidebar, whose place it takes. */
export function openFunctionHelp(): Outcome<null> {
  showPage('Functions');
  return { ok: true, value: null };
}

/** In copies, after asking; what a team works with is never replaced. */
export function replaceFormulas(): void {
  const ui = SpreadsheetApp.getUi();
  const { title, ask, none, nameOf } = menuTexts[personLanguage()].valueCopies;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = sheetsOfFormulas(spreadsheet);
  if (sheets.length === 0) {
    ui.alert(title, none, ui.ButtonSet.OK);
    return;
  }
  const answer = ui.alert(title, ask(sheets.map(({ name }) => name)), ui.ButtonSet.OK_CANCEL);
  if (answer === ui.Button.OK) for (const each of sheets) copyAsValues(spreadsheet, each, nameOf(each.name));
}

function showPage(file: string): void {
  const page = HtmlService.createHtmlOutputFromFile(file).setTitle(menuTexts[personLanguage()].sidebarTitle);
  SpreadsheetApp.getUi().showSidebar(page);
}
