/** Step 3: where the tiers end, with a live preview of tiers and segments, and the forecast that will stand beside them. */
import { useMemo } from 'preact/hooks';
import { Field } from '../components/Field.tsx';
import { ForecastPreview } from '../components/ForecastPreview.tsx';
import { focusFirstFault } from '../components/focusFirstFault.ts';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { Screen } from '../components/Screen.tsx';
import { SegmentTable } from '../components/SegmentTable.tsx';
import { TierChart } from '../components/TierChart.tsx';
import { TierTable } from '../components/TierTable.tsx';
import { type CutsTyped, readCuts } from '../cuts.ts';
import { previewSegments, previewTiers } from '../preview.ts';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

export function TiersScreen({ state, actions }: ScreenProps) {
  const { texts } = useWords();
  const { checked, cuts } = state;
  const table = checked?.check.table;
  const { shares, wrong } = readCuts(cuts);
  const segments = useMemo(() => table && previewSegments(table), [table]);
  const tiers = useMemo(() => table && shares && previewTiers(table, shares), [table, shares?.[0], shares?.[1]]);
  if (!checked || !segments) return null;
  const { customers, currency } = checked.check;

  const cut = (name: keyof CutsTyped, fault: string) => (
    <Field label={texts.tiers[name]} fault={wrong[name] ? fault : undefined}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          min="0"
          max="100"
          step="any"
          value={cuts[name]}
          onInput={(event) => actions.typeCuts({ ...cuts, [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  );
  return (
    <Screen
      step="tiers"
      title={texts.tiers.title}
      lead={texts.tiers.lead}
      secondary={{ label: texts.actions.back, onPress: actions.goBack }}
      primary={{
        label: texts.tiers.next(customers),
        onPress: () => (shares ? actions.run() : focusFirstFault()),
      }}
    >
      <NoticeLine notice={state.notice} />
      <fieldset class="cuts">
        <legend>{texts.tiers.valueTiers}</legend>
        {cut('first', texts.tiers.faults.first)}
        {cut('second', texts.tiers.faults.second(wrong.first ? '0' : cuts.first))}
      </fieldset>
      {tiers ? (
        <>
          <TierChart tiers={tiers} />
          <TierTable tiers={tiers} currency={currency} />
        </>
      ) : (
        <p class="hint">{texts.tiers.noPreview}</p>
      )}
      <section>
        <h2>{texts.tiers.segments}</h2>
        <p class="hint">{texts.tiers.segmentsHint}</p>
        <SegmentTable segments={segments} />
      </section>
      <ForecastPreview forecast={checked.check.forecast} />
    </Screen>
  );
}
