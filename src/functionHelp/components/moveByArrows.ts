/** Moves the focus between search field and functions by the arrow keys, as in a list of suggestions. */
export function moveByArrows(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  const stops = [...document.querySelectorAll<HTMLElement>('.stop')];
  const next = stops[stops.indexOf(event.currentTarget as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
