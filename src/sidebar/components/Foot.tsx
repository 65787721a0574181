/** The buttons at the bottom of a screen; while an answer is awaited the first one says so, and it is heard. */

export interface PrimaryAction {
  label: string;
  /** Takes the label's place while an answer is awaited. */
  pending?: string | undefined;
  /** Softer than primary, where the action is not the one that is expected. */
  look?: 'primary' | 'tonal' | 'outlined';
  onPress: () => void;
}

export interface SecondaryAction {
  label: string;
  onPress: () => void;
}

interface Props {
  /** Submits the form that it stands in. */
  primary: PrimaryAction | undefined;
  secondary: SecondaryAction | undefined;
}

export function Foot({ primary, secondary }: Props) {
  return (
    <>
      {(primary || secondary) && (
        <div class="foot">
          {primary?.pending && <div class="waiting" />}
          {secondary && (
            <button type="button" class="button text" onClick={secondary.onPress}>
              {secondary.label}
            </button>
          )}
          {primary && (
            <button
              type="submit"
              class={`button ${primary.look ?? 'primary'}`}
              aria-disabled={primary.pending !== undefined}
            >
              {primary.pending ?? primary.label}
            </button>
          )}
        </div>
      )}
      <p class="hidden" role="status">
        {primary?.pending}
      </p>
    </>
  );
}
