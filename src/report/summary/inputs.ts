/** The team's inputs at the left, the cut points of the tiers at the right. */
import { INPUTS, type Input } from '../../i18n/sheets/words.ts';
import type { ForecastTerms } from '../input.ts';
import { type KeptCells, notedAs } from '../keptCells.ts';
import { tierValue } from '../reasons.ts';
import { INDENT } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { BODY, FIRST, HEAD, INPUT_COLUMN, LAST, RIGHT, type SummaryPage, underline, writeHeading } from './page.ts';
import { tierFormat } from './tiers.ts';

const DISCOUNT_RATE = 0.1;

const INITIAL: Record<Input, number | null> = {
  activeDays: 90,
  inactiveDays: 180,
  watchShare: 0.05,
  grossMargin: null,
  discountRate: DISCOUNT_RATE,
};

/** What a run takes from the team's inputs, by their ids; anything but a share counts as not filled in. */
export function forecastTerms(kept: KeptCells): ForecastTerms {
  const share = (name: Input) => {
    const value = kept.get(inputId(name))?.value;
    return typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
  };
  return { grossMargin: share('grossMargin') || null, annualDiscountRate: share('discountRate') ?? DISCOUNT_RATE };
}

function inputId(name: Input): string {
  return `input.${name}`;
}

const FORMATS: Partial<Record<Input, string>> = { watchShare: '0%', grossMargin: '0.0%', discountRate: '0.0%' };

export function writeInputs(page: SummaryPage): void {
  const { grid, words, money, input, lines, plan } = page;
  const { inputs, inputTerms } = words.summary;
  const head = plan.inputs + HEAD;
  writeHeading(page, plan.inputs, inputs.title);
  grid.put(head, FIRST, inputs.label, { style: STYLES.thS });
  grid.put(head, INPUT_COLUMN, inputs.yours, { style: STYLES.thR });
  grid.put(head, RIGHT, inputs.cuts, { style: STYLES.thS, numberFormat: INDENT });
  grid.put(head, LAST, inputs.from(tierValue(words, input).label), { style: STYLES.thR });

  INPUTS.forEach((name, i) => {
    const { label, note } = inputTerms[name];
    const row = plan.inputs + BODY + i;
    grid.put(row, FIRST, label, { style: STYLES.text, note });
    grid.put(
      row,
      INPUT_COLUMN,
      { kept: inputId(name), initial: INITIAL[name] },
      {
        style: STYLES.input,
        numberFormat: FORMATS[name] ?? words.formats.days,
        note: notedAs(inputId(name), note),
      },
    );
  });
  const asOf = plan.inputs + BODY + INPUTS.length;
  grid.put(asOf, FIRST, inputs.asOf, { style: STYLES.text });
  grid.put(asOf, INPUT_COLUMN, input.asOf, { style: STYLES.num, numberFormat: words.formats.date });

  const last = input.tierNames.length - 1;
  const [cuts = []] = input.cuts.tier.value.at;
  input.tierNames.forEach((name, place) => {
    const row = plan.inputs + BODY + place;
    const from = place < last ? (cuts[last - 1 - place] ?? '–') : inputs.rest;
    grid.put(row, RIGHT, { text: name }, { style: STYLES.text, numberFormat: ` ${tierFormat(page, place)}` });
    grid.put(row, LAST, from, { style: STYLES.num, numberFormat: money.sum });
  });
  underline(lines, head, Math.max(asOf, plan.inputs + BODY + last));
}
