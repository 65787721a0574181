/** Functions with their summaries, each a link to its page. */
import type { FunctionHelp } from '../documentation.ts';
import { useWords } from '../words.ts';
import { moveByArrows } from './moveByArrows.ts';

interface Props {
  functions: readonly FunctionHelp[];
  onChoose: (name: string) => void;
}

export function FunctionList({ functions, onChoose }: Props) {
  const { docs } = useWords();
  return (
    <ul class="sheet-links">
      {functions.map(({ name }) => (
        <li key={name}>
          <button
            type="button"
            class="stop"
            id={`function-${name}`}
            onClick={() => onChoose(name)}
            onKeyDown={moveByArrows}
          >
            <span class="name code">{name}</span>
            <span class="hint">{docs.functions[name]?.summary}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
