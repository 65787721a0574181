/** Numbers, percentages and amounts of money as people type them in the spreadsheet's locale. */
import { type LocaleFormat, oncePerLocale } from './localeFormat.ts';

export interface TypedNumber {
  number: number;
  /** What the cell is shown with from now on; none keeps its format. */
  numberFormat?: string;
}

/** `thousands` is 1,234,567 or 12,34,567; Sheets takes the sign between any digits once the text is nothing else. */
export type Grouping = 'thousands' | 'anywhere';

export function typedNumber(text: string, locale: LocaleFormat, grouping: Grouping): TypedNumber | null {
  const inBrackets = /^\(([^+-]*)\)$/.exec(text)?.[1]?.trim();
  const found = shapes[grouping](locale).exec(inBrackets ?? text)?.groups;
  if (!found) return null;
  const { sign, innerSign, before = '', digits = '', exponent = '', after = '' } = found;
  const [prefix, suffix] = [before.trim(), after.trim()];
  // $123% is $1.23; no other two go together.
  const isPercentOfMoney = prefix !== '%' && suffix === '%';
  if ((sign && innerSign) || (prefix && suffix && !isPercentOfMoney) || (exponent && prefix + suffix)) return null;

  const ungrouped = digits.replace(locale.decimal === '.' ? /[^\d.]/g : /[^\d,]/g, '');
  const plain = ungrouped.replace(',', '.');
  const isNegative = inBrackets !== undefined || sign === '-' || innerSign === '-';
  const isPercent = prefix === '%' || suffix === '%';
  const number = Number(`${isNegative ? '-' : ''}${plain}${isPercent ? 'e-2' : exponent}`);
  if (!Number.isFinite(number)) return null;

  const places = plain.includes('.') || (prefix && isPercentOfMoney) ? '.00' : '';
  const amount = `#,##0${places}`;
  if (exponent) return { number, numberFormat: '0.00E+00' };
  if (prefix && prefix !== '%') return { number, numberFormat: `"${prefix}"${amount}` };
  if (isPercent) return { number, numberFormat: `0${places}%` };
  if (suffix) return { number, numberFormat: `${amount}${after.replace(suffix, `"${suffix}"`)}` };
  return ungrouped === digits ? { number } : { number, numberFormat: amount };
}

const shapes: Record<Grouping, (locale: LocaleFormat) => RegExp> = {
  thousands: oncePerLocale((locale) =>
    shape(locale, `\\d{1,3}(?:[${locale.grouping}]\\d{2,3})*[${locale.grouping}]\\d{3}|\\d+`),
  ),
  anywhere: oncePerLocale((locale) => shape(locale, `\\d+(?:[${locale.grouping}]\\d+)*`)),
};

function shape({ decimal }: LocaleFormat, whole: string): RegExp {
  const digits = `(?:${whole})(?:[${decimal}]\\d*)?|[${decimal}]\\d+`;
  const before = '(?<sign>[+-])?(?<before>%|\\p{Sc}\\s*)?(?<innerSign>[+-])?';
  const after = '(?<exponent>e[+-]?\\d+)?(?<after>%|\\s*\\p{Sc})?';
  return new RegExp(`^${before}(?<digits>${digits})${after}$`, 'iu');
}
