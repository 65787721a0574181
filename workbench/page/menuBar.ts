/** A menu bar with fly-out submenus, by pointer and by keyboard as the ARIA pattern for menu bars has it. */
import { element } from './elements.ts';

export interface Menu {
  label: string;
  items: MenuEntry[];
}

export type MenuEntry = { label: string; choose: () => void } | Menu | { separator: true };

/** Shows these menus in place of those before. */
export function showMenuBar(place: HTMLElement, label: string, menus: readonly Menu[]): void {
  const bar = element('div', { role: 'menubar', 'aria-label': label });
  bar.append(...menus.map((menu) => branch(menu, () => closeInside(bar))));
  place.replaceChildren(bar);
  const [first] = itemsOf(bar);
  if (first) first.tabIndex = 0;
  bar.addEventListener('keydown', (event) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey && press(bar, event.key)) event.preventDefault();
  });
  bar.addEventListener('focusin', ({ target }) => {
    for (const item of itemsOf(bar)) item.tabIndex = holderOf(item)?.contains(target as Node) ? 0 : -1;
  });
  bar.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (bar.contains(relatedTarget as Node | null)) return;
    // Univer takes the focus once it has drawn a sheet. Whoever wants to go there presses with the pointer elsewhere.
    if (relatedTarget && bar.querySelector('.open') && bar.matches(':hover')) (target as HTMLElement).focus();
    else closeInside(bar);
  });
}

function branch({ label, items }: Menu, done: () => void): HTMLElement {
  const list = element('div', { class: 'menu-list', role: 'menu', 'aria-label': label });
  list.append(...items.map((item) => leaf(item, done)));
  const button = menuItem(label, { 'aria-haspopup': 'menu', 'aria-expanded': 'false' });
  const holder = element('div', { class: 'menu', role: 'none' }, button, list);
  button.onclick = () => {
    const isOpenInBar = isOpen(holder) && listOf(button)?.role === 'menubar';
    if (isOpenInBar) close(holder);
    else open(holder)[0]?.focus();
  };
  onPointing(button, () => {
    const around = listOf(button);
    const inOpenMenu = around?.role === 'menu' || around?.querySelector('.open');
    if (!inOpenMenu || isOpen(holder)) return;
    button.focus();
    open(holder);
  });
  return holder;
}

function leaf(item: MenuEntry, done: () => void): HTMLElement {
  if ('separator' in item) return element('hr');
  if ('items' in item) return branch(item, done);
  const button = menuItem(item.label);
  button.onclick = () => {
    done();
    item.choose();
  };
  onPointing(button, () => {
    const list = listOf(button);
    if (list) closeInside(list);
    button.focus();
  });
  return button;
}

/** A pointer that rests where a menu opens means nothing; one that moves does. */
function onPointing(button: HTMLElement, pointed: () => void): void {
  button.addEventListener('pointermove', ({ movementX, movementY }) => {
    if (movementX !== 0 || movementY !== 0) pointed();
  });
}

function menuItem(label: string, attributes: Record<string, string> = {}): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', class: 'menu-item', role: 'menuitem', tabindex: '-1', ...attributes },
    label,
  );
}

/** @returns whether the key means something to the menu */
function press(bar: HTMLElement, key: string): boolean {
  const item = document.activeElement as HTMLElement;
  const list = listOf(item);
  if (!list) return false;
  const opened = holderOf(item);
  const parent = holderOf(list);
  const inBar = list === bar;
  const steps: Record<string, number> = inBar ? { ArrowLeft: -1, ArrowRight: 1 } : { ArrowUp: -1, ArrowDown: 1 };
  const all = itemsOf(list);
  const at = all.indexOf(item);
  const step = steps[key];
  if (step !== undefined) {
    const wasOpen = inBar && opened !== null && isOpen(opened);
    const next = all[(at + step + all.length) % all.length];
    closeInside(list);
    next?.focus();
    if (wasOpen && next) openAt(next);
  } else if (key === 'Home') all[0]?.focus();
  else if (key === 'End') all[all.length - 1]?.focus();
  else if (opened && (inBar ? key === 'ArrowDown' || key === 'ArrowUp' : key === 'ArrowRight')) {
    const inside = open(opened);
    inside[key === 'ArrowUp' ? inside.length - 1 : 0]?.focus();
  } else if (key === 'ArrowRight' || key === 'ArrowLeft') turnPage(bar, list, key === 'ArrowRight' ? 1 : -1);
  else if (key === 'Escape' && parent && !inBar) {
    close(parent);
    buttonOf(parent)?.focus();
  } else if (key === 'Tab') {
    closeInside(bar);
    return false;
  } else return false;
  return true;
}

/** Left in a fly-out goes back to its item; everywhere else left and right go to the neighbouring menu of the bar. */
function turnPage(bar: HTMLElement, list: HTMLElement, step: 1 | -1): void {
  const parent = holderOf(list);
  const parentButton = parent && buttonOf(parent);
  if (!parentButton) return;
  if (step === -1 && listOf(parentButton) !== bar) {
    close(parent);
    parentButton.focus();
    return;
  }
  const menus = itemsOf(bar);
  const at = menus.findIndex((each) => holderOf(each)?.contains(list));
  closeInside(bar);
  const next = menus[(at + step + menus.length) % menus.length];
  if (next) openAt(next);
}

function openAt(button: HTMLElement): void {
  const holder = holderOf(button);
  if (holder) open(holder)[0]?.focus();
}

/** @returns the items that are now shown */
function open(holder: HTMLElement): HTMLElement[] {
  if (holder.parentElement) closeInside(holder.parentElement, holder);
  holder.classList.add('open');
  buttonOf(holder)?.setAttribute('aria-expanded', 'true');
  const list = holder.querySelector<HTMLElement>(':scope > [role=menu]');
  return list ? itemsOf(list) : [];
}

function close(holder: HTMLElement): void {
  closeInside(holder);
  holder.classList.remove('open');
  buttonOf(holder)?.setAttribute('aria-expanded', 'false');
}

function closeInside(list: HTMLElement, except?: HTMLElement): void {
  for (const each of list.querySelectorAll<HTMLElement>('.open')) if (each !== except) close(each);
}

const isOpen = (holder: HTMLElement) => holder.classList.contains('open');
const listOf = (item: HTMLElement) => item.closest<HTMLElement>('[role=menu], [role=menubar]');
const buttonOf = (holder: HTMLElement) => holder.querySelector<HTMLElement>(':scope > button');

/** The holder of a submenu, given its button or its list; null for an item without one. */
function holderOf(part: HTMLElement): HTMLElement | null {
  return part.parentElement?.matches('.menu') ? part.parentElement : null;
}

function itemsOf(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > button, :scope > .menu > button')];
}
