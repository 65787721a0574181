/** The execution under way: what it may do, and what it has asked for so far. */
import type { AuthMode } from '../contract/stage.ts';
import type { RunRequest } from './port.ts';

export interface ExecutionState {
  readonly authMode: AuthMode;
  /** Number of the service call that is to fail, counted from 1; null for none. */
  readonly failAt: number | null;
  /** Calls on SpreadsheetApp objects, those on builders left out. */
  serviceCalls: number;
  /** The method that the script itself called last, such as `setValue`. */
  method: string;
}

let current: ExecutionState = { authMode: 'FULL', failAt: null, serviceCalls: 0, method: '' };

export function beginExecution({ authMode, failAt }: Pick<RunRequest, 'authMode' | 'failAt'>): void {
  current = { authMode, failAt: failAt ?? null, serviceCalls: 0, method: '' };
}

export function execution(): ExecutionState {
  return current;
}
