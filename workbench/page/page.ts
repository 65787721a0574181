/** The workbench's page: the built add-on in a spreadsheet, on the demo workbook or a file of one's own. */
import { type INumfmtLocaleTag, LocaleType } from '@univerjs/core';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import type { FileNotice } from '../files/fileProblems.ts';
import { describeNotice } from '../files/fileWords.ts';
import { type Loss, lossTexts } from '../files/losses.ts';
import { type BrowserHost, openInBrowser } from '../host/browserHost.ts';
import { readScript } from '../host/readScript.ts';
import type { BuildNews } from '../server.ts';
import type { CellValue, RangeSnapshot, WorkbookSnapshot } from '../types/snapshot.ts';
import type { Execution, MenuItem, Stage } from '../types/stage.ts';
import { addOnMenu } from './addOnMenu.ts';
import { closeDialog, closeSidebar, showDialog, showSidebar } from './addOnPages.ts';
import { builtAddOn, followBuilds } from './builds.ts';
import { byId, closeButton, element, focusSheet } from './elements.ts';
import { type ExecutionKind, executionLog } from './executionLog.ts';
import { chartCells, type FloatingCharts, floatingCharts } from './floatingCharts.ts';
import { watchFunctionErrors } from './functionErrors.ts';
import { showMenuBar } from './menuBar.ts';
import { catchDrops, readInWorker } from './openFiles.ts';
import { showAlert, showPrompt } from './questions.ts';
import { askSettings, type ChosenSettings } from './settings.ts';
import { sheetFonts } from './sheetFonts.ts';
import { showToast } from './toasts.ts';
import { type PageLanguage, type PageWords, pageWords } from './words.ts';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
import '@univerjs/preset-sheets-filter/lib/index.css';
import './page.css';

/** What tests and curious people reach from the console. */
export interface Workbench {
  host: BrowserHost;
  /** Runs a function of the add-on and notes it in the log. */
  run(functionName: string, args?: unknown[]): Promise<Execution>;
}

declare global {
  interface Window {
    workbench?: Workbench;
  }
}

const LANGUAGE_KEY = 'clientele.workbench.language';
const UNIVER_LOCALES = { en: LocaleType.EN_US, 'zh-CN': LocaleType.ZH_CN };

let language = chosenLanguage();
/** Items by the title of their menu, the add-on's own under an empty one. */
let menus = new Map<string, MenuItem[]>();
let menusShown = '';
/** The menu function that opened the sidebar, to open it again with a new build. */
let sidebarOpener: string | null = null;
let menuFunction: string | null = null;
let charts: FloatingCharts | null = null;
let isOpening = false;

const words = (): PageWords => pageWords[language];
const log = executionLog(byId('log-table') as HTMLTableElement, showFailures);

const stage: Stage = {
  showMenu: (title, items) => {
    menus.set(title, items);
    showMenus();
  },
  showSidebar: (page) => {
    sidebarOpener = menuFunction;
    showSidebar({ ...page, title: page.title || words().addOn }, run, words().close);
  },
  showDialog: (page) => showDialog(page, run, words().close),
  toast: (toast) => showToast(byId('toasts'), toast, words().close),
  alert: (alert) => showAlert(alert, words()),
  prompt: (prompt) => showPrompt(prompt, words()),
  drawCharts: (sheetId, all) => charts?.show(sheetId, all),
  log: () => undefined,
  calculated: log.calculated,
};

speak();
byId('log-toggle').onclick = () => toggleLog(byId('log').hidden === true);
byId('log-clear').onclick = log.clear;
byId('log-scroll').tabIndex = 0;
byId('zone').onclick = () => void changeSettings();
byId('log').onkeydown = ({ key }) => {
  if (key === 'Escape') toggleLog(false);
};
byId('file').onchange = ({ target }) => {
  const input = target as HTMLInputElement;
  const files = [...(input.files ?? [])];
  input.value = '';
  void openFiles(files);
};
catchDrops((files) => void openFiles(files));
let takenUp = Promise.resolve();
followBuilds({
  addOn: () => {
    takenUp = takenUp.then(takeUp).catch((error) => showBuildFailure('add-on', messageOf(error)));
  },
  failed: showBuildFailure,
});
void openDemo();

