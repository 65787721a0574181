/** What is said of files that cannot be opened, or were opened with something to know: where, what was got and expected, what to do. */
import type {
  FileKind,
  FileNotice,
  FileNoticeParams,
  FileProblem,
  FileProblemParams,
  LeftOut,
} from './fileProblems.ts';

export type FileLanguage = 'en' | 'zh-CN';

type Wording<Params> = { [Code in keyof Params]: (params: Params[Code]) => string };
type NotTable = FileProblemParams['NOT_A_TABLE']['kind'];

interface FileWords {
  problems: Wording<FileProblemParams>;
  notices: Wording<FileNoticeParams>;
}

const KINDS: Record<'en' | 'zh-CN', Record<Exclude<FileKind, 'xls' | 'encrypted'>, string>> = {
  en: {
    xlsx: 'an XLSX workbook',
    text: 'a text file',
    xlsb: 'a binary Excel workbook (XLSB)',
    ods: 'an OpenDocument spreadsheet',
    numbers: 'a Numbers document',
    word: 'a Word or PowerPoint document',
    zip: 'a ZIP archive without a workbook',
    html: 'a web page (HTML)',
    xml: 'an XML file',
    json: 'a JSON file',
    pdf: 'a PDF',
    image: 'a picture',
    binary: 'neither text nor a workbook',
  },
  'zh-CN': {
    xlsx: 'XLSX 工作簿',
    text: '文本文件',
    xlsb: '二进制 Excel 工作簿（XLSB）',
    ods: 'OpenDocument 电子表格',
    numbers: 'Numbers 文稿',
    word: 'Word 或 PowerPoint 文档',
    zip: '不含工作簿的 ZIP 压缩包',
    html: '网页（HTML）',
    xml: 'XML 文件',
    json: 'JSON 文件',
    pdf: 'PDF 文件',
    image: '图片',
    binary: '既不是文本也不是工作簿',
  },
};

const LEFT: Record<FileLanguage, Record<LeftOut, string>> = {
  en: { charts: 'charts', pictures: 'pictures', pivots: 'pivot tables' },
  'zh-CN': { charts: '图表', pictures: '图片', pivots: '数据透视表' },
};

/** Kinds that the program they come from can save as a table. */
const SAVED_AGAIN: ReadonlySet<NotTable> = new Set(['xlsb', 'ods', 'numbers', 'html', 'xml']);

const megabytes = (bytes: number) => Math.round(bytes / 1_000_000);

