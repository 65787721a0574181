/** The frame of every screen: steps, heading, a body that scrolls, and the buttons at the bottom. */
import type { ComponentChildren } from 'preact';
import { STEPS, type Step } from '../../i18n/sidebar/texts.ts';
import { useWords } from '../words.ts';
import { Foot, type PrimaryAction, type SecondaryAction } from './Foot.tsx';

interface Props {
  step: Step;
  /** The step itself is behind the user, too. */
  complete?: boolean;
  /** Stands above the title in place of the step's name. */
  eyebrow?: string;
  /** The eyebrow tells of something that went wrong. */
  wrong?: boolean;
  title: string;
  lead?: string | undefined;
  primary?: PrimaryAction | undefined;
  secondary?: SecondaryAction | undefined;
  children?: ComponentChildren;
}

export function Screen({ step, complete = false, eyebrow, wrong, title, lead, primary, secondary, children }: Props) {
  const { texts } = useWords();
  const number = STEPS.indexOf(step) + 1;
  const submit = (event: Event) => {
    event.preventDefault();
    if (primary && !primary.pending) primary.onPress();
  };
  return (
    <main>
      <form class="screen" noValidate onSubmit={submit}>
        <div class="body">
          <StepBar number={number} complete={complete} />
          <p class={wrong ? 'eyebrow wrong' : 'eyebrow'}>
            {wrong && <span aria-hidden="true">✕ </span>}
            {eyebrow ?? texts.steps.position(number, step)}
          </p>
          <h1 tabIndex={-1}>{title}</h1>
          {lead && <p class="lead">{lead}</p>}
          {children}
        </div>
        <Foot primary={primary} secondary={secondary} />
      </form>
    </main>
  );
}

function StepBar({ number, complete }: { number: number; complete: boolean }) {
  const { texts } = useWords();
  const reached = (index: number) => (index + 1 < number || complete ? 'done' : index + 1 === number ? 'now' : '');
  return (
    <ol class="steps" aria-label={texts.steps.label}>
      {STEPS.map((step, index) => (
        <li key={step} class={reached(index)} aria-current={reached(index) === 'now' ? 'step' : undefined}>
          <span class="hidden">{texts.steps.names[step]}</span>
        </li>
      ))}
    </ol>
  );
}
