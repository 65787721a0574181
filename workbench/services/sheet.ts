/** Sheet: one tab of the spreadsheet. */
import type { ChartSnapshot, RangeSnapshot } from '../types/snapshot.ts';
import { parseA1 } from './a1.ts';
import { EmbeddedChart, EmbeddedChartBuilder } from './charts.ts';
import { hexColour } from './colours.ts';
import { type EnumValue, SheetType } from './enumerations.ts';
import { Filter } from './filter.ts';
import { extras, host, setExtras } from './hostCall.ts';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOf } from './metadata.ts';
import type { SheetInfo } from './port.ts';
import { Protection } from './protection.ts';
import { type Range, RangeList, rangeOf } from './range.ts';
import { ConditionalFormatRule } from './rules.ts';
import { service } from './service.ts';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';
/** Google's own words. */
const OUT_OF_BOUNDS = { row: 'Those rows are out of bounds.', column: 'Those columns are out of bounds.' };

export class Sheet {
  private readonly sheetId: number;
  private readonly parent: object;

  constructor(sheetId: number, parent: object) {
    this.sheetId = sheetId;
    this.parent = parent;
  }

  private info(): SheetInfo {
    const info = host('sheets').find(({ sheetId }) => sheetId === this.sheetId);
    if (!info) throw new Error('Sheet not found: it was deleted.');
    return info;
  }

  getSheetId = () => this.sheetId;
  getParent = () => this.parent;
  getType = () => SheetType.GRID;
  getName = () => this.info().name;
  getIndex = () => host('sheets').findIndex(({ sheetId }) => sheetId === this.sheetId) + 1;
  getMaxRows = () => this.info().rows;
  getMaxColumns = () => this.info().columns;
  getLastRow = () => host('usedSize', this.sheetId)[0];
  getLastColumn = () => host('usedSize', this.sheetId)[1];
  isSheetHidden = () => this.info().hidden;

  setName(name: string): this {
    host('renameSheet', this.sheetId, name);
    return this;
  }
  /** Only within the file: another one cannot be had. */
  copyTo(_file: object): Sheet {
    return sheetOf(host('copySheet', this.sheetId), this.parent);
  }
  hideSheet(): this {
    host('setHidden', this.sheetId, true);
    return this;
  }
  showSheet(): this {
    host('setHidden', this.sheetId, false);
    return this;
  }
  activate(): this {
    host('activate', this.sheetId);
    return this;
  }

  getRange(row: number | string, column?: number, rows = 1, columns = 1): Range {
    const info = this.info();
    if (typeof row === 'string') return this.rangeNamed(row, info);
    return this.rangeAt({ row, column: column ?? 1, rows, columns }, info);
  }
  private rangeNamed(a1: string, grid: SheetInfo): Range {
    const at = parseA1(a1.replace(/^.*!/, ''), grid);
    if (!at) throw new Error('Range not found');
    return this.rangeAt(at, grid);
  }
  private rangeAt(at: Omit<RangeSnapshot, 'sheetId'>, grid: SheetInfo): Range {
    if (at.rows < 1) throw new Error('The number of rows in the range must be at least 1.');
    if (at.columns < 1) throw new Error('The number of columns in the range must be at least 1.');
    if (at.row < 1) throw new Error('The starting row of the range is too small.');
    if (at.column < 1) throw new Error('The starting column of the range is too small.');
    if (at.row + at.rows - 1 > grid.rows || at.column + at.columns - 1 > grid.columns) throw new Error(OUTSIDE);
    return rangeOf({ sheetId: this.sheetId, ...at });
  }
  getRangeList(a1s: string[]): RangeList {
    const info = this.info();
    return service('RangeList', new RangeList(a1s.map((a1) => this.rangeNamed(a1, info))));
  }
  getDataRange(): Range {
    const [rows, columns] = host('usedSize', this.sheetId);
    return this.getRange(1, 1, Math.max(rows, 1), Math.max(columns, 1));
  }
  getActiveRange(): Range | null {
    const range = host('activeRange');
    return range.sheetId === this.sheetId ? rangeOf(range) : null;
  }
  setActiveRange(range: Range): Range {
    host('activate', range.at);
    return range;
  }

