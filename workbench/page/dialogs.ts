/** Toasts and alerts as Sheets shows them. */
import { element } from './elements.ts';
import type { PageWords } from './words.ts';

export function showToast(
  area: HTMLElement,
  { message, title, seconds }: { message: string; title: string; seconds: number },
): void {
  const toast = element(
    'div',
    { class: 'toast', role: 'status' },
    ...(title ? [element('b', {}, title)] : []),
    message,
  );
  area.append(toast);
  if (seconds >= 0) setTimeout(() => toast.remove(), seconds * 1000);
}

/** Resolves to the button; closing the alert is CLOSE. */
export function showAlert(
  { title, message, buttons }: { title: string; message: string; buttons: string[] },
  words: PageWords,
): Promise<string> {
  return new Promise((resolve) => {
    const dialog = element('dialog', { class: 'alert' });
    const answer = (button: string) => {
      dialog.close();
      dialog.remove();
      resolve(button);
    };
    const [first, ...rest] = buttons;
    const button = (name: string, kind: string) =>
      element('button', { type: 'button', class: kind, onclick: () => answer(name) }, words.buttons[name] ?? name);
    dialog.append(
      ...(title ? [element('h2', {}, title)] : []),
      element('p', {}, message),
      element(
        'div',
        { class: 'alert-buttons' },
        ...rest.map((name) => button(name, 'text')),
        button(first ?? 'OK', 'primary'),
      ),
    );
    dialog.addEventListener('cancel', () => answer('CLOSE'));
    document.body.append(dialog);
    dialog.showModal();
  });
}
