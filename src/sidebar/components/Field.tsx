/** A labelled control with its hint and, when it is wrong, what is wrong with it. */
import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** What a control takes over from its field. */
export interface ControlProps {
  id: string;
  'aria-invalid': boolean;
  'aria-describedby': string | undefined;
}

interface Props {
  label: string;
  hint?: string | undefined;
  /** What is wrong; absent while nothing is. */
  fault?: string | undefined;
  /** Label and control side by side. */
  inline?: boolean;
  /** The label is only heard: what stands above says it already. */
  hidden?: boolean;
  children: (control: ControlProps) => ComponentChildren;
}

export function Field({ label, hint, fault, inline = false, hidden = false, children }: Props) {
  const id = useId();
  const note = fault ?? hint;
  return (
    <div class={inline ? 'field inline' : 'field'}>
      <label for={id} class={hidden ? 'hidden' : undefined}>
        {label}
      </label>
      {children({ id, 'aria-invalid': fault !== undefined, 'aria-describedby': note ? `${id}-note` : undefined })}
      <div class="note" id={`${id}-note`} aria-live="polite">
        {note && <p class={fault ? 'fault' : 'hint'}>{note}</p>}
      </div>
    </div>
  );
}
