/** A call as text: as a person types it in the spreadsheet's locale, and as a script may write it. */
import { columnLetter } from '../../grid/columns.ts';
import type { DecimalMark } from '../../grid/numbers.ts';
import type { Argument } from './argument.ts';

/** The decimal sign of a locale as Sheets spells it, such as `de_DE`; a point where it is unknown. */
export function decimalOf(locale: string): DecimalMark {
  try {
    const parts = new Intl.NumberFormat(locale.replace(/_/g, '-')).formatToParts(1.5);
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
  } catch {
    return '.';
  }
}

/** As it is typed: `=CLV(50, 4, 3, 0.3)`, and `=CLV(50; 4; 3; 0,3)` where the decimal sign is a comma. */
export function typedFormula(name: string, args: readonly Argument[], decimal: DecimalMark): string {
  const number = (value: number) => digits(value).replace('.', decimal);
  return call(name, args, decimal === ',' ? '; ' : ', ', number);
}

/**
 * As a script writes it, whether Sheets reads it in the locale's spelling or in the American one: semicolons separate everywhere,
 * and where the decimal sign is a comma, a fraction is a whole number with a percent sign or an exponent.
 */
export function writtenFormula(name: string, args: readonly Argument[], decimal: DecimalMark): string {
  return call(name, args, ';', decimal === ',' ? withoutFraction : digits);
}

/** `C4` for row 4 and column 3, both counted from 1. */
export function cellName({ row, column }: { row: number; column: number }): string {
  return columnLetter(column - 1) + row;
}

/** A sheet's name as it stands before a range. */
export function sheetReference(sheet: string): string {
  // A name such as Q1 or R1C1 would be a cell.
  const isPlain = /^[A-Z_]\w*$/i.test(sheet) && !/\d$/.test(sheet);
  return `${isPlain ? sheet : `'${sheet.replace(/'/g, "''")}'`}!`;
}

function call(name: string, args: readonly Argument[], separator: string, number: (value: number) => string): string {
  const last = args.reduce((found, { kind }, i) => (kind === 'blank' ? found : i), -1);
  const texts = args.slice(0, last + 1).map((argument) => argumentText(argument, separator, number));
  return `=${name}(${texts.join(separator)})`;
}

function argumentText(argument: Argument, separator: string, number: (value: number) => string): string {
  switch (argument.kind) {
    case 'blank':
      return '';
    case 'reference':
      return argument.text;
    case 'number':
      return number(argument.value);
    case 'text':
      return quoted(argument.text);
    case 'flag':
      return String(argument.flag).toUpperCase();
    case 'day':
      return `DATE(${argument.day.split('-').map(Number).join(separator)})`;
    case 'list':
      return `{${argument.items.map((item) => (typeof item === 'number' ? number(item) : quoted(item))).join(';')}}`;
  }
}

function quoted(text: string): string {
  return `"${text.replace(/"/g, '""')}"`;
}

/** The shortest digits of a number, with an exponent where it is very large or small: `0.3`, `1.5E-9`. */
function digits(value: number): string {
  return String(value).replace('e+', 'E').replace('e', 'E');
}

/** 0.3 as `30%`, 0.125 as `125E-3`. */
function withoutFraction(value: number): string {
  const [, whole = '', fraction = '', exponent = '0'] = /^(-?\d+)(?:\.(\d+))?(?:E(-?\d+))?$/.exec(digits(value)) ?? [];
  const power = Number(exponent) - fraction.length;
  const mantissa = (whole + fraction).replace(/^(-?)0+(?=\d)/, '$1');
  if (power === 0) return mantissa;
  return power < 0 && power >= -2 ? `${mantissa}${'0'.repeat(power + 2)}%` : `${mantissa}E${power}`;
}
