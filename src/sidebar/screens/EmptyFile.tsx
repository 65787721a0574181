/** Step 1 in a file without orders: what to put where. */
import { Screen } from '../components/Screen.tsx';
import { useWords } from '../words.ts';

interface Props {
  looking: boolean;
  onLook: () => void;
  onHelp: () => void;
}

export function EmptyFile({ looking, onLook, onHelp }: Props) {
  const { texts } = useWords();
  const { empty, columns, source } = texts;
  return (
    <Screen
      step="source"
      title={empty.title}
      lead={empty.lead}
      secondary={{ label: source.functions, onPress: onHelp }}
      primary={{ label: empty.refresh, pending: looking ? empty.looking : undefined, onPress: onLook }}
    >
      <table>
        <caption>{empty.example}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.roles.customer}</th>
            <th scope="col">{columns.roles.date}</th>
            <th scope="col" class="number">
              {columns.roles.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {empty.rows.map(([customer, date, amount]) => (
            <tr key={date}>
              <td>{customer}</td>
              <td class="date">{date}</td>
              <td class="number">{amount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="hint">{empty.hint}</p>
    </Screen>
  );
}
