/** The whole boundary between a script's realm and the workbook: small operations with plain JSON on both sides. */
import type {
  CellStyle,
  ChartSnapshot,
  ConditionalFormatSnapshot,
  FilterSnapshot,
  MetadataSnapshot,
  ProtectionSnapshot,
  RangeSnapshot,
  ValidationSnapshot,
} from '../types/snapshot.ts';
import type { AuthMode, MenuItem, PromptAnswer } from '../types/stage.ts';

/** A cell on its way through the boundary; dates are serial days of the spreadsheet's wall clock. */
export type WireCell = string | number | boolean | null | { date: number };

export interface SheetInfo {
  sheetId: number;
  name: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  hidden: boolean;
}

/** A protection while its workbook is open. */
export interface KeptProtection extends ProtectionSnapshot {
  id: number;
}

/** Number under which the metadata of the file itself is kept: no sheet has it. */
export const FILE = -1;

/** What the host keeps for a sheet beside its cells. */
export interface SheetExtras {
  charts: ChartSnapshot[];
  conditionalFormats: ConditionalFormatSnapshot[];
  validations: ValidationSnapshot[];
  protections: KeptProtection[];
  metadata: MetadataSnapshot[];
  notes: Record<string, string>;
  filter: FilterSnapshot | null;
}

export type ClearPart = 'contents' | 'formats' | 'notes' | 'validations';
export type Store = 'document' | 'user' | 'script';

export interface Port {
  workbook(): { id: string; name: string; locale: string; timeZone: string; userLocale: string };
  sheets(): SheetInfo[];
  activeSheet(): number;
  activeRange(): RangeSnapshot;
  insertSheet(name: string | null, index: number | null): number;
  /** At the end, under a name of its own. */
  copySheet(sheetId: number): number;
  deleteSheet(sheetId: number): null;
  renameSheet(sheetId: number, name: string): null;
  moveSheet(sheetId: number, index: number): null;
  activate(range: RangeSnapshot | number): null;
  /** Rows and columns up to the last content. */
  usedSize(sheetId: number): [number, number];
  insertLines(sheetId: number, side: 'row' | 'column', after: number, count: number): null;
  /** @param to the column that they then stand before, as columns are numbered before the move */
  moveColumns(sheetId: number, from: number, count: number, to: number): null;
  deleteLines(sheetId: number, side: 'row' | 'column', from: number, count: number): null;
  values(range: RangeSnapshot): WireCell[][];
  displayValues(range: RangeSnapshot): string[][];
  formulas(range: RangeSnapshot): string[][];
  styles(range: RangeSnapshot): CellStyle[][];
  write(range: RangeSnapshot, cells: WireCell[][]): null;
  /** One style for all cells of each range. */
  format(parts: { range: RangeSnapshot; style: CellStyle }[]): null;
  /** One style a cell. */
  formatEach(range: RangeSnapshot, styles: CellStyle[][]): null;
  /** The format of one range, repeated over another. */
  copyFormat(from: RangeSnapshot, to: RangeSnapshot): null;
  clear(ranges: RangeSnapshot[], parts: ClearPart[]): null;
  merge(range: RangeSnapshot, kind: 'all' | 'rows' | 'columns'): null;
  breakApart(range: RangeSnapshot): null;
  mergedRanges(sheetId: number): RangeSnapshot[];
  setSizes(sheetId: number, side: 'row' | 'column', from: number, count: number, pixels: number): null;
  setLinesHidden(sheetId: number, side: 'row' | 'column', from: number, count: number, hidden: boolean): null;
  /** Numbers of the lines that were hidden by hand. */
  hiddenLines(sheetId: number, side: 'row' | 'column'): number[];
  freeze(sheetId: number, side: 'row' | 'column', count: number): null;
  setGridlines(sheetId: number, hidden: boolean): null;
  setTabColor(sheetId: number, color: string | null): null;
  setHidden(sheetId: number, hidden: boolean): null;
  extras<K extends keyof SheetExtras>(sheetId: number, kind: K): SheetExtras[K];
  setExtras<K extends keyof SheetExtras>(sheetId: number, kind: K, value: SheetExtras[K]): null;
  flush(): null;
  menu(title: string | null, items: MenuItem[]): null;
  sidebar(html: string, title: string): null;
  dialog(html: string, title: string, width: number, height: number, modal: boolean): null;
  toast(message: string, title: string, seconds: number): null;
  alert(title: string, message: string, buttons: string[]): string;
  prompt(title: string, message: string, buttons: string[]): PromptAnswer;
  properties(store: Store): Record<string, string>;
  setProperties(store: Store, changes: Record<string, string | null>): null;
  cached(store: Store, key: string): string | null;
  setCached(store: Store, key: string, value: string | null, seconds: number): null;
  lock(store: Store, milliseconds: number): boolean;
  unlock(store: Store): null;
  sleep(milliseconds: number): null;
  log(level: 'debug' | 'info' | 'warn' | 'error', text: string): null;
}

export type Operation = keyof Port;

/** How one function of the add-on is started. */
export interface RunRequest {
  name: string;
  args: unknown[];
  authMode: AuthMode;
  /** Number of the service call that fails, counted from 1. */
  failAt?: number;
}

export interface RunReply {
  value?: unknown;
  error?: { name: string; message: string };
  serviceCalls: number;
}
