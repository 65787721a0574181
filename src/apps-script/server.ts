/** What the sidebar can ask for: each export is an entry point of `google.script.run`. */
import type {
  DataCheck,
  Outcome,
  Progress,
  RunResult,
  Server,
  SourceDescription,
  WorkbookDescription,
} from '../app/contract.ts';
import { forecastCustomers } from '../app/forecast.ts';
import {
  type Calendar,
  checkOrders as checkSource,
  dataCheck,
  orderCount,
  segmentCustomers as scoreCustomers,
  segmentSummaries,
  tierSummaries,
} from '../app/segmentation.ts';
import { parseSettings, parseSourceRequest, parseSourceSettings } from '../app/settings.ts';
import { describeSource as describeSheet } from '../app/sourceSheet.ts';
import { UserError } from '../errors.ts';
import { columnLetter, findHeaderRow, orderLikeness } from '../grid/columns.ts';
import { dayReader, isoDay } from '../grid/days.ts';
import { buildReport } from '../report/buildReport.ts';
import { forecastTerms } from '../report/summary/inputs.ts';
import { answer } from './answer.ts';
import { readKeptCells } from './keptCells.ts';
import { documentLanguage, personLanguage } from './languages.ts';
import { assertWritable, findOutputSheets, isOutput } from './outputSheets.ts';
import { markCancelled, readRunProgress, underLock } from './runState.ts';
import { savedLastRun, savedName, savedSettings, saveRun } from './savedSettings.ts';
import { readSheet, readTop, sheetById } from './sourceSheets.ts';
import { writeReport } from './writeReport.ts';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that are looked at to recognise a header. */
const TOP_ROWS = 10;

export function describeWorkbook(): Outcome<WorkbookDescription> {
  return answer(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const outputs = findOutputSheets(spreadsheet);
    return {
      language: personLanguage(),
      sheets: describeSheets(spreadsheet.getSheets().filter((sheet) => !isOutput(sheet.getSheetId(), outputs))),
      settings: savedSettings(),
      runBy: savedName(),
      lastRun: savedLastRun(),
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

export function checkOrders(settings: unknown): Outcome<DataCheck> {
  return answer(() => {
    const source = parseSourceSettings(settings);
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = readSheet(sheetById(spreadsheet, source.sheetId), source.sheetId);
    const checked = checkSource(sheet, source, calendarOf(spreadsheet));
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
        throw new UserError('SOURCE_IS_OUTPUT', { sheet: sourceSheet.getName() });
      }
      assertWritable(outputs);
      const cells = readSheet(sourceSheet, settings.source.sheetId);
      const terms = forecastTerms(outputs.summary ? readKeptCells(outputs.summary.sheet, null) : new Map());

      step('check');
      const checked = checkSource(cells, settings.source, calendar);

      step('score');
      const forecast = forecastCustomers(checked, terms);
      const customers = scoreCustomers(checked, settings.tierCuts, forecast);
      const tiers = tierSummaries(customers);
      const report = buildReport({
        language: documentLanguage(spreadsheet),
        customers,
        currency: checked.currency,
        firstDay: checked.firstDay,
        asOf: checked.asOf,
        rowsRead: checked.reading.rowsRead,
        rowsUsed: checked.reading.rowsUsed,
        findings: checked.reading.findings,
        source: { sheet: cells.name, range: checked.range },
        tierCuts: settings.tierCuts,
        tierFrom: [tiers[0]?.revenueFrom ?? null, tiers[1]?.revenueFrom ?? null],
        forecast: forecast.basis,
        terms,
        run: { by: settings.runBy, at },
      });

      const written = writeReport(spreadsheet, report, outputs, (sheet) =>
        step(sheet === 'customers' ? 'writeCustomers' : 'writeSummary'),
      );
      saveRun(settings, { by: settings.runBy, at, summarySheetId: written.summary.sheetId });
      const { rowsRead, rowsUsed } = checked.reading;
      return {
        rowsRead,
        rowsUsed,
        rowsSkipped: rowsRead - rowsUsed,
        customers: customers.length,
        orders: orderCount(customers),
        revenue: checked.revenue,
        asOf: isoDay(checked.asOf),
        tiers,
        segments: segmentSummaries(customers),
        written: (['summary', 'customers'] as const).map((sheet) => ({
          sheet,
          sheetId: written[sheet].sheetId,
          name: written[sheet].name,
        })),
        source: `${cells.name}!${checked.range}`,
        by: settings.runBy,
        at,
        seconds: (Date.now() - started) / 1000,
      };
    });
  });
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
    const likeness = header < 0 || rows === 0 ? 0 : orderLikeness((top[header] ?? []).map(String));
    const range = columns === 0 ? '' : `A${header + 1}:${columnLetter(columns - 1)}${header + 1 + rows}`;
    return { sheetId: sheet.getSheetId(), name: sheet.getName(), rows, range, likeness };
  });
  const best = described.reduce((a, b) => (b.likeness > a.likeness ? b : a), { likeness: 0, sheetId: -1 });
  return described.map(({ likeness: _, ...sheet }) => ({ ...sheet, suggested: sheet.sheetId === best.sheetId }));
}

function calendarOf(spreadsheet: Spreadsheet): Calendar {
  const timeZone = spreadsheet.getSpreadsheetTimeZone();
  return { timeZone, today: dayReader(() => timeZone)(new Date(), null) ?? 0 };
}
