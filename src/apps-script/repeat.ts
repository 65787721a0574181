/** Whether the sidebar was opened to repeat the last run: told once, to the page that opens. */

const REPEAT = 'clientele.repeat';
const SECONDS = 60;

export function askToRepeat(): void {
  CacheService.getUserCache().put(REPEAT, '1', SECONDS);
}

export function takeRepeat(): boolean {
  const cache = CacheService.getUserCache();
  const asked = cache.get(REPEAT) !== null;
  if (asked) cache.remove(REPEAT);
  return asked;
}
