/**
 * Evaluated first inside an isolated realm: puts the services on the global and leaves one function to run scripts with. Like
 * Google, it evaluates the whole project anew for every execution.
 */
import { grantScopes } from '../services/authorisation.ts';
import { Charts } from '../services/charts.ts';
import { servicesElsewhere } from '../services/elsewhere.ts';
import { Logger, ScriptApp, Session, scriptConsole, Utilities } from '../services/environment.ts';
import { beginExecution, execution } from '../services/execution.ts';
import type { RunReply, RunRequest } from '../services/port.ts';
import { SpreadsheetApp } from '../services/spreadsheet.ts';
import { CacheService, LockService, PropertiesService } from '../services/state.ts';
import { htmlService } from '../services/ui.ts';
import { fromWire, holdsDate, toWire } from './arguments.ts';
import type { Script } from './channel.ts';
import { type FreshGlobals, freshGlobals } from './freshGlobals.ts';

declare const __files: Record<string, string>;
declare const __script: Script;

const realm = globalThis as unknown as Record<string, unknown>;
const [files, { code, declares }] = [__files, __script];
delete realm.__files;
delete realm.__script;
grantScopes(files['appsscript.json']);

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

/** Runs one top-level function; everything crosses as JSON. */
const run = (json: string): string => {
  const { name, args, ...request } = JSON.parse(json) as RunRequest;
  globals ??= freshGlobals(realm, declares);
  beginExecution(request);
  let reply: Pick<RunReply, 'value' | 'error'>;
  try {
    load ??= evaluate(`(function(){${code}\nreturn {${declares.join()}}})`) as () => Record<string, unknown>;
    assign(realm, apply(load, realm, []));
    const called = realm[name];
    if (typeof called !== 'function') throw new Error(`Script function not found: ${name}`);
    const result: unknown = called(...args.map(fromWire));
    // A date in the result reaches a cell only: to a page Google hands null in place of the whole result.
    reply = { value: request.authMode === 'CUSTOM_FUNCTION' || !holdsDate(result) ? toWire(result) : null };
  } catch (error) {
    const { name: errorName, message } = error instanceof Error ? error : new Error(String(error));
    reply = { error: { name: errorName, message } };
  }
  return JSON.stringify({ ...reply, serviceCalls: execution().serviceCalls, spent: !globals.restore() });
};

Object.defineProperty(realm, '__run', { value: run, configurable: true });