async function openDemo(): Promise<void> {
  coverWhile(words().loading);
  try {
    await open(demoWorkbook(language).workbook);
  } catch (error) {
    cover(element('b', {}, words().cannotLoad), messageOf(error));
  }
}

/** Opens a workbook in place of the one that is open. */
async function open(workbook: WorkbookSnapshot): Promise<void> {
  const [project] = await Promise.all([builtAddOn(), sheetFonts()]);
  // What Google would refuse must not close the workbook that is open.
  if (window.workbench) readScript(project);
  window.workbench?.host.dispose();
  closeAddOnPages();
  byId('sheet').replaceChildren();
  menus = new Map();
  const host = await openInBrowser(
    { project, userLocale: userLocaleOf(language), stage, workbook, container: byId('sheet'), language },
    { realm: 'realm.js', worker: 'browserWorker.js' },
  );
  window.workbench = { host, run: (functionName, args = []) => run('console', functionName, args) };
  showNumbersAs(workbook.locale);
  drawChartsOf(host);
  watchFunctionErrors(host, words);
  await run('trigger', 'onOpen');
  byId('file-name').textContent = workbook.name;
  showMenus();
  showZone();
  byId('cover').hidden = true;
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}

function drawChartsOf(host: BrowserHost): void {
  const api = host.univerAPI;
  const univerId = (sheetId: number) =>
    api
      .getActiveWorkbook()
      ?.getSheets()
      .map((sheet) => sheet.getSheetId())
      .find((id) => host.sheetNumber(id) === sheetId) ?? '';
  const read = (range: RangeSnapshot): CellValue[][] => chartCells(api, univerId(range.sheetId), range);
  charts = floatingCharts(api, read, univerId);
  const redraw = charts.refresh;
  api.addEvent(api.Event.SheetValueChanged, () => void host.flush().then(redraw));
}

/** Runs a function in the workbook that is open: a page of the add-on outlives none. */
async function run(kind: ExecutionKind, functionName: string, args: unknown[] = []): Promise<Execution> {
  const host = window.workbench?.host;
  if (!host) throw new Error('No workbook is open');
  const entry = log.begin(functionName, kind);
  const options = { onLog: entry.log };
  const execution = await (kind === 'trigger' ? host.open('NONE', options) : host.run(functionName, args, options));
  entry.end(execution);
  // The page of the add-on need not wait for formulas that only charts show; and another file may be open by now.
  if (window.workbench?.host === host) void host.flush().then(() => charts?.refresh());
  return execution;
}

/** As Sheets does, tells the person when what they chose from a menu failed. */
async function runFromMenu(functionName: string): Promise<void> {
  menuFunction = functionName;
  const { outcome } = await run('menu', functionName);
  menuFunction = null;
  if ('error' in outcome) {
    const { name, message } = outcome.error;
    await showAlert({ title: words().scriptFailed, message: `${name}: ${message}`, buttons: ['OK'] }, words());
  }
}

/** Puts a new build in the place of the one that is in use; the workbook and what was stored stay. */
async function takeUp(): Promise<void> {
  const strip = byId('build-failure');
  if (strip.dataset.part === 'add-on') strip.hidden = true;
  const host = window.workbench?.host;
  if (!host) return openDemo();
  await host.replaceAddOn(await builtAddOn());
  const opener = byId('sidebar').hidden ? null : sidebarOpener;
  await beginAgain();
  if (opener !== null) await runFromMenu(opener);
  showToast(byId('toasts'), { title: words().addOn, message: words().tookUp, seconds: 8 }, words().close);
}

