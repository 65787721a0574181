/** The add-on's menu, as Sheets shows it under Extensions: its own items, then the help that every add-on has. */
import type { MenuItem } from '../types/stage.ts';
import type { Menu, MenuEntry } from './menuBar.ts';
import type { PageWords } from './words.ts';

/**
 * @param menus items by the title of their menu; the add-on's own has none, and others move under it once an add-on is published
 */
export function addOnMenu(
  menus: ReadonlyMap<string, readonly MenuItem[]>,
  words: PageWords,
  run: (functionName: string) => void,
  help: () => void,
): Menu {
  const entries = [...menus].flatMap(([title, items]): MenuEntry[] =>
    title === '' ? addOnEntries(items, run) : [{ label: title, items: addOnEntries(items, run) }],
  );
  return { label: words.addOn, items: [...entries, { label: words.help, choose: help }] };
}

function addOnEntries(items: readonly MenuItem[], run: (functionName: string) => void): MenuEntry[] {
  return items.map((item): MenuEntry => {
    if ('separator' in item) return item;
    if ('items' in item) return { label: item.label, items: addOnEntries(item.items, run) };
    return { label: item.label, choose: () => run(item.run) };
  });
}
