/** What the headlines are called: values are expected revenue until there is a gross margin. */
import type { Headline, Term } from '../../i18n/sheets/words.ts';
import type { SummaryPage } from './page.ts';

export function headlineTerm({ input, words: { summary } }: SummaryPage, headline: Headline): Term {
  const isValue = headline === 'lifetimeValue' || headline === 'equity';
  return isValue && input.terms.grossMargin === null ? summary.aheadOfMargin[headline] : summary.headlines[headline];
}
