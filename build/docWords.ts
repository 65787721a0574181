/** The words of the documentation that belong to no single function, in both languages. */
import type { Category } from '../src/functions/spec/functionSpec.ts';
import type { Parameter } from '../src/grid/parameters.ts';
import type { Language } from '../src/i18n/language.ts';

export interface DocWords {
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

export const DOC_WORDS: Record<Language, DocWords> = {
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
