/** The formula is in its cell: which one, and the ways on. */
import { Frame } from '../components/Frame.tsx';
import type { FunctionHelp } from '../documentation.ts';
import type { Actions, Screen } from '../session.ts';
import { useWords } from '../words.ts';

interface Props {
  help: FunctionHelp;
  placed: Extract<Screen, { name: 'placed' }>;
  actions: Actions;
}

export function PlacedScreen({ help, placed, actions }: Props) {
  const { texts } = useWords();
  const { name, result } = help;
  const { place, insertion, formula } = placed;
  const { sheetId, row, column } = insertion;
  const isTable = result.columns > 1 || result.rows !== 1;
  return (
    <Frame
      eyebrow={texts.placed.eyebrow}
      mark="met"
      title={texts.placed.title(name, place.cell)}
      lead={isTable ? texts.placed.table : texts.placed.value}
      secondary={{ label: texts.placed.change, onPress: () => actions.showBuilder(name) }}
      primary={{ label: texts.placed.done, onPress: actions.showList }}
    >
      <p class="formula">{formula}</p>
      <p class="go-to">
        <button type="button" class="link" onClick={() => actions.goTo({ sheetId, row, column })}>
          {texts.placed.goTo(place.sheet, place.cell)}
        </button>
      </p>
    </Frame>
  );
}
