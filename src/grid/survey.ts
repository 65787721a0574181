/** Cells of a survey → ratings on one scale and answers on likelihood to recommend, with findings for those that do not count. */
import type { RatingRows } from '../core/metrics/customerRatings.ts';
import type { RatingScale } from '../core/metrics/ratingScales.ts';
import { type Cell, isBlank } from './cell.ts';
import {
  type CellBlock,
  chosen,
  type DateRules,
  dateReader,
  numberReader,
  type Row,
  refuseUnreadable,
} from './cellBlock.ts';
import type { SurveyMapping } from './columns.ts';
import { customerKey } from './customerKey.ts';
import { type Finding, type FindingCode, findingList } from './findings.ts';

/** Answers on likelihood to recommend, as parallel columns. */
export interface RecommendationRows extends RatingRows {
  /** '' where the cell is blank; null where the survey has no such column. */
  topics: readonly string[] | null;
}

export interface SurveyReading {
  /** Whole numbers from 1: those of a scale that starts at 0 are one higher than they were given. Null without such a column. */
  ratings: RatingRows | null;
  /** From 0 to 10, as they were given. Null without such a column. */
  recommendations: RecommendationRows | null;
  /** Rows with an answer of either kind, readable or not. */
  rowsRead: number;
  findings: Finding[];
}

/** What one row holds, as far as it can be read. */
export interface SurveyReader {
  /** As they were given; null without such a column, too. */
  score(row: Row): number | null;
  nps(row: Row): number | null;
  day(row: Row): number | null;
  topic(row: Row): string;
}

const NPS_SCALE: RatingScale = { min: 0, max: 10 };

/** The lowest and highest score of a column; null where none can be read. */
export function scoreRange(block: CellBlock, column: number): { lowest: number; highest: number } | null {
  const read = scoreReader(block, column);
  const scores = block.cells.map(read).filter((score): score is number => score !== null);
  if (scores.length === 0) return null;
  return { lowest: scores.reduce((a, b) => Math.min(a, b)), highest: scores.reduce((a, b) => Math.max(a, b)) };
}

/**
 * Reads every answer of the customers that are known; the others are counted.
 *
 * @param scale of the ratings; null where no column holds them
 * @throws UserError when a column is missing, or no score can be read in it
 */
export function readSurvey(
  block: CellBlock,
  columns: SurveyMapping,
  scale: RatingScale | null,
  rules: DateRules,
  isKnown: (customer: string) => boolean,
): SurveyReading {
  const read = surveyReader(block, columns, rules);
  const customerColumn = chosen(block, columns, 'customer');
  const findings = findingList(block.firstRow);
  const ratings = answersIn(columns.score, read.score, scale);
  const recommendations = answersIn(columns.nps, read.nps, NPS_SCALE);
  const kinds = [ratings, recommendations].filter((kind) => kind !== null);
  let rowsRead = 0;
  block.cells.forEach((row, i) => {
    // Who gave no score was asked and did not answer: that is no finding.
    const given = kinds.filter(({ column }) => !isBlank(row[column]));
    if (given.length === 0) return;
    rowsRead++;
    const customer = customerKey(row[customerColumn]);
    const day = columns.date === null ? 0 : read.day(row);
    const reasons = new Set<FindingCode>();
    for (const answers of given) {
      const score = answers.read(row);
      const reason = reasonToLeaveOut(score, day, answers.scale) ?? (isKnown(customer) ? null : 'UNMATCHED_RATING');
      if (reason !== null || score === null || day === null) {
        reasons.add(reason ?? 'UNREADABLE_RATING');
        continue;
      }
      answers.customers.push(customer);
      answers.days.push(day);
      answers.scores.push(score);
      answers.topics.push(read.topic(row));
    }
    for (const reason of reasons) findings.add(reason, i, 'leftOut');
  });
  const columnsOf = ({ customers, days, scores }: Answers) => ({
    customers,
    days: columns.date === null ? null : days,
    scores,
  });
  return {
    ratings: ratings && {
      ...columnsOf(ratings),
      scores: ratings.scores.map((score) => score - ratings.scale.min + 1),
    },
    recommendations: recommendations && {
      ...columnsOf(recommendations),
      topics: columns.topic === null ? null : recommendations.topics,
    },
    rowsRead,
    findings: findings.all(),
  };
}

/** @throws UserError when a column is missing, or no score can be read in it */
export function surveyReader(block: CellBlock, columns: SurveyMapping, rules: DateRules): SurveyReader {
  const { score, nps, date, topic } = columns;
  // Either kind of answer will do.
  const scoreColumn = nps === null ? chosen(block, columns, 'score') : score;
  const read = {
    score: scoreColumn === null ? () => null : scoreReader(block, scoreColumn),
    nps: nps === null ? () => null : likelihoodReader(block, nps),
  };
  const readDay = date === null ? null : dateReader(block, [date], rules);
  if (scoreColumn !== null) refuseUnreadable(block, scoreColumn, read.score, 'NO_SCORES');
  if (nps !== null) refuseUnreadable(block, nps, read.nps, 'NO_SCORES');
  return {
    ...read,
    day: (row) => readDay?.(row[date as number]) ?? null,
    topic: (row) => (topic === null ? '' : customerKey(row[topic])),
  };
}

/** Answers of one kind, as they are collected. */
interface Answers {
  column: number;
  read: (row: Row) => number | null;
  scale: RatingScale;
  customers: string[];
  days: number[];
  scores: number[];
  topics: string[];
}

function answersIn(column: number | null, read: Answers['read'], scale: RatingScale | null): Answers | null {
  if (column === null || scale === null) return null;
  return { column, read, scale, customers: [], days: [], scores: [], topics: [] };
}

function reasonToLeaveOut(score: number | null, day: number | null, { min, max }: RatingScale): FindingCode | null {
  if (score === null || day === null) return 'UNREADABLE_RATING';
  return Number.isInteger(score) && score >= min && score <= max ? null : 'SCORE_OFF_SCALE';
}

/** Five steps in words, as survey tools export them. */
const WORDS: readonly RegExp[] = [
  /^(very (dis|un)satisfied|非常不满意|很不满意)$/i,
  /^((dis|un)satisfied|somewhat dissatisfied|不满意|比较不满意|较不满意)$/i,
  /^(neutral|neither satisfied nor dissatisfied|ok|一般|中立|普通)$/i,
  /^(satisfied|somewhat satisfied|满意|比较满意|较满意)$/i,
  /^(very satisfied|非常满意|很满意)$/i,
];

/** A likelihood, or one of five words. */
function scoreReader(block: CellBlock, column: number): (row: Row) => number | null {
  const likelihood = likelihoodReader(block, column);
  const step = (text: string) => {
    const place = WORDS.findIndex((word) => word.test(text));
    return place < 0 ? null : place + 1;
  };
  return (row) => likelihood(row) ?? step(textOf(row[column]));
}

/** A number, or one with its unit or out of a total: 4分, 5 stars, 9/10, 10 - extremely likely. */
function likelihoodReader(block: CellBlock, column: number): (row: Row) => number | null {
  const number = numberReader(block, column);
  return (row) => number(row) ?? leadingNumber(textOf(row[column]));
}

function leadingNumber(text: string): number | null {
  const led = /^(\d+)\s*(?:分|星|颗星|stars?|points?|\/\s*\d+|[-–—:.]\s*\D.*)$/i.exec(text);
  return led && Number(led[1]);
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell.normalize('NFKC').trim() : '';
}
