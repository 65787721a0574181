/** The first rows of the source as they are read with the chosen columns. */
import type { SourceDescription } from '../../app/contract.ts';
import { isoDay } from '../../i18n/sidebar/formats.ts';
import { useWords } from '../words.ts';

interface Props {
  source: SourceDescription;
  /** A newer reading is on its way. */
  stale: boolean;
}

export function FirstRows({ source: { firstRows, currency }, stale }: Props) {
  const { texts, formats } = useWords();
  const { roles, firstRows: caption, unreadable, notYet } = texts.columns;
  const readable = firstRows.some(({ day, amount }) => day !== null || amount !== null);
  const cell = (text: string | null) => text ?? (readable ? <span class="unreadable">{unreadable}</span> : '–');
  return (
    <section class="first-rows" aria-busy={stale}>
      {stale && <div class="waiting" />}
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{roles.customer}</th>
            <th scope="col">{roles.date}</th>
            <th scope="col" class="number">
              {roles.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {firstRows.map(({ row, customer, day, amount }) => (
            <tr key={row}>
              <td class="clipped" title={customer}>
                {customer || '–'}
              </td>
              <td class="date">{cell(day === null ? null : isoDay(day))}</td>
              <td class="number">{cell(amount === null ? null : formats.amount(amount, currency))}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!readable && <p class="hint">{notYet}</p>}
    </section>
  );
}
