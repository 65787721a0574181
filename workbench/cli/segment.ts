/** `segment orders.csv …`: the sidebar's job on a file, over the same server functions, without a browser. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CSV_STYLES, decodeText, readCsv } from '../files/readCsv.ts';
import type { Host } from '../host/host.ts';
import { openHeadless } from '../host/nodeHost.ts';
import type { SheetSnapshot, WorkbookSnapshot } from '../types/snapshot.ts';
import type { Stage } from '../types/stage.ts';
import { CommandError, runCommand } from './command.ts';
import { builtProject, errorText, realmFiles, sheetsLocale } from './project.ts';
import { requireLibreOffice, saveReport } from './saveReport.ts';

const USAGE = `Usage: npm run --silent segment -- orders.csv [--out report.xlsx] [--pdf report.pdf] [--json summary.json] [--settings FILE] [--locale zh-CN]

  --out        the workbook with KPI Summary, Customers, Contact list, Tier Moves and Playbook, as XLSX
  --pdf        these five sheets as PDF, by LibreOffice, where it is installed
  --json       the summary, as JSON; without --out, --pdf and --json it is printed
  --settings   JSON that overrides what is proposed, for example
               {"columns": {"amount": "Net amount"}, "dateOrder": "dayFirst", "refunds": "drop", "runBy": "Mei",
                "classes": {"tier": {"of": "revenue", "by": {"by": "share", "cuts": [0.7, 0.9]}}}}
  --locale     language of the sheets and messages, and locale of the spreadsheet: en, zh-CN
  --timezone   time zone of the spreadsheet (default Etc/UTC)`;

/** What a settings file may hold. Columns are named by their header or by their letter. */
interface SettingsFile {
  columns?: Record<string, string | null>;
  dateOrder?: string;
  refunds?: string;
  /** The rest goes to the server as it is, which proposes what is left out and refuses what is wrong. */
  [setting: string]: unknown;
}

/** The parts of the server's answers that are used here. */
interface Source {
  shape: string;
  columns: { index: number; letter: string; header: string }[];
  mapping: Record<string, number | null>;
}

interface RunSummary {
  written: { sheet: string; name: string }[];
  [part: string]: unknown;
}

void runCommand(USAGE, async (argv) => {
  const { positionals, values } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      pdf: { type: 'string' },
      json: { type: 'string' },
      settings: { type: 'string' },
      locale: { type: 'string', default: 'en' },
      timezone: { type: 'string', default: 'Etc/UTC' },
    },
  });
  const [file, ...surplus] = positionals;
  if (file === undefined || surplus.length > 0) throw new CommandError(USAGE);
  if (values.pdf !== undefined) await requireLibreOffice(values.locale);
  const settings = values.settings === undefined ? {} : await readSettings(values.settings);
  const sheet = readCsv(decodeText(await readBytes(file)), path.basename(file).replace(/\.csv$/i, ''));
  const host = await openHeadless(
    {
      project: builtProject(),
      userLocale: sheetsLocale(values.locale),
      stage: QUIET_STAGE,
      workbook: workbookOf(sheet, sheetsLocale(values.locale), values.timezone),
    },
    realmFiles,
  );
  try {
    const summary = await segment(client(host, values.locale), sheet.sheetId, settings);
    if (values.out !== undefined || values.pdf !== undefined) {
      const functions = new Set(host.customFunctions.map(({ name }) => name));
      const written = summary.written.map(({ name }) => name);
      await saveReport(await host.snapshot(), written, functions, values, values.locale);
    }
    const json = `${JSON.stringify(summary, null, 2)}\n`;
    if (values.json !== undefined) await writeFile(values.json, json);
    else if (values.out === undefined && values.pdf === undefined) process.stdout.write(json);
  } finally {
    host.dispose();
  }
});

async function segment(
  ask: Ask,
  sheetId: number,
  { columns, dateOrder = 'auto', refunds = 'net', ...settings }: SettingsFile,
): Promise<RunSummary> {
  const { value: proposed } = await ask<Source>('describeSource', { sheetId });
  const source = {
    sheetId,
    shape: proposed.shape,
    columns: chosenColumns(proposed, columns ?? {}),
    dateOrder,
    refunds,
    duplicates: 'drop',
    testCustomers: [],
    survey: null,
  };
  const { value: check } = await ask<{ findings: unknown[] }>('checkOrders', source);
  const { value: run, serviceCalls } = await ask<RunSummary>('segmentCustomers', {
    source,
    runBy: '',
    ...settings,
  });
  return {
    ...run,
    written: run.written.map(({ sheet, name }) => ({ sheet, name })),
    findings: check.findings,
    serviceCalls,
  };
}

type Ask = <T>(name: string, argument: unknown) => Promise<{ value: T; serviceCalls: number }>;

/** Calls the server as the sidebar does, and words its errors. */
function client(host: Host, locale: string): Ask {
  return async <T>(name: string, argument: unknown) => {
    const { outcome, serviceCalls } = await host.run(name, [argument]);
    if ('error' in outcome) throw new CommandError(`${name}: ${outcome.error.message}`);
    const answer = outcome.value as { ok: true; value: T } | { ok: false; error: unknown };
    if (!answer.ok) throw new CommandError(errorText(answer.error, locale));
    return { value: answer.value, serviceCalls };
  };
}

function chosenColumns({ columns, mapping }: Source, wanted: Record<string, string | null>): Source['mapping'] {
  const chosen = { ...mapping };
  for (const [role, name] of Object.entries(wanted)) {
    if (!(role in mapping)) {
      throw new CommandError(
        `settings, columns: there is no role “${role}”; expected ${Object.keys(mapping).join(', ')}.`,
      );
    }
    const column = columns.find(({ header }) => header === name) ?? columns.find(({ letter }) => letter === name);
    if (name !== null && !column) {
      throw new CommandError(
        `settings, columns.${role}: there is no column “${name}”; there are ${columns.map(({ header }) => header).join(', ')}.`,
      );
    }
    chosen[role] = column?.index ?? null;
  }
  return chosen;
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${(error as Error).message}`);
  }
}

async function readSettings(file: string): Promise<SettingsFile> {
  const text = new TextDecoder().decode(await readBytes(file));
  try {
    return JSON.parse(text) as SettingsFile;
  } catch (error) {
    throw new CommandError(`${file} is not valid JSON: ${(error as Error).message}`);
  }
}

function workbookOf(sheet: SheetSnapshot, locale: string, timeZone: string): WorkbookSnapshot {
  return { name: sheet.name, locale, timeZone, styles: CSV_STYLES, sheets: [sheet] };
}

/** Nobody looks: only what the script logs is passed on. */
const QUIET_STAGE: Stage = {
  showMenu: () => undefined,
  showSidebar: () => undefined,
  showDialog: () => undefined,
  toast: () => undefined,
  alert: async ({ buttons }) => buttons[0] ?? 'OK',
  prompt: async ({ buttons }) => ({ button: buttons[0] ?? 'OK', text: '' }),
  calculated: () => undefined,
  drawCharts: () => undefined,
  log: ({ level, text }) => {
    if (level === 'error' || level === 'warn') process.stderr.write(`${text}\n`);
  },
};
