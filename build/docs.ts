/** The function pages in `docs/functions/`, made from the catalogue: what a page says is what the function does. */
import { type CatalogueEntry, catalogue } from '../src/functions/catalogue.ts';
import { COLUMN_DOCS } from '../src/functions/docs/columns.ts';
import { CATEGORIES, type ExampleValue } from '../src/functions/spec/functionSpec.ts';
import { LANGUAGES, type Language } from '../src/i18n/language.ts';
import { tableWords } from '../src/i18n/tables/tableWords.ts';
import { DOC_WORDS } from './docWords.ts';
import { nextLetter, type Outcome, outcomeOf, type SheetColumn, sheetOf } from './examples.ts';

/** Every page by its path within `docs/functions/`. */
export function functionPages(): Map<string, string> {
  const pages = new Map<string, string>();
  for (const language of LANGUAGES) {
    pages.set(`${language}/README.md`, indexPage(language));
    for (const entry of catalogue) pages.set(`${language}/${entry.fn.name}.md`, functionPage(entry, language));
  }
  return pages;
}

function indexPage(language: Language): string {
  const words = DOC_WORDS[language];
  const families = CATEGORIES.flatMap((category) => {
    const lines = catalogue
      .filter(({ doc }) => doc.category === category)
      .map(({ fn, doc }) => `- [\`${fn.name}\`](${fn.name}.md)${words.colon}${doc.summary[language]}`);
    return lines.length > 0 ? [`## ${words.families[category]}`, lines.join('\n')] : [];
  });
  return page(
    words.generated,
    otherLanguage('README', language),
    `# ${words.index}`,
    ...families,
    `## ${words.rules.title}`,
    bullets(words.rules.lines),
  );
}

function functionPage(entry: CatalogueEntry, language: Language): string {
  const { fn, doc } = entry;
  const words = DOC_WORDS[language];
  const mark = marker(fn.name);
  const rows = Object.entries(fn.parameters).map(([name, { type }]) => {
    const parameter = doc.parameters[name];
    return [`\`${name}\``, words.types[type], mark(parameter?.help[language]), mark(parameter?.expects[language])];
  });
  const hasRange = Object.values(fn.parameters).some(({ type }) => type.startsWith('range'));
  return page(
    words.generated,
    `[${words.index}](README.md) › ${words.families[doc.category]} · ${otherLanguage(fn.name, language)}`,
    `# ${fn.name}`,
    `\`${signature(fn)}\``,
    `${doc.summary[language]}${language === 'en' ? ` ${doc.term}` : ''}`,
    markdownTable([words.parameter, words.takes, words.what, words.expects], rows),
    `**${words.result}** ${mark(doc.result[language])}`,
    ...columnTable(fn, language),
    `**${words.formula}** ${mark(doc.formula[language])}`,
    `## ${words.examples}`,
    ...examples(entry, language),
    `## ${words.remarks}`,
    bullets([...doc.remarks[language].map(mark), ...(hasRange ? [words.rows] : [])]),
    `**${words.source}** ${typeof doc.source === 'string' ? doc.source : doc.source[language]}`,
    ...(doc.appendix?.(language) ?? []).flatMap(({ title, header, rows }) => [
      `## ${title}`,
      markdownTable(header, rows),
    ]),
  );
}

/** The same page in the other language. */
function otherLanguage(name: string, language: Language): string {
  const others = LANGUAGES.filter((each) => each !== language);
  return others.map((other) => `[${DOC_WORDS[language].otherLanguage}](../${other}/${name}.md)`).join(' · ');
}

/**
 * Sets formulas and names of options as code; the first mention of another function on a page links to its page.
 */
function marker(ownName: string): (text?: string) => string {
  const seen = new Set([ownName]);
  return (text = '') =>
    text.replace(FORMULA_OR_NAME, (found) => {
      if (/^[A-Z_]+$/.test(found)) {
        if (seen.has(found) || !catalogue.some(({ fn }) => fn.name === found)) return found;
        seen.add(found);
        return `[\`${found}\`](${found}.md)`;
      }
      return `\`${found}\``;
    });
}

/** A call with brackets nested up to three deep; an array in braces; a name in capitals; a name in snake_case. */
const FORMULA_OR_NAME =
  /=?[A-Z][A-Z_]+\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|\{[^{}]+\}|[A-Z][A-Z_]+|[a-z]+(?:_[a-z]+)+/g;

function page(...parts: string[]): string {
  return `${parts.join('\n\n')}\n`;
}

