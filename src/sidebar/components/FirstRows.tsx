/** The first rows of the source as they are read with the chosen columns; what is optional stands below each row. */
import { Fragment } from 'preact';
import type { FirstRow, SourceDescription } from '../../app/contract.ts';
import type { Currency } from '../../grid/currency.ts';
import { isoDay } from '../../i18n/sidebar/formats.ts';
import { useWords, type Words } from '../words.ts';

interface Props {
  source: SourceDescription;
  /** A newer reading is on its way. */
  stale: boolean;
}

export function FirstRows({ source: { firstRows, currency, shape }, stale }: Props) {
  const words = useWords();
  const { texts, formats } = words;
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
            <th scope="col">{shape === 'customers' ? roles.lastDate : roles.date}</th>
            <th scope="col" class="number">
              {shape === 'customers' ? roles.revenue : roles.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {firstRows.map(({ row, customer, day, amount, others }) => (
            <Fragment key={row}>
              <tr class={others.length > 0 ? 'told-below' : undefined}>
                <td class="clipped" title={customer}>
                  {customer || '–'}
                </td>
                <td class="date">{cell(day === null ? null : isoDay(day))}</td>
                <td class="number">{cell(amount === null ? null : formats.amount(amount, currency))}</td>
              </tr>
              {others.length > 0 && (
                <tr>
                  <td class="hint others" colSpan={3}>
                    {others.map((other) => otherText(other, currency, words)).join(' · ')}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
      {!readable && <p class="hint">{notYet}</p>}
    </section>
  );
}

/** What an optional column says: a text alone, anything else with its name. */
function otherText({ role, value }: FirstRow['others'][number], currency: Currency, { texts, formats }: Words): string {
  const { roles, unreadable, noDiscount, named } = texts.columns;
  if (role === 'discount') return value ? roles.discount : noDiscount;
  if (value === null) return named(roles[role], unreadable);
  if (typeof value === 'string') return value || named(roles[role], '–');
  if (role === 'firstDate') return named(roles[role], isoDay(Number(value)));
  return named(
    roles[role],
    role === 'unitPrice' ? formats.amount(Number(value), currency) : formats.count(Number(value)),
  );
}
