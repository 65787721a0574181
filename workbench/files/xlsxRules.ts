/** Conditional formats and data validations as Excel's rules. */
import type ExcelJS from 'exceljs';
import { a1Of } from '../services/a1.ts';
import type { ConditionalFormatSnapshot, RangeSnapshot, ValidationSnapshot } from '../types/snapshot.ts';
import { argb } from './xlsxStyles.ts';
import { attributeText, cellText } from './xlsxText.ts';

type Condition = ConditionalFormatSnapshot['condition'];
type Gradient = Extract<Condition, { kind: 'gradient' }>;

/** A list stands in one text of a formula. */
const LONGEST_LIST = 255;
const LONGEST_HELP = 255;

/**
 * @param priority of two rules that disagree, the one with the lower number holds
 * @param spelled a formula as Excel has it, without `=`; null if it cannot have it
 * @returns null for a condition that Excel cannot have
 */
export function conditionalFormat(
  { ranges, condition, style }: ConditionalFormatSnapshot,
  priority: number,
  spelled: (formula: string) => string | null,
): ExcelJS.ConditionalFormattingRule | null {
  if (condition.kind === 'gradient') return colorScale(condition, priority);
  const [range] = ranges;
  const formula = whenTrue(condition, range ? a1Of({ ...range, rows: 1, columns: 1 }) : 'A1', spelled);
  if (formula === null) return null;
  return {
    type: 'expression',
    priority,
    formulae: [cellText(formula)],
    style: {
      ...(style.background && {
        fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(style.background) } },
      }),
      font: {
        ...(style.color && { color: { argb: argb(style.color) } }),
        ...(style.bold && { bold: true }),
        ...(style.italic && { italic: true }),
      },
    },
  };
}

/** Null for a list that Excel cannot hold: its values stand in one quoted text, parted by commas. */
export function dataValidation({ rule, allowInvalid, help }: ValidationSnapshot): ExcelJS.DataValidation | null {
  const shown = {
    allowBlank: true,
    showErrorMessage: !allowInvalid,
    ...(help && { showInputMessage: true, prompt: attributeText(help.slice(0, LONGEST_HELP)) }),
  };
  switch (rule.kind) {
    case 'list': {
      const list = rule.values.join(',');
      if (list.length > LONGEST_LIST || rule.values.some((value) => value.includes(','))) return null;
      return { type: 'list', formulae: [cellText(quote(list))], ...shown };
    }
    case 'numberBetween':
      return { type: 'decimal', operator: 'between', formulae: [rule.low, rule.high], ...shown };
    case 'numberAtLeast':
      return { type: 'decimal', operator: 'greaterThanOrEqual', formulae: [rule.low], ...shown };
  }
}

/** As people say which: `B2:B9`. */
export function placeOf(ranges: readonly RangeSnapshot[]): string {
  return ranges.map(a1Of).join(', ');
}

/** The condition as a formula about the first cell; Excel's own kinds of rules differ between programs, a formula does not. */
function whenTrue(
  condition: Exclude<Condition, Gradient>,
  cell: string,
  spelled: (formula: string) => string | null,
): string | null {
  const number = (comparison: string) => `AND(ISNUMBER(${cell}),${comparison})`;
  switch (condition.kind) {
    case 'textStartsWith':
      return `LEFT(${cell},${condition.text.length})=${quote(condition.text)}`;
    case 'textContains':
      return `ISNUMBER(SEARCH(${quote(condition.text.replace(/[~*?]/g, '~$&'))},${cell}))`;
    case 'textEqual':
      return `${cell}=${quote(condition.text)}`;
    case 'numberEqual':
      return number(`${cell}=${condition.value}`);
    case 'numberGreater':
      return number(`${cell}>${condition.value}`);
    case 'numberGreaterOrEqual':
      return number(`${cell}>=${condition.value}`);
    case 'numberLess':
      return number(`${cell}<${condition.value}`);
    case 'numberLessOrEqual':
      return number(`${cell}<=${condition.value}`);
    case 'numberBetween':
      return number(`${cell}>=${condition.low},${cell}<=${condition.high}`);
    case 'blank':
      return `${cell}=""`;
    case 'notBlank':
      return `${cell}<>""`;
    case 'formula':
      return spelled(condition.formula.replace(/^=?/, '='));
  }
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function colorScale({ stops }: Gradient, priority: number): ExcelJS.ColorScaleRuleType {
  return {
    type: 'colorScale',
    priority,
    cfvo: stops.map(({ at }) => {
      if (typeof at === 'string') return { type: at };
      return 'number' in at ? { type: 'num', value: at.number } : { type: 'percentile', value: at.percentile };
    }),
    color: stops.map(({ color }) => ({ argb: argb(color) })),
  };
}
