/** Examples as they stand in a sheet: the cells of their ranges, and what really comes out. */
import { isUserError } from '../src/errors.ts';
import type { CatalogueEntry } from '../src/functions/catalogue.ts';
import { callFunction } from '../src/functions/spec/callFunction.ts';
import type { Example, ExampleValue } from '../src/functions/spec/functionSpec.ts';
import { describeError } from '../src/i18n/errors/describeError.ts';
import type { Language } from '../src/i18n/language.ts';

export interface SheetColumn {
  /** Its letter and the parameter it is for. */
  header: string;
  values: readonly ExampleValue[];
}

const LETTERS = 'ABCDEFGH';

/** The letter of the column to the right of these. */
export function nextLetter(columns: readonly SheetColumn[]): string {
  return LETTERS.charAt(columns.length);
}

/** The arguments of a call as they stand in a sheet: ranges in columns from A1 on, everything else in the formula. */
export function sheetOf(
  { parameters }: CatalogueEntry['fn'],
  args: readonly ExampleValue[],
): { columns: SheetColumn[]; placed: (ExampleValue | { a1: string })[] } {
  const names = Object.keys(parameters);
  const columns: SheetColumn[] = [];
  const placed = args.map((value, i) => {
    const parameter = parameters[names[i] ?? ''];
    const isOption = parameter?.role === 'own' && parameter.optional;
    if (typeof value !== 'object' || isOption) return value;
    const letter = nextLetter(columns);
    columns.push({ header: `${letter} · ${names[i]}`, values: value.map(([cell]) => cell ?? '') });
    return { a1: `${letter}1:${letter}${value.length}` };
  });
  return { columns, placed };
}

export type Outcome =
  /** Rows of cells; one cell for a single value. */
  | { rows: readonly (readonly (number | string)[])[] }
  /** What the message of `#ERROR!` says. */
  | { error: string };

/** Whatever really comes out. */
export function outcomeOf(fn: CatalogueEntry['fn'], example: Example, language: Language): Outcome {
  try {
    const result = callFunction(fn, example.arguments, () => 'Etc/UTC');
    return { rows: typeof result === 'object' ? result.map((row) => row.map(shown)) : [[shown(result)]] };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { error: describeError(error.data, language).text };
  }
}

/** Ten digits of a number are enough to read. */
function shown(cell: number | string): number | string {
  return typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell;
}
