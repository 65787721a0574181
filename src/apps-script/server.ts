/** What the sidebar can ask for: each export is an entry point of `google.script.run`. */
import { type Calendar, checkOrders as checkSource } from '../app/checkedOrders.ts';
import type {
  DataCheck,
  Outcome,
  Progress,
  RunResult,
  Server,
  Settings,
  SourceDescription,
  SourceSettings,
  StepCode,
  SurveyDescription,
  WorkbookDescription,
} from '../app/contract.ts';
import { dataCheck } from '../app/dataCheck.ts';
import { forecastCustomers } from '../app/forecast.ts';
import { keptNow, keyNow, tiersNow } from '../app/pseudonyms.ts';
import { monthlyCohorts, reviewOrders } from '../app/review.ts';
import { keptRun, reportInput, runResult } from '../app/run.ts';
import { segmentCustomers as classCustomers } from '../app/segmentation.ts';
import { parseSettings, settingsFromJson } from '../app/settings.ts';
import { parseSourceRequest, parseSourceSettings, parseSurveyRequest } from '../app/sourceSettings.ts';
import { describeSource as describeSheet, type SheetCells } from '../app/sourceSheet.ts';
import { describeSurvey as describeRatings } from '../app/surveySheet.ts';
import { userError } from '../errors.ts';
import { columnLetter, findHeaderRow, looksLikeSurvey, sourceLikeness } from '../grid/columns.ts';
import { dayReader } from '../grid/days.ts';
import { buildReport } from '../report/buildReport.ts';
import { lastRunOf } from '../report/history.ts';
import type { SheetKey } from '../report/model.ts';
import { forecastTerms } from '../report/summary/inputs.ts';
import { reviewTerms } from '../report/summary/reviewTerms.ts';
import { answer } from './answer.ts';
import { fingerprint } from './fingerprint.ts';
import { readInputs, readKeptCells } from './keptCells.ts';
import { documentLanguage, personLanguage } from './languages.ts';
import { assertWritable, findOutputSheets, isOutput, readContent } from './outputSheets.ts';
import { readPreviousTiers } from './previousTiers.ts';
import { takeRepeat } from './repeat.ts';
import { markCancelled, readRunProgress, underLock } from './runState.ts';
import { savedName, savedRun, saveRun } from './savedSettings.ts';
import { forgetAside } from './setAside.ts';
import { readSheet, readTop, sheetById } from './sourceSheets.ts';
import { readAlerts } from './summaryAlerts.ts';
import { writeReport } from './writeReport.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The sheets as a result names them: what to look at first. */
const RESULT: readonly SheetKey[] = [
  'summary',
  'contacts',
  'customers',
  'moves',
  'trend',
  'cohorts',
  'history',
  'playbook',
];

const STEP_OF: Record<SheetKey, StepCode> = {
  customers: 'writeCustomers',
  playbook: 'writeLists',
  contacts: 'writeLists',
  moves: 'writeLists',
  cohorts: 'writeSummary',
  trend: 'writeSummary',
  summary: 'writeSummary',
  history: 'writeSummary',
};

/** Rows that are looked at to recognise a header. */
const TOP_ROWS = 10;

export function describeWorkbook(): Outcome<WorkbookDescription> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const outputs = findOutputSheets(spreadsheet);
    return {
      language: personLanguage(),
      sheets: describeSheets(spreadsheet.getSheets().filter((sheet) => !isOutput(sheet.getSheetId(), outputs))),
      ...savedRun(),
      again: takeRepeat(),
      runBy: savedName(),
      alerts: readAlerts(outputs.summary),
    };
  });
}

export function describeSource(request: unknown): Outcome<SourceDescription> {
  return answer(() => {
    const { sheetId, ...rest } = parseSourceRequest(request);
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return describeSheet(
      readSheet(sheetById(spreadsheet, sheetId), sheetId),
      rest,
      spreadsheet.getSpreadsheetTimeZone(),
    );
  });
}

export function describeSurvey(request: unknown): Outcome<SurveyDescription> {
  return answer(() => {
    const { sheetId, ...rest } = parseSurveyRequest(request);
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    return describeRatings(
      readSheet(sheetById(spreadsheet, sheetId), sheetId),
      rest,
      spreadsheet.getSpreadsheetTimeZone(),
    );
  });
}

export function checkOrders(settings: unknown): Outcome<DataCheck> {
  return answer(() => {
    const source = parseSourceSettings(settings);
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = readSheet(sheetById(spreadsheet, source.sheetId), source.sheetId);
    const checked = checkSource(sheet, source, calendarOf(spreadsheet), readSurvey(spreadsheet, source));
    return dataCheck(checked, forecastCustomers(checked, forecastTerms(new Map())));
  });
}

