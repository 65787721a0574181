/** Runs of the built add-on on a data set, as a team makes them: run, type into the summary, run again. */
import type { Outcome, RunResult, Settings, SourceDescription, SurveyDescription } from '../../src/app/contract.ts';
import { DEFAULT_CLASSES } from '../../src/core/segments/customerClasses.ts';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf } from './headless.ts';
import type { TeamCells } from './summaryOracle/told.ts';

const BY_HAND = `
function typeIn(cells) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('KPI Summary');
  const notes = sheet.getDataRange().getNotes();
  for (const [id, value] of Object.entries(cells)) {
    const row = notes.findIndex((line) => line.some((note) => note.endsWith('[' + id + ']')));
    if (row < 0) throw new Error('No ' + id);
    const column = notes[row].findIndex((note) => note.endsWith('[' + id + ']'));
    sheet.getRange(row + 1, column + 1).setValue(value);
  }
}
function edit(sheetName, edits) {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(sheetName);
  for (const [row, column, value] of edits) sheet.getRange(row, column).setValue(value);
}`;

/** A cell of a source and what stands there, one-based. */
export type Edit = readonly [sheet: string, row: number, column: number, value: CellValue];

/** What comes before a run. */
export interface Turn {
  team?: TeamCells;
  edits?: readonly Edit[];
}

/** @param turns one for every run */
export async function summarised(
  workbook: WorkbookSnapshot,
  extras: Settings['extras'],
  turns: readonly Turn[],
): Promise<WorkbookSnapshot> {
  const host = await open({ workbook, alsoDefine: BY_HAND });
  try {
    const settings = await proposed(host, workbook.sheets, extras);
    for (const { team, edits = [] } of turns) {
      if (team) await resultOf(host, 'typeIn', team);
      for (const [sheet, ...edit] of edits) await resultOf(host, 'edit', sheet, [edit]);
      answerOf((await resultOf(host, 'segmentCustomers', settings)) as Outcome<RunResult>);
    }
    return await host.snapshot();
  } finally {
    host.dispose();
  }
}

/** The settings that the sidebar proposes, with the survey where there is one. */
async function proposed(
  host: Opened,
  [orders, survey]: readonly SheetSnapshot[],
  extras: Settings['extras'],
): Promise<Settings> {
  const sheetId = orders?.sheetId ?? 0;
  const { shape, mapping } = answerOf(
    (await resultOf(host, 'describeSource', { sheetId })) as Outcome<SourceDescription>,
  );
  const answers =
    survey &&
    answerOf((await resultOf(host, 'describeSurvey', { sheetId: survey.sheetId })) as Outcome<SurveyDescription>);
  return {
    source: {
      ...{ sheetId, shape, columns: mapping, dateOrder: 'auto', refunds: 'net', duplicates: 'drop', testCustomers: [] },
      survey: answers
        ? { sheetId: survey.sheetId, columns: answers.mapping, scale: answers.scale, dateOrder: 'auto' }
        : null,
      pseudonyms: false,
    },
    ...{ classes: DEFAULT_CLASSES, tierNames: ['A', 'B', 'C'], extras, cuts: 'fresh', runBy: 'Mei' },
  };
}

function answerOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}
