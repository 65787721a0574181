/** A box to tick, with what it does beneath its name. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  label: string;
  hint?: ComponentChildren;
  checked: boolean;
  disabled?: boolean;
  onToggle: (checked: boolean) => void;
}

export function CheckBox({ label, hint, checked, disabled = false, onToggle }: Props) {
  const id = useId();
  return (
    <div class="check-box">
      <input
        type="checkbox"
        id={id}
        checked={checked}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={(event) => onToggle(event.currentTarget.checked)}
      />
      <label for={id}>{label}</label>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