export function segmentCustomers(input: unknown): Outcome<RunResult> {
  return answer(() => {
    const settings = parseSettings(input);
    const started = Date.now();
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const calendar = calendarOf(spreadsheet);
    const at = Utilities.formatDate(new Date(started), calendar.timeZone, 'yyyy-MM-dd HH:mm');
    return underLock(settings.runBy, at, (step): RunResult => {
      step('read');
      const outputs = findOutputSheets(spreadsheet);
      const sourceSheet = sheetById(spreadsheet, settings.source.sheetId);
      if (isOutput(settings.source.sheetId, outputs)) {
        throw userError('SOURCE_IS_OUTPUT', { sheet: sourceSheet.getName() });
      }
      assertWritable(outputs);
      const cells = readSheet(sourceSheet, settings.source.sheetId);
      const survey = readSurvey(spreadsheet, settings.source);
      const inputs = readInputs(outputs);
      const terms = forecastTerms(inputs);

      step('check');
      const checked = checkSource(cells, settings.source, calendar, survey);

      step('score');
      const last = savedRun();
      const forecast = forecastCustomers(checked, terms);
      const review = reviewOrders(checked, forecast, settings.source.refunds, reviewTerms(inputs), terms);
      const cohorts = monthlyCohorts(checked);
      const now = keyNow(checked.purchases, settings.source.pseudonyms);
      // Read as late as can be: what the team types from here on is written over.
      const before = outputs.customers && readContent(outputs.customers);
      const previous = tiersNow(readPreviousTiers(before?.values ?? [], last.settings?.tierNames ?? null), now);
      const kept = keptNow(readKeptCells(outputs, before ? { customers: before } : {}), now);
      const segmented = classCustomers(checked, forecast, settings, last.kept, previous, review?.review ?? null);
      const run = { settings, checked, segmented, last, previous, at };
      const report = buildReport(
        reportInput(run, settingsFingerprint(settings), {
          language: documentLanguage(spreadsheet),
          forecast: forecast.basis,
          terms,
          review,
          cohorts,
          lastRun: outputs.history && lastRunOf(readContent(outputs.history).values, review?.period ?? '', terms),
          kept,
        }),
      );

      const written = writeReport(spreadsheet, report, outputs, kept, (sheet) => step(STEP_OF[sheet]));
      saveRun(settings, keptRun(run), { by: settings.runBy, at, summarySheetId: written.summary.sheetId });
      forgetAside();
      return {
        ...runResult(run),
        written: RESULT.map((sheet) => ({ sheet, sheetId: written[sheet].sheetId, name: written[sheet].name })),
        seconds: (Date.now() - started) / 1000,
      };
    });
  });
}

export function importSettings(json: unknown): Outcome<Settings> {
  return answer(() => settingsFromJson(String(json)));
}

export function readProgress(): Outcome<Progress | null> {
  return answer(readRunProgress);
}

export function cancelRun(): Outcome<null> {
  return answer(() => {
    markCancelled();
    return null;
  });
}

export function goTo(place: Parameters<Server['goTo']>[0]): Outcome<null> {
  return answer(() => {
    const sheet = sheetById(SpreadsheetApp.getActiveSpreadsheet(), place.sheetId);
    sheet.activate();
    if (place.row !== undefined) sheet.getRange(place.row, place.column ?? 1).activate();
    return null;
  });
}

function describeSheets(sheets: readonly Sheet[]): WorkbookDescription['sheets'] {
  const described = sheets.map((sheet) => {
    const top = readTop(sheet, TOP_ROWS);
    const header = findHeaderRow(top);
    const rows = header < 0 ? 0 : sheet.getLastRow() - header - 1;
    const columns = top[0]?.length ?? 0;
    const headers = header < 0 || rows === 0 ? [] : (top[header] ?? []).map(String);
    const likeness = sourceLikeness(headers);
    const survey = looksLikeSurvey(headers);
    const range = columns === 0 ? '' : `A${header + 1}:${columnLetter(columns - 1)}${header + 1 + rows}`;
    return { sheetId: sheet.getSheetId(), name: sheet.getName(), rows, range, survey, likeness };
  });
  const best = described.reduce((a, b) => (b.likeness > a.likeness ? b : a), { likeness: 0, sheetId: -1 });
  return described.map(({ likeness: _, ...sheet }) => ({ ...sheet, suggested: sheet.sheetId === best.sheetId }));
}

/** The same for the same settings, whoever runs them. */
function settingsFingerprint({ runBy: _, ...settings }: Settings): string {
  return fingerprint(settings);
}

function readSurvey(spreadsheet: Spreadsheet, { survey }: SourceSettings): SheetCells | null {
  return survey && readSheet(sheetById(spreadsheet, survey.sheetId), survey.sheetId);
}

function calendarOf(spreadsheet: Spreadsheet): Calendar {
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  return { timeZone, today: dayReader(() => timeZone)(new Date(), null) ?? 0 };
}
