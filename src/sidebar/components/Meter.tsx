/** A bar that fills: a share of rows, or the progress of a run. */

interface Props {
  /** 0 to 1. */
  share: number;
  /** The share in words. */
  label: string;
  /** It moves while the user waits. */
  progress?: boolean;
}

export function Meter({ share, label, progress = false }: Props) {
  const filled = <div class="filled" style={{ '--share': share }} />;
  if (!progress) {
    return (
      <div class="meter" role="img" aria-label={label}>
        {filled}
      </div>
    );
  }
  return (
    <div
      class="meter"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
    >
      {filled}
    </div>
  );
}
