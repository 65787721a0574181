/** Sheet: one tab of the spreadsheet. */
import type { ChartSnapshot, RangeSnapshot } from '../contract/snapshot.ts';
import { parseA1 } from './a1.ts';
import { EmbeddedChart, EmbeddedChartBuilder } from './charts.ts';
import { extras, host, setExtras } from './hostCall.ts';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOf } from './metadata.ts';
import type { SheetInfo } from './port.ts';
import { Protection } from './protection.ts';
import { type Range, RangeList, rangeOf } from './range.ts';
import { ConditionalFormatRule } from './rules.ts';
import { service } from './service.ts';

const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

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
  getType = () => 'GRID';
  getName = () => this.info().name;
  getIndex = () => host('sheets').findIndex(({ sheetId }) => sheetId === this.sheetId) + 1;
  getMaxRows = () => this.info().rows;
  getMaxColumns = () => this.info().columns;
  getLastRow = () => host('usedSize', this.sheetId)[0];
  getLastColumn = () => host('usedSize', this.sheetId)[1];
  isSheetHidden = () => this.info().hidden;

  setName(name: string): this {
    if (host('sheets').some((sheet) => sheet.name === name && sheet.sheetId !== this.sheetId)) {
      throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
    }
    host('renameSheet', this.sheetId, name);
    return this;
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

  insertRowsAfter(after: number, count: number): this {
    return this.lines('row', after, count);
  }
  insertRowsBefore(before: number, count: number): this {
    return this.lines('row', before - 1, count);
  }
  insertColumnsAfter(after: number, count: number): this {
    return this.lines('column', after, count);
  }
  private lines(side: 'row' | 'column', after: number, count: number): this {
    host('insertLines', this.sheetId, side, after, count);
    return this;
  }
  deleteRows(from: number, count: number): void {
    host('deleteLines', this.sheetId, 'row', from, count);
  }
  deleteColumns(from: number, count: number): void {
    host('deleteLines', this.sheetId, 'column', from, count);
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

  setFrozenRows(count: number): void {
    host('freeze', this.sheetId, 'row', count);
  }
  setFrozenColumns(count: number): void {
    host('freeze', this.sheetId, 'column', count);
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
    host('setTabColor', this.sheetId, color);
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
  getProtections(type: 'SHEET' | 'RANGE'): Protection[] {
    return Protection.of(this.sheetId, type);
  }
  protect(): Protection {
    return Protection.add(this.sheetId, null);
  }

  private self(): Sheet {
    return sheetOf(this.sheetId, this.parent);
  }
}

export function sheetOf(sheetId: number, parent: object): Sheet {
  return service('Sheet', new Sheet(sheetId, parent));
}