const en: FileWords = {
  problems: {
    EMPTY_FILE: ({ file }) =>
      `${file} is empty; expected a header row and one row for each order. Export it again, and check that the export has rows.`,
    FILE_TOO_LARGE: ({ file, bytes, most }) =>
      `${file}: got ${megabytes(bytes).toLocaleString('en')} MB, expected at most ${megabytes(most)} MB. Export a shorter period, or fewer columns.`,
    NOT_A_TABLE: ({ file, kind }) => {
      if (kind === 'encrypted') {
        return `${file}: got a workbook with a password, expected one that opens without. In Excel, remove it under File › Info › Protect Workbook › Encrypt with Password, save, and open the file again.`;
      }
      if (kind === 'xls') {
        return `${file}: got a workbook in the format of Excel 97–2003 (XLS), expected XLSX or CSV. Open it in Excel or LibreOffice and save it as “Excel Workbook (.xlsx)”.`;
      }
      const remedy = SAVED_AGAIN.has(kind)
        ? 'Open it in the program it comes from and save it as XLSX or CSV.'
        : 'Choose the file that your shop, survey or spreadsheet exported.';
      return `${file}: got ${KINDS.en[kind]}, expected CSV or XLSX. ${remedy}`;
    },
    TOO_MANY_ROWS: ({ file, sheet, most }) =>
      `${place(file, sheet)}: got more than ${most.toLocaleString('en')} rows, expected at most ${most.toLocaleString('en')}. Export a shorter period, or one file for each year.`,
    TOO_MANY_COLUMNS: ({ file, sheet, row, most }) =>
      `${place(file, sheet)}, row ${row.toLocaleString('en')}: got more than ${most.toLocaleString('en')} columns, expected at most ${most.toLocaleString('en')}. Check what separates the cells, or delete columns that are not needed.`,
    TOO_MANY_CELLS: ({ file, sheet, row, most }) =>
      `${place(file, sheet)}, row ${row.toLocaleString('en')}: got more than ${most.toLocaleString('en')} cells (rows × columns of all sheets), expected at most so many. Export a shorter period, or fewer columns.`,
    OPEN_QUOTE: ({ file, line, received }) =>
      `${file}, line ${line.toLocaleString('en')}: got ${received.trim()} …, expected a quotation mark that closes the cell. Write a quotation mark within a cell twice (""), or export the file again.`,
    STRAY_QUOTE: ({ file, line, received }) =>
      `${file}, line ${line.toLocaleString('en')}: got ${received.trim()} …, expected a separator after the closing quotation mark. Write a quotation mark within a cell twice (""), or export the file again.`,
    DAMAGED_ZIP: ({ file, part }) =>
      `${file}${part && `, part ${part}`}: got a damaged or cut-off file, expected a whole XLSX workbook. Download or export it again; if Excel can open it, save it there under another name.`,
    INFLATES: ({ file, bytes, most }) =>
      `${file}: got ${megabytes(bytes).toLocaleString('en')} MB when unpacked, expected at most ${megabytes(most)} MB. It was not unpacked. Take it only from someone you trust; export a shorter period, or save the sheet as CSV.`,
    TOO_MANY_ELEMENTS: ({ file, most }) =>
      `${file}: got more than ${most.toLocaleString('en')} XML elements, expected at most so many. Clear the formats of blank rows and columns, export a shorter period, or save the sheet as CSV.`,
    BROKEN_XML: ({ file, part, sheet, cell, received, expected }) =>
      `${file}, ${sheet ? `sheet ${sheet}${cell && `, after cell ${cell}`}` : `part ${part}`}: got ${received ? `“${received}”` : 'the end of the part'}, expected ${expected ? `“${expected}”` : 'nothing more'}. The workbook is damaged: export it again, or let Excel repair it and save it under another name.`,
    XML_ENTITIES: ({ file, part }) =>
      `${file}, part ${part}: got a document type definition, expected none, since it can be made to fill the memory. No spreadsheet program writes one; take the file only from someone you trust, and export it again.`,
    UNREADABLE: ({ file, received }) =>
      `${file}: got what the reader of XLSX files cannot read (${shortened(received)}), expected a workbook as Excel writes it. Open it in Excel or LibreOffice and save it as XLSX under another name, or save the sheet as CSV.`,
    MISSING_PART: ({ file, part }) =>
      `${file}: got no part ${part}, expected it in every workbook. The file is incomplete: export it again, or save it in Excel under another name.`,
    NO_SHEETS: ({ file }) =>
      `${file}: got no sheet with cells, expected one at least. Move the rows to a normal sheet and save the file.`,
  },
  notices: {
    MACROS_NOT_RUN: ({ file }) =>
      `${file} contains macros. Its values were read; the macros were not run and are left out.`,
    LEFT_OUT: ({ file, parts }) =>
      `${file}: ${parts.map((part) => LEFT.en[part]).join(', ')} are not shown here. The file itself is unchanged.`,
    FORMULAS_AS_TEXT: ({ file, cells, row, text }) =>
      `${file}: ${cells.toLocaleString('en')} ${cells === 1 ? 'cell reads' : 'cells read'} like a formula (first: row ${row.toLocaleString('en')}, ${shortened(text)}). Nothing of a text file is computed; it stays text.`,
    READ_AS: ({ file, kind }) => `${file} is ${KINDS.en[kind]}, whatever its name says, and was read as such.`,
    SHEET_RENAMED: ({ file, from, to }) =>
      `${file}: sheet ${from} is called ${to} here, since there is one of that name.`,
    RESULTS_KEPT: ({ cells, sheet, cell, formula }) =>
      `${cells.toLocaleString('en')} ${cells === 1 ? 'formula' : 'formulas'} cannot be computed here (first: ${sheet}!${cell}, ${shortened(formula)}). The last results stay as values; the formulas stand in the notes of their cells.`,
  },
};

