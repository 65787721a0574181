/** The custom functions that the claims put into cells, each with the documentation that its stub carries. */
import { CELL_ATTEMPTS } from './cellAttempts.ts';
import { isDate, plain } from './plain.ts';

export interface CellFunction {
  name: string;
  summary: string;
  parameter: { name: string; help: string } | null;
  /** Without the tag, Sheets does not list a function while one types. */
  listed: boolean;
  code(argument: unknown): unknown;
}

export const cellFunctions: readonly CellFunction[] = [
  {
    name: 'CONTRACT_GOT',
    summary: 'Says what the host handed over, kind and value, as JSON.',
    parameter: { name: 'cells', help: 'A value, a cell or a range.' },
    listed: true,
    code: (cells) => JSON.stringify(described(cells)),
  },
  {
    name: 'CONTRACT_SIZE',
    summary: 'Says how many rows and columns the host handed over.',
    parameter: { name: 'cells', help: 'A range.' },
    listed: true,
    code: (cells) => (Array.isArray(cells) ? `${cells.length} × ${(cells[0] as unknown[]).length}` : 'one value'),
  },
  {
    name: 'CONTRACT_GIVES',
    summary: 'Gives back a value of a kind.',
    parameter: { name: 'kind', help: 'One of the kinds that the claims name.' },
    listed: true,
    code: (kind) => GIVEN[String(kind)]?.(),
  },
  {
    name: 'CONTRACT_FAILS',
    summary: 'Throws an error with this text.',
    parameter: { name: 'text', help: 'The text.' },
    listed: true,
    code: (text) => {
      throw new Error(String(text));
    },
  },
  {
    name: 'CONTRACT_TRIES',
    summary: 'Tries something that a custom function may or may not do, and says what came of it.',
    parameter: { name: 'attempt', help: 'One of the attempts that the claims name.' },
    listed: true,
    code: (attempt) => CELL_ATTEMPTS[String(attempt)]?.() ?? 'no such attempt',
  },
  {
    name: 'CONTRACT_STAMP',
    summary: 'Gives another text each time that it is computed.',
    parameter: { name: 'cell', help: 'A cell; the text changes when it does.' },
    listed: true,
    code: () => Utilities.getUuid(),
  },
  {
    name: 'CONTRACT_UNLISTED',
    summary: 'Has no tag that would list it.',
    parameter: null,
    listed: false,
    code: () => 'called',
  },
];

/** Called by the stubs, by name. */
export function callCellFunction(name: string, argument: unknown): unknown {
  return cellFunctions.find((each) => each.name === name)?.code(argument);
}

const GIVEN: Readonly<Record<string, () => unknown>> = {
  number: () => 1.5,
  text: () => 'tea',
  boolean: () => true,
  date: () => new Date(Date.UTC(2025, 2, 31, 16)),
  nothing: () => undefined,
  null: () => null,
  row: () => [[1, 'tea', true]],
  rows: () => [
    [1, 2],
    [3, 4],
  ],
  list: () => [1, 2],
};

function described(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(described);
  if (isDate(value)) return plain(value);
  if (value === '') return 'empty text';
  return value === null || value === undefined ? String(value) : `${typeof value} ${value}`;
}
