/** The host: an open workbook, the add-on's realms, and what they share. Headless and in the browser alike. */
import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { SheetExtras } from '../services/port.ts';
import type { ConditionalFormatSnapshot, WorkbookSnapshot } from '../types/snapshot.ts';
import type { AuthMode, Execution, HostOptions } from '../types/stage.ts';
import { calculation } from './formulas/calculation.ts';
import { cellFunctions } from './formulas/cellFunctions.ts';
import { mendFunctions } from './formulas/engineFunctions.ts';
import { teachReferences } from './formulas/engineReferences.ts';
import { rewriteFormulas } from './formulas/formulaRewriter.ts';
import type { CustomFunctionDoc } from './formulas/functionDocs.ts';
import { readScript } from './readScript.ts';
import {
  type AsyncPort,
  CellRunner,
  failed,
  type OnLog,
  type OpenPort,
  type RealmWorker,
  ScriptRunner,
  sleep,
} from './scriptRunner.ts';
import { sharedState } from './sharedState.ts';
import { protectedPort } from './workbook/protectedPort.ts';
import { settledPort } from './workbook/settledPort.ts';
import { sheetCells } from './workbook/sheetCells.ts';
import { keptExtras } from './workbook/sheetExtras.ts';
import { sheetFilters } from './workbook/sheetFilters.ts';
import { sheetNumbers } from './workbook/sheetNumbers.ts';
import { snapshotOf } from './workbook/snapshotOf.ts';
import { toUniverWorkbook } from './workbook/univerWorkbook.ts';
import { type SheetPort, workbookPort } from './workbook/workbookPort.ts';

/** How realms are started where the host runs. */
export interface RealmSettings {
  /** Bundle of `workbench/realm/realm.ts`. */
  realm: string;
  /** Starts a worker that runs the bundle of `browserWorker.ts` or `nodeWorker.ts`. */
  startWorker: () => RealmWorker;
}

/** What only a host with an interface has. */
export interface Display {
  showConditionalFormats(sheet: FWorksheet, formats: readonly ConditionalFormatSnapshot[]): void;
}

export interface Host {
  /**
   * Runs one function of the add-on, as a menu click or `google.script.run` does: in a fresh realm, with full authority, for six
   * minutes at most. Dates in arguments are `{"$date": "2025-04-01"}`.
   */
  run(functionName: string, args: unknown[], options?: RunOptions): Promise<Execution>;
  /** Runs `onOpen` as Google does: in `NONE` until somebody has consented. */
  open(authMode?: AuthMode, options?: Pick<RunOptions, 'onLog'>): Promise<Execution>;
  /** Runs one custom function as a cell does: read-only, for 30 seconds at most. */
  callCustomFunction(name: string, args: unknown[]): Promise<Execution>;
  readonly customFunctions: readonly CustomFunctionDoc[];
  /** What Sheets tells of an error that a custom function gave in a cell, or null. One-based. */
  cellMessage(sheetId: number, row: number, column: number): string | null;
  snapshot(): Promise<WorkbookSnapshot>;
  /** Waits until every formula has its result. */
  flush(): Promise<void>;
  /** Number of a sheet that Univer knows by another id. */
  sheetNumber(univerSheetId: string): number;
  readonly settings: Settings;
  /** Changes what scripts see of the person or the file. Cells keep what they hold; all formulas are computed anew. */
  configure(changes: Partial<Settings>): Promise<void>;
  /**
   * Puts a newly built add-on in the place of the one that is open; the workbook and what was stored stay.
   *
   * @throws what `readScript` throws, and the old add-on stays as well
   */
  replaceAddOn(project: Record<string, string>): Promise<void>;
  /** Empties the cache, as Google may at any time. */
  forgetCache(): void;
  dispose(): void;
}

export interface RunOptions {
  limitMs?: number;
  authMode?: AuthMode;
  /** Makes one service call fail, counted from 1, as Google's sometimes do. */
  failAt?: number;
  onLog?: OnLog;
}

/** What a person chooses: the language, the spreadsheet's locale and time zone, as Google spells them. */
export interface Settings {
  userLocale: string;
  locale: string;
  timeZone: string;
}

const SCRIPT_LIMIT_MS = 6 * 60_000;

/** What the script sees of the file and the person. */
interface Identity extends Settings {
  id: string;
  name: string;
}

