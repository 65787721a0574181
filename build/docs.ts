/** The function pages in `docs/functions/`, made from the catalogue: what a page says is what the function does. */

import { isUserError } from '../src/errors.ts';
import { type CatalogueEntry, catalogue } from '../src/functions/catalogue.ts';
import { COLUMN_DOCS } from '../src/functions/docs/columns.ts';
import { callFunction } from '../src/functions/spec/callFunction.ts';
import { CATEGORIES, type Category, type Example, type ExampleValue } from '../src/functions/spec/functionSpec.ts';
import type { Parameter } from '../src/grid/parameters.ts';
import { describeError } from '../src/i18n/errors/describeError.ts';
import { LANGUAGES, type Language } from '../src/i18n/language.ts';
import { tableWords } from '../src/i18n/tables/tableWords.ts';

interface PageWords {
  index: string;
  /** How all functions read cells and give results, on the index page. */
  rules: { title: string; lines: readonly string[] };
  families: Record<Category, string>;
  otherLanguage: string;
  column: string;
  holds: string;
  format: string;
  colon: string;
  parameter: string;
  takes: string;
  types: Record<Parameter['type'], string>;
  what: string;
  expects: string;
  result: string;
  formula: string;
  examples: string;
  example: (number: number) => string;
  call: string;
  outcome: string;
  note: string;
  sameCells: (number: number) => string;
  remarks: string;
  source: string;
  gives: string;
  fills: (formula: string, column: string) => string;
  rows: string;
  generated: string;
}

