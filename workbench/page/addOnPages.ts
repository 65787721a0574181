/** The pages of the add-on: its sidebar, 300 pixels wide as in Sheets, and its dialogs; one of each at a time. */
import type { AddOnPage, Execution } from '../types/stage.ts';
import { byId, closeButton, element, focusSheet } from './elements.ts';
import { scriptFrame } from './scriptFrame.ts';

/** Runs a function of the add-on for one of its pages. */
export type RunForPage = (from: 'sidebar' | 'dialog', functionName: string, args: unknown[]) => Promise<Execution>;

let endSidebar: () => void = () => undefined;
let endDialog: () => void = () => undefined;

export function showSidebar({ html, title, functions }: AddOnPage, run: RunForPage, closeLabel: string): void {
  closeSidebar();
  const { frame, end } = scriptFrame(html, title, functions, {
    run: (functionName, args) => run('sidebar', functionName, args),
    close: closeSidebar,
    resize: () => undefined,
    focusSheet,
  });
  const head = element('div', { class: 'page-head' }, element('h2', { id: 'sidebar-title' }, title));
  head.append(closeButton(closeLabel, closeSidebar));
  byId('sidebar').replaceChildren(head, frame);
  byId('sidebar').hidden = false;
  endSidebar = end;
}

export function closeSidebar(): void {
  endSidebar();
  endSidebar = () => undefined;
  byId('sidebar').replaceChildren();
  byId('sidebar').hidden = true;
}

interface DialogPage extends AddOnPage {
  width: number;
  height: number;
  modal: boolean;
}

export function showDialog(
  { html, title, functions, width, height, modal }: DialogPage,
  run: RunForPage,
  closeLabel: string,
): void {
  closeDialog();
  const close = () => dialog.close();
  const { frame, end } = scriptFrame(html, title, functions, {
    run: (functionName, args) => run('dialog', functionName, args),
    close,
    resize: (size) => Object.assign(frame.style, size),
    focusSheet,
  });
  Object.assign(frame.style, { width: `${width}px`, height: `${height}px` });
  const head = element('div', { class: 'page-head' }, element('h2', {}, title));
  head.append(closeButton(closeLabel, close));
  const dialog = element('dialog', { class: 'dialog', 'aria-label': title }, head, frame);
  dialog.addEventListener('close', () => {
    end();
    dialog.remove();
  });
  document.body.append(dialog);
  endDialog = close;
  if (modal) dialog.showModal();
  else {
    dialog.show();
    moveByHead(dialog, head);
    dialog.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') close();
    });
  }
}

export function closeDialog(): void {
  endDialog();
  endDialog = () => undefined;
}

/** A modeless dialog is moved by its title bar, to see the cells under it. */
function moveByHead(dialog: HTMLElement, head: HTMLElement): void {
  head.classList.add('movable');
  head.onpointerdown = ({ target, pointerId, clientX, clientY }) => {
    if (target instanceof Element && target.closest('button')) return;
    const { left, top } = dialog.getBoundingClientRect();
    head.setPointerCapture(pointerId);
    head.onpointermove = (event) =>
      Object.assign(dialog.style, {
        margin: '0',
        left: `${left + event.clientX - clientX}px`,
        top: `${Math.max(0, top + event.clientY - clientY)}px`,
      });
    head.onpointerup = () => {
      head.onpointermove = null;
    };
  };
}
