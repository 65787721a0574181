/** The execution log: what ran, how it ended, how long it took, what it wrote to the console. */
import type { Execution, LogEntry } from '../contract/stage.ts';
import { element } from './elements.ts';
import type { PageWords } from './words.ts';

export interface ExecutionLog {
  /** Notes the start of a run; the returned function notes its end. */
  begin(functionName: string): (execution: Execution) => void;
  write(entry: LogEntry): void;
}

export function executionLog(list: HTMLElement, words: PageWords): ExecutionLog {
  list.replaceChildren(element('p', { class: 'log-empty' }, words.noRuns));
  const add = (row: HTMLElement) => {
    list.querySelector('.log-empty')?.remove();
    list.prepend(row);
  };
  return {
    begin: (functionName) => {
      const status = element('span', { class: 'log-status' }, words.running);
      const facts = element('span', { class: 'log-facts' });
      const row = element('div', { class: 'log-row' }, element('code', {}, functionName), status, facts);
      add(row);
      return ({ outcome, milliseconds, serviceCalls }) => {
        const failed = 'error' in outcome;
        status.textContent = failed ? words.failed : words.done;
        row.classList.toggle('log-failed', failed);
        facts.textContent = `${(milliseconds / 1000).toFixed(2)} s · ${words.serviceCalls(serviceCalls)}`;
        if (failed) row.append(element('pre', {}, outcome.error.message));
      };
    },
    write: ({ level, text }) => add(element('div', { class: `log-row log-${level}` }, element('pre', {}, text))),
  };
}
