/** Range and RangeList: reading, writing and formatting blocks of cells. */
import type { CellStyle, RangeSnapshot } from '../types/snapshot.ts';
import { a1Of } from './a1.ts';
import { mayEdit, overlap } from './editing.ts';
import { CopyPasteType, type EnumValue } from './enumerations.ts';
import { Filter } from './filter.ts';
import { Formattable, styleOf } from './formattable.ts';
import { extras, host, setExtras } from './hostCall.ts';
import { addMetadata, wholeLine } from './metadata.ts';
import type { WireCell } from './port.ts';
import { Protection } from './protection.ts';
import type { DataValidation } from './rules.ts';
import { service } from './service.ts';
import { clock } from './spreadsheetClock.ts';
import type { TextStyle } from './textStyle.ts';

const LONGEST_TEXT = 50_000;

type Grid<T> = readonly (readonly T[])[];

export class Range extends Formattable {
  readonly at: RangeSnapshot;

  constructor(at: RangeSnapshot) {
    super();
    this.at = at;
  }

  override ranges(): RangeSnapshot[] {
    return [this.at];
  }

  getRow = () => this.at.row;
  getColumn = () => this.at.column;
  getLastRow = () => this.at.row + this.at.rows - 1;
  getLastColumn = () => this.at.column + this.at.columns - 1;
  getNumRows = () => this.at.rows;
  getNumColumns = () => this.at.columns;
  getHeight = () => this.at.rows;
  getWidth = () => this.at.columns;
  getA1Notation = () => a1Of(this.at);
  getSheet = () => sheetById(this.at.sheetId);
  getGridId = () => this.at.sheetId;

  getCell(row: number, column: number): Range {
    const { rows, columns } = this.at;
    if (row < 1 || column < 1 || row > rows || column > columns) throw new Error('Cell reference out of range');
    return this.offset(row - 1, column - 1, 1, 1);
  }
  offset(rowOffset: number, columnOffset: number, rows = this.at.rows, columns = this.at.columns): Range {
    const { row, column } = this.at;
    return this.getSheet().getRange(row + rowOffset, column + columnOffset, rows, columns);
  }

  getValues(): unknown[][] {
    const { toDate } = clock();
    return host('values', this.at).map((row) => row.map((cell) => fromWire(cell, toDate)));
  }
  getValue(): unknown {
    return fromWire(host('values', firstCell(this.at))[0]?.[0] ?? null, clock().toDate);
  }
  getDisplayValues(): string[][] {
    return host('displayValues', this.at);
  }
  getDisplayValue(): string {
    return host('displayValues', firstCell(this.at))[0]?.[0] ?? '';
  }
  getFormulas(): string[][] {
    return host('formulas', this.at);
  }
  getFormula(): string {
    return host('formulas', firstCell(this.at))[0]?.[0] ?? '';
  }
  isBlank(): boolean {
    return host('values', this.at).every((row) => row.every((cell) => cell === null));
  }

  setValues(values: Grid<unknown>): this {
    this.assertSize(values, 'data');
    host(
      'write',
      this.at,
      values.map((row) => row.map(toWire)),
    );
    return this;
  }
  setValue(value: unknown): this {
    const cell = toWire(value);
    host('write', this.at, filled(this.at, cell));
    return this;
  }
  setFormulas(formulas: Grid<string>): this {
    this.assertSize(formulas, 'data');
    host(
      'write',
      this.at,
      formulas.map((row) => row.map(asFormula)),
    );
    return this;
  }
  setFormula(formula: string): this {
    host('write', this.at, filled(this.at, asFormula(formula)));
    return this;
  }

