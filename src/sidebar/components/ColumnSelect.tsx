/** A role and the column that has it. */
import type { SheetColumn } from '../../app/contract.ts';
import { useWords } from '../words.ts';
import { Field } from './Field.tsx';
import { Select } from './Select.tsx';

interface Props {
  label: string;
  columns: readonly SheetColumn[];
  /** Zero-based column, null for none, or the value of one of the other options. */
  value: number | string | null;
  /** The role can go without a column. */
  optional?: boolean;
  /** Options that are no column. */
  others?: readonly { value: string; label: string }[];
  fault?: string | undefined;
  /** What was chosen: a column as its number in text, '' for none, or another option. */
  onChoose: (value: string) => void;
}

export function ColumnSelect({ label, columns, value, optional = false, others = [], fault, onChoose }: Props) {
  const { texts } = useWords();
  const nothing = { value: '', label: optional ? texts.columns.none : texts.columns.choose };
  return (
    <Field inline label={label} fault={fault}>
      {(control) => (
        <Select
          control={control}
          value={String(value ?? '')}
          options={[
            ...(optional || value === null ? [nothing] : []),
            ...columns.map(({ index, letter, header }) => ({
              value: String(index),
              label: texts.columns.option(letter, header),
            })),
            ...others,
          ]}
          onChoose={onChoose}
        />
      )}
    </Field>
  );
}

/** The column that a choice names; null for none. */
export function columnOf(value: string): number | null {
  return value === '' ? null : Number(value);
}
