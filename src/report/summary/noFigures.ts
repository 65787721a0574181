/** Why a figure of the page is not known, in words. */
import { filled } from '../../i18n/filled.ts';
import type { SummaryPage } from './page.ts';

export function whyNoForecast({ input: { forecast }, words: { summary } }: SummaryPage): string {
  const { missing, repeatBuyers, needed } = forecast;
  if (missing === 'repeatBuyers') return filled(summary.noForecast, { repeatBuyers, needed });
  return missing === 'singleOrders' ? summary.reasons.singleOrders : summary.reasons.noForecast;
}

/** Of a period, answers are counted where it is known when orders and answers came. */
export function whyNoScores({ input: { review, survey }, words }: SummaryPage): string {
  const { singleOrders, noSurvey, undatedSurvey, noScores } = words.summary.reasons;
  if (survey === null) return noSurvey;
  if (review === null) return singleOrders;
  return survey.isDated ? noScores : undatedSurvey;
}
