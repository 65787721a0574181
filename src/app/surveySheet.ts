/** A sheet of ratings as the app sees it: which columns hold what, on which scale, and what each customer gave. */
import type { RatingRows } from '../core/metrics/customerRatings.ts';
import { likelyScale, type RatingScale } from '../core/metrics/ratingScales.ts';
import { proposeSurvey } from '../grid/columns.ts';
import { customerKey } from '../grid/customerKey.ts';
import type { Finding } from '../grid/findings.ts';
import { ratingReader, readRatings, scoreRange } from '../grid/ratings.ts';
import type { SurveyDescription, SurveyRequest, SurveySettings } from './contract.ts';
import { attempt, describeColumns, SAMPLE_ROWS, SHOWN_ROWS, type SheetCells, tableOf } from './sourceSheet.ts';

/** The ratings of known customers. */
export interface CheckedRatings {
  /** On a scale from 1. */
  rows: RatingRows;
  scale: RatingScale;
  findings: Finding[];
}

/** Columns with their proposed roles, the scale that the scores seem to be on, and the first rows as read. */
export function describeSurvey(
  sheet: SheetCells,
  request: Omit<SurveyRequest, 'sheetId'>,
  timeZone: string,
): SurveyDescription {
  const table = tableOf(sheet);
  const mapping = request.columns ?? proposeSurvey(table.headers, table.cells.slice(0, SAMPLE_ROWS));
  const read = attempt(() => ratingReader(table, mapping, { dateOrder: request.dateOrder ?? 'auto', timeZone }));
  const scores = mapping.score === null ? null : scoreRange(table, mapping.score);
  return {
    sheetId: sheet.sheetId,
    name: sheet.name,
    rows: table.cells.length,
    columns: describeColumns(table),
    mapping,
    scale: request.scale ?? (scores && likelyScale(scores)),
    scores,
    firstRows: table.cells.slice(0, SHOWN_ROWS).map((row, i) => ({
      row: table.firstRow + i,
      customer: mapping.customer === null ? '' : customerKey(row[mapping.customer]),
      day: read?.day(row) ?? null,
      score: read?.score(row) ?? null,
    })),
  };
}

/**
 * Ratings joined to customers by their key.
 *
 * @throws UserError when the survey cannot be read
 */
export function checkRatings(
  sheet: SheetCells,
  { columns, scale, dateOrder }: SurveySettings,
  timeZone: string,
  isKnown: (customer: string) => boolean,
): CheckedRatings {
  const { customers, days, scores, findings } = readRatings(
    tableOf(sheet),
    columns,
    scale,
    { dateOrder, timeZone },
    isKnown,
  );
  return { rows: { customers, days, scores }, scale, findings };
}
