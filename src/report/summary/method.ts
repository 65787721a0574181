/** Method: where the figures come from and what they mean. */
import { deviation } from '../../core/models/expectedAndActual.ts';
import { isoDay } from '../../grid/days.ts';
import { correlationText } from '../../i18n/correlationText.ts';
import { fitText } from '../../i18n/fitText.ts';
import type { ForecastFacts } from '../../i18n/sheets/words.ts';
import { grouped } from '../money.ts';
import { percent, scoreRuleOf, tierRuleOf } from '../rules.ts';
import { STYLES } from '../styles.ts';
import { FIRST, HEAD, type SummaryPage, writeHeading } from './page.ts';

export function writeMethod(page: SummaryPage): void {
  const { grid, words, input, plan, money } = page;
  const { method, run } = words.summary;
  const { frozen } = input;
  const rows = method.rows({
    source: `${input.source.sheet}!${input.source.range}`,
    run: run(input.run.by, input.run.at),
    tiers: tierRuleOf(words, money, input),
    segments: scoreRuleOf(input),
    frozen: frozen && { ...frozen, run: frozen.by ? `${frozen.by}, ${frozen.at}` : frozen.at },
    refunds: input.findings.find(({ code }) => code === 'REFUND')?.effect ?? null,
    forecast: forecastFacts(page),
  });
  writeHeading(page, plan.method, method.title);
  rows.forEach(([label, text], i) => {
    grid.put(plan.method + HEAD + i, FIRST, label, { style: STYLES.lead });
    grid.put(plan.method + HEAD + i, FIRST + 1, { text }, { style: STYLES.sub });
  });
}

function forecastFacts({ input: { forecast, terms }, words, money }: SummaryPage): ForecastFacts {
  const { model, needed, purchases, values, correlation, holdout } = forecast;
  const count = (value: number) => grouped(value.toFixed(0));
  return {
    model,
    needed,
    customers: count(forecast.customers),
    repeatBuyers: count(forecast.repeatBuyers),
    days: count(forecast.daysObserved),
    unvalued: forecast.unvalued > 0 ? count(forecast.unvalued) : null,
    discountRate: percent(terms.annualDiscountRate),
    grossMargin: terms.grossMargin === null ? null : percent(terms.grossMargin),
    fit: purchases && {
      isFarAhead: forecast.isFarAhead,
      isHeld: purchases.isHeld || (values?.isHeld ?? false),
      purchases: fitText(purchases),
      values: values && fitText(values),
      correlation: correlation === null ? null : correlationText(correlation),
    },
    check: holdout && {
      until: words.day(isoDay(holdout.fittedTo)),
      expected: count(holdout.purchases.expected),
      actual: count(holdout.purchases.actual),
      difference: difference(deviation(holdout.purchases)),
      value: holdout.value && {
        expected: money.text(holdout.value.expected),
        actual: money.text(holdout.value.actual),
      },
    },
  };
}

/** A deviation, such as `−16%`; a dash where it has no end. */
function difference(share: number): string {
  if (share === Number.POSITIVE_INFINITY) return '–';
  const percents = Math.round(100 * share);
  const sign = percents < 0 ? '−' : percents > 0 ? '+' : '';
  return `${sign}${Math.abs(percents)}%`;
}
