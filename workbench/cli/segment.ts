/** `segment orders.csv …`: the sidebar's job on a file, over the same server functions, without a browser. */
import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { FileError } from '../files/fileProblems.ts';
import { describeNotice, describeProblem, type FileLanguage } from '../files/fileWords.ts';
import { keepResults } from '../files/keepResults.ts';
import { checkBytes, type FileSettings, readFiles } from '../files/readFiles.ts';
import { knownFunctions } from '../host/formulas/knownFunctions.ts';
import type { Host } from '../host/host.ts';
import { openHeadless } from '../host/nodeHost.ts';
import type { WorkbookSnapshot } from '../types/snapshot.ts';
import type { Stage } from '../types/stage.ts';
import { CommandError, runCommand } from './command.ts';
import { builtProject, errorText, realmFiles, sheetsLocale } from './project.ts';
import { requireLibreOffice, saveReport } from './saveReport.ts';

const USAGE = `Usage: npm run --silent segment -- orders.csv [survey.csv …] [--out report.xlsx] [--pdf report.pdf] [--json summary.json] [--settings FILE] [--locale zh-CN]

  Files are CSV or XLSX. The first sheet that looks like orders or customers is segmented, or else the first one; one
  that looks like a survey of the same customers gives the ratings. Further files become further sheets.

  --out        the workbook with all sheets of a run (KPI Summary, Customers and six more), as XLSX
  --pdf        these eight sheets as PDF, by LibreOffice, where it is installed
  --json       the summary, as JSON; without --out, --pdf and --json it is printed
  --settings   JSON that overrides what is proposed, for example
               {"sheet": "Orders 2025", "survey": "Ratings",
                "columns": {"amount": "Net amount"}, "dateOrder": "dayFirst", "refunds": "drop", "runBy": "Mei",
                "classes": {"tier": {"of": "revenue", "by": {"by": "share", "cuts": [0.7, 0.9]}}}}
  --locale     language of the sheets and messages, and locale of the spreadsheet: en, zh-CN
  --timezone   time zone of the spreadsheet (default Etc/UTC)`;

/** What a settings file may hold. Columns are named by their header or by their letter. */
interface SettingsFile {
  /** Names of sheets; without the survey's, one that looks like a survey is taken, and null is none. */
  sheet?: string;
  survey?: string | null;
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

interface SourceCheck {
  findings: unknown[];
  ratings: unknown;
  recommendations: unknown;
}

interface SurveySource {
  mapping: Record<'customer' | 'score' | 'nps' | 'date' | 'topic', number | null>;
  scale: object | null;
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
  if (positionals.length === 0) throw new CommandError(USAGE);
  if (values.pdf !== undefined) await requireLibreOffice(values.locale);
  const settings = values.settings === undefined ? {} : await readSettings(values.settings);
  const project = builtProject();
  const spelled = sheetsLocale(values.locale);
  const workbook = await openFiles(positionals, project, { locale: spelled, timeZone: values.timezone });
  const host = await openHeadless({ project, userLocale: spelled, stage: QUIET_STAGE, workbook }, realmFiles);
  try {
    const summary = await segment(client(host, values.locale), settings);
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
  { sheet, survey, columns, dateOrder = 'auto', refunds = 'net', ...settings }: SettingsFile,
): Promise<RunSummary> {
  const { sheets } = (await ask<{ sheets: Sheet[] }>('describeWorkbook')).value;
  const { sheetId } = sheet === undefined ? likeliest(sheets) : named(sheets, sheet, 'sheet');
  const rated = survey === undefined ? sheets.find((each) => each.survey && each.sheetId !== sheetId) : undefined;
  const ratings = typeof survey === 'string' ? named(sheets, survey, 'survey') : rated;
  const { value: proposed } = await ask<Source>('describeSource', { sheetId });
  const source = {
    sheetId,
    shape: proposed.shape,
    columns: chosenColumns(proposed, columns ?? {}),
    dateOrder,
    refunds,
    duplicates: 'drop',
    testCustomers: [],
    survey: ratings ? await surveyOf(ask, ratings.sheetId) : null,
  };
  const { value: check } = await ask<SourceCheck>('checkOrders', source);
  const { value: run, serviceCalls } = await ask<RunSummary>('segmentCustomers', {
    source,
    runBy: '',
    ...settings,
  });
  return {
    ...run,
    written: run.written.map(({ sheet, name }) => ({ sheet, name })),
    ratings: check.ratings,
    recommendations: check.recommendations,
    findings: check.findings,
    serviceCalls,
  };
}

/** What the sidebar takes a sheet to be. */
interface Sheet {
  sheetId: number;
  name: string;
  suggested: boolean;
  survey: boolean;
}

function likeliest(sheets: readonly Sheet[]): Sheet {
  const sheet = sheets.find(({ suggested }) => suggested) ?? sheets[0];
  if (!sheet) throw new CommandError(USAGE);
  return sheet;
}

function named(sheets: readonly Sheet[], wanted: string, setting: string): Sheet {
  const sheet = sheets.find(({ name }) => name === wanted);
  if (!sheet) {
    const names = sheets.map(({ name }) => name).join(', ');
    throw new CommandError(`settings, ${setting}: there is no sheet “${wanted}”; there are ${names}.`);
  }
  return sheet;
}

/** The survey as the sidebar proposes to read it; null where no customer, or neither scores nor ratings can be told. */
async function surveyOf(ask: Ask, sheetId: number): Promise<object | null> {
  const { value } = await ask<SurveySource>('describeSurvey', { sheetId });
  const { mapping, scale } = value;
  const columns = { ...mapping, score: scale && mapping.score };
  if (columns.customer === null || (columns.score === null && columns.nps === null)) return null;
  return { sheetId, columns, scale, dateOrder: 'auto' };
}

type Ask = <T>(name: string, argument?: unknown) => Promise<{ value: T; serviceCalls: number }>;

/** Calls the server as the sidebar does, and words its errors. */
function client(host: Host, locale: string): Ask {
  return async <T>(name: string, argument?: unknown) => {
    const { outcome, serviceCalls } = await host.run(name, argument === undefined ? [] : [argument]);
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
    checkBytes(path.basename(file), (await stat(file)).size);
    return await readFile(file);
  } catch (error) {
    if (error instanceof FileError) throw error;
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

/** What should be known of the files goes to stderr. */
async function openFiles(
  names: readonly string[],
  project: Record<string, string>,
  settings: FileSettings,
): Promise<WorkbookSnapshot> {
  const language: FileLanguage = settings.locale.startsWith('zh') ? 'zh-CN' : 'en';
  try {
    const files: { name: string; bytes: Uint8Array }[] = [];
    for (const name of names) files.push({ name: path.basename(name), bytes: await readBytes(name) });
    const { workbook, arrays, notices } = await readFiles(files, settings);
    const kept = keepResults(workbook, arrays, knownFunctions(project['Code.js'] ?? ''));
    for (const notice of [...notices, ...kept]) process.stderr.write(`${describeNotice(notice, language)}\n`);
    return workbook;
  } catch (error) {
    throw error instanceof FileError ? new CommandError(describeProblem(error.problem, language)) : error;
  }
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
