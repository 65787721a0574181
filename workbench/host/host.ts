/** The host: an open workbook, the add-on's realms, and what they share. Headless and in the browser alike. */
import type { Univer } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import type { ChartSnapshot, ConditionalFormatSnapshot, WorkbookSnapshot } from '../contract/snapshot.ts';
import type { AuthMode, Execution, HostOptions } from '../contract/stage.ts';
import type { SheetExtras } from '../services/port.ts';
import { calculation, readAfter } from './calculation.ts';
import { cellNotes } from './cellNotes.ts';
import { registerCustomFunctions } from './customFunctions.ts';
import { mendFunctions } from './engineFunctions.ts';
import { type CustomFunctionDoc, readFunctionDocs } from './functionDocs.ts';
import { rewriteOpenRanges } from './openRangeRewriter.ts';
import { teachOpenRanges } from './openReferences.ts';
import { protectedPort } from './protectedPort.ts';
import { readScript } from './readScript.ts';
import { rememberedCalls } from './rememberedCalls.ts';
import { type AsyncPort, CellRunner, type OpenPort, type RealmWorker, ScriptRunner } from './scriptRunner.ts';
import { sharedState } from './sharedState.ts';
import { sheetCells } from './sheetCells.ts';
import { snapshotOf } from './snapshotOf.ts';
import { toUniverWorkbook } from './univerWorkbook.ts';
import { volatileCells } from './volatileCells.ts';
import { type SheetPort, type WorkbookPort, workbookPort } from './workbookPort.ts';

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
   * minutes at most; `onOpen` as Google does when nobody has consented yet. Dates in arguments are `{"$date": "2025-04-01"}`.
   */
  run(functionName: string, args: unknown[], options?: RunOptions): Promise<Execution>;
  /** Runs one custom function as a cell does: read-only, for 30 seconds at most. */
  callCustomFunction(name: string, args: unknown[]): Promise<Execution>;
  customFunctions: CustomFunctionDoc[];
  /** What Sheets tells of an error that a custom function gave in a cell, or null. One-based. */
  cellNote(sheetId: number, row: number, column: number): string | null;
  snapshot(): Promise<WorkbookSnapshot>;
  /** Waits until every formula has its result. */
  flush(): Promise<void>;
  charts(sheetId: number): ChartSnapshot[];
  extras(sheetId: number): SheetExtras;
  /** Number of a sheet that Univer knows by another id. */
  sheetNumber(univerSheetId: string): number;
  setUserLocale(locale: string): void;
  /** Empties the cache, as Google may at any time. */
  forgetCache(): void;
  dispose(): void;
}

export interface RunOptions {
  limitMs?: number;
  authMode?: AuthMode;
  /** Makes one service call fail, counted from 1, as Google's sometimes do. */
  failAt?: number;
}

const SCRIPT_LIMIT_MS = 6 * 60_000;
const CELL_LIMIT_MS = 30_000;

/** What the script sees of the file and the person. */
interface Identity {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  userLocale: string;
}

