/** Step 1: which sheet holds the orders, and who is asking. */
import { useState } from 'preact/hooks';
import { Alerts } from '../components/Alerts.tsx';
import { Field } from '../components/Field.tsx';
import { focusFirstFault } from '../components/focusFirstFault.ts';
import { LastRun } from '../components/LastRun.tsx';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { Screen } from '../components/Screen.tsx';
import { SheetChoice } from '../components/SheetChoice.tsx';
import { useWords } from '../words.ts';
import { EmptyFile } from './EmptyFile.tsx';
import type { ScreenProps } from './screenProps.ts';

export function SourceScreen({ state, actions }: ScreenProps) {
  const { texts } = useWords();
  const [tried, setTried] = useState(false);
  const { workbook, sheetId, runBy, pending } = state;
  const sheets = workbook?.sheets ?? [];
  if (!sheets.some(({ rows }) => rows > 0)) {
    return <EmptyFile looking={pending === 'open'} onLook={actions.open} onHelp={actions.openFunctionHelp} />;
  }

  const noSheet = sheetId === null;
  const noName = runBy.trim() === '';
  const proceed = () => {
    setTried(true);
    if (noSheet || noName) focusFirstFault();
    else actions.describe();
  };
  return (
    <Screen
      step="source"
      title={texts.source.title}
      lead={texts.source.lead}
      secondary={{ label: texts.source.functions, onPress: actions.openFunctionHelp }}
      primary={{
        label: texts.source.next,
        pending: pending === 'describe' || pending === 'open' ? texts.source.reading : undefined,
        onPress: proceed,
      }}
    >
      <NoticeLine notice={state.notice} />
      <Alerts alerts={workbook?.alerts ?? []} />
      <SheetChoice
        sheets={sheets}
        chosen={sheetId}
        fault={tried && noSheet ? texts.source.noSheetChosen : undefined}
        onChoose={actions.chooseSheet}
        onRefresh={actions.open}
      />
      <Field
        label={texts.source.name}
        hint={texts.source.nameHint}
        fault={tried && noName ? texts.source.noName : undefined}
      >
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="name"
            maxLength={80}
            value={runBy}
            onInput={(event) => actions.typeName(event.currentTarget.value)}
          />
        )}
      </Field>
      <LastRun lastRun={workbook?.lastRun ?? null} onOpen={(summary) => actions.goTo({ sheetId: summary })} />
    </Screen>
  );
}
