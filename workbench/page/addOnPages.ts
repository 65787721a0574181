/** The pages of the add-on: its sidebar, 300 pixels wide as in Sheets, and its dialogs. */
import { byId, element } from './elements.ts';
import { type FrameActions, scriptFrame } from './scriptFrame.ts';

type Run = FrameActions['run'];

let endSidebar: () => void = () => undefined;

export function showSidebar({ html, title }: { html: string; title: string }, run: Run, closeLabel: string): void {
  closeSidebar();
  const { frame, end } = scriptFrame(html, title, {
    run,
    close: closeSidebar,
    focusSheet: () => byId('sheet').querySelector('canvas')?.focus(),
  });
  endSidebar = end;
  byId('sidebar-title').textContent = title;
  byId('sidebar-close').setAttribute('aria-label', closeLabel);
  byId('sidebar-close').onclick = closeSidebar;
  byId('sidebar').append(frame);
  byId('sidebar').hidden = false;
}

export function closeSidebar(): void {
  endSidebar();
  byId('sidebar').querySelector('iframe')?.remove();
  byId('sidebar').hidden = true;
}

interface DialogPage {
  html: string;
  title: string;
  width: number;
  height: number;
}

export function showDialog({ html, title, width, height }: DialogPage, run: Run): void {
  const dialog = element('dialog', { class: 'dialog', 'aria-label': title });
  const close = () => dialog.close();
  const { frame, end } = scriptFrame(html, title, { run, close, focusSheet: close });
  frame.width = String(width);
  frame.height = String(height);
  dialog.append(frame);
  dialog.addEventListener('close', () => {
    end();
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
