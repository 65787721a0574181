/** Every figure of the KPI Summary by where it stands: in which card, or in which table, row and column. */
import { alertOf, intervalText, type Money, moneyOf, nothingToTell } from './alerts.ts';
import { classesOf } from './classes.ts';
import { mainChannel } from './compared.ts';
import { amountOf, sum } from './decimal.ts';
import { feedback } from './feedback.ts';
import { exactly, fixed, type SummaryFigures, typed } from './figure.ts';
import { classTables, tierTable } from './groups.ts';
import { changeFigure, figureOf, HEADLINES, type Headline, headlinesOf, labelsOf } from './headlines.ts';
import { market } from './market.ts';
import { newAndExisting } from './newAndExisting.ts';
import { buyersOf, figuresOf, type Month, monthNumber, monthOf } from './periods.ts';
import { quality } from './quality.ts';
import type { Source } from './sources.ts';
import type { Context, Person, Told } from './told.ts';
import { valueAndCost } from './valueAndCost.ts';

export function summaryFigures(told: Told): SummaryFigures {
  const { source, team, forecasts, lastSource, margin, overrides } = told;
  const asOf = Math.max(...source.rows.map(({ day }) => day));
  const number = monthNumber(asOf + 1) - 1;
  const isFull = monthOf(number, asOf).from >= Math.min(...source.rows.map(({ day }) => day));
  const review = isFull ? number : monthNumber(asOf);
  const [month, before, yearAgo] = [review, review - 1, review - 12].map((each) => monthOf(each, asOf)) as [
    Month,
    Month,
    Month,
  ];
  const inactiveDays = team['input.inactiveDays'] ?? 180;
  const buyers = buyersOf(source.rows);
  const first = monthNumber(Math.min(...source.rows.map(({ day }) => day)));
  const figuresIn = (each: number) => (each < first ? null : figuresOf(source, buyers, each, inactiveDays));
  const now = figuresOf(source, buyers, review, inactiveDays);
  const [past, old] = [figuresIn(review - 1), figuresIn(review - 12)];
  const last = lastSource && figuresOf(lastSource, buyersOf(lastSource.rows), review, inactiveDays);
  const { customers, cuts } = classesOf(source, buyers);
  const people = customers.map((each): Person => {
    const answers = (source.answers ?? []).filter(
      ({ customer, day }) => customer === each.customer && day >= month.from && day <= month.to,
    );
    return { ...each, counts: overrides[each.customer] ?? each.tier, answers, channel: mainChannel(each) };
  });
  const headlines = {
    now: headlinesOf(now, forecasts.now, margin.now),
    before: headlinesOf(past, forecasts.before, margin.now),
    yearAgo: headlinesOf(old, forecasts.yearAgo, margin.now),
    lastRun: headlinesOf(last, forecasts.now, margin.last),
  };
  const hasSurvey = source.answers !== null;
  const labels = labelsOf(margin.now);
  const money = moneyOf(source, people);
  const alerts = HEADLINES.map(([headline, , measure], i) => {
    return alertOf({ headline, measure, place: 10 - i, label: labels[headline], headlines, now, team, money, before });
  });
  const ranked = alerts.filter(({ order }) => order > 0).sort((a, b) => b.order - a.order);
  const noSurvey = (headline: Headline) => headline === 'nps' && !hasSurvey;
  const least = team['input.smallestGroup'] ?? 5;
  const context: Context = { ...told, least, people, month, before, yearAgo, now, past, old, headlines, cuts, labels };
  return {
    cards: HEADLINES.map(([headline, , measure], i) => {
      const value = headlines.now[headline];
      const changeTo = (other: number | null) => changeFigure(headline, measure, value, other);
      return {
        label: labels[headline],
        status: alerts[i]?.status ?? '',
        value: noSurvey(headline) ? 'No survey' : figureOf(headline, value),
        side: headline === 'nps' && now.nps ? intervalText(now.nps) : null,
        rows: [
          [`vs ${before.short}`, changeTo(headlines.before[headline])],
          [`vs ${yearAgo.short}`, changeTo(headlines.yearAgo[headline])],
          ['vs last run', changeTo(headlines.lastRun[headline])],
          ['Target', typed(team[`target.${headline}`])],
        ],
      };
    }),
    alerts: [0, 1, 2].map((line) => {
      const alert = ranked[line];
      if (!alert) return line === 0 ? nothingToTell(alerts) : (['', '', exactly(0)] as const);
      const more = line === 2 && ranked.length > 3 ? ` And ${ranked.length - 3} more, marked below.` : '';
      return [alert.state, alert.text + more, exactly(alert.order)] as const;
    }),
    tables: [
      tierTable(context),
      ...classTables(context),
      ...newAndExisting(context),
      ...(hasSurvey ? feedback(context) : []),
      ...valueAndCost(context),
      ...market(context),
      {
        section: 'Comparisons and alerts',
        corner: 'Measure',
        heads: ['', month.id, before.id, yearAgo.id, 'Last run', 'Alert beyond', 'What is told'],
        rows: HEADLINES.map(([headline], i) => {
          const each = (period: keyof typeof headlines) => figureOf(headline, headlines[period][headline]);
          return [
            labels[headline],
            exactly(alerts[i]?.order ?? 0),
            noSurvey(headline) ? 'No survey' : each('now'),
            each('before'),
            each('yearAgo'),
            each('lastRun'),
            typed(team[`move.${headline}`]),
            alerts[i]?.text ?? '',
          ];
        }),
      },
      quality(source),
    ],
    remarks: remarksOf(context, money),
  };
}

