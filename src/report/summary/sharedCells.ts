/** Where the figures stand that several sections share: the cards, their comparisons, and the answers of all customers. */
import { HEADLINES, type Headline } from '../../i18n/sheets/words.ts';
import { fixed } from '../sheetGrid.ts';
import { BODY, FIRST, HEAD, ROW, type SummaryPage } from './page.ts';

const CARDS_PER_ROW = 5;

/** Rows of a card. */
export const CARD = { label: 0, value: 1, before: 2, yearAgo: 3, lastRun: 4, target: 5 } as const;

/** Where a headline's card stands. */
export function cardPlace(headline: Headline): { row: number; column: number } {
  const index = HEADLINES.indexOf(headline);
  const row = index < CARDS_PER_ROW ? ROW.cards : ROW.moreCards;
  return { row, column: FIRST + 2 * (index % CARDS_PER_ROW) };
}

/** Cells of a card: its name, number, status and target, and its change against the period before. */
export function cardCells(headline: Headline) {
  const { row, column } = cardPlace(headline);
  return {
    label: fixed(row + CARD.label, column),
    value: fixed(row + CARD.value, column),
    status: fixed(row + CARD.label, column + 1),
    target: fixed(row + CARD.target, column + 1),
    change: fixed(row + CARD.before, column + 1),
    /** What stands beside the number: the interval of NPS. */
    side: fixed(row + CARD.value, column + 1),
  };
}

/** Columns of the comparisons. */
export const COMPARISON = {
  label: FIRST,
  /** What is told, as a number: the state in hundreds, and in units the headline's place in the list on top. */
  order: FIRST + 1,
  now: FIRST + 2,
  before: FIRST + 3,
  yearAgo: FIRST + 4,
  lastRun: FIRST + 5,
  moveBy: FIRST + 6,
  told: FIRST + 7,
} as const;

export function comparisonCell({ plan }: SummaryPage, headline: Headline, column: keyof typeof COMPARISON): string {
  return fixed(plan.comparisons + BODY + HEADLINES.indexOf(headline), COMPARISON[column]);
}

export type ComparedPeriod = 'now' | 'before' | 'yearAgo';

/** The cell that holds the id of a period: the head of its column. */
export function periodCell({ plan }: SummaryPage, period: ComparedPeriod): string {
  return fixed(plan.comparisons + HEAD, COMPARISON[period]);
}

/** Columns of answers. */
export const ANSWERS = {
  name: FIRST,
  answers: FIRST + 1,
  promoters: FIRST + 2,
  detractors: FIRST + 3,
  nps: FIRST + 4,
  interval: FIRST + 5,
} as const;

/** A cell of the row of all answers, below those of the tiers. */
export function allAnswers({ plan, input }: SummaryPage, column: keyof typeof ANSWERS): string {
  return fixed(plan.feedback + HEAD + 1 + input.tierNames.length, ANSWERS[column]);
}
