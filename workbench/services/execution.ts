/** The execution under way: what it may do, and what it has asked for so far. */
import type { AuthMode } from '../types/stage.ts';
import type { RunRequest } from './port.ts';

export interface ExecutionState {
  readonly authMode: AuthMode;
  /** Number of the call that is to fail, counted from 1 among all that ask Google something; null for none. */
  readonly failAt: number | null;
  /** Calls on SpreadsheetApp objects, those on builders left out: what the bench shows and budgets are about. */
  serviceCalls: number;
  /** Those, and calls of any other service that reached the host: of Properties, Cache, Lock, Ui and Session. */
  asked: number;
  /** The method that the script itself called last, such as `setValue`. */
  method: string;
  /** What it wrote to its Logger. */
  readonly logged: string[];
  /** When each timer of its console began. */
  readonly timers: Map<string, number>;
}

let current: ExecutionState = {
  authMode: 'FULL',
  failAt: null,
  serviceCalls: 0,
  asked: 0,
  method: '',
  logged: [],
  timers: new Map(),
};

export function beginExecution({ authMode, failAt }: Pick<RunRequest, 'authMode' | 'failAt'>): void {
  current = { authMode, failAt: failAt ?? null, serviceCalls: 0, asked: 0, method: '', logged: [], timers: new Map() };
}

export function execution(): ExecutionState {
  return current;
}

/** Counts one call that asks Google something, and fails it when its turn has come. */
export function ask(failure: string): void {
  current.asked++;
  if (current.asked === current.failAt) throw new Error(failure);
}
