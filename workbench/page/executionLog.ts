/** The execution log, as Apps Script's: what ran, from where, how it ended, how long it took, what it wrote to the console. */
import { TIMEOUT_MESSAGE } from '../host/scriptRunner.ts';
import type { Execution, LogEntry, Stage } from '../types/stage.ts';
import { element } from './elements.ts';
import type { PageWords } from './words.ts';

export type ExecutionKind = 'menu' | 'sidebar' | 'dialog' | 'trigger' | 'cell' | 'console';
export type ExecutionStatus = 'running' | 'completed' | 'failed' | 'timedOut';

export interface RunningExecution {
  log(entry: LogEntry): void;
  end(execution: Execution): void;
}

export interface ExecutionLog {
  begin(functionName: string, kind: ExecutionKind): RunningExecution;
  /** Calls of one custom function that follow each other closely share a row. */
  calculated: Stage['calculated'];
  clear(): void;
  translate(words: PageWords): void;
}

/** One row of the log. */
interface Entry {
  readonly functionName: string;
  readonly kind: ExecutionKind;
  readonly start: Date;
  readonly body: HTMLTableSectionElement;
  status: ExecutionStatus;
  calls: number;
  failed: number;
  milliseconds: number;
  serviceCalls: number;
  /** Error messages, each once, with how often it came. */
  messages: Map<string, number>;
  lines: LogEntry[];
  lastCall: number;
}

const MOST_ENTRIES = 200;
const MOST_LINES = 200;
const MOST_MESSAGES = 5;
/** Cells that compute without a longer pause are one burst. */
const BURST_MS = 1500;
/** Rows are drawn at most so often, however many cells compute. */
const REDRAW_MS = 100;

/** @param onFailures hears how many executions failed since the log was cleared */
export function executionLog(table: HTMLTableElement, onFailures: (count: number) => void): ExecutionLog {
  let words: PageWords | null = null;
  let entries: Entry[] = [];
  let bursts = new Map<string, Entry>();
  const stale = new Set<Entry>();
  let isDue = false;

  const draw = (): void => {
    isDue = false;
    if (!words) return;
    for (const entry of stale) entry.body.replaceChildren(...rowsOf(entry, words));
    stale.clear();
    onFailures(entries.reduce((sum, { failed }) => sum + failed, 0));
  };
  const changed = (entry: Entry): void => {
    stale.add(entry);
    if (!isDue) setTimeout(draw, REDRAW_MS);
    isDue = true;
  };
  const add = (functionName: string, kind: ExecutionKind): Entry => {
    const entry: Entry = {
      functionName,
      kind,
      start: new Date(),
      body: element('tbody', { class: 'log-execution' }),
      status: 'running',
      calls: 0,
      failed: 0,
      milliseconds: 0,
      serviceCalls: 0,
      messages: new Map(),
      lines: [],
      lastCall: Date.now(),
    };
    table.tHead?.after(entry.body);
    for (const { body } of entries.splice(MOST_ENTRIES - 1)) body.remove();
    entries.unshift(entry);
    changed(entry);
    return entry;
  };
  const write = (entry: Entry, lines: readonly LogEntry[]): void => {
    entry.lines.push(...lines);
    entry.lines.splice(0, entry.lines.length - MOST_LINES);
    changed(entry);
  };
  const end = (entry: Entry, { outcome, milliseconds, serviceCalls }: Execution): void => {
    entry.calls++;
    entry.milliseconds += milliseconds;
    entry.serviceCalls += serviceCalls;
    entry.lastCall = Date.now();
    if ('error' in outcome) {
      const { name, message } = outcome.error;
      const text = `${name}: ${message}`;
      entry.failed++;
      entry.messages.set(text, (entry.messages.get(text) ?? 0) + 1);
      entry.status = message === TIMEOUT_MESSAGE ? 'timedOut' : 'failed';
    } else if (entry.failed === 0) entry.status = 'completed';
    changed(entry);
  };

  return {
    begin: (functionName, kind) => {
      const entry = add(functionName, kind);
      return { log: (line) => write(entry, [line]), end: (execution) => end(entry, execution) };
    },
    calculated: ({ functionName, execution, lines }) => {
      let burst = bursts.get(functionName);
      if (!burst || !entries.includes(burst) || Date.now() - burst.lastCall > BURST_MS)
        burst = add(functionName, 'cell');
      bursts.set(functionName, burst);
      if (lines.length > 0) write(burst, lines);
      end(burst, execution);
    },
    clear: () => {
      for (const { body } of entries) body.remove();
      entries = [];
      bursts = new Map();
      draw();
    },
    translate: (next) => {
      words = next;
      table.tHead?.replaceChildren(
        element(
          'tr',
          {},
          ...words.log.columns.map((name) => element('th', { scope: 'col', class: 'log-column' }, name)),
        ),
      );
      for (const entry of entries) stale.add(entry);
      draw();
    },
  };
}

function rowsOf(entry: Entry, { log }: PageWords): HTMLTableRowElement[] {
  const { functionName, kind, start, status, calls, failed, milliseconds, serviceCalls, messages, lines } = entry;
  const facts: (Node | string)[][] = [
    [
      element('code', {}, functionName),
      ...(calls > 1 ? [' ', element('span', { class: 'log-calls' }, log.calls(calls, failed))] : []),
    ],
    [log.kinds[kind]],
    [start.toLocaleTimeString('en-GB')],
    [status === 'running' ? '' : log.seconds((milliseconds / 1000).toFixed(3))],
    [element('span', { class: `log-status log-${status}` }, log.statuses[status])],
    [String(serviceCalls)],
  ];
  const failures = [...messages]
    .slice(0, MOST_MESSAGES)
    .map(([text, times]) => (times > 1 ? `${text} (× ${times.toLocaleString('en')})` : text));
  return [
    element('tr', {}, ...facts.map((fact) => element('td', { class: 'log-fact' }, ...fact))),
    ...lines.map(({ level, text }) => detail(level, text)),
    ...failures.map((text) => detail('error', text)),
  ];
}

function detail(level: LogEntry['level'], text: string): HTMLTableRowElement {
  return element('tr', {}, element('td', { colspan: '6', class: `log-detail log-${level}` }, text));
}
