/** A labelled field for one number, as typed. */
import type { Fault } from '../../i18n/sidebar/method/fault.ts';
import { useWords } from '../words.ts';
import { Field } from './Field.tsx';

interface Props {
  label: string;
  value: string;
  fault?: Fault | undefined;
  inline?: boolean;
  onType: (value: string) => void;
}

export function NumberField({ label, value, fault, inline = false, onType }: Props) {
  const { texts } = useWords();
  return (
    <Field label={label} inline={inline} fault={fault && texts.method.fault(fault)}>
      {(control) => (
        <input
          {...control}
          type="number"
          inputMode="decimal"
          step="any"
          value={value}
          onInput={(event) => onType(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
