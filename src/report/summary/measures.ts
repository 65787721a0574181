/** How the headlines are measured: their formats, how they are told in a sentence, and how a change of theirs is told. */
import type { Headline } from '../../i18n/sheets/words.ts';
import { quote } from '../formulas.ts';
import type { SummaryPage } from './page.ts';

/** Amounts and numbers change by a share, rates by percentage points, a score by points. */
type Measure = 'count' | 'sum' | 'average' | 'rate' | 'score';

const MEASURES: Record<Headline, Measure> = {
  customers: 'count',
  active: 'count',
  new: 'count',
  revenue: 'sum',
  orderValue: 'average',
  repeatRate: 'rate',
  inactiveChurn: 'rate',
  nps: 'score',
  lifetimeValue: 'sum',
  equity: 'sum',
};

/** Headlines of which less is better. */
export function isLowerBetter(headline: Headline): boolean {
  return headline === 'inactiveChurn';
}

export function isRate(headline: Headline): boolean {
  return MEASURES[headline] === 'rate';
}

export const PERCENT = '0.0%';
const SHARE_CHANGE = '+0.0%;"−"0.0%;0.0%';
const SCORE_CHANGE = '+0.0;"−"0.0;0.0';

export function formatOf({ money }: Pick<SummaryPage, 'money'>, headline: Headline): string {
  return { count: '#,##0', sum: money.sum, average: money.average, rate: PERCENT, score: '0.0' }[MEASURES[headline]];
}

export function changeFormat({ words }: Pick<SummaryPage, 'words'>, headline: Headline): string {
  const measure = MEASURES[headline];
  if (measure === 'rate') return words.formats.pointsChange;
  return measure === 'score' ? SCORE_CHANGE : SHARE_CHANGE;
}

/** Format of a change without its sign. */
export function moveFormat({ words }: Pick<SummaryPage, 'words'>, headline: Headline): string {
  const measure = MEASURES[headline];
  if (measure === 'rate') return words.formats.points;
  return measure === 'score' ? '0.0' : PERCENT;
}

/** The kinds of change, of figures in cells. Rounded, as what has not changed may differ by a trace that binary fractions leave. */
export const CHANGES = {
  share: (now: string, before: string) => `IF(${before}=0,"–",ROUND((${now}-${before})/ABS(${before}),12))`,
  points: (now: string, before: string) => `ROUND(100*(${now}-${before}),10)`,
  score: (now: string, before: string) => `ROUND(${now}-${before},10)`,
};

/** An expression for the change of a figure, a dash where one of both is not known. */
export function change(kind: keyof typeof CHANGES, now: string, before: string): string {
  return `IF(AND(ISNUMBER(${now}),ISNUMBER(${before})),${CHANGES[kind](now, before)},"–")`;
}

export function changeOf(headline: Headline, now: string, before: string): string {
  const measure = MEASURES[headline];
  return change(measure === 'rate' ? 'points' : measure === 'score' ? 'score' : 'share', now, before);
}

/** A figure in words. */
export function told({ money }: SummaryPage, headline: Headline, value: string): string {
  const amount = (decimals: number) => `${quote(money.symbol)}&FIXED(${value},${decimals})`;
  return {
    count: `FIXED(${value},0)`,
    sum: amount(money.decimals),
    average: amount(money.averageDecimals),
    rate: `FIXED(100*${value},1)&"%"`,
    score: `FIXED(${value},1)`,
  }[MEASURES[headline]];
}

/** The size of a change in words, without its sign. */
export function toldChange({ words }: SummaryPage, headline: Headline, value: string): string {
  const measure = MEASURES[headline];
  if (measure === 'rate') return `FIXED(ABS(${value}),1)&${quote(words.points)}`;
  return measure === 'score' ? `FIXED(ABS(${value}),1)` : `FIXED(ABS(100*${value}),1)&"%"`;
}

/** How far a figure is from its target, in words. */
export function toldGap(page: SummaryPage, headline: Headline, value: string, target: string): string {
  return `IFERROR(${toldChange(page, headline, `(${plainChange(headline, value, target)})`)},"–")`;
}

function plainChange(headline: Headline, value: string, target: string): string {
  const measure = MEASURES[headline];
  if (measure === 'rate') return CHANGES.points(value, target);
  return measure === 'score' ? CHANGES.score(value, target) : `(${value}-${target})/${target}`;
}
