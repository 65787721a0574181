/** Values of cells between Univer, scripts and what people see and enter. */
import { CellValueType, type ICellData, type Nullable, numfmt } from '@univerjs/core';
import type { WireCell } from '../../services/port.ts';
import { shownFormula } from '../formulas/formulaLocale.ts';
import { localeFormat } from '../typing/localeFormat.ts';
import { isDateFormat, type StoredCell } from '../typing/typedValues.ts';

/** What the engine computes in place of a formula that Sheets cannot parse; the cell keeps what was entered. */
const UNPARSED = '=#ERROR!';

/** What was entered into a cell in place of a formula, and cannot be parsed. */
export function unparsedIn(cell: Nullable<ICellData>): string | null {
  return cell?.f === UNPARSED ? String(cell.custom?.entered ?? UNPARSED) : null;
}

/** A cell's formula as the formula bar shows it. */
export function formulaIn(cell: Nullable<ICellData>, locale: string): string {
  if (!cell?.f) return '';
  return unparsedIn(cell) ?? shownFormula(cell.f, locale);
}

export const BLANK: ICellData = { v: null, f: null, si: null, p: null, t: null };

/** What is entered, as Univer keeps it. */
export function univerCell(cell: StoredCell): ICellData {
  const clean = { f: null, si: null, p: null };
  switch (cell.kind) {
    case 'blank':
      return BLANK;
    case 'formula':
      return { v: null, t: null, si: null, p: null, f: cell.formula };
    case 'unparsed':
      return { v: null, t: null, si: null, p: null, f: UNPARSED, custom: { entered: cell.text } };
    case 'text':
      return { ...clean, v: cell.text, t: CellValueType.STRING };
    case 'boolean':
      return { ...clean, v: cell.boolean ? 1 : 0, t: CellValueType.BOOLEAN };
    default: {
      const format = cell.numberFormat ? { s: { n: { pattern: cell.numberFormat } } } : {};
      return { ...clean, v: cell.number, t: CellValueType.NUMBER, ...format };
    }
  }
}

/** As scripts read it. */
export function wireValue(cell: Nullable<ICellData>, numberFormat: (cell: ICellData) => string): WireCell {
  const value = cell?.v;
  if (!cell || value === null || value === undefined || value === '') return null;
  if (cell.t === CellValueType.BOOLEAN) return Boolean(value);
  return typeof value === 'number' && isDateFormat(numberFormat(cell)) ? { date: value } : value;
}

/** As the spreadsheet's locale shows it: without a format a number has ten digits that count. */
export function displayValue(
  cell: Nullable<ICellData>,
  numberFormat: (cell: ICellData) => string,
  sheetsLocale: string,
): string {
  const value = wireValue(cell, numberFormat);
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = cell ? numberFormat(cell) : '';
  const number = typeof value === 'object' ? value.date : value;
  if (typeof number === 'string') return number;
  if (pattern) return numfmt.format(pattern, number, { locale: sheetsLocale.replace('_', '-') });
  const digits = String(Number.isInteger(number) ? number : Number(number.toPrecision(10)));
  return digits.replace('.', localeFormat(sheetsLocale).decimal);
}
