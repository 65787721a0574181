/** What the summary says needs attention, told when the sidebar opens. */
import type { Alert } from '../../app/contract.ts';
import { useWords } from '../words.ts';

export function Alerts({ alerts }: { alerts: readonly Alert[] }) {
  const { texts } = useWords();
  if (alerts.length === 0) return null;
  const { title, states } = texts.source.alerts;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="alerts">
        {alerts.map(({ state, text }) => (
          <li key={text} class={state}>
            <strong>{states[state]}</strong> {text}
          </li>
        ))}
      </ul>
    </section>
  );
}
