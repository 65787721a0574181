/** Figures that wait for the team: an input that is missing is asked for by its name and cell. */
import { filled } from '../../i18n/filled.ts';
import type { Input } from '../../i18n/sheets/words.ts';
import { quote } from '../formulas.ts';
import { inputCell, type SummaryPage } from './page.ts';

/**
 * An expression that asks for the first of these inputs that holds no number; a dash where the rest of it is not known.
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
    return `IF(ISNUMBER(${cell}),${otherwise},${quote(ask)})`;
  }, `IFERROR(${expression},"–")`);
}
