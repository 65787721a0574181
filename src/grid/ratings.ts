/** Cells of a survey → ratings on one scale, and findings for those that do not count. */
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
import { type Finding, findingList } from './findings.ts';

export interface RatingsReading {
  /** Parallel columns; days are 0 where the survey has no dates. */
  customers: string[];
  days: number[];
  /** Whole numbers from 1: those of a scale that starts at 0 are one higher than they were given. */
  scores: number[];
  /** Rows with a score, readable or not. */
  rowsRead: number;
  findings: Finding[];
}

/** What one row holds, as far as it can be read. */
export interface RatingReader {
  /** As it was given. */
  score(row: Row): number | null;
  /** Null for a survey without dates, too. */
  day(row: Row): number | null;
}

/** The lowest and highest score of a column; null where none can be read. */
export function scoreRange(block: CellBlock, column: number): { lowest: number; highest: number } | null {
  const read = scoreReader(block, column);
  const scores = block.cells.map(read).filter((score): score is number => score !== null);
  if (scores.length === 0) return null;
  return { lowest: scores.reduce((a, b) => Math.min(a, b)), highest: scores.reduce((a, b) => Math.max(a, b)) };
}

/**
 * Reads every rating of the customers that are known; the others are counted.
 *
 * @throws UserError when a column is missing, or no score can be read
 */
export function readRatings(
  block: CellBlock,
  columns: SurveyMapping,
  scale: RatingScale,
  rules: DateRules,
  isKnown: (customer: string) => boolean,
): RatingsReading {
  const read = ratingReader(block, columns, rules);
  const customerColumn = chosen(block, columns, 'customer');
  const scoreColumn = chosen(block, columns, 'score');
  const findings = findingList(block.firstRow);
  const reading = { customers: [] as string[], days: [] as number[], scores: [] as number[] };
  let rowsRead = 0;
  block.cells.forEach((row, i) => {
    // Who gave no score was asked and did not answer: that is no finding.
    if (isBlank(row[scoreColumn])) return;
    rowsRead++;
    const customer = customerKey(row[customerColumn]);
    const score = read.score(row);
    const day = columns.date === null ? 0 : read.day(row);
    if (score === null || day === null) findings.add('UNREADABLE_RATING', i, 'leftOut');
    else if (!Number.isInteger(score) || score < scale.min || score > scale.max) {
      findings.add('SCORE_OFF_SCALE', i, 'leftOut');
    } else if (!isKnown(customer)) findings.add('UNMATCHED_RATING', i, 'leftOut');
    else {
      reading.customers.push(customer);
      reading.days.push(day);
      reading.scores.push(score - scale.min + 1);
    }
  });
  return { ...reading, rowsRead, findings: findings.all() };
}

/** @throws UserError when a column is missing, or no score can be read */
export function ratingReader(block: CellBlock, columns: SurveyMapping, rules: DateRules): RatingReader {
  const scoreColumn = chosen(block, columns, 'score');
  const score = scoreReader(block, scoreColumn);
  const dateColumn = columns.date;
  const readDay = dateColumn === null ? null : dateReader(block, [dateColumn], rules);
  refuseUnreadable(block, scoreColumn, score, 'NO_SCORES');
  return { score, day: (row) => readDay?.(row[dateColumn as number]) ?? null };
}

/** Five steps in words, as survey tools export them. */
const WORDS: readonly RegExp[] = [
  /^(very (dis|un)satisfied|非常不满意|很不满意)$/i,
  /^((dis|un)satisfied|somewhat dissatisfied|不满意|比较不满意|较不满意)$/i,
  /^(neutral|neither satisfied nor dissatisfied|ok|一般|中立|普通)$/i,
  /^(satisfied|somewhat satisfied|满意|比较满意|较满意)$/i,
  /^(very satisfied|非常满意|很满意)$/i,
];

/** A number, one with its unit or out of a total (4分, 5 stars, 9/10, 10 - extremely likely), or one of five words. */
function scoreReader(block: CellBlock, column: number): (row: Row) => number | null {
  const number = numberReader(block, column);
  return (row) => number(row) ?? scoreText(row[column]);
}

function scoreText(cell: Cell): number | null {
  if (typeof cell !== 'string') return null;
  const text = cell.normalize('NFKC').trim();
  const led = /^(\d+)\s*(?:分|星|颗星|stars?|points?|\/\s*\d+|[-–—:.]\s*\D.*)$/i.exec(text);
  if (led) return Number(led[1]);
  const step = WORDS.findIndex((word) => word.test(text));
  return step < 0 ? null : step + 1;
}
