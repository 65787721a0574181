/**
 * Ticks without a wait, in a worker that has nothing else to do: those of exceljs' build for browsers are timeouts, and browsers hold
 * timeouts back for 4 ms each once they nest; a large sheet has thousands.
 */
const later = globalThis.setTimeout.bind(globalThis);

globalThis.setTimeout = ((act: () => void, delay?: number): number => {
  if (delay) return Number(later(act, delay));
  queueMicrotask(act);
  return 0;
}) as typeof setTimeout;
