/** Ui: menus, the sidebar, dialogs and alerts; and HtmlService, which makes their pages. */
import type { MenuItem } from '../contract/stage.ts';
import { host } from './hostCall.ts';
import { service } from './service.ts';

const BUTTON_SETS: Record<string, string[]> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

const same = (names: string[]) => Object.fromEntries(names.map((name) => [name, name]));

export class Ui {
  readonly Button = same(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']);
  readonly ButtonSet = same(Object.keys(BUTTON_SETS));

  createMenu = (title: string) => service('Menu', new Menu(title), false);
  createAddonMenu = () => service('Menu', new Menu(null), false);

  alert(...args: string[]): string {
    const known = args.length > 1 && (args[args.length - 1] ?? '') in BUTTON_SETS;
    const buttons = BUTTON_SETS[known ? (args.pop() ?? 'OK') : 'OK'] ?? ['OK'];
    const [title, message] = args.length > 1 ? [args[0], args[1]] : ['', args[0]];
    return host('alert', title ?? '', message ?? '', buttons);
  }
  showSidebar(page: HtmlOutput): void {
    host('sidebar', page.getContent(), page.getTitle());
  }
  showModalDialog(page: HtmlOutput, title: string): void {
    host('dialog', page.getContent(), title, page.getWidth(), page.getHeight(), true);
  }
  showModelessDialog(page: HtmlOutput, title: string): void {
    host('dialog', page.getContent(), title, page.getWidth(), page.getHeight(), false);
  }
}

class Menu {
  readonly items: MenuItem[] = [];
  /** Null for the add-on's own menu, which has the add-on's name. */
  readonly title: string | null;

  constructor(title: string | null) {
    this.title = title;
  }
  addItem(label: string, run: string): this {
    this.items.push({ label, run });
    return this;
  }
  addSeparator(): this {
    this.items.push({ separator: true });
    return this;
  }
  addSubMenu(menu: Menu): this {
    this.items.push({ label: menu.title ?? '', items: menu.items });
    return this;
  }
  addToUi(): void {
    host('menu', this.title, this.items);
  }
}

class HtmlOutput {
  private readonly content: string;
  private title = '';
  private width = 600;
  private height = 400;

  constructor(content: string) {
    this.content = content;
  }
  getContent = () => stripTemplateComments(this.content);
  getTitle = () => this.title;
  getWidth = () => this.width;
  getHeight = () => this.height;
  setTitle(title: string): this {
    this.title = title;
    return this;
  }
  setWidth(width: number): this {
    this.width = width;
    return this;
  }
  setHeight(height: number): this {
    this.height = height;
    return this;
  }
}

/** HtmlService takes comments out of scripts without knowing template literals, and so damages those that hold `//`. */
function stripTemplateComments(html: string): string {
  return html.replace(/(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi, (_, open: string, code: string, close: string) => {
    const stripped = code.replace(/`(?:[^`\\]|\\[\s\S])*`/g, (literal) =>
      literal.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/[^\n`]*/g, ''),
    );
    return open + stripped + close;
  });
}

/** HtmlService over the HTML files of the project. */
export function htmlService(files: Record<string, string>) {
  return service(
    'HtmlService',
    {
      createHtmlOutput: (html = '') => service('HtmlOutput', new HtmlOutput(html), false),
      createHtmlOutputFromFile: (name: string) => {
        const html = files[`${name}.html`] ?? files[name];
        if (html === undefined) throw new Error(`No HTML file named ${name} was found.`);
        return service('HtmlOutput', new HtmlOutput(html), false);
      },
    },
    false,
  );
}
