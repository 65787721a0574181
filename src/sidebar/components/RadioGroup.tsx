/** One choice out of a few, under a heading. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props<V extends string> {
  legend: string;
  options: readonly { value: V; label: string; hint?: string }[];
  /** Null while nothing is chosen. */
  value: V | null;
  onChoose: (value: V) => void;
  /** What the choice is about, between heading and options. */
  children?: ComponentChildren;
}

export function RadioGroup<V extends string>({ legend, options, value, onChoose, children }: Props<V>) {
  const name = useId();
  return (
    <fieldset class="radios">
      <legend>{legend}</legend>
      {children}
      {options.map((option) => (
        <label key={option.value}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChoose(option.value)} />
          <span>
            {option.label}
            {option.hint && <span class="hint">{option.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
