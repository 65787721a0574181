/** Toasts as Sheets shows them: one at a time, at the bottom right, gone after a while or when they are closed. */
import { closeButton, element } from './elements.ts';

const USUAL_SECONDS = 5;

export interface Toast {
  title: string;
  message: string;
  /** Null is the usual time, a negative number for ever. */
  seconds: number | null;
}

let hurry: ReturnType<typeof setTimeout> | undefined;

export function showToast(area: HTMLElement, { title, message, seconds }: Toast, closeLabel: string): void {
  clearTimeout(hurry);
  const dismiss = () => toast.remove();
  const text = element(
    'div',
    { class: 'toast-text' },
    ...(title ? [element('b', { class: 'toast-title' }, title)] : []),
    element('p', { class: 'toast-message' }, message),
  );
  const toast = element('div', { class: 'toast' }, text, closeButton(closeLabel, dismiss));
  area.replaceChildren(toast);
  const shownFor = seconds ?? USUAL_SECONDS;
  if (shownFor >= 0) hurry = setTimeout(dismiss, shownFor * 1000);
}