export async function createHost(
  univer: Univer,
  api: FUniver,
  options: HostOptions & { workbook: WorkbookSnapshot },
  realms: RealmSettings,
  display?: Display,
): Promise<Host> {
  const { project, stage, workbook } = options;
  const script = readScript(project);
  const { name, locale, timeZone } = workbook;
  const identity: Identity = { id: 'workbench', name, locale, timeZone, userLocale: options.userLocale };
  const injector = univer.__getInjector();
  api.createWorkbook(toUniverWorkbook(workbook));
  const show = (sheetId: number, kind: keyof SheetExtras): void => {
    const { charts, conditionalFormats } = sheets.extrasOf(sheetId);
    if (kind === 'charts') stage.drawCharts(sheetId, charts);
    if (kind === 'conditionalFormats') {
      display?.showConditionalFormats(sheets.univerSheet(sheetId), conditionalFormats);
    }
  };
  const cells = sheetCells(injector);
  const sheets = workbookPort(api, cells, identity, show);
  const settle = calculation(injector, api);
  teachOpenRanges();
  mendFunctions(injector);
  rewriteOpenRanges(injector);
  for (const sheet of workbook.sheets) adoptExtras(sheets, sheet);

  const state = sharedState();
  const uiPort: Partial<AsyncPort> = {
    workbook: () => identity,
    menu: (title, items) => {
      stage.showMenu(title ?? '', items);
      return null;
    },
    sidebar: (html, title) => {
      stage.showSidebar({ html, title });
      return null;
    },
    dialog: (html, title, width, height, modal) => {
      stage.showDialog({ html, title, width, height, modal });
      return null;
    },
    toast: (message, title, seconds) => {
      stage.toast({ message, title, seconds });
      return null;
    },
    alert: (title, message, buttons) => stage.alert({ title, message, buttons }),
    log: (level, text) => {
      stage.log({ level, text });
      return null;
    },
  };
  const sheetPort = protectedPort(sheets.port, (sheetId) => sheets.extrasOf(sheetId).protections);
  const openWith = (cellsAndSheets: SheetPort) => (): OpenPort => {
    const { port, close } = state.open();
    return { port: { ...cellsAndSheets, ...uiPort, ...port }, close };
  };
  const scripts = new ScriptRunner({ ...realms, script, project, openPort: openWith(readAfter(settle, sheetPort)) });
  // A custom function reads cells as they stand: waiting for all formulas, it would wait for itself.
  const functions = new CellRunner({ ...realms, script, project, openPort: openWith(sheetPort) });

  const customFunctions = readFunctionDocs(project['Code.js'] ?? '');
  const notes = cellNotes(cells, (sheetId) => {
    const { rowCount, columnCount } = sheets.univerSheet(sheets.numericId(sheetId)).getSheet().getConfig();
    return { rows: rowCount, columns: columnCount };
  });
  registerCustomFunctions(injector, customFunctions, {
    call: rememberedCalls((functionName, args) => functions.run(functionName, args, CELL_LIMIT_MS)),
    cells,
    touchesVolatile: volatileCells(injector),
    onOutcome: notes.remember,
  });
  await settle();
  for (const { sheetId } of workbook.sheets) {
    const { charts, conditionalFormats } = sheets.extrasOf(sheetId);
    if (charts.length > 0) show(sheetId, 'charts');
    if (conditionalFormats.length > 0) show(sheetId, 'conditionalFormats');
  }

  return {
    run: async (functionName, args, options = {}) => {
      if (functionName.endsWith('_')) return refused(`${functionName} is private`);
      const isTrigger = functionName === 'onOpen';
      const { limitMs = SCRIPT_LIMIT_MS, authMode = isTrigger ? 'NONE' : 'FULL', failAt } = options;
      const request = { name: functionName, args: isTrigger ? [{ authMode }] : args, authMode };
      const execution = await scripts.run(failAt === undefined ? request : { ...request, failAt }, limitMs);
      scripts.warmUp();
      return execution;
    },
    callCustomFunction: (functionName, args) => functions.run(functionName, args, CELL_LIMIT_MS),
    customFunctions,
    cellNote: (sheetId, row, column) =>
      notes.noteOf({ sheetId: sheets.univerSheet(sheetId).getSheetId(), row: row - 1, column: column - 1 }),
    snapshot: async () => {
      await settle();
      return snapshotOf(api, sheets, cells, identity);
    },
    flush: settle,
    charts: (sheetId) => sheets.extrasOf(sheetId).charts,
    extras: sheets.extrasOf,
    sheetNumber: sheets.numericId,
    setUserLocale: (userLocale) => {
      identity.userLocale = userLocale;
    },
    forgetCache: state.forgetCache,
    dispose: () => {
      scripts.end();
      functions.end();
      univer.dispose();
    },
  };
}

function adoptExtras(sheets: WorkbookPort, sheet: WorkbookSnapshot['sheets'][number]): void {
  const { charts = [], conditionalFormats = [], validations = [], protections = [], metadata = [] } = sheet;
  const notes: Record<string, string> = {};
  sheet.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell?.note) notes[`${row + 1},${column + 1}`] = cell.note;
    });
  });
  Object.assign(sheets.extrasOf(sheet.sheetId), {
    charts,
    conditionalFormats,
    validations,
    protections: protections.map((protection, id) => ({ ...protection, id })),
    metadata,
    notes,
  });
}

function refused(message: string): Execution {
  return { outcome: { error: { name: 'Error', message } }, serviceCalls: 0, milliseconds: 0 };
}
