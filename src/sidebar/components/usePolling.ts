/** Looks again and again while a screen is shown: each look waits for the answer to the one before. */
import { useEffect } from 'preact/hooks';

export function usePolling(look: () => Promise<void>, everyMs: number, active = true): void {
  useEffect(() => {
    if (!active) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = true;
    const next = () => {
      timer = setTimeout(async () => {
        await look();
        if (shown) next();
      }, everyMs);
    };
    next();
    return () => {
      shown = false;
      clearTimeout(timer);
    };
  }, [look, everyMs, active]);
}
