/** What an XLSX file cannot hold of a workbook, and how people are told. */

export interface Loss {
  /** A text, rows or columns beyond Excel's limits, a drop-down list or a conditional format that Excel has no way to say. */
  kind: 'text' | 'rows' | 'columns' | 'list' | 'format';
  sheet: string;
  /** The cell or range, as people write it; of rows and columns, how many. */
  where: string;
}

const TEXTS: Record<'en' | 'zh-CN', Record<Loss['kind'], (sheet: string, where: string, more: number) => string>> = {
  en: {
    text: (sheet, where, more) =>
      `${sheet}!${where}${more > 0 ? ` and ${more} more` : ''}: the text was cut to 32,767 characters, the most that Excel holds.`,
    rows: (sheet, where) => `${sheet}: ${where} rows below row 1,048,576, Excel’s last one, were left out.`,
    columns: (sheet, where) => `${sheet}: ${where} columns right of XFD, Excel’s last one, were left out.`,
    list: (sheet, where, more) =>
      `${sheet}!${where}${more > 0 ? ` and ${more} more` : ''}: the drop-down list was left out. Excel holds lists of up to 255 characters, without commas.`,
    format: (sheet, where, more) =>
      `${sheet}!${where}${more > 0 ? ` and ${more} more` : ''}: the conditional format was left out. Excel cannot have its formula.`,
  },
  'zh-CN': {
    text: (sheet, where, more) =>
      `${sheet}!${where}${more > 0 ? `等 ${more + 1} 处` : ''}：文本已截短为 32,767 个字符，这是 Excel 的上限。`,
    rows: (sheet, where) => `${sheet}：Excel 最多有 1,048,576 行，其后的 ${where} 行未导出。`,
    columns: (sheet, where) => `${sheet}：Excel 的最后一列是 XFD，其右侧的 ${where} 列未导出。`,
    list: (sheet, where, more) =>
      `${sheet}!${where}${more > 0 ? `等 ${more + 1} 处` : ''}：下拉列表未导出。Excel 的列表最多 255 个字符，且不能含逗号。`,
    format: (sheet, where, more) =>
      `${sheet}!${where}${more > 0 ? `等 ${more + 1} 处` : ''}：条件格式未导出，Excel 无法使用其公式。`,
  },
};

/** One sentence for each kind and sheet, naming the first place. */
export function lossTexts(losses: readonly Loss[], language: 'en' | 'zh-CN'): string[] {
  const groups = new Map<string, Loss[]>();
  for (const loss of losses) {
    const key = `${loss.kind} ${loss.sheet}`;
    groups.set(key, [...(groups.get(key) ?? []), loss]);
  }
  return [...groups.values()].flatMap(([first, ...more]) =>
    first ? [TEXTS[language][first.kind](first.sheet, first.where, more.length)] : [],
  );
}