export async function createHost(
  univer: Univer,
  api: FUniver,
  options: HostOptions & { workbook: WorkbookSnapshot },
  realms: RealmSettings,
  display?: Display,
): Promise<Host> {
  const { stage, workbook } = options;
  let { project } = options;
  let script = readScript(project);
  const { name, locale, timeZone } = workbook;
  const identity: Identity = { id: 'workbench', name, locale, timeZone, userLocale: options.userLocale };
  const injector = univer.__getInjector();
  api.createWorkbook(toUniverWorkbook(workbook));
  const cells = sheetCells(injector);
  const sheetNumber = sheetNumbers();
  const show = (sheetId: number, kind: keyof SheetExtras): void => {
    const { charts, conditionalFormats } = extras.of(sheetId);
    if (kind === 'charts') stage.drawCharts(sheetId, charts);
    // After Univer's own moving of filters, which keeps to the active sheet.
    if (kind === 'filter')
      queueMicrotask(() => filters.show(book.univerSheet(sheetId).getSheet(), extras.of(sheetId).filter));
    if (kind === 'conditionalFormats') display?.showConditionalFormats(book.univerSheet(sheetId), conditionalFormats);
  };
  const extras = keptExtras(injector, sheetNumber, identity, show);
  extras.adopt(workbook);
  const filters = sheetFilters(injector, cells, sheetNumber, identity, (sheetId, filter) => {
    extras.of(sheetId).filter = filter;
  });
  const book = workbookPort(api, cells, extras, filters, sheetNumber, identity);
  const hasFormulas = workbook.sheets.some((sheet) => sheet.cells.some((row) => row.some((cell) => cell?.formula)));
  const settle = calculation(injector, api, hasFormulas);
  teachReferences();
  mendFunctions(injector);
  rewriteFormulas(injector);

  /** What formulas and the pages of the add-on may call. */
  const offered = () => script.functions.filter((each) => !each.endsWith('_'));
  const state = sharedState();
  const uiPort: Partial<AsyncPort> = {
    workbook: () => identity,
    menu: (title, items) => {
      stage.showMenu(title ?? '', items);
      return null;
    },
    sidebar: (html, title) => {
      stage.showSidebar({ html, title, functions: offered() });
      return null;
    },
    dialog: (html, title, width, height, modal) => {
      stage.showDialog({ html, title, functions: offered(), width, height, modal });
      return null;
    },
    toast: (message, title, seconds) => {
      stage.toast({ message, title, seconds });
      return null;
    },
    alert: (title, message, buttons) => stage.alert({ title, message, buttons }),
    prompt: (title, message, buttons) => stage.prompt({ title, message, buttons }),
    sleep,
    log: (level, text) => {
      stage.log({ level, text });
      return null;
    },
  };
  const sheetPort = protectedPort(book.port, (sheetId) => extras.of(sheetId).protections);
  const openWith = (cellsAndSheets: SheetPort) => (): OpenPort => {
    const { port, close } = state.open();
    return { port: { ...cellsAndSheets, ...uiPort, ...port }, close };
  };
  const scriptSource = () => ({ ...realms, script, project, openPort: openWith(settledPort(settle, sheetPort)) });
  const scripts = new ScriptRunner(scriptSource());
  // The first thing that runs, the add-on's menu, need not wait for its realm.
  scripts.warmUp();
  const functions = cellFunctions({
    injector,
    cells,
    gridSize: (univerSheetId) => {
      const { rowCount, columnCount } = book.univerSheet(sheetNumber(univerSheetId)).getSheet().getConfig();
      return { rows: rowCount, columns: columnCount };
    },
    // A custom function reads cells as they stand: waiting for all formulas, it would wait for itself.
    start: () => new CellRunner({ ...realms, script, project, openPort: openWith(sheetPort) }),
    calculated: stage.calculated,
  });
  const beginFunctions = () => functions.begin(project['Code.js'] ?? '', offered());
  beginFunctions();
  /** Realms remember the time zone and the script, so both kinds begin anew. */
  const restart = async (): Promise<void> => {
    scripts.begin(scriptSource());
    beginFunctions();
    const formulas = api.getFormula();
    formulas.executeCalculation();
    await formulas.onCalculationResultApplied();
  };
  const run: Host['run'] = async (functionName, args, { limitMs = SCRIPT_LIMIT_MS, failAt, onLog, ...how } = {}) => {
    if (functionName.endsWith('_')) return failed(`${functionName} is private`, 'Error');
    const request = { name: functionName, args, authMode: how.authMode ?? 'FULL' };
    const execution = await scripts.run(failAt === undefined ? request : { ...request, failAt }, limitMs, onLog);
    scripts.warmUp();
    return execution;
  };
  await settle();
  for (const { sheetId } of workbook.sheets) {
    const { charts, conditionalFormats, filter } = extras.of(sheetId);
    if (filter) show(sheetId, 'filter');
    if (charts.length > 0) show(sheetId, 'charts');
    if (conditionalFormats.length > 0) show(sheetId, 'conditionalFormats');
  }

  return {
    run,
    open: (authMode = 'NONE', options = {}) => run('onOpen', [{ authMode }], { ...options, authMode }),
    callCustomFunction: functions.call,
    get customFunctions() {
      return functions.docs;
    },
    cellMessage: (sheetId, row, column) =>
      functions.messageOf({ sheetId: book.univerSheet(sheetId).getSheetId(), row: row - 1, column: column - 1 }),
    snapshot: async () => {
      await settle();
      return snapshotOf(api, book, extras, cells, identity);
    },
    flush: settle,
    sheetNumber,
    settings: identity,
    configure: async (changes) => {
      await settle();
      Object.assign(identity, changes);
      await restart();
    },
    replaceAddOn: async (next) => {
      const read = readScript(next);
      await settle();
      script = read;
      project = next;
      await restart();
    },
    forgetCache: state.forgetCache,
    dispose: () => {
      scripts.end();
      functions.end();
      univer.dispose();
    },
  };
}
