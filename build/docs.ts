/** The function pages in `docs/functions/`, made from the catalogue: what a page says is what the function does. */

import { UserError } from '../src/errors.ts';
import { type CatalogueEntry, catalogue } from '../src/functions/catalogue.ts';
import { callFunction, type Example, type ExampleValue, type Result } from '../src/functions/spec.ts';
import { describeError } from '../src/i18n/errors/describeError.ts';
import { LANGUAGES, type Language } from '../src/i18n/language.ts';

interface PageWords {
  index: string;
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
  const lines = catalogue.map(
    ({ fn, doc }) => `- [\`${fn.name}\`](${fn.name}.md)${words.colon}${doc.summary[language]}`,
  );
  return page(words.generated, `# ${words.index}`, lines.join('\n'));
}

function functionPage({ fn, doc }: CatalogueEntry, language: Language): string {
  const words = WORDS[language];
  const rows = fn.parameters.map((name) => {
    const parameter = doc.parameters[name];
    return `| \`${name}\` | ${parameter?.help[language]} | ${parameter?.expects[language]} |`;
  });
  const examples = doc.examples.map((example) => {
    const formula = formulaOf(fn.name, example.arguments);
    return `- \`${formula}\` ${words.gives} ${outcomeOf(fn, example, language)}  \n  ${example.note[language]}`;
  });
  const hasRange = Object.values(doc.parameters).some(({ type }) => type !== 'number');
  return page(
    words.generated,
    `# ${fn.name}`,
    `\`${signature(fn)}\``,
    `${doc.summary[language]}${language === 'en' ? ` ${doc.term}` : ''}`,
    [`| ${words.parameter} | ${words.what} | ${words.expects} |`, '|---|---|---|', ...rows].join('\n'),
    `**${words.result}** ${doc.result[language]}`,
    `**${words.formula}** ${doc.formula[language]}`,
    `## ${words.examples}`,
    examples.join('\n'),
    `## ${words.remarks}`,
    [...doc.remarks[language], ...(hasRange ? [words.rows] : [])].map((remark) => `- ${remark}`).join('\n'),
    `**${words.source}** ${doc.source}`,
  );
}

function page(...parts: string[]): string {
  return `${parts.join('\n\n')}\n`;
}

/** Optional parameters stand in brackets. */
function signature({ name, parameters, required }: CatalogueEntry['fn']): string {
  return `${name}(${parameters.map((parameter, i) => (i < required ? parameter : `[${parameter}]`)).join(', ')})`;
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
    return `**${show(callFunction(fn, example.arguments))}**`;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return `\`#ERROR!\` ${describeError(error.data, language).text}`;
  }
}

function show(result: Result): string {
  return typeof result === 'object' ? result.map((row) => row.join(', ')).join('; ') : String(result);
}