const zhCN: FileWords = {
  problems: {
    EMPTY_FILE: ({ file }) =>
      `“${file}”是空文件，应有一行表头，下面每笔订单一行。请重新导出，并确认导出的内容有数据行。`,
    FILE_TOO_LARGE: ({ file, bytes, most }) =>
      `“${file}”：文件大小为 ${megabytes(bytes).toLocaleString('zh-CN')} MB，最多应为 ${megabytes(most)} MB。请缩短导出的时间范围，或减少列数。`,
    NOT_A_TABLE: ({ file, kind }) => {
      if (kind === 'encrypted') {
        return `“${file}”：读到带密码的工作簿，应为无需密码即可打开的工作簿。请在 Excel 中通过“文件 › 信息 › 保护工作簿 › 用密码进行加密”清除密码，保存后重新打开。`;
      }
      if (kind === 'xls') {
        return `“${file}”：读到 Excel 97–2003 格式（XLS）的工作簿，应为 XLSX 或 CSV。请用 Excel、WPS 或 LibreOffice 打开，另存为“Excel 工作簿（.xlsx）”。`;
      }
      const remedy = SAVED_AGAIN.has(kind)
        ? '请在原来的程序中打开，另存为 XLSX 或 CSV。'
        : '请选择由店铺、问卷或表格软件导出的文件。';
      return `“${file}”：读到${KINDS['zh-CN'][kind]}，应为 CSV 或 XLSX。${remedy}`;
    },
    TOO_MANY_ROWS: ({ file, sheet, most }) =>
      `${placeZh(file, sheet)}：读到的超过 ${most.toLocaleString('zh-CN')} 行，最多应为 ${most.toLocaleString('zh-CN')} 行。请缩短导出的时间范围，或每年导出一个文件。`,
    TOO_MANY_COLUMNS: ({ file, sheet, row, most }) =>
      `${placeZh(file, sheet)}第 ${row.toLocaleString('zh-CN')} 行：读到的超过 ${most.toLocaleString('zh-CN')} 列，最多应为 ${most.toLocaleString('zh-CN')} 列。请检查单元格之间的分隔符，或删除不需要的列。`,
    TOO_MANY_CELLS: ({ file, sheet, row, most }) =>
      `${placeZh(file, sheet)}第 ${row.toLocaleString('zh-CN')} 行：读到的超过 ${most.toLocaleString('zh-CN')} 个单元格（所有工作表的行数 × 列数），最多应为这么多。请缩短导出的时间范围，或减少列数。`,
    OPEN_QUOTE: ({ file, line, received }) =>
      `“${file}”第 ${line.toLocaleString('zh-CN')} 行：读到 ${received.trim()}……，应有结束该单元格的引号。单元格内的引号请写两遍（""），或重新导出文件。`,
    STRAY_QUOTE: ({ file, line, received }) =>
      `“${file}”第 ${line.toLocaleString('zh-CN')} 行：读到 ${received.trim()}……，结束引号之后应为分隔符。单元格内的引号请写两遍（""），或重新导出文件。`,
    DAMAGED_ZIP: ({ file, part }) =>
      `“${file}”${part && `的部件 ${part}`}：文件已损坏或不完整，应为完整的 XLSX 工作簿。请重新下载或导出；如果 Excel 能打开，请在其中另存为新文件。`,
    INFLATES: ({ file, bytes, most }) =>
      `“${file}”：解压后为 ${megabytes(bytes).toLocaleString('zh-CN')} MB，最多应为 ${megabytes(most)} MB。文件没有被解压。请只打开来源可信的文件；可缩短导出的时间范围，或将工作表另存为 CSV。`,
    TOO_MANY_ELEMENTS: ({ file, most }) =>
      `“${file}”：读到的超过 ${most.toLocaleString('zh-CN')} 个 XML 元素，最多应为这么多。请清除空白行和列的格式，缩短导出的时间范围，或将工作表另存为 CSV。`,
    BROKEN_XML: ({ file, part, sheet, cell, received, expected }) =>
      `“${file}”${sheet ? `的工作表“${sheet}”${cell && `，单元格 ${cell} 之后`}` : `的部件 ${part}`}：读到${received ? `“${received}”` : '部件结尾'}，应为${expected ? `“${expected}”` : '没有更多内容'}。工作簿已损坏：请重新导出，或用 Excel 修复后另存为新文件。`,
    XML_ENTITIES: ({ file, part }) =>
      `“${file}”的部件 ${part}：读到文档类型定义，应没有此定义，因为它可被用来耗尽内存。表格软件不会写入这种内容；请只打开来源可信的文件，并重新导出。`,
    UNREADABLE: ({ file, received }) =>
      `“${file}”：读到 XLSX 读取程序无法读取的内容（${shortened(received)}），应为 Excel 写出的工作簿。请用 Excel、WPS 或 LibreOffice 打开，另存为新的 XLSX 文件，或将工作表另存为 CSV。`,
    MISSING_PART: ({ file, part }) =>
      `“${file}”：缺少部件 ${part}，每个工作簿都应有它。文件不完整：请重新导出，或在 Excel 中另存为新文件。`,
    NO_SHEETS: ({ file }) => `“${file}”：没有带单元格的工作表，至少应有一个。请把数据移到普通工作表中并保存。`,
  },
  notices: {
    MACROS_NOT_RUN: ({ file }) => `“${file}”包含宏。已读取其中的值；宏没有运行，也没有保留。`,
    LEFT_OUT: ({ file, parts }) =>
      `“${file}”中的${parts.map((part) => LEFT['zh-CN'][part]).join('、')}不在此处显示。文件本身没有改变。`,
    FORMULAS_AS_TEXT: ({ file, cells, row, text }) =>
      `“${file}”：有 ${cells.toLocaleString('zh-CN')} 个单元格看起来像公式（第一个：第 ${row.toLocaleString('zh-CN')} 行，${shortened(text)}）。文本文件中的内容不会被计算，仍为文本。`,
    READ_AS: ({ file, kind }) => `“${file}”的名称与内容不符：它是${KINDS['zh-CN'][kind]}，已按此读取。`,
    SHEET_RENAMED: ({ file, from, to }) => `“${file}”：工作表“${from}”在此处改名为“${to}”，因为已有同名的工作表。`,
    RESULTS_KEPT: ({ cells, sheet, cell, formula }) =>
      `有 ${cells.toLocaleString('zh-CN')} 个公式无法在此处计算（第一个：${sheet}!${cell}，${shortened(formula)}）。它们上次的结果保留为值，公式写在单元格的备注中。`,
  },
};

const WORDS: Record<FileLanguage, FileWords> = { en, 'zh-CN': zhCN };

export function describeProblem({ code, params }: FileProblem, language: FileLanguage): string {
  return (WORDS[language].problems[code] as (params: FileProblem['params']) => string)(params);
}

export function describeNotice({ code, params }: FileNotice, language: FileLanguage): string {
  return (WORDS[language].notices[code] as (params: FileNotice['params']) => string)(params);
}

const LONGEST_FORMULA = 60;

function shortened(formula: string): string {
  return formula.length > LONGEST_FORMULA ? `${formula.slice(0, LONGEST_FORMULA)}…` : formula;
}

/** A CSV file is its only sheet. */
function place(file: string, sheet: string): string {
  return sheet === '' ? file : `${file}, sheet ${sheet}`;
}

function placeZh(file: string, sheet: string): string {
  return sheet === '' ? `“${file}”` : `“${file}”的工作表“${sheet}”`;
}