  getNumberFormats(): string[][] {
    return this.read((style) => style.numberFormat ?? 'General');
  }
  getNumberFormat(): string {
    return this.first().getNumberFormats()[0]?.[0] as string;
  }
  getBackgrounds(): string[][] {
    return this.read((style) => style.background || '#ffffff');
  }
  getBackground(): string {
    return this.first().getBackgrounds()[0]?.[0] as string;
  }
  getFontWeights(): string[][] {
    return this.read((style) => (style.bold ? 'bold' : 'normal'));
  }
  getFontWeight(): string {
    return this.first().getFontWeights()[0]?.[0] as string;
  }
  getFontStyles(): string[][] {
    return this.read((style) => (style.italic ? 'italic' : 'normal'));
  }
  getFontStyle(): string {
    return this.first().getFontStyles()[0]?.[0] as string;
  }
  getFontColors(): string[][] {
    return this.read((style) => style.color ?? '#000000');
  }
  getFontColor(): string {
    return this.first().getFontColors()[0]?.[0] as string;
  }
  getFontSizes(): number[][] {
    return this.read((style) => style.fontSize ?? 10);
  }
  getFontSize(): number {
    return this.first().getFontSizes()[0]?.[0] as number;
  }
  getVerticalAlignments(): string[][] {
    return this.read((style) => style.vertical ?? 'bottom');
  }
  getVerticalAlignment(): string {
    return this.first().getVerticalAlignments()[0]?.[0] as string;
  }
  getWraps(): boolean[][] {
    return this.read((style) => style.wrap ?? false);
  }
  getWrap(): boolean {
    return this.first().getWraps()[0]?.[0] as boolean;
  }
  private read<T>(of: (style: CellStyle) => T): T[][] {
    return host('styles', this.at).map((row) => row.map(of));
  }
  private first(): Range {
    return new Range(firstCell(this.at));
  }
  setNumberFormats(formats: Grid<string>): this {
    return this.formatEach(formats, (numberFormat) => ({ numberFormat }));
  }
  setFontWeights(weights: Grid<string | null>): this {
    return this.formatEach(weights, styleOf.weight);
  }
  setFontStyles(styles: Grid<string | null>): this {
    return this.formatEach(styles, styleOf.slant);
  }
  setFontSizes(sizes: Grid<number>): this {
    return this.formatEach(sizes, (fontSize) => ({ fontSize }));
  }
  setFontFamilies(families: Grid<string>): this {
    return this.formatEach(families, (fontFamily) => ({ fontFamily }));
  }
  setFontColors(colors: Grid<string | null>): this {
    return this.formatEach(colors, styleOf.colour);
  }
  setBackgrounds(colors: Grid<string | null>): this {
    return this.formatEach(colors, styleOf.background);
  }
  setHorizontalAlignments(alignments: Grid<string | null>): this {
    return this.formatEach(alignments, styleOf.horizontal);
  }
  setVerticalAlignments(alignments: Grid<string | null>): this {
    return this.formatEach(alignments, styleOf.vertical);
  }
  setWraps(wraps: Grid<boolean>): this {
    return this.formatEach(wraps, (wrap) => ({ wrap }));
  }

  setTextStyles(styles: Grid<TextStyle>): this {
    return this.formatEach(styles, ({ style }) => style);
  }
  /** The format of this range, repeated over another one; contents stay. */
  copyFormatToRange(
    sheet: { getSheetId(): number },
    column: number,
    lastColumn: number,
    row: number,
    lastRow: number,
  ): void {
    const [rows, columns] = [lastRow - row + 1, lastColumn - column + 1];
    host('copyFormat', this.at, { sheetId: sheet.getSheetId(), row, column, rows, columns });
  }

  copyTo(destination: Range, type?: EnumValue, transposed = false): void {
    const { rows, columns } = destination.at;
    if (type !== CopyPasteType.PASTE_VALUES || transposed || rows !== this.at.rows || columns !== this.at.columns) {
      throw new Error('Only PASTE_VALUES onto a range of the same size is implemented in the workbench');
    }
    const asItIs = (cell: WireCell) => (typeof cell === 'string' && cell !== '' ? `'${cell}` : cell);
    host(
      'write',
      destination.at,
      host('values', this.at).map((row) => row.map(asItIs)),
    );
  }

  getNotes(): string[][] {
    const notes = extras(this.at.sheetId, 'notes');
    return eachCell(this.at, (row, column) => notes[`${row},${column}`] ?? '');
  }
  getNote(): string {
    return this.getNotes()[0]?.[0] ?? '';
  }
  setNotes(texts: Grid<string | null>): this {
    this.assertSize(texts, 'data');
    const notes = extras(this.at.sheetId, 'notes');
    eachCell(this.at, (row, column, i, j) => {
      const text = texts[i]?.[j];
      if (text) notes[`${row},${column}`] = text;
      else delete notes[`${row},${column}`];
    });
    setExtras(this.at.sheetId, 'notes', notes);
    return this;
  }
  setNote(text: string | null): this {
    return this.setNotes(filled(this.at, text));
  }

  setDataValidation(rule: DataValidation | null): this {
    const { sheetId } = this.at;
    const kept = extras(sheetId, 'validations').filter(({ range }) => !overlap(range, this.at));
    setExtras(sheetId, 'validations', rule ? [...kept, { ...rule.spec, range: this.at }] : kept);
    return this;
  }

  setDataValidations(rules: Grid<DataValidation | null>): this {
    this.assertSize(rules, 'data');
    const { sheetId, row, column } = this.at;
    const kept = extras(sheetId, 'validations').filter(({ range }) => !overlap(range, this.at));
    const set = rules.flatMap((line, i) =>
      line.flatMap((rule, j) => {
        return rule
          ? [{ ...rule.spec, range: { sheetId, row: row + i, column: column + j, rows: 1, columns: 1 } }]
          : [];
      }),
    );
    setExtras(sheetId, 'validations', [...kept, ...set]);
    return this;
  }