  insertRows(at: number, count = 1): void {
    this.insertRowsBefore(at, count);
  }
  insertRowsAfter(after: number, count: number): this {
    return this.insertLines('row', after, after, count);
  }
  insertRowAfter(after: number): this {
    return this.insertRowsAfter(after, 1);
  }
  insertRowsBefore(before: number, count: number): this {
    return this.insertLines('row', before, before - 1, count);
  }
  insertRowBefore(before: number): this {
    return this.insertRowsBefore(before, 1);
  }
  insertColumns(at: number, count = 1): void {
    this.insertColumnsBefore(at, count);
  }
  insertColumnsAfter(after: number, count: number): this {
    return this.insertLines('column', after, after, count);
  }
  insertColumnAfter(after: number): this {
    return this.insertColumnsAfter(after, 1);
  }
  insertColumnsBefore(before: number, count: number): this {
    return this.insertLines('column', before, before - 1, count);
  }
  insertColumnBefore(before: number): this {
    return this.insertColumnsBefore(before, 1);
  }
  moveColumns({ at }: Range, destination: number): void {
    this.assertLines('column', at.column, at.columns);
    if (destination < 1 || destination > this.info().columns + 1) throw new Error(OUT_OF_BOUNDS.column);
    if (destination >= at.column && destination <= at.column + at.columns) {
      throw new Error('The destination is within the columns that are moved.');
    }
    host('moveColumns', this.sheetId, at.column, at.columns, destination);
  }
  /** @param beside the line that the script named, which must be there */
  private insertLines(side: 'row' | 'column', beside: number, after: number, count: number): this {
    this.assertLines(side, beside, 1);
    if (count < 1) throw new Error(OUT_OF_BOUNDS[side]);
    host('insertLines', this.sheetId, side, after, count);
    return this;
  }
  deleteRows(from: number, count: number): void {
    this.deleteLines('row', from, count);
  }
  deleteRow(row: number): this {
    this.deleteLines('row', row, 1);
    return this;
  }
  deleteColumns(from: number, count: number): void {
    this.deleteLines('column', from, count);
  }
  deleteColumn(column: number): this {
    this.deleteLines('column', column, 1);
    return this;
  }
  private deleteLines(side: 'row' | 'column', from: number, count: number): void {
    this.assertLines(side, from, count);
    host('deleteLines', this.sheetId, side, from, count);
  }
  private assertLines(side: 'row' | 'column', from: number, count: number): void {
    const { rows, columns } = this.info();
    const last = side === 'row' ? rows : columns;
    if (from < 1 || count < 1 || from + count - 1 > last) throw new Error(OUT_OF_BOUNDS[side]);
  }
  /** Below the last content; the sheet grows when it is full. */
  appendRow(values: readonly unknown[]): this {
    const row = this.getLastRow() + 1;
    const { rows, columns } = this.info();
    if (row > rows) this.insertRowsAfter(rows, 1);
    if (values.length > columns) this.insertColumnsAfter(columns, values.length - columns);
    this.getRange(row, 1, 1, values.length).setValues([values]);
    return this;
  }
  clear(): this {
    return this.clearParts(['contents', 'formats']);
  }
  clearContents(): this {
    return this.clearParts(['contents']);
  }
  clearFormats(): this {
    return this.clearParts(['formats']);
  }
  clearNotes(): this {
    return this.clearParts(['notes']);
  }
  private clearParts(parts: ('contents' | 'formats' | 'notes')[]): this {
    const { rows, columns } = this.info();
    host('clear', [{ sheetId: this.sheetId, row: 1, column: 1, rows, columns }], parts);
    return this;
  }

  hideRows(from: number, count = 1): void {
    this.hideLines('row', from, count, true);
  }
  hideRow({ at }: Range): void {
    this.hideLines('row', at.row, at.rows, true);
  }
  showRows(from: number, count = 1): void {
    this.hideLines('row', from, count, false);
  }
  unhideRow({ at }: Range): void {
    this.hideLines('row', at.row, at.rows, false);
  }
  hideColumns(from: number, count = 1): void {
    this.hideLines('column', from, count, true);
  }
  hideColumn({ at }: Range): void {
    this.hideLines('column', at.column, at.columns, true);
  }
  showColumns(from: number, count = 1): void {
    this.hideLines('column', from, count, false);
  }
  unhideColumn({ at }: Range): void {
    this.hideLines('column', at.column, at.columns, false);
  }
  private hideLines(side: 'row' | 'column', from: number, count: number, hidden: boolean): void {
    this.assertLines(side, from, count);
    host('setLinesHidden', this.sheetId, side, from, count, hidden);
  }
  isRowHiddenByUser = (row: number) => host('hiddenLines', this.sheetId, 'row').includes(row);
  isColumnHiddenByUser = (column: number) => host('hiddenLines', this.sheetId, 'column').includes(column);
  isRowHiddenByFilter = (row: number) => extras(this.sheetId, 'filter')?.hiddenRows.includes(row) ?? false;
  getFilter(): Filter | null {
    return Filter.of(this.sheetId, rangeOf);
  }

