/** A workbook with one of everything that an export has to carry. */
import type { CellSnapshot, CellValue, ChartSnapshot, WorkbookSnapshot } from '../../../workbench/types/snapshot.ts';

const cell = (value: CellValue, rest: Omit<CellSnapshot, 'value'> = {}): CellSnapshot => ({ value, ...rest });
const block = (row: number, column: number, rows: number, columns: number) => ({
  sheetId: 1,
  row,
  column,
  rows,
  columns,
});

const STYLE = { head: 0, percent: 1, date: 2, money: 3 };

/** Longer than Excel's 31 characters, so that it is another one in the file. */
export const LONG_NAME = 'All the orders of the shop: 2024 and 2025';
export const SHEET = "Ann's tiers";

/** A chart over tier, share and rate. */
function chart(
  chartId: number,
  type: ChartSnapshot['type'],
  row: number,
  options: Record<string, unknown>,
): ChartSnapshot {
  return {
    chartId,
    type,
    ranges: [block(1, 1, 4, 1), block(1, 4, 4, 1), block(1, 6, 4, 1)],
    headers: 1,
    options: { width: 480, height: 240, ...options },
    position: { row, column: 2, offsetX: 10, offsetY: 5 },
  };
}

export const WORKBOOK: WorkbookSnapshot = {
  name: 'Report',
  locale: 'en_US',
  timeZone: 'Etc/UTC',
  styles: [
    { bold: true, color: '#ffffff', background: '#0842a0', horizontal: 'center', wrap: true },
    { numberFormat: '0.0%' },
    { numberFormat: 'yyyy-mm-dd hh:mm' },
    { numberFormat: '¥#,##0.00', border: { bottom: { style: 'thin', color: '#dadce0' } } },
  ],
  sheets: [
    {
      sheetId: 1,
      name: SHEET,
      rows: 100,
      columns: 26,
      cells: [
        ['Tier', 'Customers', 'Revenue', 'Share', 'Since', 'Rate'].map((value) => cell(value, { style: STYLE.head })),
        ...[
          ['A', 120, 500, 0.5],
          ['B & "co" <b>', 300, 300, 0.3],
          ['=1+1', 800, 200, 0.2],
        ].map(([tier = '', customers = 0, revenue = 0, share = 0], i) => [
          cell(tier),
          cell(customers),
          cell(revenue, { style: STYLE.money }),
          cell(share, { formula: `=C${i + 2}/SUM(C$2:C$4)`, style: STYLE.percent }),
          cell({ date: 45748.75 + i }, { style: STYLE.date }),
          cell((i + 1) / 10, { style: STYLE.percent }),
        ]),
        [cell('007'), cell('10%'), cell(true), cell(false), cell({ error: '#N/A' }, { formula: '=NA()' })],
        [
          cell(25, { formula: '=ROUND(NPS(B2:B4),0)', note: 'Asked in May' }),
          cell(2, { formula: `='${LONG_NAME}'!A1` }),
        ],
      ],
      columnWidths: { 0: 200, 4: 130, 5: 63 },
      rowHeights: { 0: 40 },
      frozenRows: 1,
      frozenColumns: 1,
      hiddenGridlines: true,
      tabColor: '#0b57d0',
      merges: [block(8, 1, 2, 3)],
      conditionalFormats: [
        {
          ranges: [block(2, 1, 3, 1)],
          condition: { kind: 'textStartsWith', text: 'A' },
          style: { background: '#fdebf0' },
        },
      ],
      validations: [
        {
          range: block(2, 8, 3, 1),
          rule: { kind: 'list', values: ['A', 'B'] },
          allowInvalid: false,
          help: 'Pick\none',
        },
      ],
      protections: [{ range: null, warningOnly: true, description: 'Ours', unprotected: [], canEdit: true }],
      charts: [
        chart(1, 'BAR', 10, { title: 'Bars & shares', series: { 0: { color: '#80868b', dataLabel: 'value' } } }),
        chart(2, 'COMBO', 25, {
          title: 'Combined',
          series: { 1: { type: 'line', targetAxisIndex: 1, color: '#0b57d0' } },
          vAxes: { 1: { title: 'Rate of return', format: '0%', viewWindow: { min: 0, max: 0.5 } } },
        }),
        chart(3, 'PIE', 40, { title: 'Slices' }),
      ],
    },
    { sheetId: 2, name: LONG_NAME, rows: 100, columns: 26, cells: [[cell(2)]] },
  ],
};
