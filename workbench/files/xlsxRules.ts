/** Conditional formats and data validations as Excel's rules. ECMA-376, part 1, §18.3.1.10 and §18.3.1.32. */
import { a1Of } from '../services/a1.ts';
import type { ConditionalFormatSnapshot, RangeSnapshot, ValidationSnapshot } from '../types/snapshot.ts';
import { colorXml } from './xlsxStyles.ts';
import { cellText } from './xlsxText.ts';

type Condition = ConditionalFormatSnapshot['condition'];
type Gradient = Extract<Condition, { kind: 'gradient' }>;

/** A list stands in one text of a formula. */
const LONGEST_LIST = 255;
const LONGEST_HELP = 255;

/**
 * @param priority of two rules that disagree, the one with the lower number holds
 * @param styleId index of what the rule changes
 * @param spelled a formula as Excel has it, without `=`; null if it cannot have it
 * @returns null for a condition that Excel cannot have
 */
export function conditionalFormatXml(
  { ranges, condition }: ConditionalFormatSnapshot,
  priority: number,
  styleId: () => number,
  spelled: (formula: string) => string | null,
): string | null {
  const inRanges = (rule: string) =>
    `<conditionalFormatting sqref="${ranges.map(a1Of).join(' ')}">${rule}</conditionalFormatting>`;
  if (condition.kind === 'gradient') {
    return inRanges(`<cfRule type="colorScale" priority="${priority}">${colorScale(condition)}</cfRule>`);
  }
  const [range] = ranges;
  const formula = whenTrue(condition, range ? a1Of({ ...range, rows: 1, columns: 1 }) : 'A1', spelled);
  if (formula === null) return null;
  const attributes = `type="expression" dxfId="${styleId()}" priority="${priority}"`;
  return inRanges(`<cfRule ${attributes}><formula>${cellText(formula)}</formula></cfRule>`);
}

/** Null for a list that Excel cannot hold: its values stand in one quoted text, parted by commas. */
export function validationXml({ range, rule, allowInvalid, help }: ValidationSnapshot): string | null {
  const attributes = [
    'allowBlank="1"',
    ...(help
      ? [`showInputMessage="1" prompt="${cellText(help.slice(0, LONGEST_HELP)).replaceAll('\n', '&#10;')}"`]
      : []),
    ...(allowInvalid ? [] : ['showErrorMessage="1"']),
    `sqref="${a1Of(range)}"`,
  ].join(' ');
  switch (rule.kind) {
    case 'list': {
      const list = rule.values.join(',');
      if (list.length > LONGEST_LIST || rule.values.some((value) => value.includes(','))) return null;
      return `<dataValidation type="list" ${attributes}><formula1>${cellText(quote(list))}</formula1></dataValidation>`;
    }
    case 'numberBetween':
      return `<dataValidation type="decimal" ${attributes}><formula1>${rule.low}</formula1><formula2>${rule.high}</formula2></dataValidation>`;
    case 'numberAtLeast':
      return `<dataValidation type="decimal" operator="greaterThanOrEqual" ${attributes}><formula1>${rule.low}</formula1></dataValidation>`;
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

function colorScale({ stops }: Gradient): string {
  const places = stops.map(({ at }) => {
    if (typeof at === 'string') return `<cfvo type="${at}"/>`;
    return 'number' in at
      ? `<cfvo type="num" val="${at.number}"/>`
      : `<cfvo type="percentile" val="${at.percentile}"/>`;
  });
  return `<colorScale>${places.join('')}${stops.map(({ color }) => colorXml('color', color)).join('')}</colorScale>`;
}
