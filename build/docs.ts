/** The function pages in `docs/functions/`, made from the catalogue: what a page says is what the function does. */

import { UserError } from '../src/errors.ts';
import { type CatalogueEntry, catalogue } from '../src/functions/catalogue.ts';
import { COLUMN_DOCS } from '../src/functions/docs/columns.ts';
import { callFunction } from '../src/functions/spec/callFunction.ts';
import {
  CATEGORIES,
  type Category,
  type Example,
  type ExampleValue,
  type Result,
} from '../src/functions/spec/functionSpec.ts';
import { describeError } from '../src/i18n/errors/describeError.ts';
import { LANGUAGES, type Language } from '../src/i18n/language.ts';
import { tableWords } from '../src/i18n/tables/tableWords.ts';

interface PageWords {
  index: string;
  families: Record<Category, string>;
  column: string;
  holds: string;
  format: string;
  colon: string;
  parameter: string;
  what: string;
  expects: string;
  result: string;
  formula: string;
  examples: string;
  remarks: string;
  source: string;
  gives: string;
  rows: string;
  generated: string;
}

const WORDS: Record<Language, PageWords> = {
  en: {
    index: 'Custom functions',
    families: {
      value: 'Value',
      feedback: 'Feedback',
      loyalty: 'Churn and retention',
      growth: 'Growth, market and actions',
      segmentation: 'Segmentation',
    },
    column: 'Header',
    holds: 'What it holds',
    format: 'Number format',
    colon: ': ',
    parameter: 'Parameter',
    what: 'What it is',
    expects: 'What it expects',
    result: 'Result:',
    formula: 'Formula:',
    examples: 'Examples',
    remarks: 'Good to know',
    source: 'Source:',
    gives: 'gives',
    rows: 'A row in an error message is counted from the first row of the range: with `D2:D`, row 1 is row 2 of the sheet.',
    generated: '<!-- Made by npm run docs from src/functions; edit there. -->',
  },
  'zh-CN': {
    index: '自定义函数',
    families: {
      value: '价值',
      feedback: '反馈',
      loyalty: '流失与留存',
      growth: '增长、市场与行动',
      segmentation: '客户划分',
    },
    column: '表头',
    holds: '内容',
    format: '数字格式',
    colon: '：',
    parameter: '参数',
    what: '含义',
    expects: '要求',
    result: '结果：',
    formula: '公式：',
    examples: '示例',
    remarks: '须知',
    source: '来源：',
    gives: '得',
    rows: '错误信息中的行号从区域的第一行算起：区域为 `D2:D` 时，第 1 行即工作表的第 2 行。',
    generated: '<!-- 由 npm run docs 根据 src/functions 生成，请在那里修改。 -->',
  },
};

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
  const words = WORDS[language];
  const families = CATEGORIES.flatMap((category) => {
    const lines = catalogue
      .filter(({ doc }) => doc.category === category)
      .map(({ fn, doc }) => `- [\`${fn.name}\`](${fn.name}.md)${words.colon}${doc.summary[language]}`);
    return lines.length > 0 ? [`## ${words.families[category]}`, lines.join('\n')] : [];
  });
  return page(words.generated, `# ${words.index}`, ...families);
}

function functionPage({ fn, doc }: CatalogueEntry, language: Language): string {
  const words = WORDS[language];
  const rows = Object.keys(fn.parameters).map((name) => {
    const parameter = doc.parameters[name];
    return [`\`${name}\``, parameter?.help[language] ?? '', parameter?.expects[language] ?? ''];
  });
  const examples = doc.examples.map((example) => {
    const formula = formulaOf(fn.name, example.arguments);
    return `- \`${formula}\` ${words.gives} ${outcomeOf(fn, example, language)}  \n  ${example.note[language]}`;
  });
  const hasRange = Object.values(fn.parameters).some(({ type }) => type.startsWith('range'));
  return page(
    words.generated,
    `# ${fn.name}`,
    `\`${signature(fn)}\``,
    `${doc.summary[language]}${language === 'en' ? ` ${doc.term}` : ''}`,
    markdownTable([words.parameter, words.what, words.expects], rows),
    `**${words.result}** ${doc.result[language]}`,
    ...columnTable(fn, language),
    `**${words.formula}** ${doc.formula[language]}`,
    `## ${words.examples}`,
    examples.join('\n'),
    `## ${words.remarks}`,
    [...doc.remarks[language].map((remark) => linked(remark, fn.name)), ...(hasRange ? [words.rows] : [])]
      .map((remark) => `- ${remark}`)
      .join('\n'),
    `**${words.source}** ${doc.source}`,
    ...(doc.appendix?.(language) ?? []).flatMap(({ title, header, rows }) => [
      `## ${title}`,
      markdownTable(header, rows),
    ]),
  );
}

/** Names of other functions become links to their pages. */
function linked(text: string, ownName: string): string {
  return text.replace(/[A-Z][A-Z_]+/g, (name) =>
    name !== ownName && catalogue.some(({ fn }) => fn.name === name) ? `[\`${name}\`](${name}.md)` : name,
  );
}

function page(...parts: string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** The columns of a table with their headers in both languages, or nothing. */
function columnTable({ columns }: CatalogueEntry['fn'], language: Language): string[] {
  if (!columns) return [];
  const words = WORDS[language];
  const rows = columns.map((column) => {
    const headers = LANGUAGES.map((each) => tableWords(each).columns[column]);
    const { what, format } = COLUMN_DOCS[column];
    return [[...new Set(headers)].join(' · '), what[language], format && `\`${format}\``];
  });
  return [markdownTable([words.column, words.holds, words.format], rows)];
}

function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
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

function formulaOf(name: string, args: readonly ExampleValue[]): string {
  return `=${name}(${args.map(literal).join(', ')})`;
}

/** A value as it is typed into a formula; rows are separated by semicolons. */
function literal(value: ExampleValue): string {
  if (typeof value === 'object') return `{${value.map((row) => row.map(literal).join(',')).join(';')}}`;
  return typeof value === 'string' ? `"${value.replaceAll('"', '""')}"` : String(value).toUpperCase();
}

/** The result, or the error's text: whatever really comes out. */
function outcomeOf(fn: CatalogueEntry['fn'], example: Example, language: Language): string {
  try {
    return show(callFunction(fn, example.arguments, () => 'Etc/UTC'));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `\`#ERROR!\` ${describeError(error.data, language).text}`;
  }
}

/** A number, or a row of them, in bold; or the rows of a table below the formula. */
function show(result: Result): string {
  if (typeof result !== 'object') return `**${shown(result)}**`;
  const [header = [], ...rows] = result;
  if (rows.length === 0) return `**${header.map(shown).join('**, **')}**`;
  const line = (cells: readonly (number | string)[]) => `  | ${cells.map(shown).join(' | ')} |`;
  return ['\n', line(header), `  |${'---|'.repeat(header.length)}`, ...rows.map(line), '\n'].join('\n');
}

/** Ten digits of a number are enough to read. */
function shown(cell: number | string): number | string {
  return typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell;
}
