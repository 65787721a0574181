/** Cells of an example under their header. A table of many columns is turned on its side, so that it fits the page. */
import { useWords } from '../words.ts';

interface Props {
  label: string;
  header: readonly string[];
  rows: readonly (readonly string[])[];
  /** Puts the numbers of the sheet's rows in front. */
  isNumbered?: boolean;
}

const MOST_COLUMNS = 4;

export function CellTable({ label, header, rows, isNumbered = false }: Props) {
  const { texts } = useWords();
  const cells = rows.map((row, r) => row.map((text, c) => ({ at: `${r} ${c}`, text })));
  if (header.length > MOST_COLUMNS) {
    return (
      <>
        <table class="cells" aria-label={label}>
          <tbody>
            {header.map((name, column) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {cells.map((row) => row[column] && <Cell key={row[column].at} text={row[column].text} />)}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="hint faint">{texts.page.turned}</p>
      </>
    );
  }
  return (
    <table class={isNumbered ? 'cells numbered' : 'cells'} aria-label={label}>
      <thead>
        <tr>
          {isNumbered && <td />}
          {header.map((name, column) => (
            <th key={name} scope="col" class={isNumber(rows[rows.length - 1]?.[column]) ? 'number' : ''}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {cells.map((row, r) => (
          <tr key={row[0]?.at}>
            {isNumbered && <th scope="row">{r + 1}</th>}
            {row.map(({ at, text }) => (
              <Cell key={at} text={text} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ text }: { text: string }) {
  return <td class={isNumber(text) ? 'number' : ''}>{text}</td>;
}

function isNumber(text = ''): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
