/** Method: where the figures come from and what they mean. */
import type { ExpectedAndActual } from '../../core/models/holdout.ts';
import { isoDay } from '../../grid/days.ts';
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
    discountRate: percent(terms.annualDiscountRate),
    grossMargin: terms.grossMargin === null ? null : percent(terms.grossMargin),
    fit: purchases && {
      isHeld: purchases.isHeld || (values?.isHeld ?? false),
      purchases: fitText(purchases),
      values: values && fitText(values),
      correlation: correlation === null ? null : correlation.toFixed(2),
    },
    check: holdout && {
      until: words.day(isoDay(holdout.fittedTo)),
      expected: count(holdout.purchases.expected),
      actual: count(holdout.purchases.actual),
      difference: deviation(holdout.purchases),
      value: holdout.value && {
        expected: money.text(holdout.value.expected),
        actual: money.text(holdout.value.actual),
      },
    },
  };
}

/** Of what was expected from what happened, such as `−16%`. */
function deviation({ expected, actual }: ExpectedAndActual): string {
  if (actual === 0) return '–';
  const percents = Math.round(100 * (expected / actual - 1));
  return `${percents < 0 ? '−' : '+'}${Math.abs(percents)}%`;
}
