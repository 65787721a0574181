/** The team's inputs: what the source does not hold. */
import { INPUTS, type Input } from '../../i18n/sheets/words.ts';
import type { ForecastTerms } from '../input.ts';
import { type KeptCells, notedAs } from '../keptCells.ts';
import { block, INDENT } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { BODY, HEAD, INPUT_COLUMN, LAST, RIGHT, type SummaryPage, underline } from './page.ts';
import { INACTIVE_DAYS } from './reviewTerms.ts';

const DISCOUNT_RATE = 0.1;

interface InputSpec {
  initial: number | null;
  /** The format; sums in the currency where there is none. */
  numberFormat?: string;
  most: number | null;
}

const SHARE = { numberFormat: '0.0%', most: 1 };
const COUNT = { initial: null, numberFormat: '#,##0', most: null };
const SUM = { initial: null, most: null };

/** None may be below zero. */
const SPECS: Record<Input, InputSpec> = {
  grossMargin: { ...SHARE, initial: null },
  discountRate: { ...SHARE, initial: DISCOUNT_RATE },
  acquisitionSpend: SUM,
  maintenanceCost: SUM,
  indirectCost: SUM,
  registrations: COUNT,
  targetMarket: COUNT,
  marketRevenue: SUM,
  marketBefore: SUM,
  inactiveDays: { initial: INACTIVE_DAYS, numberFormat: 'days', most: null },
  watchShare: { ...SHARE, initial: 0.05 },
  smallestGroup: { ...COUNT, initial: 5 },
};

/** What a run takes from the team's inputs, by their ids; anything but a share counts as not filled in. */
export function forecastTerms(kept: KeptCells): ForecastTerms {
  const share = (name: Input) => {
    const value = kept.get(inputId(name))?.value;
    return typeof value === 'number' && value >= 0 && value <= 1 ? value : null;
  };
  return { grossMargin: share('grossMargin') || null, annualDiscountRate: share('discountRate') ?? DISCOUNT_RATE };
}

/** What an input holds until the team types over it. */
export function initialOf(name: Input): number | null {
  return SPECS[name].initial;
}

function inputId(name: Input): string {
  return `input.${name}`;
}

export function writeInputs(page: SummaryPage): void {
  const { grid, words, money, lines, plan, numbers } = page;
  const { inputs, inputTerms } = words.summary;
  const head = plan.value + HEAD;
  grid.put(head, RIGHT, inputs.label, { style: STYLES.thS, numberFormat: INDENT });
  grid.put(head, LAST, inputs.yours, { style: STYLES.thR });
  INPUTS.forEach((name, i) => {
    const { label, note } = inputTerms[name];
    const { initial, numberFormat = money.sum } = SPECS[name];
    const row = plan.value + BODY + i;
    grid.put(row, RIGHT, label, { style: STYLES.text, note, numberFormat: INDENT });
    grid.put(
      row,
      INPUT_COLUMN,
      { kept: inputId(name), initial },
      {
        style: STYLES.input,
        numberFormat: numberFormat === 'days' ? words.formats.days : numberFormat,
        note: notedAs(inputId(name), note),
      },
    );
  });
  for (const { from, to, most } of runsOfBounds()) {
    const range = block(plan.value + BODY + from, INPUT_COLUMN, plan.value + BODY + to, INPUT_COLUMN);
    numbers.push({ range, least: 0, most, help: most === null ? inputs.amountsOnly : inputs.sharesOnly });
  }
  underline(lines, head, plan.value + BODY + INPUTS.length - 1, RIGHT, LAST);
}

/** Neighbours with the same bounds, which one rule can hold. */
function runsOfBounds(): { from: number; to: number; most: number | null }[] {
  const runs: { from: number; to: number; most: number | null }[] = [];
  INPUTS.forEach((name, i) => {
    const { most } = SPECS[name];
    const last = runs[runs.length - 1];
    if (last && last.most === most) last.to = i;
    else runs.push({ from: i, to: i, most });
  });
  return runs;
}
