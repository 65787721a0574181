/** What the build refuses in the catalogue, so that it breaks here and not with the user. */
import { existsSync } from 'node:fs';
import type { CatalogueEntry } from '../src/functions/catalogue.ts';
import { LANGUAGES } from '../src/i18n/language.ts';
import { SHEETS_FUNCTIONS } from '../workbench/host/formulas/sheetsFunctions.ts';

/** Everything wrong with the catalogue, each as a sentence that says where; empty when it is sound. */
export function catalogueFaults(catalogue: readonly CatalogueEntry[], entryPoints: readonly string[] = []): string[] {
  const faults: string[] = [];
  const seen = new Map<string, string>(entryPoints.map((name) => [name.toUpperCase(), 'an entry point']));
  for (const { file, fn, doc } of catalogue) {
    const at = `src/functions/${file}.ts`;
    const fault = (text: string) => faults.push(`${at}: ${text}`);
    const { name } = fn;

    if (!/^[A-Z][A-Z_]*[A-Z]$/.test(name))
      fault(`${name} must be capitals and underscores; with digits it could be a cell`);
    if (SHEETS_FUNCTIONS.has(name)) fault(`${name} is built into Google Sheets`);
    if (seen.has(name)) fault(`${name} is already taken by ${seen.get(name)}`);
    seen.set(name, at);
    if (!existsSync(new URL(`../${at}`, import.meta.url))) fault(`there is no such file for ${name}`);

    if (doc.examples.length < 3) fault(`${name} needs at least three examples, has ${doc.examples.length}`);
    const parameters = Object.entries(fn.parameters);
    const firstOptional = parameters.findIndex(([, { optional }]) => optional);
    parameters.forEach(([parameter, { optional }], i) => {
      if (firstOptional >= 0 && i > firstOptional && !optional)
        fault(`${name}: ${parameter} must stand before the options`);
      if (!doc.parameters[parameter]) fault(`${name} does not document ${parameter}`);
    });
    for (const [path, text] of texts(doc)) {
      if (text.trim() === '') fault(`${name} has no text at ${path}`);
      if (/[\r\n<>]/.test(text)) fault(`${name}, ${path}: line breaks and HTML are not shown by Sheets`);
    }
    for (const [path, translations] of bilinguals(doc)) {
      for (const language of LANGUAGES) {
        if (!translations[language]) fault(`${name} has no ${language} text at ${path}`);
      }
    }
  }
  return faults;
}

/** Every string of a documentation, with its path. */
function texts(value: unknown, path = 'doc'): [string, string][] {
  if (path.endsWith('.arguments') || path.endsWith('.gives')) return [];
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

/** Every object that holds one text, or list of texts, for each language. */
function bilinguals(value: unknown, path = 'doc'): [string, Record<string, unknown>][] {
  if (typeof value !== 'object' || value === null) return [];
  const record = value as Record<string, unknown>;
  if (LANGUAGES.some((language) => language in record)) return [[path, record]];
  return Object.entries(record).flatMap(([key, inner]) => bilinguals(inner, `${path}.${key}`));
}
