/** How a sheet of ours looks: written when it is made, and again when its layout is another one. */
import { inEveryLocale } from '../report/formulas.ts';
import type { CellFormat, ReportSheet, Rule } from '../report/model.ts';
import type { Frame } from './savedLook.ts';
import type { SheetRanges } from './sheetRanges.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Rules = GoogleAppsScript.Spreadsheet.ConditionalFormatRule[];

const FONT = 'Roboto';

/** Of columns, rows and cells that nobody has set: pixels, and the number format. */
const USUAL_WIDTH = 100;
const USUAL_HEIGHT = 21;
const USUAL_FORMAT = 'General';

type TextStyleBuilder = GoogleAppsScript.Spreadsheet.TextStyleBuilder;
type RuleBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;

type ValidationBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;

/** Builders for a whole run: asking for one is a service call, what is done with it is not. */
export interface Builders {
  textStyle: () => TextStyleBuilder;
  rule: () => RuleBuilder;
  validation: () => ValidationBuilder;
}

export function newBuilders(): Builders {
  let textStyle: TextStyleBuilder | null = null;
  let rule: RuleBuilder | null = null;
  let validation: ValidationBuilder | null = null;
  return {
    validation: () => {
      validation ??= SpreadsheetApp.newDataValidation();
      return validation;
    },
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

/** Fonts, fills, alignments, lines and number formats, on cells that have none. */
export function writeLook(
  sheet: Sheet,
  range: Range,
  { formats, lines, rowHeights }: Pick<ReportSheet, 'formats' | 'lines' | 'rowHeights'>,
  builders: Builders,
): void {
  const styles = formats.flatMap((row) => row.map(({ style }) => style));
  range.setTextStyles(textStyles(formats, builders.textStyle()));
  // The sheet is blank, so that what all cells have anyway need not be said.
  if (styles.some(({ fill }) => fill !== null)) range.setBackgrounds(each(formats, ({ style }) => style.fill));
  if (styles.some(({ align }) => align !== 'left')) {
    range.setHorizontalAlignments(each(formats, ({ style }) => style.align));
  }
  if (styles.some(({ vertical }) => vertical !== 'middle')) {
    range.setVerticalAlignments(each(formats, ({ style }) => style.vertical));
  } else if (rowHeights.length > 0) range.setVerticalAlignment('middle');
  if (styles.some(({ wrap }) => wrap)) range.setWraps(each(formats, ({ style }) => style.wrap));
  if (formats.some((row) => row.some(({ numberFormat }) => numberFormat !== USUAL_FORMAT))) {
    range.setNumberFormats(each(formats, ({ numberFormat }) => numberFormat));
  }
  const { SOLID, SOLID_MEDIUM } = SpreadsheetApp.BorderStyle;
  for (const { ranges, edge, color, medium } of lines) {
    const [left, bottom] = [edge === 'left' || null, edge === 'bottom' || null];
    sheet.getRangeList(ranges).setBorder(null, left, bottom, null, null, null, color, medium ? SOLID_MEDIUM : SOLID);
  }
}

/** Sizes, frozen rows and columns, gridlines, where they are others than before: a call for each would be dozens. */
export function writeFrame(sheet: Sheet, report: ReportSheet, frame: Frame, before: Frame | undefined): void {
  const { widths, heights, frozenRows, frozenColumns, hiddenGridlines } = frame;
  for (const { from, count } of changes(widths, before?.widths, USUAL_WIDTH)) {
    sheet.setColumnWidths(from, count, widths[from] as number);
  }
  const rows = changes(heights, before?.heights, USUAL_HEIGHT);
  // What the report says is short where most rows are alike.
  if (rows.length > report.rowHeights.length) {
    for (const { row, count, height } of report.rowHeights) sheet.setRowHeightsForced(row, count, height);
  } else for (const { from, count } of rows) sheet.setRowHeightsForced(from, count, heights[from] as number);
  if (frozenRows !== (before?.frozenRows ?? 0)) sheet.setFrozenRows(frozenRows);
  if (frozenColumns !== (before?.frozenColumns ?? 0)) sheet.setFrozenColumns(frozenColumns);
  if (hiddenGridlines && !before?.hiddenGridlines) sheet.setHiddenGridlines(true);
}

/** Neighbouring lines that get another size, and the same. */
function changes(
  now: Record<number, number>,
  before: Record<number, number> = {},
  usual: number,
): { from: number; count: number }[] {
  const found: { from: number; count: number }[] = [];
  for (const line of Object.keys(now).map(Number)) {
    if (now[line] === (before[line] ?? usual)) continue;
    const last = found[found.length - 1];
    if (last && last.from + last.count === line && now[last.from] === now[line]) last.count++;
    else found.push({ from: line, count: 1 });
  }
  return found;
}

/** Notes that explain, and those by which cells of the team's are known: the team may have moved them. */
export function writeNotes({ formatted }: SheetRanges, { formats }: ReportSheet): void {
  formatted.setNotes(each(formats, ({ note }) => note));
}

/** Gives the look of the last formatted row to rows below it. */
export function repeatFormats(
  sheet: Sheet,
  pattern: Range,
  { formats, cells, firstColumn }: ReportSheet,
  lastRow: number,
): void {
  const lastColumn = firstColumn + (cells[0]?.length ?? 0) - 1;
  pattern.copyFormatToRange(sheet, firstColumn, lastColumn, formats.length + 1, lastRow);
}

/** Conditional formats; the team's own, outside our columns, stay. */
export function writeRules(
  sheet: Sheet,
  report: ReportSheet,
  ranges: Map<string, Range>,
  {
    isNew,
    rulesBefore = 0,
    surplus,
    builders,
  }: { isNew: boolean; rulesBefore: number | undefined; surplus: number; builders: Builders },
): void {
  // Where neither has any there is nothing to change.
  if (report.rules.length === 0 && rulesBefore === 0) return;
  const theirs = isNew ? [] : theirsAmong(sheet.getConditionalFormatRules(), report, rulesBefore, surplus);
  const ours = report.rules.map((rule) => conditionalFormat(builders.rule(), rule, ranges.get(rule.range) as Range));
  sheet.setConditionalFormatRules([...ours, ...theirs]);
}

/** Ours are set first. Where the last of them still is, and none comes after, those before it need not be asked. */
function theirsAmong(rules: Rules, { firstColumn, cells }: ReportSheet, rulesBefore: number, surplus: number): Rules {
  const last = firstColumn + (cells[0]?.length ?? 0) - 1 + surplus;
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
