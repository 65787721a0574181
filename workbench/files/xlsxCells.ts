/** Cells of an XLSX file, as exceljs takes them, and what their notes say. */
import type ExcelJS from 'exceljs';
import type { CellSnapshot, CellValue } from '../types/snapshot.ts';
import type { Loss } from './losses.ts';
import { cellText } from './xlsxText.ts';

/** What a sheet has in common with the others of its workbook. */
export interface SheetContext {
  /** The style of a cell by its index in the snapshot; the same object each time, which exceljs then writes once. */
  style(index: number | undefined, isDate: boolean): Partial<ExcelJS.Style>;
  /** A formula as Excel has it, without `=`; null if it cannot have it. */
  spelled(formula: string): string | null;
  lose(loss: Loss): void;
}

/** Excel refuses more characters in a cell, and in a note. */
const LONGEST_TEXT = 32_767;

/** The errors that an XLSX file may hold; Sheets and Univer know more. */
const EXCEL_ERRORS = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A']);

/** A formula that fills other cells stays out: it would show in its own alone, or at a fixed size. */
export function writeCell(target: ExcelJS.Cell, cell: CellSnapshot, sheet: string, context: SheetContext): void {
  const { value, formula, spills, entered, style } = cell;
  const fitting = (text: string) =>
    cellText(cut(text, () => context.lose({ kind: 'text', sheet, where: target.address })));
  const spelled = formula === undefined || spills ? null : context.spelled(formula);
  if (spelled === null) target.value = excelValue(value, fitting);
  else target.value = { formula: cellText(spelled), result: resultOf(value, fitting) } as ExcelJS.CellFormulaValue;
  const noted = [cell.note, spelled === null ? (formula ?? entered) : entered].filter(Boolean).join('\n');
  if (noted !== '') target.note = fitting(noted);
  target.style = context.style(style, isDate(value));
}

/** Dates go out as their serial numbers, which both programs count alike. */
function excelValue(value: CellValue, fitting: (text: string) => string): ExcelJS.CellValue {
  if (typeof value === 'string') return fitting(value);
  if (value === null || typeof value !== 'object') return value;
  if ('date' in value) return value.date;
  return EXCEL_ERRORS.has(value.error) ? { error: value.error as ExcelJS.CellErrorValue['error'] } : value.error;
}

/** The same of a formula's result; a blank is an empty text. */
function resultOf(value: CellValue, fitting: (text: string) => string): ExcelJS.CellValue {
  const isOther = typeof value === 'object' && value !== null && 'error' in value && !EXCEL_ERRORS.has(value.error);
  return isOther ? { error: '#VALUE!' } : (excelValue(value, fitting) ?? '');
}

function isDate(value: CellValue): boolean {
  return typeof value === 'object' && value !== null && 'date' in value;
}

function cut(text: string, lose: () => void): string {
  if (text.length <= LONGEST_TEXT) return text;
  lose();
  // Half of a character would be left otherwise.
  return text.slice(0, LONGEST_TEXT).replace(/[\ud800-\udbff]$/, '');
}
