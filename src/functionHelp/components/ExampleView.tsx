/** An example: the cells it refers to, the formula as it is typed here, and what comes of it. */
import type { DecimalMark } from '../../grid/numbers.ts';
import type { ExampleHelp } from '../documentation.ts';
import { typedFormula } from '../formula/formulaText.ts';
import { useWords } from '../words.ts';
import { CellTable } from './CellTable.tsx';

interface Props {
  name: string;
  number: number;
  example: ExampleHelp;
  decimal: DecimalMark;
}

const LETTERS = 'ABCDEFGH';

export function ExampleView({ name, number, example, decimal }: Props) {
  const { texts } = useWords();
  const { cells, gives } = example;
  const rows = 'rows' in gives ? gives.rows : [];
  // A result of one column stands beside the cells it was made from.
  const isBeside =
    rows.length > 1 && rows.length === cells[0]?.values.length && rows.every(({ length }) => length === 1);
  const shown = isBeside
    ? [
        ...cells,
        { header: `${LETTERS[cells.length]} · ${texts.page.returns}`, values: rows.map(([cell]) => cell ?? '') },
      ]
    : cells;
  const label = texts.page.example(number);
  const height = Math.max(0, ...shown.map(({ values }) => values.length));
  const [header = [], ...below] = rows;
  return (
    <section class="example">
      <h3>{label}</h3>
      {shown.length > 0 && (
        <CellTable
          label={label}
          isNumbered
          header={shown.map((column) => column.header)}
          rows={Array.from({ length: height }, (_, row) => shown.map(({ values }) => values[row] ?? ''))}
        />
      )}
      <p class="formula">{typedFormula(name, example.arguments, decimal)}</p>
      {'error' in gives && (
        <p>
          {texts.page.gives} <b>#ERROR!</b> {gives.error}
        </p>
      )}
      {rows.length === 1 && (
        <p>
          {texts.page.gives} <b>{header.join(' | ')}</b>
        </p>
      )}
      {!isBeside && rows.length > 1 && (
        <>
          <p>{texts.page.gives}</p>
          <CellTable label={`${label}, ${texts.page.returns}`} header={header} rows={below} />
        </>
      )}
      <p class="hint">{example.note}</p>
    </section>
  );
}
