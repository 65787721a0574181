/** The documentation in the page of the function help, made from the catalogue: nothing in it is written twice. */
import { type Expectation, isUserError } from '../src/errors.ts';
import type {
  Control,
  Documentation,
  DocumentationTexts,
  ExampleHelp,
  FunctionHelp,
  FunctionTexts,
  ResultShape,
} from '../src/functionHelp/documentation.ts';
import { type Argument, BLANK } from '../src/functionHelp/formula/argument.ts';
import { type CatalogueEntry, catalogue } from '../src/functions/catalogue.ts';
import { COLUMN_DOCS } from '../src/functions/docs/columns.ts';
import { CATEGORIES, type Example, type ExampleValue } from '../src/functions/spec/functionSpec.ts';
import { leaveOut, type OwnParameter, type Parameter } from '../src/grid/parameters.ts';
import { LANGUAGES, type Language } from '../src/i18n/language.ts';
import { tableWords } from '../src/i18n/tables/tableWords.ts';
import { DOC_WORDS } from './docWords.ts';
import { outcomeOf, sheetOf } from './examples.ts';

export function documentation(): Documentation {
  const functions = CATEGORIES.flatMap((category) => catalogue.filter(({ doc }) => doc.category === category));
  return {
    functions: functions.map(functionHelp),
    texts: Object.fromEntries(LANGUAGES.map((language) => [language, textsIn(language)])) as Documentation['texts'],
  };
}

function textsIn(language: Language): DocumentationTexts {
  const { families, rules } = DOC_WORDS[language];
  const functions = catalogue.map((entry) => [entry.fn.name, functionTexts(entry, language)] as const);
  return { families, rules: rules.lines, functions: Object.fromEntries(functions) };
}

function functionHelp({ fn, doc }: CatalogueEntry): FunctionHelp {
  return {
    name: fn.name,
    category: doc.category,
    term: doc.term,
    parameters: Object.entries(fn.parameters).map(([name, parameter]) => ({
      name,
      control: controlOf(name, parameter),
      optional: parameter.optional,
      ...(parameter.fallback !== undefined && { fallback: parameter.fallback.replaceAll('"', '') }),
    })),
    result: resultShape(fn.name, doc),
  };
}

function functionTexts({ fn, doc }: CatalogueEntry, language: Language): FunctionTexts {
  const { columns: headers } = tableWords(language);
  const parameters = Object.keys(fn.parameters).map((name) => {
    const { help, expects } = doc.parameters[name] ?? missing(`${fn.name}: ${name}`);
    return [name, { help: help[language], expects: expects[language] }] as const;
  });
  return {
    summary: doc.summary[language],
    result: doc.result[language],
    columns: (fn.columns ?? []).map((column) => ({
      header: headers[column],
      what: COLUMN_DOCS[column].what[language],
    })),
    formula: doc.formula[language],
    source: typeof doc.source === 'string' ? doc.source : doc.source[language],
    parameters: Object.fromEntries(parameters),
    examples: doc.examples.map((example) => exampleHelp(fn, example, language)),
    remarks: doc.remarks[language],
  };
}

function exampleHelp(fn: CatalogueEntry['fn'], example: Example, language: Language): ExampleHelp {
  const { columns, placed } = sheetOf(fn, example.arguments);
  const outcome = outcomeOf(fn, example, language);
  return {
    cells: columns.map(({ header, values }) => ({ header, values: values.map(String) })),
    arguments: placed.map(argumentOf),
    gives: 'error' in outcome ? outcome : { rows: outcome.rows.map((row) => row.map(String)) },
    note: example.note[language],
  };
}

function argumentOf(value: ExampleValue | { a1: string }): Argument {
  if (typeof value === 'number') return { kind: 'number', value };
  if (typeof value === 'boolean') return { kind: 'flag', flag: value };
  if (typeof value === 'string') return value === '' ? BLANK : { kind: 'text', text: value };
  if ('a1' in value) return { kind: 'reference', text: value.a1 };
  const items = (value as readonly (readonly (number | string | boolean)[])[]).flat();
  return { kind: 'list', items: items.map((item) => (typeof item === 'boolean' ? String(item).toUpperCase() : item)) };
}

/** What a parameter takes, by what it says when it refuses. */
function controlOf(name: string, parameter: Parameter): Control {
  if (parameter.role === 'column') return { kind: 'column', expected: parameter.cells.expected };
  if (parameter === (leaveOut as Parameter)) return { kind: 'leaveOut' };
  switch (parameter.type) {
    case 'range':
      return { kind: 'range', expected: expectedOf(parameter, name, [['?'], ['?']]) };
    case 'range or number':
      return { kind: 'countOrIds', expected: expectedOf(parameter, name, '?') };
    case 'number':
      return { kind: 'number', expected: expectedOf(parameter, name, '?') };
    case 'date':
      return { kind: 'day' };
    case 'TRUE or FALSE':
      return { kind: 'flag' };
    case 'text': {
      const refusal = refusalOf(parameter, name, '?');
      if (refusal?.code !== 'NOT_A_CHOICE') return missing(`the choices of ${name}`);
      return { kind: 'choice', options: refusal.params.options };
    }
  }
}

/** What it says that it expects; texts are all that is never refused. */
function expectedOf(parameter: OwnParameter<unknown>, name: string, value: string | string[][]): Expectation {
  const refusal = refusalOf(parameter, name, value);
  if (refusal === null) return { kind: 'text' };
  return 'expected' in refusal.params ? refusal.params.expected : missing(`what ${name} expects`);
}

function refusalOf(parameter: OwnParameter<unknown>, name: string, value: string | string[][]) {
  try {
    const read = parameter.read(value, name, () => 'Etc/UTC');
    // What may be a number or ids is read as either only when it is asked.
    if (typeof read === 'object' && read !== null && 'count' in read) (read.count as () => number)();
    return null;
  } catch (error) {
    if (isUserError(error)) return error.data;
    throw error;
  }
}

/** Tables of a set height, whatever they are made from; the heights of all others go with what is given. */
const SET_HEIGHTS: Readonly<Record<string, number>> = { NPS_BREAKDOWN: 4, NPS_CHANGE: 2, ACTION_EFFECT: 2 };

/** Parameters whose number comes on top of the rows given. */
const ADDED_ROWS: Readonly<Record<string, string>> = { RETENTION_FORECAST: 'periods' };

function resultShape(name: string, doc: CatalogueEntry['doc']): ResultShape {
  const tables = doc.examples.flatMap(({ gives }) => (Array.isArray(gives) ? [gives as unknown[][]] : []));
  const columns = Math.max(1, ...tables.map(([first]) => first?.length ?? 1));
  const isTall = tables.some(({ length }) => length > 1);
  const added = ADDED_ROWS[name];
  return { columns, rows: isTall ? (SET_HEIGHTS[name] ?? null) : 1, ...(added !== undefined && { added }) };
}

function missing(what: string): never {
  throw new Error(`The documentation lacks ${what}.`);
}
