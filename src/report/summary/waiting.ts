/** Figures that wait for the team: an input that is missing is asked for by its name and cell. */
import { filled } from '../../i18n/filled.ts';
import type { Input } from '../../i18n/sheets/words.ts';
import { quote } from '../formulas.ts';
import { inputCell, type SummaryPage } from './page.ts';

/**
 * An expression that asks for the first of these inputs that holds no number, or no share of revenue; a dash where the rest of it is not known.
 *
 * @param by `cell` leaves the name out, where there is no room for it
 */
export function waiting(
  page: SummaryPage,
  inputs: readonly Input[],
  expression: string,
  by: 'name' | 'cell' = 'name',
): string {
  const { fillIn, fillInCell, inputTerms } = page.words.summary;
  return inputs.reduceRight((otherwise, input) => {
    const cell = inputCell(page, input);
    const place = cell.split('$').join('');
    const ask = filled(by === 'cell' ? fillInCell : fillIn, { label: inputTerms[input].label, cell: place });
    // A run takes up no other margin.
    const isFilled = input === 'grossMargin' ? `AND(ISNUMBER(${cell}),${cell}>0,${cell}<=1)` : `ISNUMBER(${cell})`;
    return `IF(${isFilled},${otherwise},${quote(ask)})`;
  }, `IFERROR(${expression},"–")`);
}
