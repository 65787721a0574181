/** Who is left out as a test: what the check proposes, to be ticked, and what the user types. */
import { useState } from 'preact/hooks';
import type { DataCheck, SourceSettings } from '../../app/contract.ts';
import { useWords } from '../words.ts';
import { Field } from './Field.tsx';

interface Props {
  proposals: DataCheck['tests'];
  chosen: SourceSettings['testCustomers'];
  onChoose: (chosen: SourceSettings['testCustomers']) => void;
}

export function TestCustomers({ proposals, chosen, onChoose }: Props) {
  const { texts, formats } = useWords();
  const words = texts.check.tests;
  const isProposed = (entry: string) => proposals.some((proposal) => proposal.entry === entry);
  const [typed, setTyped] = useState(chosen.filter((entry) => !isProposed(entry)).join('\n'));
  const tick = (entry: string, on: boolean) =>
    onChoose(on ? [...chosen, entry] : chosen.filter((other) => other !== entry));
  const apply = () => {
    const entries = typed.split('\n').map((line) => line.trim());
    onChoose([...new Set([...chosen.filter(isProposed), ...entries.filter((entry) => entry !== '')])]);
  };
  return (
    <details class="tests" open={proposals.length > 0 || chosen.length > 0}>
      <summary>{words.title}</summary>
      {proposals.length > 0 && (
        <fieldset class="ticks">
          <legend class="hint">{words.proposed}</legend>
          {proposals.map(({ entry, rows }) => (
            <label key={entry}>
              <input
                type="checkbox"
                checked={chosen.includes(entry)}
                onChange={(event) => tick(entry, event.currentTarget.checked)}
              />
              <span class="clipped" title={entry}>
                {entry}
              </span>
              <span class="number">{words.rows(formats.count(rows), rows)}</span>
            </label>
          ))}
        </fieldset>
      )}
      <Field label={words.others} hint={words.hint}>
        {(control) => (
          <textarea
            {...control}
            rows={2}
            spellcheck={false}
            value={typed}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        )}
      </Field>
      <button type="button" class="button text" onClick={apply}>
        {words.apply}
      </button>
    </details>
  );
}
