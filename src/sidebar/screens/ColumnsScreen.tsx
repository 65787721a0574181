/** Step 1, second half: what a row is, which column holds what, and where ratings come from, with the first rows as read. */
import { useState } from 'preact/hooks';
import { columnFaults, neededRoles, optionalRoles, type SourceRole, type SourceShape } from '../columnChoice.ts';
import { ColumnSelect, columnOf } from '../components/ColumnSelect.tsx';
import { FirstRows } from '../components/FirstRows.tsx';
import { focusFirstFault } from '../components/focusFirstFault.ts';
import { RadioGroup } from '../components/RadioGroup.tsx';
import { Screen } from '../components/Screen.tsx';
import { SurveyFields } from '../components/SurveyFields.tsx';
import { lacksScale, surveyFaults } from '../surveyChoice.ts';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

/** The option of the amount list that is not a column. */
const PRODUCT = 'product';

const SHAPES: readonly SourceShape[] = ['orders', 'customers'];

export function ColumnsScreen({ state, actions }: ScreenProps) {
  const { texts } = useWords();
  const [tried, setTried] = useState(false);
  const { source, columns: choice, survey, workbook, pending } = state;
  if (!source) return null;
  const { shape, mapping, amountFrom } = choice;
  const faults = columnFaults(choice);
  const isProduct = shape === 'orders' && amountFrom === 'product';

  const faultOf = (role: SourceRole): string | undefined => {
    const fault = faults[role];
    if (fault?.kind === 'taken') return texts.columns.taken(fault.by);
    return fault && tried ? texts.columns.missing(role) : undefined;
  };
  const choose = (role: SourceRole, value: string) => {
    if (value === PRODUCT) return actions.chooseColumns({ ...choice, amountFrom: 'product' });
    actions.chooseColumns({
      ...choice,
      mapping: { ...mapping, [role]: columnOf(value) },
      amountFrom: role === 'amount' ? 'column' : amountFrom,
    });
  };
  const list = (role: SourceRole, optional: boolean) => (
    <ColumnSelect
      key={role}
      label={texts.columns.roles[role]}
      columns={source.columns}
      value={role === 'amount' && isProduct ? PRODUCT : mapping[role]}
      optional={optional}
      others={role === 'amount' ? [{ value: PRODUCT, label: texts.columns.product }] : []}
      fault={role === 'amount' && isProduct ? undefined : faultOf(role)}
      onChoose={(value) => choose(role, value)}
    />
  );
  const needed = neededRoles(choice);
  const proceed = () => {
    setTried(true);
    const inSurvey = survey !== null && (lacksScale(survey) || Object.keys(surveyFaults(survey)).length > 0);
    if (inSurvey || Object.keys(faults).length > 0) focusFirstFault();
    else actions.check();
  };
  return (
    <Screen
      step="source"
      title={texts.columns.title}
      lead={texts.columns.lead}
      secondary={{ label: texts.actions.back, onPress: actions.goBack }}
      primary={{
        label: texts.columns.next,
        pending: pending === 'check' ? texts.columns.checking(source.rows) : undefined,
        onPress: proceed,
      }}
    >
      <RadioGroup
        legend={texts.columns.shape}
        value={shape}
        options={SHAPES.map((value) => ({ value, ...texts.columns.shapes[value] }))}
        onChoose={actions.chooseShape}
      />
      <fieldset class="mapping">
        <legend>{texts.columns.needed}</legend>
        {(isProduct ? ([...needed.slice(0, 2), 'amount', ...needed.slice(2)] as const) : needed).map((role) =>
          list(role, false),
        )}
      </fieldset>
      <fieldset class="mapping">
        <legend>{texts.columns.optional}</legend>
        {optionalRoles(choice).map((role) => list(role, true))}
      </fieldset>
      <FirstRows source={source} stale={pending === 'reread'} />
      <SurveyFields
        sheets={workbook?.sheets ?? []}
        survey={survey}
        tried={tried}
        stale={pending === 'reread'}
        onChooseSheet={actions.chooseSurveySheet}
        onChoose={actions.chooseSurvey}
      />
    </Screen>
  );
}