/** What loading a file anew does to the add-on in Sheets: its pages close and its menu is made again. */
async function beginAgain(): Promise<void> {
  closeAddOnPages();
  menus = new Map();
  await run('trigger', 'onOpen');
  showMenus();
}

function closeAddOnPages(): void {
  closeSidebar();
  closeDialog();
}

function showBuildFailure(part: BuildNews['part'], message: string): void {
  const strip = byId('build-failure');
  strip.dataset.part = part;
  const text = element(
    'div',
    { class: 'build-text' },
    element('b', {}, words().cannotBuild),
    element('pre', { class: 'build-message', tabindex: '0' }, message),
  );
  strip.replaceChildren(
    text,
    closeButton(words().dismiss, () => {
      strip.hidden = true;
    }),
  );
  strip.hidden = false;
}

async function changeSettings(): Promise<void> {
  const host = window.workbench?.host;
  if (!host) return;
  const { locale, timeZone } = host.settings;
  const chosen = await askSettings({ language, locale, timeZone }, words());
  focusSheet();
  if (chosen) await settle(host, chosen);
}

async function settle(host: BrowserHost, { language: next, locale, timeZone }: ChosenSettings): Promise<void> {
  language = next;
  localStorage.setItem(LANGUAGE_KEY, next);
  // What was chosen outlasts what the address asked for.
  history.replaceState(null, '', location.pathname);
  speak();
  host.univerAPI.setLocale(UNIVER_LOCALES[next]);
  showNumbersAs(locale);
  await host.configure({ userLocale: userLocaleOf(next), locale, timeZone });
  showZone();
  await beginAgain();
  charts?.refresh();
}

/** Writes numbers in cells as the spreadsheet's locale does; their formats stay. */
function showNumbersAs(locale: string): void {
  const [tongue = 'en'] = locale.split('_');
  const tag = tongue === 'zh' ? (locale.replace('_', '-') as INumfmtLocaleTag) : (tongue as INumfmtLocaleTag);
  window.workbench?.host.univerAPI.getActiveWorkbook()?.setNumfmtLocal(tag);
}

/** Puts the page's words in place. */
function speak(): void {
  document.documentElement.lang = language;
  document.title = words().product;
  byId('log-name').textContent = words().log.title;
  byId('log-title').textContent = words().log.title;
  byId('log-clear').textContent = words().log.clear;
  byId('log-empty').textContent = words().log.empty;
  byId('log').querySelector('.icon-button')?.remove();
  byId('log-head').append(closeButton(words().close, () => toggleLog(false)));
  log.translate(words());
  showMenus();
  showZone();
}

function showZone(): void {
  const settings = window.workbench?.host.settings;
  byId('zone').hidden = !settings;
  if (!settings) return;
  byId('zone').textContent = `${settings.locale} · ${settings.timeZone}`;
  byId('zone').title = words().settings.change;
}

function showMenus(): void {
  const menusNow = JSON.stringify([language, ...menus]);
  // Made anew, an open menu would close under the pointer.
  if (menusNow === menusShown) return;
  menusShown = menusNow;
  const { file, open: openLabel, download, asXlsx, asCsv, settings, extensions, help, helpText, addOn } = words();
  const chosen = (action: () => Promise<unknown>) => () => {
    focusSheet();
    void action();
  };
  const addOnItems = addOnMenu(
    menus,
    words(),
    (name) => chosen(() => runFromMenu(name))(),
    chosen(() => showAlert({ title: `${addOn} – ${help}`, message: helpText, buttons: ['OK'] }, words())),
  );
  showMenuBar(byId('menu-bar'), words().menus, [
    {
      label: file,
      items: [
        { label: openLabel, choose: () => byId('file').click() },
        {
          label: download,
          items: [
            { label: asXlsx, choose: chosen(downloadXlsx) },
            { label: asCsv, choose: chosen(downloadCsv) },
          ],
        },
        { separator: true },
        { label: settings.item, choose: () => void changeSettings() },
      ],
    },
    { label: extensions, items: [addOnItems] },
  ]);
}

