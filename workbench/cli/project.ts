/** Where the command line finds the built add-on and the bundled realm. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { RealmFiles } from '../host/nodeRealms.ts';

/** Bundled commands stand in `.workbench/cli/`. */
const root = path.resolve(__dirname, '../..');

export const realmFiles: RealmFiles = {
  realm: path.join(root, '.workbench/realm.js'),
  worker: path.join(root, '.workbench/cli/nodeWorker.cjs'),
};

/** The files that clasp would push. */
export function builtProject(): Record<string, string> {
  const names = ['Code.js', 'Sidebar.html', 'Functions.html', 'Texts.html', 'appsscript.json'];
  return Object.fromEntries(names.map((name) => [name, readFileSync(path.join(root, 'dist', name), 'utf8')]));
}

/** An error of the add-on in words. Its sidebar has them; they are built for the command line as well. */
export function errorText(error: unknown, locale: string): string {
  const texts = createRequire(__filename)('./errorTexts.cjs') as { errorText(error: unknown, locale: string): string };
  return texts.errorText(error, locale);
}

/** A locale as the command line takes it (`zh-CN`), as Sheets spells it (`zh_CN`). */
export function sheetsLocale(locale: string): string {
  const spelled = locale.replace('-', '_');
  return spelled === 'en' ? 'en_US' : spelled;
}
