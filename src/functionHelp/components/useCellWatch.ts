/** Follows the cell that is selected in the spreadsheet: the page is not told of it, so it looks. */
import { useEffect } from 'preact/hooks';
import { usePolling } from '../../sidebar/components/usePolling.ts';

const EVERY_MS = 2000;

export function useCellWatch(look: () => Promise<void>): void {
  usePolling(look, EVERY_MS);
  useEffect(() => {
    // Whoever comes over from the sheet to press a button sees what they selected there.
    const now = () => void look();
    document.documentElement.addEventListener('pointerenter', now);
    addEventListener('focus', now);
    return () => {
      document.documentElement.removeEventListener('pointerenter', now);
      removeEventListener('focus', now);
    };
  }, [look]);
}
