/** The workbench's page: the built add-on in a spreadsheet, on the demo workbook or a file of one's own. */
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import type { CellValue, RangeSnapshot, WorkbookSnapshot } from '../contract/snapshot.ts';
import type { Execution, MenuItem, Stage } from '../contract/stage.ts';
import { CSV_STYLES, decodeText, readCsv } from '../files/readCsv.ts';
import { writeXlsx } from '../files/writeXlsx.ts';
import { type BrowserHost, openInBrowser } from '../host/browserHost.ts';
import { closeSidebar, showDialog, showSidebar } from './addOnPages.ts';
import { showAlert, showToast } from './dialogs.ts';
import { byId, element } from './elements.ts';
import { executionLog } from './executionLog.ts';
import { chartCells, type FloatingCharts, floatingCharts } from './floatingCharts.ts';
import { watchFunctionErrors } from './functionErrors.ts';
import { addOnEntries, type MenuEntry, showMenuBar } from './menuBar.ts';
import { type PageLanguage, pageWords } from './words.ts';
import '@univerjs/preset-sheets-core/lib/index.css';
import '@univerjs/preset-sheets-drawing/lib/index.css';
import '@univerjs/preset-sheets-conditional-formatting/lib/index.css';
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
const ADD_ON = { en: 'Clientele', 'zh-CN': '客群 Clientele' };

const language = chosenLanguage();
const words = pageWords[language];
document.documentElement.lang = language;
document.title = words.product;
start().catch((error: unknown) => cover(element('b', {}, words.failed), String(error)));

async function start(): Promise<void> {
  if (!crossOriginIsolated) {
    cover(element('b', {}, words.unsupported.title), words.unsupported.text);
    return;
  }
  cover(words.loading);
  await open(demoWorkbook(language).workbook);
}

/** Opens a workbook in place of the one that is open. */
async function open(workbook: WorkbookSnapshot): Promise<void> {
  window.workbench?.host.dispose();
  closeSidebar();
  byId('sheet').replaceChildren();
  const project = await fetchProject();
  const log = executionLog(byId('log-list'), words);
  let addOnMenu: MenuItem[] = [];
  let charts: FloatingCharts | null = null;
  const stage: Stage = {
    showMenu: (_, items) => {
      addOnMenu = items;
    },
    showSidebar: (page) => showSidebar(page, runInOpen, words.close),
    closeSidebar,
    showDialog: (page) => showDialog(page, runInOpen),
    toast: (toast) => showToast(byId('toasts'), toast),
    alert: (alert) => showAlert(alert, words),
    drawCharts: (sheetId, all) => charts?.show(sheetId, all),
    log: log.write,
  };
  const userLocale = language.replace('-', '_');
  const host = await openInBrowser(
    { project, userLocale, stage, workbook, container: byId('sheet'), language },
    { realm: 'realm.js', worker: 'browserWorker.js' },
  );
  const run: Workbench['run'] = async (functionName, args = []) => {
    const ended = log.begin(functionName);
    const execution = await host.run(functionName, args);
    ended(execution);
    // The page of the add-on need not wait for formulas that only charts show.
    void host.flush().then(() => charts?.refresh());
    return execution;
  };
  window.workbench = { host, run };

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
  watchFunctionErrors(host, byId('function-error'), words);

  await run('onOpen');
  byId('file-name').textContent = workbook.name;
  byId('zone').textContent = words.zone(workbook.locale, workbook.timeZone);
  showMenus(addOnMenu, run);
  byId('cover').hidden = true;
  document.documentElement.dataset.ready = String(Math.round(performance.now()));
}

/** A page of the add-on outlives no workbook, so it always calls the one that is open. */
async function runInOpen(functionName: string, args: unknown[]): Promise<Execution> {
  if (!window.workbench) throw new Error('No workbook is open');
  return window.workbench.run(functionName, args);
}

function showMenus(addOnMenu: readonly MenuItem[], run: Workbench['run']): void {
  const addOn: MenuEntry = { label: ADD_ON[language], items: addOnEntries(addOnMenu, (name) => void run(name)) };
  const languages = (['en', 'zh-CN'] as const).map((each) => ({
    label: each === 'en' ? 'English' : '简体中文',
    checked: each === language,
    choose: () => {
      localStorage.setItem(LANGUAGE_KEY, each);
      location.reload();
    },
  }));
  showMenuBar(byId('menu-bar'), [
    {
      label: words.file,
      items: [
        { label: words.open, choose: () => byId('file').click() },
        { label: words.download, choose: () => void download() },
      ],
    },
    { label: words.extensions, items: [addOn] },
    { label: words.language, items: languages },
  ]);
  const toggle = byId('log-toggle');
  toggle.textContent = words.log;
  toggle.onclick = () => {
    const log = byId('log');
    log.hidden = !log.hidden;
    toggle.setAttribute('aria-expanded', String(!log.hidden));
  };
  byId('file').onchange = ({ target }) => void openFile(target as HTMLInputElement);
}

async function openFile(input: HTMLInputElement): Promise<void> {
  const [file] = input.files ?? [];
  input.value = '';
  if (!file) return;
  try {
    const sheet = readCsv(decodeText(new Uint8Array(await file.arrayBuffer())), file.name.replace(/\.csv$/i, ''));
    const { locale, timeZone } = demoWorkbook(language).workbook;
    await open({ name: sheet.name, locale, timeZone, styles: CSV_STYLES, sheets: [sheet] });
  } catch (error) {
    const message = words.cannotOpen(error instanceof Error ? error.message : String(error));
    await showAlert({ title: '', message, buttons: ['OK'] }, words);
  }
}

async function download(): Promise<void> {
  const host = window.workbench?.host;
  if (!host) return;
  const snapshot = await host.snapshot();
  const file = await writeXlsx(snapshot, new Set(host.customFunctions.map(({ name }) => name)));
  const link = element('a', { download: `${snapshot.name}.xlsx`, href: URL.createObjectURL(new Blob([file])) });
  link.click();
  URL.revokeObjectURL(link.href);
}

async function fetchProject(): Promise<Record<string, string>> {
  const names = ['Code.js', 'Sidebar.html', 'appsscript.json'];
  const files = names.map(async (name) => {
    const response = await fetch(`addon/${name}`);
    if (!response.ok) throw new Error(`dist/${name} is missing (${response.status}). Run “npm run build”.`);
    return [name, await response.text()] as const;
  });
  return Object.fromEntries(await Promise.all(files));
}

function chosenLanguage(): PageLanguage {
  const chosen =
    new URLSearchParams(location.search).get('lang') ?? localStorage.getItem(LANGUAGE_KEY) ?? navigator.language;
  return chosen.startsWith('zh') ? 'zh-CN' : 'en';
}

function cover(...content: (string | Node)[]): void {
  byId('cover').hidden = false;
  byId('cover-text').replaceChildren(...content);
}
