/** A survey as the app sees it: which columns hold what, on which scale, and what each customer answered. */
import type { RatingRows } from '../core/metrics/customerRatings.ts';
import { likelyScale, type RatingScale } from '../core/metrics/ratingScales.ts';
import { proposeSurvey } from '../grid/columns.ts';
import { customerKey } from '../grid/customerKey.ts';
import type { Finding } from '../grid/findings.ts';
import { type RecommendationRows, readSurvey, scoreRange, surveyReader } from '../grid/survey.ts';
import type { SurveyFacts } from '../report/input.ts';
import type { SurveyDescription, SurveyRequest, SurveySettings } from './contract.ts';
import { attempt, describeColumns, SAMPLE_ROWS, SHOWN_ROWS, type SheetCells, tableOf } from './sourceSheet.ts';

/** The answers of known customers. */
export interface CheckedSurvey {
  /** On a scale from 1; null where no column holds ratings. */
  ratings: CheckedRatings | null;
  /** Null where no column holds answers on likelihood to recommend. */
  recommendations: RecommendationRows | null;
  findings: Finding[];
}

export interface CheckedRatings {
  rows: RatingRows;
  scale: RatingScale;
}

/** What a report must know of a survey beside its answers. */
export function surveyFacts({ ratings, recommendations }: CheckedSurvey): SurveyFacts {
  return {
    hasScores: recommendations !== null,
    hasRatings: ratings !== null,
    isDated: Boolean(recommendations?.days ?? ratings?.rows.days),
  };
}

/** Columns with their proposed roles, the scale that the scores seem to be on, and the first rows as read. */
export function describeSurvey(
  sheet: SheetCells,
  request: Omit<SurveyRequest, 'sheetId'>,
  timeZone: string,
): SurveyDescription {
  const table = tableOf(sheet);
  const mapping = request.columns ?? proposeSurvey(table.headers, table.cells.slice(0, SAMPLE_ROWS));
  const read = attempt(() => surveyReader(table, mapping, { dateOrder: request.dateOrder ?? 'auto', timeZone }));
  const scores = mapping.score === null ? null : scoreRange(table, mapping.score);
  return {
    sheetId: sheet.sheetId,
    name: sheet.name,
    rows: table.cells.length,
    columns: describeColumns(table),
    mapping,
    scale: scores && (request.scale ?? likelyScale(scores)),
    scores,
    firstRows: table.cells.slice(0, SHOWN_ROWS).map((row, i) => ({
      row: table.firstRow + i,
      customer: mapping.customer === null ? '' : customerKey(row[mapping.customer]),
      day: read?.day(row) ?? null,
      score: read?.score(row) ?? null,
      nps: read?.nps(row) ?? null,
      topic: read?.topic(row) ?? '',
    })),
  };
}

/**
 * Answers joined to customers by their key.
 *
 * @throws UserError when the survey cannot be read
 */
export function checkSurvey(
  sheet: SheetCells,
  { columns, scale, dateOrder }: SurveySettings,
  timeZone: string,
  isKnown: (customer: string) => boolean,
): CheckedSurvey {
  const reading = readSurvey(tableOf(sheet), columns, scale, { dateOrder, timeZone }, isKnown);
  const { ratings, recommendations, findings } = reading;
  return { ratings: ratings && scale && { rows: ratings, scale }, recommendations, findings };
}
