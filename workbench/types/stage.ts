/** What the host asks of whoever shows it: the page in a browser, or nobody at all (headless). */
import type { ChartSnapshot } from './snapshot.ts';

export type MenuItem = { label: string; run: string } | { separator: true } | { label: string; items: MenuItem[] };

export interface LogEntry {
  level: 'debug' | 'info' | 'warn' | 'error';
  text: string;
}

/** A page of the add-on, and the functions that it may call. */
export interface AddOnPage {
  html: string;
  title: string;
  functions: readonly string[];
}

export interface Stage {
  /** The add-on's menu, under Extensions → its name, as `createAddonMenu` makes it; later calls replace it. */
  showMenu(title: string, items: MenuItem[]): void;
  showSidebar(page: AddOnPage): void;
  showDialog(page: AddOnPage & { width: number; height: number; modal: boolean }): void;
  toast(toast: { message: string; title: string; seconds: number }): void;
  /** Resolves to the button pressed: OK, CANCEL, YES, NO or CLOSE. */
  alert(alert: { title: string; message: string; buttons: string[] }): Promise<string>;
  prompt(prompt: { title: string; message: string; buttons: string[] }): Promise<PromptAnswer>;
  /** All charts of a sheet, after any of them changed. */
  drawCharts(sheetId: number, charts: ChartSnapshot[]): void;
  log(entry: LogEntry): void;
  /** A cell called a custom function; cells may do so thousands of times a second. */
  calculated(call: { functionName: string; execution: Execution; lines: LogEntry[] }): void;
}

export interface PromptAnswer {
  button: string;
  /** What was typed, whichever button was pressed. */
  text: string;
}

/** How far a person has authorised the add-on when one of its functions runs; as `ScriptApp.AuthMode` names it. */
export type AuthMode = 'NONE' | 'LIMITED' | 'FULL' | 'CUSTOM_FUNCTION';

/** One run of one function of the add-on. */
export interface Execution {
  /** Result, or the error as Apps Script would hand it on: name and message only. */
  outcome: { value: unknown } | { error: { name: string; message: string } };
  /** Calls on SpreadsheetApp objects except those on builders. */
  serviceCalls: number;
  milliseconds: number;
}

export interface HostOptions {
  /** The files clasp would push: `Code.js`, its pages, `appsscript.json`. */
  project: Record<string, string>;
  /** The person's language, as `Session.getActiveUserLocale()` returns it: `en`, `zh_CN`. */
  userLocale: string;
  stage: Stage;
}
