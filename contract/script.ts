/** The script's entry points: its menu, its page, and what the page calls. Every export becomes a top-level function. */
import type { Result } from './claim.ts';
import { examineSuite, setUpSuite } from './examine.ts';
import { MODE_KEY } from './modes.ts';
import { discardScratchSheets } from './scratch.ts';
import { scriptSuites } from './scriptSuites.ts';
import { completed, summary, writeResults } from './writeResults.ts';

export * from './probes.ts';

/** The menu remembers what `onOpen` was told, by the function that it calls: to note it down may not be allowed yet. */
export function onOpen(event?: { authMode?: unknown }): void {
  const mode = String(event?.authMode ?? 'RUN');
  SpreadsheetApp.getUi().createMenu('Host contract').addItem('Run', `openContractAfter${mode}`).addToUi();
}

export function openContractAfterNONE(): void {
  openContract('NONE');
}

export function openContractAfterLIMITED(): void {
  openContract('LIMITED');
}

export function openContractAfterFULL(): void {
  openContract('FULL');
}

/** Somebody ran `onOpen` in the editor, and it was told nothing. */
export function openContractAfterRUN(): void {
  openContract(null);
}

function openContract(mode: string | null): void {
  const properties = PropertiesService.getScriptProperties();
  if (mode === null) properties.deleteProperty(MODE_KEY);
  else properties.setProperty(MODE_KEY, mode);
  const page = HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Host contract');
  SpreadsheetApp.getUi().showSidebar(page);
}

/** @returns the suites that are to be looked at, each in an execution of its own */
export function beginContract(): string[] {
  discardScratchSheets();
  for (const suite of scriptSuites) setUpSuite(suite);
  return scriptSuites.map(({ name }) => name);
}

export function examineContractSuite(name: string): Result[] {
  const suite = scriptSuites.find((each) => each.name === name);
  if (!suite) throw new Error(`There is no suite “${name}”.`);
  return examineSuite(suite);
}

/** @returns the summary that stands in the sheet */
export function finishContract(results: Result[]): string {
  const all = completed(results);
  discardScratchSheets();
  writeResults(all);
  PropertiesService.getScriptProperties().deleteProperty(MODE_KEY);
  return summary(all);
}
