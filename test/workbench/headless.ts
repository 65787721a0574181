/** Opens the bundled headless host, for tests: with a scratch add-on or the built one. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DIST, WORKBENCH } from '../../build/paths.ts';
import type { Host } from '../../workbench/host/host.ts';
import type { openHeadless as Open } from '../../workbench/host/nodeHost.ts';
import type { CellSnapshot, CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbench/types/snapshot.ts';
import type { Stage } from '../../workbench/types/stage.ts';

/** Univer's packages load in Node through a bundle only. */
const { openHeadless } = createRequire(import.meta.url)(`${WORKBENCH}/cli/nodeHost.cjs`) as {
  openHeadless: typeof Open;
};

export interface Opened extends Host {
  /** What the script showed or said, in order. */
  said: string[];
  /** The pages that it showed, as HTML. */
  pages: string[];
}

export interface Opening {
  /** A scratch add-on in place of the built one. */
  code?: string;
  /** Functions beside those of the built add-on. */
  alsoDefine?: string;
  workbook: WorkbookSnapshot;
  userLocale?: string;
  /** Files in place of the built add-on's, or of the scratch one's. */
  files?: Record<string, string>;
}

export async function open({
  code,
  alsoDefine = '',
  workbook,
  userLocale = 'en',
  files = {},
}: Opening): Promise<Opened> {
  const said: string[] = [];
  const pages: string[] = [];
  const stage: Stage = {
    showMenu: (_, items) => void said.push(`menu ${JSON.stringify(items)}`),
    showSidebar: ({ title, html }) => {
      said.push(`sidebar ${title}`);
      pages.push(html);
    },
    showDialog: ({ title, html }) => {
      said.push(`dialog ${title}`);
      pages.push(html);
    },
    toast: ({ message }) => void said.push(`toast ${message}`),
    alert: async ({ message, buttons }) => {
      said.push(`alert ${message} [${buttons.join(' ')}]`);
      return buttons[0] ?? 'OK';
    },
    prompt: async ({ message, buttons }) => {
      said.push(`prompt ${message} [${buttons.join(' ')}]`);
      return { button: buttons[0] ?? 'OK', text: '' };
    },
    calculated: () => undefined,
    drawCharts: (sheetId, charts) => void said.push(`charts ${sheetId} ${charts.length}`),
    log: ({ level, text }) => void said.push(`${level} ${text}`),
  };
  const scratch = { 'Code.js': code ?? '', 'Sidebar.html': '<p>Hello</p>', 'appsscript.json': '{}' };
  const project = { ...(code === undefined ? builtProject(alsoDefine) : scratch), ...files };
  const realmFiles = { realm: `${WORKBENCH}/realm.js`, worker: `${WORKBENCH}/cli/nodeWorker.cjs` };
  const host = await openHeadless({ project, userLocale, stage, workbook }, realmFiles);
  return Object.assign(host, { said, pages });
}

function builtProject(alsoDefine: string): Record<string, string> {
  const read = (name: string) => readFileSync(`${DIST}/${name}`, 'utf8');
  return {
    'Code.js': read('Code.js') + alsoDefine,
    'Sidebar.html': read('Sidebar.html'),
    'Functions.html': read('Functions.html'),
    'Texts.html': read('Texts.html'),
    'appsscript.json': read('appsscript.json'),
  };
}

/** A workbook of one sheet with these values. */
export function workbookOf(
  values: CellValue[][],
  { name = 'Data', locale = 'en_US', timeZone = 'Etc/UTC', sheet = {} as Partial<SheetSnapshot> } = {},
): WorkbookSnapshot {
  const cells = values.map((row) => row.map((value): CellSnapshot | null => (value === null ? null : { value })));
  return {
    name: 'Test',
    locale,
    timeZone,
    styles: [],
    sheets: [{ sheetId: 1, name, rows: 1000, columns: 26, cells, ...sheet }],
  };
}

/** The value of a run, or its error thrown. */
export async function resultOf(host: Host, name: string, ...args: unknown[]): Promise<unknown> {
  const { outcome } = await host.run(name, args);
  if ('error' in outcome) throw new Error(outcome.error.message);
  return outcome.value;
}
