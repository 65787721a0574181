/** The frame of every screen: a way back, heading, a body that scrolls, and the buttons at the bottom. */
import type { ComponentChildren } from 'preact';

export interface Action {
  label: string;
  /** Takes the label's place while an answer is awaited. */
  pending?: string | undefined;
  onPress: () => void;
}

interface Props {
  back?: Action;
  eyebrow?: string;
  /** The eyebrow tells of something that went well or wrong. */
  mark?: 'met' | 'wrong';
  title: string;
  /** The title is the name of a function. */
  isCode?: boolean;
  lead?: string | undefined;
  /** Stays in sight above the buttons. */
  standing?: ComponentChildren;
  secondary?: Action | undefined;
  primary?: Action | undefined;
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
        {(primary || secondary) && (
          <div class="foot">
            {primary?.pending && <div class="waiting" />}
            {secondary && (
              <button type="button" class="button text" onClick={secondary.onPress}>
                {secondary.label}
              </button>
            )}
            {primary && (
              <button type="submit" class="button primary" aria-disabled={primary.pending !== undefined}>
                {primary.pending ?? primary.label}
              </button>
            )}
          </div>
        )}
        <p class="hidden" role="status">
          {primary?.pending}
        </p>
      </form>
    </main>
  );
}
