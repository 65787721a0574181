/** Method: where the figures come from and what they mean. */
import { deviation } from '../../core/models/expectedAndActual.ts';
import { isoDay } from '../../grid/days.ts';
import { correlationText } from '../../i18n/correlationText.ts';
import { filled } from '../../i18n/filled.ts';
import { fitText } from '../../i18n/fitText.ts';
import { METHOD_ROWS, type MethodRow } from '../../i18n/sheets/words.ts';
import { grouped } from '../money.ts';
import { ownScores, percent, tierRuleOf } from '../rules.ts';
import { runBy, runName } from '../runNames.ts';
import { block } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { dayName } from './dateNames.ts';
import { FIRST, HEAD, LAST, type SummaryPage, writeHeading } from './page.ts';

/** R, F and M. */
const SCORES = 3;

export function writeMethod(page: SummaryPage): void {
  const { grid, words, input, plan } = page;
  const { method } = words.summary;
  const { source, findings } = input;
  const texts: Record<MethodRow, string> = {
    source: filled(method.source, { source: `${source.sheet}!${source.range}` }),
    run: filled(method.run, { run: runBy(words, input.run), settings: input.run.settings }),
    tiers: tiersText(page),
    segments: segmentsText(page),
    cuts: cutsText(page),
    period: method.period,
    refunds: method.refunds[findings.find(({ code }) => code === 'REFUND')?.effect ?? 'none'] ?? '',
    forecast: forecastText(page),
    fit: parametersText(page),
    check: checkText(page),
    live: method.live,
    status: method.status,
    privacy: method.privacy,
  };
  const first = plan.method + HEAD;
  writeHeading(page, plan.method, method.title);
  METHOD_ROWS.forEach((row, i) => {
    grid.put(first + i, FIRST, method.labels[row], { style: STYLES.lead });
    grid.put(first + i, FIRST + 1, { text: texts[row] }, { style: STYLES.wrap });
  });
  page.merges.push(block(first, FIRST + 1, first + METHOD_ROWS.length - 1, LAST));
}

function tiersText({ words, money, input }: SummaryPage): string {
  const { tiers, tier } = words.summary.method;
  const { by, of, names, cuts } = tierRuleOf(words, money, input);
  const each = by === 'natural' ? '' : tier[by];
  const parts = cuts.map((cut, i) => filled(each, { name: names[i] ?? '', cut, of }));
  return filled(tiers[by], {
    of,
    tiers: parts.join(words.between.parts),
    names: names.join(words.between.items),
    last: names[names.length - 1] ?? '',
  });
}

function segmentsText(page: SummaryPage): string {
  const { scores, binning, ties, maps } = page.words.summary.method;
  const { segment } = page.input.classes;
  const own = ownScores(page.input);
  const isAll = own.length === SCORES;
  return sentences(
    page,
    filled(isAll ? scores.byThreshold : scores.byQuantile, {
      bins: segment.bins,
      how: binning[segment.binning],
      ties: ties[segment.ties],
    }),
    own.length > 0 && !isAll && filled(scores.someByThreshold, { scores: own.join(scores.and) }),
    maps[typeof segment.map === 'string' ? segment.map : 'own'],
  );
}

function cutsText({ words, input: { frozen } }: SummaryPage): string {
  const { cuts } = words.summary.method;
  if (!frozen) return cuts.fresh;
  const what = frozen.tiers && frozen.segments ? cuts.both : frozen.tiers ? cuts.tiers : cuts.segments;
  return filled(cuts.frozen, { what, run: runName(words, frozen) });
}

function forecastText(page: SummaryPage): string {
  const { forecast: basis, terms } = page.input;
  const { forecast } = page.words.summary.method;
  const { model, needed, purchases, values, unvalued } = basis;
  const repeatBuyers = count(basis.repeatBuyers);
  if (!purchases) return filled(forecast.none, { repeatBuyers, needed });
  const value =
    terms.grossMargin === null
      ? forecast.ofRevenue
      : filled(forecast.ofMargin, { grossMargin: percent(terms.grossMargin) });
  return sentences(
    page,
    filled(forecast.made, {
      model,
      customers: count(basis.customers),
      repeatBuyers,
      days: count(basis.daysObserved),
      value,
      discountRate: percent(terms.annualDiscountRate),
    }),
    (purchases.isHeld || values?.isHeld) && forecast.held,
    basis.isFarAhead && forecast.farAhead,
    unvalued > 0 && filled(forecast.unvalued, { unvalued: count(unvalued) }),
  );
}

function parametersText(page: SummaryPage): string {
  const { fit } = page.words.summary.method;
  const { model, purchases, values, correlation } = page.input.forecast;
  if (!purchases) return '–';
  return sentences(
    page,
    filled(fit.purchases, { model, purchases: fitText(purchases) }),
    values && filled(fit.values, { values: fitText(values) }),
    correlation !== null && filled(fit.correlation, { correlation: correlationText(correlation) }),
  );
}

function checkText({ input, words, money }: SummaryPage): string {
  const { check } = words.summary.method;
  const { holdout } = input.forecast;
  if (!holdout) return check.none;
  const { fittedTo, purchases, value } = holdout;
  return filled(value ? check.values : check.purchases, {
    until: dayName(words, isoDay(fittedTo)),
    expected: count(purchases.expected),
    actual: count(purchases.actual),
    difference: difference(deviation(purchases)),
    ...(value && { expectedValue: money.text(value.expected), actualValue: money.text(value.actual) }),
  });
}

/** Those that there are, one after the other. */
function sentences({ words: { between } }: SummaryPage, ...texts: (string | false | null | undefined)[]): string {
  return texts.filter(Boolean).join(between.sentences);
}

function count(value: number): string {
  return grouped(value.toFixed(0));
}

/** A deviation, such as `−16%`; a dash where it has no end. */
function difference(share: number): string {
  if (share === Number.POSITIVE_INFINITY) return '–';
  const percents = Math.round(100 * share);
  const sign = percents < 0 ? '−' : percents > 0 ? '+' : '';
  return `${sign}${Math.abs(percents)}%`;
}
