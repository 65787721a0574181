/** How a sheet of ours looks: written when it is made, and again when its layout is another one. */
import { inEveryLocale } from '../report/formulas.ts';
import type { CellFormat, ReportSheet, Rule } from '../report/model.ts';
import type { Frame } from './savedLook.ts';
import type { SheetRanges } from './sheetRanges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rules = GoogleAppsScript.Spreadsheet.ConditionalFormatRule[];

const FONT = 'Roboto';

type TextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

/** Builders for a whole run: asking for one is a service call, what is done with it is not. */
export interface Builders {
  textStyle: () => TextStyleBuilder;
  rule: () => RuleBuilder;
}

export function newBuilders(): Builders {
  let textStyle: TextStyleBuilder | null = null;
  let rule: RuleBuilder | null = null;
  return {
    textStyle: () => {
      textStyle ??= SpreadsheetApp.newTextStyle();
      return textStyle;
    },
    rule: () => {
      rule ??= SpreadsheetApp.newConditionalFormatRule();
      return rule.copy();
    },
  };
}

/** Fonts, fills, alignments, lines: all that does not change with the figures. */
export function writeLook(
  sheet: Sheet,
  range: Range,
  { formats, lines }: Pick<ReportSheet, 'formats' | 'lines'>,
  builders: Builders,
): void {
  range
    .setTextStyles(textStyles(formats, builders.textStyle()))
    .setBackgrounds(each(formats, ({ style }) => style.fill))
    .setHorizontalAlignments(each(formats, ({ style }) => style.align));
  const styles = formats.flatMap((row) => row.map(({ style }) => style));
  if (styles.some(({ vertical }) => vertical !== 'middle')) {
    range.setVerticalAlignments(each(formats, ({ style }) => style.vertical));
  } else range.setVerticalAlignment('middle');
  if (styles.some(({ wrap }) => wrap)) range.setWraps(each(formats, ({ style }) => style.wrap));
  const { SOLID, SOLID_MEDIUM } = SpreadsheetApp.BorderStyle;
  for (const { ranges, edge, color, medium } of lines) {
    const [left, bottom] = [edge === 'left' || null, edge === 'bottom' || null];
    sheet.getRangeList(ranges).setBorder(null, left, bottom, null, null, null, color, medium ? SOLID_MEDIUM : SOLID);
  }
}

/** Sizes, frozen rows and columns, gridlines, where they are others than before: a call for each would be dozens. */
export function writeFrame(sheet: Sheet, report: ReportSheet, frame: Frame, before: Frame | undefined): void {
  const { widths, rowHeights, frozenRows, frozenColumns, hiddenGridlines } = frame;
  const changed = Object.keys(widths)
    .map(Number)
    .filter((column) => widths[column] !== before?.widths[column]);
  const columnWidths = before
    ? runs(changed, (column) => widths[column]).map((run) => ({ ...run, width: widths[run.column] as number }))
    : report.columnWidths;
  for (const { column, count, width } of columnWidths) sheet.setColumnWidths(column, count, width);
  if (JSON.stringify(rowHeights) !== JSON.stringify(before?.rowHeights)) {
    for (const { row, count, height } of rowHeights) sheet.setRowHeightsForced(row, count, height);
  }
  if (frozenRows !== (before?.frozenRows ?? 0)) sheet.setFrozenRows(frozenRows);
  if (frozenColumns !== (before?.frozenColumns ?? 0)) sheet.setFrozenColumns(frozenColumns);
  if (hiddenGridlines && !before?.hiddenGridlines) sheet.setHiddenGridlines(true);
}

/** Neighbours that are alike. */
function runs(ascending: readonly number[], alike: (each: number) => unknown): { column: number; count: number }[] {
  const found: { column: number; count: number }[] = [];
  for (const each of ascending) {
    const last = found[found.length - 1];
    if (last && last.column + last.count === each && alike(last.column) === alike(each)) last.count++;
    else found.push({ column: each, count: 1 });
  }
  return found;
}

/** Number formats and notes, which follow the figures. */
export function writeFormats({ formatted }: SheetRanges, { formats }: ReportSheet): void {
  formatted
    .setNumberFormats(each(formats, ({ numberFormat }) => numberFormat))
    .setNotes(each(formats, ({ note }) => note));
}

/** Gives the look of the last formatted row to all rows below it. */
export function repeatFormats(sheet: Sheet, pattern: Range, { formats, cells, firstColumn }: ReportSheet): void {
  const lastColumn = firstColumn + (cells[0]?.length ?? 0) - 1;
  pattern.copyFormatToRange(sheet, firstColumn, lastColumn, formats.length + 1, cells.length);
}

/** Conditional formats; the team's own, outside our columns, stay. */
export function writeRules(
  sheet: Sheet,
  report: ReportSheet,
  ranges: Map<string, Range>,
  { isNew, rulesBefore, builders }: { isNew: boolean; rulesBefore: number | undefined; builders: Builders },
): void {
  // Where neither has any there is nothing to change.
  if (report.rules.length === 0 && (isNew || rulesBefore === 0)) return;
  const theirs = isNew ? [] : theirsAmong(sheet.getConditionalFormatRules(), report, rulesBefore);
  const ours = report.rules.map((rule) => conditionalFormat(builders.rule(), rule, ranges.get(rule.range) as Range));
  sheet.setConditionalFormatRules([...ours, ...theirs]);
}

/** Ours are set first. Where the last of them still is, and none comes after, those before it need not be asked. */
function theirsAmong(rules: Rules, { firstColumn, cells }: ReportSheet, rulesBefore = 0): Rules {
  const last = firstColumn + (cells[0]?.length ?? 0) - 1;
  const isTheirs = (rule: Rules[number]) => rule.getRanges().every((range) => range.getColumn() > last);
  const end = rules[rulesBefore - 1];
  const others = rules.slice(rulesBefore);
  return end && !isTheirs(end) && others.every(isTheirs) ? others : rules.filter(isTheirs);
}

function conditionalFormat(builder: RuleBuilder, { when, color, fill, bold }: Rule, range: Range): Rules[number] {
  if (when.kind === 'scale') {
    const { NUMBER } = SpreadsheetApp.InterpolationType;
    const [low, middle, high] = when.stops;
    builder
      .setGradientMinpointWithValue(low.color, NUMBER, String(low.at))
      .setGradientMidpointWithValue(middle.color, NUMBER, String(middle.at))
      .setGradientMaxpointWithValue(high.color, NUMBER, String(high.at));
  } else if (when.kind === 'formula') builder.whenFormulaSatisfied(inEveryLocale(when.formula));
  else if (when.kind === 'equals') builder.whenTextEqualTo(when.text);
  else builder.whenTextStartsWith(when.text);
  if (color !== undefined) builder.setFontColor(color);
  if (fill !== undefined) builder.setBackground(fill);
  if (bold) builder.setBold(true);
  return builder.setRanges([range]).build();
}

/** One builder makes every style: each sets all that a style has. */
function textStyles(formats: readonly (readonly CellFormat[])[], builder: TextStyleBuilder) {
  builder.setFontFamily(FONT);
  const made = new Map<object, GoogleAppsScript.Spreadsheet.TextStyle>();
  return each(formats, ({ style }) => {
    const known =
      made.get(style) ?? builder.setFontSize(style.size).setForegroundColor(style.color).setBold(style.bold).build();
    made.set(style, known);
    return known;
  });
}

function each<T>(formats: readonly (readonly CellFormat[])[], of: (format: CellFormat) => T): T[][] {
  return formats.map((row) => row.map(of));
}
