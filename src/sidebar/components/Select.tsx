/** A native list of choices, drawn with the page's own arrow. */
import type { ControlProps } from './Field.tsx';

interface Props {
  control: ControlProps;
  value: string;
  options: readonly { value: string; label: string; disabled?: boolean }[];
  onChoose: (value: string) => void;
}

export function Select({ control, value, options, onChoose }: Props) {
  return (
    <span class="select">
      <select {...control} value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  );
}
