/** Ui: menus, the sidebar, dialogs and alerts; and HtmlService, which makes their pages. */
import type { MenuItem } from '../types/stage.ts';
import { Button, ButtonSet, EnumValue } from './enumerations.ts';
import { host } from './hostCall.ts';
import { service } from './service.ts';

const pressed = (name: string): EnumValue => Button[name as keyof typeof Button];

export class Ui {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;

  createMenu = (title: string) => service('Menu', new Menu(title), false);
  createAddonMenu = () => service('Menu', new Menu(null), false);

  alert(...args: unknown[]): EnumValue {
    return pressed(host('alert', ...question(args)));
  }
  prompt(...args: unknown[]) {
    const { button, text } = host('prompt', ...question(args));
    const response = { getSelectedButton: () => pressed(button), getResponseText: () => text };
    return service('PromptResponse', response, false);
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

/** Title, text and buttons of `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`, which is all that Google takes. */
function question(args: readonly unknown[]): [title: string, message: string, buttons: string[]] {
  const texts = args.filter((each) => !(each instanceof EnumValue));
  const set = args.find((each) => each instanceof EnumValue) ?? ButtonSet.OK;
  const [title, message] = texts.length === 2 ? texts : ['', texts[0]];
  return [String(title), String(message), set.name().split('_')];
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
  return html.replace(
    /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
    (_, open: string, code: string, close: string) => open + stripLiterals(code) + close,
  );
}

/** A line comment takes the end of the literal with it, and what follows on its line. */
function stripLiterals(code: string): string {
  const literal = /`(?:[^`\\]|\\[\s\S])*`/.exec(code);
  if (!literal) return code;
  const end = literal.index + literal[0].length;
  const stripped = literal[0].replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*/g, '');
  const rest = stripped.endsWith('`') ? code.slice(end) : code.slice(end).replace(/^.*/, '');
  return code.slice(0, literal.index) + stripped + stripLiterals(rest);
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
