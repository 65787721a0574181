/** The text of what an action throws. */

export const NOTHING_THROWN = 'nothing was thrown';

export function refusal(action: () => unknown): string {
  try {
    action();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return NOTHING_THROWN;
}

/** Only as much of a text as is compared. */
export function beginning(text: string, of: string): string {
  return text.slice(0, of.length);
}
