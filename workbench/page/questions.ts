/** Alerts and prompts as Sheets shows them, and the modal frame around them. */
import type { PromptAnswer } from '../types/stage.ts';
import { closeButton, element } from './elements.ts';
import type { PageWords } from './words.ts';

interface Question {
  title: string;
  message: string;
  buttons: string[];
}

/** Resolves to the button; the cross and Escape are CLOSE. */
export async function showAlert(question: Question, words: PageWords): Promise<string> {
  const { button } = await ask(question, [], words);
  return button;
}

export function showPrompt(question: Question, words: PageWords): Promise<PromptAnswer> {
  return ask(question, [element('input', { type: 'text', 'aria-label': question.message || words.answer })], words);
}

function ask(
  { title, message, buttons }: Question,
  fields: HTMLInputElement[],
  words: PageWords,
): Promise<PromptAnswer> {
  const [agree = 'OK', ...others] = buttons;
  const text = element('p', { class: 'modal-text' }, message);
  return showModal(title, [text, ...fields], { agree, others }, words).then((button) => ({
    button,
    text: fields[0]?.value ?? '',
  }));
}

/**
 * A modal dialog of the page itself. Enter presses the agreeing button.
 *
 * @returns the button pressed, CLOSE for the cross and Escape
 */
export function showModal(
  title: string,
  content: HTMLElement[],
  { agree, others }: { agree: string; others: string[] },
  words: PageWords,
): Promise<string> {
  return new Promise((resolve) => {
    const button = (name: string, kind: string) =>
      element('button', { value: name, class: kind }, words.buttons[name] ?? name);
    const heading = title ? [element('h2', {}, title)] : [];
    const cross = closeButton(words.close, () => dialog.close('CLOSE'));
    // Enter presses a form's first button, so the agreeing one comes first and is shown last.
    const answers = element('div', { class: 'modal-buttons' }, button(agree, 'primary'));
    answers.append(...others.map((name) => button(name, 'secondary')));
    const form = element('form', { method: 'dialog' }, ...content, answers);
    const label = title || (content[0]?.textContent ?? '');
    const dialog = element(
      'dialog',
      { class: 'modal', 'aria-label': label },
      element('div', { class: 'modal-head' }, ...heading, cross),
      form,
    );
    dialog.addEventListener('cancel', () => {
      dialog.returnValue = 'CLOSE';
    });
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue || 'CLOSE');
    });
    document.body.append(dialog);
    dialog.showModal();
    (form.querySelector<HTMLElement>('input, select') ?? answers.querySelector<HTMLElement>('.primary'))?.focus();
  });
}