const WORDS: Record<Language, PageWords> = {
  en: {
    index: 'Custom functions',
    rules: {
      title: 'What holds for all of them',
      lines: [
        'Ranges may be open: `=NPS(D2:D)`. Ranges that belong together, such as customers, dates and amounts, start and end in the same rows.',
        'A text above numbers or dates is taken as a header and left out, in all ranges together. Where every range holds texts (ids, topics) a header cannot be told apart: start at row 2.',
        'Rows that are blank in all ranges are skipped, and so is a row with a blank score. A blank customer, date or amount beside filled cells is an error, and so is a text among numbers: nothing else is skipped silently.',
        'Numbers kept as text are read (1,234.50, ¥820, 12%, 1.2万), and so are dates kept as text (2025-04-01, 2025/4/1, 2025年4月1日). A column in which 3/4/2025 may be March or April is refused.',
        'A rate is a decimal: 0.1 is 10%. Choose Format › Number › Percent to see it so. A score (NPS) is in points from −100 to 100.',
        'Amounts are in one currency, refunds negative.',
        'Customers that stand for nobody, such as guests, are left out with `leave_out`: TRUE, or a list such as `{"guest";"test"}`.',
        'Dates count as whole days. `as_of` is the last observed day; left out, it is the latest date of the data, and rows after it are ignored.',
        'Tables start with a header row and fill the cells to the right and below, which must be empty.',
        'Results do not change with the order of the rows, with the day on which they are computed or with the language of the file. Words in tables are English, or Chinese with `language` "zh-CN"; error texts are in the language of the file.',
        'Where the file writes decimals with a comma, arguments are separated by semicolons: `=CLV(50; 4; 3; 0,3)`.',
      ],
    },
    families: {
      value: 'Value',
      feedback: 'Feedback',
      loyalty: 'Churn and retention',
      growth: 'Growth, market and actions',
      segmentation: 'Segmentation',
    },
    otherLanguage: '简体中文',
    column: 'Header',
    holds: 'What it holds',
    format: 'Number format',
    colon: ': ',
    parameter: 'Parameter',
    takes: 'Takes',
    types: {
      range: 'range',
      number: 'number',
      'range or number': 'range or number',
      date: 'date',
      text: 'text',
      'TRUE or FALSE': 'TRUE or FALSE',
    },
    what: 'What it is',
    expects: 'What it expects',
    result: 'Result:',
    formula: 'Formula:',
    examples: 'Examples',
    example: (number) => `Example ${number}`,
    call: 'Formula',
    outcome: 'Result',
    note: 'Why',
    sameCells: (number) => `With the cells of example ${number}:`,
    remarks: 'Good to know',
    source: 'Source:',
    gives: 'gives',
    fills: (formula, column) => `\`${formula}\` in ${column}1 fills column ${column}.`,
    rows: 'A row in an error message is counted from the first row of the range: with `D2:D`, row 1 is row 2 of the sheet.',
    generated: '<!-- Made by npm run docs from src/functions; edit there. -->',
  },
  'zh-CN': {
    index: '自定义函数',
    rules: {
      title: '通用规则',
      lines: [
        '区域可以不写结束行：`=NPS(D2:D)`。相互对应的区域（例如客户、日期、金额）须从同一行开始、到同一行结束。',
        '数字或日期上方的文本视为表头，各区域的这一行一并略去。如果所有区域都是文本（编号、主题），表头无从识别，请从第 2 行选起。',
        '所有区域都为空的行会跳过，评分为空的行也会跳过。旁边有内容而客户、日期或金额为空，会报错；数字列中混入文本也会报错。除此之外，不会悄悄跳过任何内容。',
        '以文本存放的数字照常读取（1,234.50、¥820、12%、1.2万），以文本存放的日期也一样（2025-04-01、2025/4/1、2025年4月1日）。如果整列都分不清 3/4/2025 是 3 月还是 4 月，会报错。',
        '比率以小数表示：0.1 即 10%，可在“格式 › 数字 › 百分比”中改为百分比显示。NPS 为 −100 到 100 之间的数值，不带百分号。',
        '金额须为同一币种，退款为负数。',
        '散客等不代表某一位客户的编号，用 `leave_out` 排除：填 TRUE，或 `{"散客";"测试"}` 这样的名单。',
        '日期按整天计算。`as_of` 为最后观察日；不填时取数据中最晚的日期，之后的行不计。',
        '返回表格的函数带一行表头，向右、向下填充，这些单元格须为空。',
        '结果与行的顺序、计算的日期和文件的语言无关。表中文字默认为英文，`language` 填 "zh-CN" 即为中文；错误信息使用文件的语言。',
        '如果文件以逗号作小数点，参数之间用分号：`=CLV(50; 4; 3; 0,3)`。',
      ],
    },
    families: {
      value: '价值',
      feedback: '反馈',
      loyalty: '流失与留存',
      growth: '增长、市场与活动',
      segmentation: '客户细分',
    },
    otherLanguage: 'English',
    column: '表头',
    holds: '内容',
    format: '数字格式',
    colon: '：',
    parameter: '参数',
    takes: '类型',
    types: {
      range: '区域',
      number: '数字',
      'range or number': '区域或数字',
      date: '日期',
      text: '文本',
      'TRUE or FALSE': 'TRUE 或 FALSE',
    },
    what: '含义',
    expects: '要求',
    result: '结果：',
    formula: '公式：',
    examples: '示例',
    example: (number) => `示例 ${number}`,
    call: '公式',
    outcome: '结果',
    note: '说明',
    sameCells: (number) => `单元格同示例 ${number}：`,
    remarks: '注意事项',
    source: '来源：',
    gives: '返回',
    fills: (formula, column) => `在 ${column}1 中输入 \`${formula}\`，结果填入 ${column} 列。`,
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
  const words = WORDS[language];
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
  return others.map((other) => `[${WORDS[language].otherLanguage}](../${other}/${name}.md)`).join(' · ');
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
  const words = WORDS[language];
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
  const words = WORDS[language];
  const shown = doc.examples.map((example) => ({
    ...sheetOf(fn, example.arguments),
    outcome: outcomeOf(fn, example, language),
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
      const letter = LETTERS.charAt(columns.length);
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

const LETTERS = 'ABCDEFGH';

interface SheetColumn {
  header: string;
  values: readonly ExampleValue[];
}

/** A call as it stands in a sheet: its ranges in columns from A1 on, and the formula that refers to them. */
function sheetOf(
  { name, parameters }: CatalogueEntry['fn'],
  args: readonly ExampleValue[],
): { columns: SheetColumn[]; formula: string } {
  const names = Object.keys(parameters);
  const columns: SheetColumn[] = [];
  const written = args.map((value, i) => {
    const parameter = parameters[names[i] ?? ''];
    const isOption = parameter?.role === 'own' && parameter.optional;
    if (typeof value !== 'object' || isOption) return value === '' ? '' : literal(value);
    const letter = LETTERS.charAt(columns.length);
    columns.push({ header: `${letter} · ${names[i]}`, values: value.map(([cell]) => cell ?? '') });
    return `${letter}1:${letter}${value.length}`;
  });
  return { columns, formula: `=${name}(${written.join(', ')})` };
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

interface Outcome {
  /** A value or a row of values, in bold, or an error with its text. */
  inLine?: string;
  /** A table or a column, from its header on. */
  rows?: readonly (readonly (number | string)[])[];
}

/** Whatever really comes out. */
function outcomeOf(fn: CatalogueEntry['fn'], example: Example, language: Language): Outcome {
  try {
    const result = callFunction(fn, example.arguments, () => 'Etc/UTC');
    const rows = typeof result === 'object' ? result.map((row) => row.map(shown)) : [[shown(result)]];
    return rows.length > 1 ? { rows } : { inLine: `**${rows[0]?.join('** | **')}**` };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { inLine: `\`#ERROR!\` ${describeError(error.data, language).text}` };
  }
}

/** Ten digits of a number are enough to read. */
function shown(cell: number | string): number | string {
  return typeof cell === 'number' ? Number(cell.toPrecision(10)) : cell;
}