/** Beside the tiers, what their revenue does not include. */
function leftOutOf({ leftOut, findings }: Source, money: Money): SummaryFigures['remarks'] {
  const amounts = Object.entries(leftOut).filter(([, each]) => each.length > 0);
  if (amounts.length === 0) return [];
  const rows = amounts.reduce((count, [finding]) => count + (findings[finding]?.length ?? 0), 0);
  const all = money.sum(amountOf(sum(amounts.flatMap(([, each]) => each))));
  return [
    ['Tiers and what to do', `Not in the revenue: ${all} in ${fixed(rows, 0)} ${rows === 1 ? 'row' : 'rows'} left out`],
  ];
}

function remarksOf({ source, overrides, forecasts, people }: Context, money: Money): SummaryFigures['remarks'] {
  const { rows, rowsRead } = source;
  const { fits, correlation, check, repeatBuyers, days } = forecasts;
  const buyers = people.filter(({ days }) => days.length > 0).length;
  const used = `${fixed(rows.length, 0)} of ${fixed(rowsRead, 0)} rows used (${fixed((100 * rows.length) / rowsRead, 1)}%)`;
  const digits = (number: number, significant: number) => String(Number(number.toPrecision(significant)));
  const fitted = fits.map(([model, parameters]) => {
    const terms = Object.entries(parameters).map(([name, [value, error]]) => {
      return [name, digits(value, 3), ...(error === undefined ? [] : ['±', digits(error, 2)])].join('\u00a0');
    });
    return `${model}: ${terms.join(', ')}.`;
  });
  const gap = Math.round(100 * (check.expected / check.actual - 1));
  return [
    ['Tiers and what to do', `Placed by hand in the Override column: ${Object.keys(overrides).length}.`],
    ...leftOutOf(source, money),
    ['Data quality', used],
    ['Method', `from ${fixed(buyers, 0)} customers (${fixed(repeatBuyers, 0)} repeat buyers) in ${days} days`],
    ['Method', `${fitted.join(' ')} Correlation of frequency and spend: ${correlation.toFixed(2)}.`],
    ['Method', `From the days to ${check.until} it expected ${fixed(check.expected, 0)} purchases`],
    ['Method', `; ${fixed(check.actual, 0)} were made (${gap < 0 ? '−' : '+'}${Math.abs(gap)}%), worth`],
    ['Method', `worth ${money.sum(check.worth[0])} and ${money.sum(check.worth[1])}.`],
  ];
}
