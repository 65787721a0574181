/** The frame of every screen: a way back, heading, a body that scrolls, and the buttons at the bottom. */
import type { ComponentChildren } from 'preact';
import { Foot, type PrimaryAction, type SecondaryAction } from '../../sidebar/components/Foot.tsx';

interface Props {
  back?: SecondaryAction;
  eyebrow?: string;
  /** The eyebrow tells of something that went well or wrong. */
  mark?: 'met' | 'wrong';
  title: string;
  /** The title is the name of a function. */
  isCode?: boolean;
  lead?: string | undefined;
  /** Stays in sight above the buttons. */
  standing?: ComponentChildren;
  secondary?: SecondaryAction | undefined;
  primary?: PrimaryAction | undefined;
  children?: ComponentChildren;
}

export function Frame({
  back,
  eyebrow,
  mark,
  title,
  isCode = false,
  lead,
  standing,
  secondary,
  primary,
  children,
}: Props) {
  const submit = (event: Event) => {
    event.preventDefault();
    if (primary && !primary.pending) primary.onPress();
  };
  return (
    <main>
      <form class="screen" noValidate onSubmit={submit}>
        <div class="body">
          {back && (
            <p class="back">
              <button type="button" class="link" onClick={back.onPress}>
                <span aria-hidden="true">‹ </span>
                {back.label}
              </button>
            </p>
          )}
          {eyebrow && (
            <p class={`eyebrow ${mark ?? ''}`}>
              {mark && <span aria-hidden="true">{mark === 'met' ? '✓ ' : '✕ '}</span>}
              {eyebrow}
            </p>
          )}
          <h1 tabIndex={-1} class={isCode ? 'code' : ''}>
            {title}
          </h1>
          {lead && <p class="lead">{lead}</p>}
          {children}
        </div>
        {standing && <div class="standing">{standing}</div>}
        <Foot primary={primary} secondary={secondary} />
      </form>
    </main>
  );
}
