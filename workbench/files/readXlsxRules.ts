/** Conditional formats and data validations of a worksheet of exceljs, as far as Sheets and the workbench know their kind. */
import type ExcelJS from 'exceljs';
import type { ConditionalFormatSnapshot, ValidationSnapshot } from '../types/snapshot.ts';
import { sheetsFormula } from './readXlsxFormula.ts';
import { type ReadColor, readDifference } from './readXlsxStyles.ts';
import { rangesOf, validationRanges } from './xlsxGateSheet.ts';

type Condition = ConditionalFormatSnapshot['condition'];
type Stop = Extract<Condition, { kind: 'gradient' }>['stops'][number];

/** What exceljs has of a rule; its types part it by kinds, and some of theirs are missing. */
interface Rule {
  type: string;
  operator?: string;
  priority?: number;
  formulae?: unknown[];
  style?: Partial<ExcelJS.Style>;
  cfvo?: { type: string; value?: number }[];
  color?: (Partial<ExcelJS.Color> | undefined)[];
}

interface Ruled {
  conditionalFormattings?: { ref?: string; rules: Rule[] }[];
  dataValidations?: { model: Record<string, ExcelJS.DataValidation> };
}

const COMPARISONS = {
  equal: 'numberEqual',
  greaterThan: 'numberGreater',
  greaterThanOrEqual: 'numberGreaterOrEqual',
  lessThan: 'numberLess',
  lessThanOrEqual: 'numberLessOrEqual',
} as const;
const QUOTED = /^"((?:[^"]|"")*)"$/;
const SEARCHED = /SEARCH\("((?:[^"]|"")*)",/;
const BEGINNING = /^LEFT\(.*\)="((?:[^"]|"")*)"$/;

export function readRules(
  sheet: ExcelJS.Worksheet,
  sheetId: number,
  readColor: ReadColor,
): { conditionalFormats: ConditionalFormatSnapshot[]; validations: ValidationSnapshot[] } {
  // Its types offer neither, but cell by cell.
  const { conditionalFormattings = [], dataValidations } = sheet as unknown as Ruled;
  const conditionalFormats = conditionalFormattings
    .flatMap(({ ref = '', rules }) => rules.map((rule) => ({ ranges: rangesOf(sheetId, ref), rule })))
    .sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0))
    .flatMap(({ ranges, rule }): ConditionalFormatSnapshot[] => {
      const condition = readCondition(rule, readColor);
      return condition && ranges.length > 0
        ? [{ ranges, condition, style: readDifference(rule.style, readColor) }]
        : [];
    });
  const validations = Object.entries(dataValidations?.model ?? {}).flatMap(
    ([key, validation]): ValidationSnapshot[] => {
      const rule = readValidation(validation);
      if (!rule) return [];
      const { showErrorMessage, prompt } = validation;
      return rangesOf(sheetId, validationRanges(key)).map((range) => ({
        range,
        rule,
        allowInvalid: showErrorMessage !== true,
        ...(prompt && { help: prompt }),
      }));
    },
  );
  return { conditionalFormats, validations };
}

/** exceljs keeps the formula of a rule about texts, and not the text itself. */
function readCondition(rule: Rule, readColor: ReadColor): Condition | null {
  const [first = '', second = ''] = (rule.formulae ?? []).map((formula) => String(formula ?? ''));
  const operator = rule.operator ?? '';
  const formula: Condition | null = first === '' ? null : { kind: 'formula', formula: sheetsFormula(first) };
  switch (rule.type) {
    case 'expression':
      return formula;
    case 'containsText': {
      if (operator === 'containsBlanks') return { kind: 'blank' };
      if (operator === 'notContainsBlanks') return { kind: 'notBlank' };
      const text = SEARCHED.exec(first)?.[1];
      return operator !== 'containsText' || text === undefined
        ? formula
        : { kind: 'textContains', text: unquoted(text) };
    }
    case 'beginsWith': {
      const text = BEGINNING.exec(first)?.[1];
      return text === undefined ? formula : { kind: 'textStartsWith', text: unquoted(text) };
    }
    case 'colorScale':
      return readGradient(rule, readColor);
    case 'cellIs': {
      const text = QUOTED.exec(first)?.[1];
      if (operator === 'equal' && text !== undefined) return { kind: 'textEqual', text: unquoted(text) };
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
function readGradient({ cfvo = [], color = [] }: Rule, readColor: ReadColor): Condition | null {
  const stops = cfvo.flatMap(({ type, value }, i): Stop[] => {
    const stop = readColor(color[i]);
    if (stop === undefined) return [];
    if (type === 'min' || type === 'max') return [{ color: stop, at: type }];
    if (value === undefined || !Number.isFinite(value) || (type !== 'num' && type !== 'percentile')) return [];
    return [{ color: stop, at: type === 'num' ? { number: value } : { percentile: value } }];
  });
  return stops.length >= 2 && stops.length === color.length ? { kind: 'gradient', stops } : null;
}

function readValidation({ type, operator = 'between', formulae = [] }: ExcelJS.DataValidation) {
  const [first, second] = formulae as unknown[];
  if (type === 'list') {
    const list = QUOTED.exec(String(first ?? ''))?.[1];
    return list === undefined ? null : { kind: 'list' as const, values: unquoted(list).split(',') };
  }
  const [low, high] = [numberIn(String(first)), numberIn(String(second))];
  if ((type !== 'decimal' && type !== 'whole') || low === null) return null;
  if (operator === 'between') return high === null ? null : { kind: 'numberBetween' as const, low, high };
  return operator === 'greaterThanOrEqual' ? { kind: 'numberAtLeast' as const, low } : null;
}

function unquoted(text: string): string {
  return text.replaceAll('""', '"');
}

function numberIn(text: string): number | null {
  return /^-?\d/.test(text.trim()) && Number.isFinite(Number(text)) ? Number(text) : null;
}