  merge(): this {
    return this.mergeAs('all');
  }
  mergeAcross(): this {
    return this.mergeAs('rows');
  }
  mergeVertically(): this {
    return this.mergeAs('columns');
  }
  private mergeAs(kind: 'all' | 'rows' | 'columns'): this {
    host('merge', this.at, kind);
    return this;
  }
  breakApart(): this {
    host('breakApart', this.at);
    return this;
  }
  getMergedRanges(): Range[] {
    const inside = host('mergedRanges', this.at.sheetId).filter((range) => overlap(range, this.at));
    return inside.map(rangeOf);
  }

  activate(): this {
    host('activate', this.at);
    return this;
  }
  addDeveloperMetadata(key: string, second?: unknown): this {
    const sheet = this.getSheet();
    const grid = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
    addMetadata(this.at.sheetId, wholeLine(this.at, grid), key, second);
    return this;
  }
  createFilter(): Filter {
    return Filter.add(this.at, rangeOf);
  }
  /** That of the sheet, wherever on it the range is. */
  getFilter(): Filter | null {
    return Filter.of(this.at.sheetId, rangeOf);
  }
  protect(): object {
    return Protection.add(this.at.sheetId, this.at, rangeOf);
  }
  canEdit(): boolean {
    return mayEdit(extras(this.at.sheetId, 'protections'), this.at);
  }

  private formatEach<T>(values: Grid<T>, style: (value: T) => CellStyle): this {
    this.assertSize(values, 'data');
    host(
      'formatEach',
      this.at,
      values.map((row) => row.map(style)),
    );
    return this;
  }

  /** Google's own words, so that a script that breaks here breaks alike there. */
  private assertSize(values: Grid<unknown>, what: string): void {
    const { rows, columns } = this.at;
    if (values.length !== rows) {
      throw new Error(
        `The number of rows in the ${what} does not match the number of rows in the range. The ${what} has ${values.length} but the range has ${rows}.`,
      );
    }
    for (const row of values) {
      if (row.length !== columns) {
        throw new Error(
          `The number of columns in the ${what} does not match the number of columns in the range. The ${what} has ${row.length} but the range has ${columns}.`,
        );
      }
    }
  }
}

/** What a range asks of its sheet. */
interface RangeSheet {
  getMaxRows(): number;
  getMaxColumns(): number;
  getRange(row: number, column: number, rows: number, columns: number): Range;
}

let sheetById: (sheetId: number) => RangeSheet;

/** A sheet leads to its ranges and a range to its sheet; the spreadsheet, which knows both, says how. */
export function findSheetsOfRanges(lookup: typeof sheetById): void {
  sheetById = lookup;
}

export class RangeList extends Formattable {
  private readonly list: Range[];

  constructor(list: Range[]) {
    super();
    this.list = list;
  }
  override ranges(): RangeSnapshot[] {
    return this.list.map((range) => range.at);
  }
  getRanges = () => this.list;
  breakApart(): this {
    for (const range of this.list) range.breakApart();
    return this;
  }
  activate(): this {
    this.list[0]?.activate();
    return this;
  }
}

export function rangeOf(at: RangeSnapshot): Range {
  return service('Range', new Range(at));
}

function firstCell(at: RangeSnapshot): RangeSnapshot {
  return { ...at, rows: 1, columns: 1 };
}

function filled<T>({ rows, columns }: RangeSnapshot, value: T): T[][] {
  return Array.from({ length: rows }, () => new Array<T>(columns).fill(value));
}

function eachCell<T>(at: RangeSnapshot, of: (row: number, column: number, i: number, j: number) => T): T[][] {
  return Array.from({ length: at.rows }, (_, i) =>
    Array.from({ length: at.columns }, (_, j) => of(at.row + i, at.column + j, i, j)),
  );
}

function fromWire(cell: WireCell, toDate: (serial: number) => Date): unknown {
  return cell === null ? '' : typeof cell === 'object' ? toDate(cell.date) : cell;
}

function toWire(value: unknown): WireCell {
  if (value === null || value === undefined || value === '') return null;
  if (Object.prototype.toString.call(value) === '[object Date]') return { date: clock().toSerial(value as Date) };
  if (typeof value === 'number') return Number.isFinite(value) ? value : '#NUM!';
  if (typeof value === 'boolean') return value;
  const text = String(value);
  if (text.length > LONGEST_TEXT) {
    throw new Error(`Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`);
  }
  return text;
}

function asFormula(formula: string): WireCell {
  return formula === '' ? null : formula.startsWith('=') ? formula : `=${formula}`;
}