  getFrozenRows = () => this.info().frozenRows;
  getFrozenColumns = () => this.info().frozenColumns;
  setFrozenRows(count: number): void {
    this.freeze('row', count);
  }
  setFrozenColumns(count: number): void {
    this.freeze('column', count);
  }
  private freeze(side: 'row' | 'column', count: number): void {
    if (count < 0) throw new Error(OUT_OF_BOUNDS[side]);
    host('freeze', this.sheetId, side, count);
  }
  setColumnWidth(column: number, pixels: number): this {
    return this.size('column', column, 1, pixels);
  }
  setColumnWidths(from: number, count: number, pixels: number): this {
    return this.size('column', from, count, pixels);
  }
  setRowHeight(row: number, pixels: number): this {
    return this.size('row', row, 1, pixels);
  }
  setRowHeights(from: number, count: number, pixels: number): this {
    return this.size('row', from, count, pixels);
  }
  setRowHeightsForced(from: number, count: number, pixels: number): this {
    return this.size('row', from, count, pixels);
  }
  private size(side: 'row' | 'column', from: number, count: number, pixels: number): this {
    host('setSizes', this.sheetId, side, from, count, pixels);
    return this;
  }
  setHiddenGridlines(hidden: boolean): this {
    host('setGridlines', this.sheetId, hidden);
    return this;
  }
  setTabColor(color: string | null): this {
    host('setTabColor', this.sheetId, color === null ? null : hexColour(color));
    return this;
  }

  newChart(): EmbeddedChartBuilder {
    return service('EmbeddedChartBuilder', new EmbeddedChartBuilder(), false);
  }
  getCharts(): EmbeddedChart[] {
    return this.charts().map((spec) => service('EmbeddedChart', new EmbeddedChart(spec)));
  }
  insertChart(chart: EmbeddedChart): void {
    const all = this.charts();
    const chartId = 1 + all.reduce((highest, each) => Math.max(highest, each.chartId), this.sheetId * 1000);
    this.setCharts([...all, { ...chart.spec, chartId }]);
  }
  updateChart(chart: EmbeddedChart): void {
    this.setCharts(this.charts().map((each) => (each.chartId === chart.spec.chartId ? chart.spec : each)));
  }
  removeChart(chart: EmbeddedChart): void {
    this.setCharts(this.charts().filter((each) => each.chartId !== chart.spec.chartId));
  }
  private charts(): ChartSnapshot[] {
    return extras(this.sheetId, 'charts');
  }
  private setCharts(charts: ChartSnapshot[]): void {
    setExtras(this.sheetId, 'charts', charts);
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return extras(this.sheetId, 'conditionalFormats').map((spec) =>
      service('ConditionalFormatRule', new ConditionalFormatRule(spec)),
    );
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    setExtras(
      this.sheetId,
      'conditionalFormats',
      rules.map((rule) => rule.spec),
    );
  }
  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  addDeveloperMetadata(key: string, second?: unknown): this {
    addMetadata(this.sheetId, null, key, second);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(this.self());
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return service('DeveloperMetadataFinder', new DeveloperMetadataFinder([this.self()]), false);
  }
  getProtections(type: EnumValue): Protection[] {
    return Protection.of(this.sheetId, type, rangeOf);
  }
  protect(): Protection {
    return Protection.add(this.sheetId, null, rangeOf);
  }

  private self(): Sheet {
    return sheetOf(this.sheetId, this.parent);
  }
}

export function sheetOf(sheetId: number, parent: object): Sheet {
  return service('Sheet', new Sheet(sheetId, parent));
}
