/** Which columns Customers has, by what the run has. */
import { CUSTOMER_COLUMNS, type CustomerColumn } from '../i18n/sheets/words.ts';
import type { ReportInput, SegmentedCustomer } from './input.ts';

type Known = (input: Pick<ReportInput, 'extras' | 'customers' | 'review'>) => boolean;

const hasExtra =
  (kind: ReportInput['extras'][number]): Known =>
  ({ extras }) =>
    extras.includes(kind);

const hasReview: Known = ({ review }) => review !== null;

const someone =
  (knows: (review: NonNullable<SegmentedCustomer['review']>) => boolean): Known =>
  ({ customers }) =>
    customers.some(({ review }) => review !== null && knows(review));

/** Whether customers were asked how likely they are to recommend. */
export const hasScores: Known = someone(({ nps }) => nps !== null);

/** Whether there are ratings of which it is known when they were given. */
export function hasRatings({ survey }: Pick<ReportInput, 'survey'>): boolean {
  return survey?.isDated === true && survey.hasRatings;
}

/** Columns that not every run has. */
const SOMETIMES: Partial<Record<CustomerColumn, Known>> = {
  lifecycle: hasExtra('lifecycle'),
  behaviour: hasExtra('behaviour'),
  need: hasExtra('need'),
  satisfaction: hasExtra('satisfaction'),
  channel: someone(({ channel }) => channel !== null),
  product: someone(({ product }) => product !== null),
  periodOrders: hasReview,
  periodRevenue: hasReview,
  yearPurchases: hasReview,
  quietDays: hasReview,
  isNew: hasReview,
  answers: hasScores,
  promoters: hasScores,
  detractors: hasScores,
};

/** From the left. */
export function customerColumns(input: Parameters<Known>[0]): CustomerColumn[] {
  return CUSTOMER_COLUMNS.filter((column) => SOMETIMES[column]?.(input) ?? true);
}
