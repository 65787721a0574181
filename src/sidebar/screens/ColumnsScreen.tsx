/** Step 1, second half: which column holds what, with the first rows as they are read. */
import { useState } from 'preact/hooks';
import type { ColumnRole } from '../../errors.ts';
import { columnFaults } from '../columnChoice.ts';
import { Field } from '../components/Field.tsx';
import { FirstRows } from '../components/FirstRows.tsx';
import { focusFirstFault } from '../components/focusFirstFault.ts';
import { Screen } from '../components/Screen.tsx';
import { Select } from '../components/Select.tsx';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

/** The option of the amount list that is not a column. */
const PRODUCT = 'product';

export function ColumnsScreen({ state, actions }: ScreenProps) {
  const { texts } = useWords();
  const [tried, setTried] = useState(false);
  const { source, columns: choice, pending } = state;
  if (!source) return null;
  const { mapping, amountFrom } = choice;
  const faults = columnFaults(choice);

  const faultOf = (role: ColumnRole): string | undefined => {
    const fault = faults[role];
    if (fault?.kind === 'taken') return texts.columns.taken(fault.by);
    return fault && tried ? texts.columns.missing(role) : undefined;
  };
  const choose = (role: ColumnRole, value: string) => {
    if (value === PRODUCT) return actions.chooseColumns({ ...choice, amountFrom: 'product' });
    const column = value === '' ? null : Number(value);
    actions.chooseColumns({
      mapping: { ...mapping, [role]: column },
      amountFrom: role === 'amount' ? 'column' : amountFrom,
    });
  };
  const columns = source.columns.map(({ index, letter, header }) => ({
    value: String(index),
    label: texts.columns.option(letter, header),
  }));
  const list = (role: ColumnRole) => {
    const product = role === 'amount' && amountFrom === 'product';
    const nothing = { value: '', label: role === 'orderId' ? texts.columns.none : texts.columns.choose };
    return (
      <Field key={role} inline label={texts.columns.roles[role]} fault={product ? undefined : faultOf(role)}>
        {(control) => (
          <Select
            control={control}
            value={product ? PRODUCT : String(mapping[role] ?? '')}
            options={[
              ...(role === 'orderId' || (mapping[role] === null && !product) ? [nothing] : []),
              ...columns,
              ...(role === 'amount' ? [{ value: PRODUCT, label: texts.columns.product }] : []),
            ]}
            onChoose={(value) => choose(role, value)}
          />
        )}
      </Field>
    );
  };
  const proceed = () => {
    setTried(true);
    if (Object.keys(faults).length > 0) focusFirstFault();
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
      <fieldset class="mapping">
        <legend>{texts.columns.needed}</legend>
        {list('customer')}
        {list('date')}
        {list('amount')}
        {amountFrom === 'product' && (
          <>
            {list('quantity')}
            {list('unitPrice')}
          </>
        )}
      </fieldset>
      <fieldset class="mapping">
        <legend>{texts.columns.optional}</legend>
        {list('orderId')}
      </fieldset>
      <FirstRows source={source} stale={pending === 'reread'} />
    </Screen>
  );
}
