/** The team's inputs at the left, the cut points of the tiers at the right. */
import { TIERS } from '../../core/segments/tiers.ts';
import { INPUTS, type Input } from '../../i18n/sheets/words.ts';
import type { ForecastTerms } from '../input.ts';
import { STYLES } from '../styles.ts';
import {
  BODY,
  FIRST,
  HEAD,
  INDENT,
  INPUT_COLUMN,
  LAST,
  RIGHT,
  ROW,
  type SummaryPage,
  underline,
  writeHeading,
} from './page.ts';
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
export function forecastTerms(kept: ReadonlyMap<string, unknown>): ForecastTerms {
  const share = (name: Input) => {
    const value = kept.get(inputId(name));
    return typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
  };
  return { grossMargin: share('grossMargin') || null, annualDiscountRate: share('discountRate') ?? DISCOUNT_RATE };
}

function inputId(name: Input): string {
  return `input.${name}`;
}

const FORMATS: Partial<Record<Input, string>> = { watchShare: '0%', grossMargin: '0.0%', discountRate: '0.0%' };

export function writeInputs(page: SummaryPage): void {
  const { grid, words, money, input, lines } = page;
  const { inputs, inputTerms } = words.summary;
  const head = ROW.inputs + HEAD;
  writeHeading(page, ROW.inputs, inputs.title);
  grid.put(head, FIRST, inputs.label, { style: STYLES.thS });
  grid.put(head, INPUT_COLUMN, inputs.yours, { style: STYLES.thR });
  grid.put(head, RIGHT, inputs.cuts, { style: STYLES.thS, numberFormat: INDENT });
  grid.put(head, LAST, inputs.from, { style: STYLES.thR });

  INPUTS.forEach((name, i) => {
    const { label, note } = inputTerms[name];
    const row = ROW.inputs + BODY + i;
    grid.put(row, FIRST, label, { style: STYLES.text, note });
    grid.put(
      row,
      INPUT_COLUMN,
      { kept: inputId(name), initial: INITIAL[name] },
      {
        style: STYLES.input,
        numberFormat: FORMATS[name] ?? words.formats.days,
        note: `${note} [${inputId(name)}]`,
      },
    );
  });
  const asOf = ROW.inputs + BODY + INPUTS.length;
  grid.put(asOf, FIRST, inputs.asOf, { style: STYLES.text });
  grid.put(asOf, INPUT_COLUMN, input.asOf, { style: STYLES.num, numberFormat: words.formats.date });

  TIERS.forEach((tier, i) => {
    const row = ROW.inputs + BODY + i;
    const from = i < input.tierFrom.length ? (input.tierFrom[i] ?? '–') : words.summary.inputs.rest;
    grid.put(row, RIGHT, tier, { style: STYLES.text, numberFormat: ` ${tierFormat(words.tierNames[tier])}` });
    grid.put(row, LAST, from, { style: STYLES.num, numberFormat: money.sum });
  });
  underline(lines, head, asOf);
}