function toggleLog(shown: boolean): void {
  byId('log').hidden = !shown;
  byId('log-toggle').setAttribute('aria-expanded', String(shown));
  byId(shown ? 'log-scroll' : 'log-toggle').focus();
}

function showFailures(count: number): void {
  const badge = byId('log-failures');
  badge.hidden = count === 0;
  badge.textContent = count > 99 ? '99+' : String(count);
  badge.setAttribute('aria-label', words().log.failures(count));
}

/** In place of the workbook that is open, which stays when they cannot be read. */
async function openFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0 || isOpening) return;
  isOpening = true;
  coverWhile(words().opening(files.map(({ name }) => name)));
  const before = window.workbench?.host;
  try {
    const { locale, timeZone } = before?.settings ?? demoWorkbook(language).workbook;
    const code = (await builtAddOn())['Code.js'] ?? '';
    const { workbook, notices } = await readInWorker(files, { locale, timeZone }, code, language);
    await open(workbook);
    showNotices(notices);
  } catch (error) {
    byId('cover').hidden = true;
    await showAlert({ title: words().cannotOpen, message: messageOf(error), buttons: ['OK'] }, words());
    // What the spreadsheet itself could not open has closed the workbook that was open.
    if (byId('sheet').childElementCount === 0) await openDemo();
  } finally {
    isOpening = false;
  }
}

function showNotices(notices: readonly FileNotice[]): void {
  if (notices.length === 0) return;
  const message = notices.map((notice) => describeNotice(notice, language)).join('\n\n');
  showToast(byId('toasts'), { title: words().opened, message, seconds: -1 }, words().close);
}

/** The whole workbook; what the file cannot hold is told. */
async function downloadXlsx(): Promise<void> {
  const host = window.workbench?.host;
  if (!host) return;
  showToast(byId('toasts'), { title: '', message: words().preparing, seconds: 3 }, words().close);
  const snapshot = await host.snapshot();
  // Seldom needed.
  const { writeXlsx } = await import('../files/writeXlsx.ts');
  const losses: Loss[] = [];
  const functions = new Set(host.customFunctions.map(({ name }) => name));
  const file = await writeXlsx(snapshot, functions, (loss) => losses.push(loss));
  save(`${snapshot.name}.xlsx`, file);
  if (losses.length === 0) return;
  const message = lossTexts(losses, language).join('\n');
  await showAlert({ title: words().leftOut, message, buttons: ['OK'] }, words());
}

/** The sheet that is open, named as Sheets names it. */
async function downloadCsv(): Promise<void> {
  const snapshot = await window.workbench?.host.snapshot();
  const sheet = snapshot?.sheets.find(({ sheetId }) => sheetId === snapshot.activeSheet);
  if (!snapshot || !sheet) return;
  const { writeCsv } = await import('../files/writeCsv.ts');
  save(`${snapshot.name} - ${sheet.name}.csv`, writeCsv(sheet));
}

function save(name: string, content: BlobPart): void {
  const link = element('a', { download: name, href: URL.createObjectURL(new Blob([content])) });
  link.click();
  URL.revokeObjectURL(link.href);
}

function chosenLanguage(): PageLanguage {
  const chosen =
    new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(LANGUAGE_KEY) ?? navigator.language;
  return chosen.startsWith('zh') ? 'zh-CN' : 'en';
}

/** As `Session.getActiveUserLocale()` spells it. */
function userLocaleOf(spoken: PageLanguage): string {
  return spoken.replace('-', '_');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function coverWhile(text: string): void {
  cover(text, element('progress', { 'aria-label': text }));
}

function cover(...content: (string | Node)[]): void {
  byId('cover').hidden = false;
  byId('cover-text').replaceChildren(...content);
}
