/** Conditional formats and data validations of a worksheet, as far as Sheets and the workbench know their kind: §18.3.1.18, §18.3.1.32. */
import type { ConditionalFormatSnapshot, ValidationSnapshot } from '../types/snapshot.ts';
import { sheetsFormula } from './readXlsxFormula.ts';
import { type ReadSheet, rangeOf } from './readXlsxSheet.ts';
import type { ReadColor } from './readXlsxStyles.ts';
import { child, childrenOf, isOn, type XmlElement } from './xmlReader.ts';

type Condition = ConditionalFormatSnapshot['condition'];
type Stop = Extract<Condition, { kind: 'gradient' }>['stops'][number];
type Look = ConditionalFormatSnapshot['style'];

const COMPARISONS = {
  equal: 'numberEqual',
  greaterThan: 'numberGreater',
  greaterThanOrEqual: 'numberGreaterOrEqual',
  lessThan: 'numberLess',
  lessThanOrEqual: 'numberLessOrEqual',
} as const;

export function readRules(
  { sheet, elements }: ReadSheet,
  differences: readonly Look[],
  readColor: ReadColor,
): { conditionalFormats: ConditionalFormatSnapshot[]; validations: ValidationSnapshot[] } {
  const ranges = (element: XmlElement) =>
    (element.attributes.sqref ?? '').split(/\s+/).flatMap((ref) => rangeOf(sheet.sheetId, ref));
  const formats = elements
    .filter(({ name }) => name === 'conditionalFormatting')
    .flatMap((block) => childrenOf(block, 'cfRule').map((rule) => ({ block, rule })))
    .sort((a, b) => Number(a.rule.attributes.priority ?? 0) - Number(b.rule.attributes.priority ?? 0))
    .flatMap(({ block, rule }): ConditionalFormatSnapshot[] => {
      const condition = readCondition(rule, readColor);
      const style = differences[Number(rule.attributes.dxfId ?? -1)] ?? {};
      return condition && ranges(block).length > 0 ? [{ ranges: ranges(block), condition, style }] : [];
    });
  const list = elements.find(({ name }) => name === 'dataValidations');
  const validations = childrenOf(list, 'dataValidation').flatMap((element): ValidationSnapshot[] => {
    const rule = readValidation(element);
    const { showErrorMessage, prompt } = element.attributes;
    if (!rule) return [];
    const allowInvalid = !isOn(showErrorMessage);
    return ranges(element).map((range) => ({ range, rule, allowInvalid, ...(prompt && { help: prompt }) }));
  });
  return { conditionalFormats: formats, validations };
}

function readCondition(rule: XmlElement, readColor: ReadColor): Condition | null {
  const { type = '', operator = '', text = '' } = rule.attributes;
  const [first = '', second = ''] = childrenOf(rule, 'formula').map((formula) => formula.text);
  switch (type) {
    case 'expression':
      return first === '' ? null : { kind: 'formula', formula: sheetsFormula(first) };
    case 'containsText':
      return { kind: 'textContains', text };
    case 'beginsWith':
      return { kind: 'textStartsWith', text };
    case 'containsBlanks':
      return { kind: 'blank' };
    case 'notContainsBlanks':
      return { kind: 'notBlank' };
    case 'colorScale':
      return readGradient(child(rule, 'colorScale'), readColor);
    case 'cellIs': {
      const quoted = /^"((?:[^"]|"")*)"$/.exec(first)?.[1];
      if (operator === 'equal' && quoted !== undefined)
        return { kind: 'textEqual', text: quoted.replaceAll('""', '"') };
      const [low, high] = [numberIn(first), numberIn(second)];
      if (operator === 'between') return low === null || high === null ? null : { kind: 'numberBetween', low, high };
      const kind = COMPARISONS[operator as keyof typeof COMPARISONS];
      return kind === undefined || low === null ? null : { kind, value: low };
    }
    default:
      return null;
  }
}

/** Null where a stop is one that Sheets does not have, such as a formula. */
function readGradient(scale: XmlElement | undefined, readColor: ReadColor): Condition | null {
  const colors = childrenOf(scale, 'color').map(readColor);
  const stops = childrenOf(scale, 'cfvo').flatMap(({ attributes: { type = '', val = '' } }, i): Stop[] => {
    const color = colors[i];
    const number = numberIn(val);
    if (color === undefined) return [];
    if (type === 'min' || type === 'max') return [{ color, at: type }];
    if (number === null || (type !== 'num' && type !== 'percentile')) return [];
    return [{ color, at: type === 'num' ? { number } : { percentile: number } }];
  });
  return stops.length >= 2 && stops.length === colors.length ? { kind: 'gradient', stops } : null;
}

function readValidation(element: XmlElement): ValidationSnapshot['rule'] | null {
  const { type = '', operator = 'between' } = element.attributes;
  const first = child(element, 'formula1')?.text ?? '';
  const [low, high] = [numberIn(first), numberIn(child(element, 'formula2')?.text ?? '')];
  const list = /^"((?:[^"]|"")*)"$/.exec(first)?.[1];
  if (type === 'list')
    return list === undefined ? null : { kind: 'list', values: list.replaceAll('""', '"').split(',') };
  if ((type !== 'decimal' && type !== 'whole') || low === null) return null;
  if (operator === 'between') return high === null ? null : { kind: 'numberBetween', low, high };
  return operator === 'greaterThanOrEqual' ? { kind: 'numberAtLeast', low } : null;
}

function numberIn(text: string): number | null {
  return /^-?\d/.test(text.trim()) && Number.isFinite(Number(text)) ? Number(text) : null;
}
