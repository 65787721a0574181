/**
 * Evaluated first inside an isolated realm: puts the services on the global and leaves an entry to run the script by. Like
 * Google, it evaluates the whole project anew for every execution.
 */
import { Charts } from '../services/charts.ts';
import { servicesElsewhere } from '../services/elsewhere.ts';
import { Logger, ScriptApp, Session, scriptConsole, Utilities } from '../services/environment.ts';
import { beginExecution, execution } from '../services/execution.ts';
import { withoutHost } from '../services/hostCall.ts';
import { readManifest } from '../services/manifest.ts';
import type { RunReply, RunRequest } from '../services/port.ts';
import { SpreadsheetApp } from '../services/spreadsheet.ts';
import { CacheService, LockService, PropertiesService } from '../services/state.ts';
import { htmlService } from '../services/ui.ts';
import { cellResult, fromWire, holdsDate, toWire } from './arguments.ts';
import type { RealmEntry, Script } from './channel.ts';
import { type FreshGlobals, freshGlobals } from './freshGlobals.ts';

declare const __files: Record<string, string>;
declare const __script: Script;

const realm = globalThis as unknown as Record<string, unknown>;
const [files, { code, declares, functions, isStrict }] = [__files, __script];
delete realm.__files;
delete realm.__script;
readManifest(files['appsscript.json']);

Object.assign(realm, {
  ...servicesElsewhere,
  SpreadsheetApp,
  HtmlService: htmlService(files),
  Charts,
  PropertiesService,
  CacheService,
  LockService,
  Session,
  Utilities,
  ScriptApp,
  Logger,
  console: scriptConsole,
});

/** Called indirectly, so that the script sees the global scope and nothing of this one. */
const evaluate = Reflect.get(globalThis, 'eval') as (code: string) => unknown;
const { assign } = Object;
const { apply } = Reflect;
/** Compiled once; each call evaluates the whole script anew and returns what it declares. */
let load: (() => Record<string, unknown>) | null = null;
let globals: FreshGlobals | null = null;
/** Whether a script changed what cannot be taken back. */
let spent = false;
/** When the script was evaluated for the next custom function, or 0. */
let preparedAt = 0;

/** Evaluated ahead of a call by no more than this, or it would find an old clock. */
const FRESH_MS = 1000;

function evaluateScript(): void {
  globals ??= freshGlobals(realm, declares);
  for (const name of declares) realm[name] = undefined;
  load ??= evaluate(`(function(){${code}\nreturn {${declares.join()}}})`) as () => Record<string, unknown>;
  assign(realm, apply(load, realm, []));
}

/** Runs one top-level function; everything crosses as JSON. */
function run(json: string): string | null | Promise<string> {
  if (spent) return null;
  const { name, args, ...request } = JSON.parse(json) as RunRequest;
  const isCell = request.authMode === 'CUSTOM_FUNCTION';
  const reply = (outcome: Pick<RunReply, 'value' | 'error'>) =>
    JSON.stringify({ ...outcome, serviceCalls: execution().serviceCalls });
  const fail = (thrown: unknown) => reply({ error: errorOf(thrown) });
  const end = (result: unknown): string => {
    try {
      if (isCell) return reply({ value: cellResult(result) });
      // To a page Google hands null in place of a whole result that has a date anywhere.
      return reply({ value: holdsDate(result) ? null : toWire(result) });
    } catch (error) {
      return fail(error);
    }
  };
  try {
    if (!isCell || Date.now() - preparedAt > FRESH_MS) {
      beginExecution(request);
      // For the only execution of a realm the script is what it is at Google: code of the global scope.
      if (isCell || isStrict) evaluateScript();
      else evaluate(code);
    }
    preparedAt = 0;
    if (!functions.includes(name)) throw new Error(`Script function not found: ${name}`);
    const result = apply(realm[name] as () => unknown, undefined, args.map(fromWire));
    return result instanceof Promise ? result.then(end, fail) : end(result);
  } catch (error) {
    return fail(error);
  }
}

/** Whatever a script throws. */
function errorOf(thrown: unknown): { name: string; message: string } {
  try {
    return thrown instanceof Error
      ? { name: thrown.name, message: thrown.message }
      : { name: 'Error', message: String(thrown) };
  } catch {
    return { name: 'Error', message: 'Unknown error' };
  }
}

/** Takes away what the last execution left, and evaluates the script for a next custom function, while the host is busy. */
function prepare(): void {
  if (spent || execution().authMode !== 'CUSTOM_FUNCTION') return;
  spent = globals?.restore() === false;
  if (spent) return;
  beginExecution({ authMode: 'CUSTOM_FUNCTION' });
  // A script that asks or throws while it loads does so again when it is called.
  if (withoutHost(evaluateScript)) preparedAt = Date.now();
}

const entry: RealmEntry = { run, prepare, hasPromises: /\bPromise\b|\basync\s*(?:function\b|\(|\w+\s*=>)/.test(code) };
Object.defineProperty(realm, '__realm', { value: entry, configurable: true });