function bullets(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** The columns of a table with their headers in both languages, or nothing. */
function columnTable({ columns }: CatalogueEntry['fn'], language: Language): string[] {
  if (!columns) return [];
  const words = DOC_WORDS[language];
  const rows = columns.map((column) => {
    const headers = LANGUAGES.map((each) => tableWords(each).columns[column]);
    const { what, format } = COLUMN_DOCS[column];
    return [[...new Set(headers)].join(' · '), what[language], format && `\`${format}\``];
  });
  return [markdownTable([words.column, words.holds, words.format], rows)];
}

function markdownTable(header: readonly (number | string)[], rows: readonly (readonly (number | string)[])[]): string {
  const line = (cells: readonly (number | string)[]) => `| ${cells.join(' | ')} |`;
  return [line(header), `|${'---|'.repeat(header.length)}`, ...rows.map(line)].join('\n');
}

/** Optional parameters stand in brackets, with their default. */
function signature({ name, parameters }: CatalogueEntry['fn']): string {
  const shown = Object.entries(parameters).map(([parameter, { optional, fallback }]) => {
    if (!optional) return parameter;
    return `[${parameter}${fallback === undefined ? '' : `=${fallback}`}]`;
  });
  return `${name}(${shown.join(', ')})`;
}

/** Formulas of single values in one table; where some example needs cells, each example by itself below its cells. */
function examples({ fn, doc }: CatalogueEntry, language: Language): string[] {
  const words = DOC_WORDS[language];
  const shown = doc.examples.map((example) => ({
    ...onSheet(fn, example.arguments),
    outcome: onPage(outcomeOf(fn, example, language)),
    note: example.note[language],
  }));
  if (shown.every(({ columns }) => columns.length === 0)) {
    const rows = shown.map(({ formula, outcome, note }) => [`\`${formula}\``, outcome.inLine ?? '', note]);
    return [markdownTable([words.call, words.outcome, words.note], rows)];
  }
  const shownIn = new Map<string, number>();
  return shown.flatMap(({ columns, formula, outcome, note }, i) => {
    const parts = [`### ${words.example(i + 1)}`];
    const [first] = columns;
    if (first && outcome.rows?.length === first.values.length && outcome.rows.every(({ length }) => length === 1)) {
      const letter = nextLetter(columns);
      const beside = { header: `${letter} · ${words.outcome}`, values: outcome.rows.map(([cell]) => cell ?? '') };
      return [...parts, cellTable([...columns, beside]), words.fills(formula, letter), note];
    }
    if (columns.length > 0) {
      const cells = cellTable(columns);
      const before = shownIn.get(cells);
      parts.push(before === undefined ? cells : words.sameCells(before));
      if (before === undefined) shownIn.set(cells, i + 1);
    }
    parts.push(`\`${formula}\` ${words.gives} ${outcome.inLine ?? ''}`.trimEnd());
    const [header = [], ...rows] = outcome.rows ?? [];
    if (header.length > 0) parts.push(markdownTable(header, rows));
    return [...parts, note];
  });
}

/** The columns of a call's ranges, and its formula as it is written in American spelling. */
function onSheet(fn: CatalogueEntry['fn'], args: readonly ExampleValue[]): { columns: SheetColumn[]; formula: string } {
  const { columns, placed } = sheetOf(fn, args);
  const written = placed.map((value) => {
    if (typeof value === 'object' && 'a1' in value) return value.a1;
    return value === '' ? '' : literal(value);
  });
  return { columns, formula: `=${fn.name}(${written.join(', ')})` };
}

/** Cells as a sheet shows them, with the numbers of its rows. */
function cellTable(columns: readonly SheetColumn[]): string {
  const rows = Array.from({ length: Math.max(...columns.map(({ values }) => values.length)) }, (_, row) => [
    `**${row + 1}**`,
    ...columns.map(({ values }) => String(values[row] ?? '')),
  ]);
  return markdownTable(['', ...columns.map(({ header }) => header)], rows);
}

/** A value as it is typed into a formula; rows are separated by semicolons. */
function literal(value: ExampleValue): string {
  if (typeof value === 'object') return `{${value.map((row) => row.map(literal).join(',')).join(';')}}`;
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
}

/** One row stands in its line, in bold; more are a table or a column, from its header on. */
function onPage(outcome: Outcome): { inLine?: string; rows?: readonly (readonly (number | string)[])[] } {
  if ('error' in outcome) return { inLine: `\`#ERROR!\` ${outcome.error}` };
  const { rows } = outcome;
  return rows.length > 1 ? { rows } : { inLine: `**${rows[0]?.join('** | **')}**` };
}
