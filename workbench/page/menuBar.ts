/** The menu bar: File, Extensions with the add-on's menu as Sheets shows it, and the language. */
import type { MenuItem } from '../contract/stage.ts';
import { element } from './elements.ts';

export interface Menu {
  label: string;
  items: MenuEntry[];
}

export type MenuEntry =
  | { label: string; choose: () => void; checked?: boolean }
  | { label: string; items: MenuEntry[] }
  | { separator: true };

/** The add-on's items; choosing one runs its function. */
export function addOnEntries(items: readonly MenuItem[], run: (functionName: string) => void): MenuEntry[] {
  return items.map((item): MenuEntry => {
    if ('separator' in item) return item;
    if ('items' in item) return { label: item.label, items: addOnEntries(item.items, run) };
    return { label: item.label, choose: () => run(item.run) };
  });
}

/** Replaces the menus of the bar. Arrow keys move, Escape closes, a click elsewhere too. */
export function showMenuBar(bar: HTMLElement, menus: readonly Menu[]): void {
  bar.replaceChildren(...menus.map(menuButton));
}

function menuButton({ label, items }: Menu): HTMLElement {
  const list = entryList(items, () => close());
  const button = element(
    'button',
    { type: 'button', class: 'menu-button', 'aria-haspopup': 'menu', 'aria-expanded': 'false' },
    label,
  );
  const holder = element('div', { class: 'menu' }, button, list);
  const close = () => {
    holder.classList.remove('open');
    button.setAttribute('aria-expanded', 'false');
  };
  const open = () => {
    holder.classList.add('open');
    button.setAttribute('aria-expanded', 'true');
    focusable(list)[0]?.focus();
  };
  button.addEventListener('click', () => (holder.classList.contains('open') ? close() : open()));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    open();
  });
  holder.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') {
      close();
      button.focus();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const all = focusable(list);
      const at = all.indexOf(document.activeElement as HTMLElement);
      all[(at + (event.key === 'ArrowDown' ? 1 : -1) + all.length) % all.length]?.focus();
    }
  });
  holder.addEventListener('focusout', (event) => {
    if (!holder.contains(event.relatedTarget as Node | null)) close();
  });
  return holder;
}

function entryList(items: readonly MenuEntry[], done: () => void): HTMLElement {
  return element('div', { class: 'menu-list', role: 'menu' }, ...items.map((item) => entry(item, done)));
}

function entry(item: MenuEntry, done: () => void): HTMLElement {
  if ('separator' in item) return element('hr');
  if ('items' in item) {
    const label = element('div', { class: 'menu-group', role: 'presentation' }, item.label);
    return element(
      'div',
      { role: 'group', 'aria-label': item.label },
      label,
      ...item.items.map((inner) => entry(inner, done)),
    );
  }
  const choose = () => {
    done();
    item.choose();
  };
  const role =
    item.checked === undefined ? { role: 'menuitem' } : { role: 'menuitemradio', 'aria-checked': String(item.checked) };
  return element('button', { type: 'button', ...role, onclick: choose }, item.label);
}

function focusable(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('button')];
}
