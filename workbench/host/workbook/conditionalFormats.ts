/** Conditional formats of a sheet, handed to Univer's own rules so that the page shows them. */
import type { FWorksheet } from '@univerjs/sheets/facade';
import { CFValueType } from '@univerjs/sheets-conditional-formatting';
import '@univerjs/sheets-conditional-formatting/facade';
import { a1Of } from '../../services/a1.ts';
import type { ConditionalFormatSnapshot, RangeSnapshot } from '../../types/snapshot.ts';
import { engineFormula } from '../formulas/engineFormula.ts';

export function showConditionalFormats(sheet: FWorksheet, formats: readonly ConditionalFormatSnapshot[]): void {
  sheet.clearConditionalFormatRules();
  // Univer gives the newest rule precedence, Sheets the first.
  for (const format of [...formats].reverse()) sheet.addConditionalFormattingRule(ruleOf(sheet, format));
}

function ruleOf(sheet: FWorksheet, { ranges, condition, style }: ConditionalFormatSnapshot) {
  const builder = sheet.newConditionalFormattingRule();
  const places = ranges.map(({ row, column, rows, columns }) =>
    sheet.getRange(row - 1, column - 1, rows, columns).getRange(),
  );
  if (condition.kind === 'gradient') {
    const stops = condition.stops.map(({ color, at }, index) => ({ index, color, value: stopValue(at) }));
    return builder.setColorScale(stops).setRanges(places).build();
  }
  const rule = when(builder, condition, ranges[0]);
  if (style.background) rule.setBackground(style.background);
  if (style.color) rule.setFontColor(style.color);
  if (style.bold) rule.setBold(true);
  if (style.italic) rule.setItalic(true);
  return rule.setRanges(places).build();
}

type Builder = ReturnType<FWorksheet['newConditionalFormattingRule']>;
type Condition = Exclude<ConditionalFormatSnapshot['condition'], { kind: 'gradient' }>;

function when(builder: Builder, condition: Condition, range: RangeSnapshot | undefined) {
  const first = range ? a1Of({ ...range, rows: 1, columns: 1 }) : 'A1';
  switch (condition.kind) {
    case 'textStartsWith':
      return builder.whenTextStartsWith(condition.text);
    case 'textContains':
      return builder.whenTextContains(condition.text);
    case 'textEqual':
      return builder.whenTextEqualTo(condition.text);
    case 'numberEqual':
      return builder.whenNumberEqualTo(condition.value);
    case 'numberGreater':
      return builder.whenNumberGreaterThan(condition.value);
    case 'numberGreaterOrEqual':
      return builder.whenNumberGreaterThanOrEqualTo(condition.value);
    case 'numberLess':
      return builder.whenNumberLessThan(condition.value);
    case 'numberLessOrEqual':
      return builder.whenNumberLessThanOrEqualTo(condition.value);
    case 'numberBetween':
      return builder.whenNumberBetween(condition.low, condition.high);
    case 'blank':
      return builder.whenFormulaSatisfied(`=${first}=""`);
    case 'notBlank':
      return builder.whenFormulaSatisfied(`=${first}<>""`);
    default:
      return builder.whenFormulaSatisfied(engineFormula(condition.formula));
  }
}

function stopValue(at: 'min' | 'max' | { number: number } | { percentile: number }) {
  if (typeof at === 'string') return { type: at === 'min' ? CFValueType.min : CFValueType.max };
  return 'number' in at
    ? { type: CFValueType.num, value: at.number }
    : { type: CFValueType.percentile, value: at.percentile };
}
