/** What the tables of tiers and of segments have in common: customers and revenue of each group, their shares, and a total. */
import type { ClassKind } from '../../core/segments/customerClasses.ts';
import { ofNoClass } from '../classes.ts';
import { ratio, share } from '../formulas.ts';
import { address, block, INDENT } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { BODY, FIRST, type GroupTable, HEAD, type SummaryPage, underline } from './page.ts';

/** Columns, from the left; the last two differ from table to table. */
export const GROUP = {
  name: FIRST,
  customers: FIRST + 1,
  customerShare: FIRST + 2,
  revenue: FIRST + 3,
  revenueShare: FIRST + 4,
  perCustomer: FIRST + 5,
  atRisk: FIRST + 6,
  treatment: FIRST + 7,
};

type Heading = keyof SummaryPage['words']['summary']['columns'];

/** Heads the columns; those of text stand left, those of figures right. */
export function writeGroupHeads(
  { grid, words }: SummaryPage,
  { row }: GroupTable,
  heads: Partial<Record<Heading, number>>,
): void {
  const terms = words.summary.columns;
  const all = {
    ...heads,
    customers: GROUP.customers,
    customerShare: GROUP.customerShare,
    revenue: GROUP.revenue,
    revenueShare: GROUP.revenueShare,
    perCustomer: GROUP.perCustomer,
  };
  for (const [heading, column] of Object.entries(all) as [Heading, number][]) {
    const { label, note } = terms[heading];
    const isText = heading === 'tier' || heading === 'segment' || heading === 'class';
    const isIndented = heading === 'treatment' || heading === 'action';
    const style = isText || isIndented ? STYLES.th : STYLES.thR;
    grid.put(row + HEAD, column, label, { style, note, numberFormat: isIndented ? INDENT : 'General' });
  }
}

/** Customers and revenue of one group, given as expressions, with the shares and the average. */
export function writeGroup(
  { grid, money }: SummaryPage,
  table: GroupTable,
  index: number,
  { customers, revenue }: { customers: string; revenue: string },
): void {
  const row = table.row + BODY + index;
  const total = totalRow(table);
  const isTotal = row === total;
  const [figure, rate] = isTotal ? [STYLES.totN, STYLES.totN] : [STYLES.num, STYLES.numS];
  const put = (column: number, formula: string, style: typeof figure, numberFormat: string) =>
    grid.put(row, column, { formula: `=${formula}` }, { style, numberFormat });
  const customersCell = address(row, GROUP.customers);
  const revenueCell = address(row, GROUP.revenue);
  put(GROUP.customers, customers, figure, '#,##0');
  put(GROUP.customerShare, share(customersCell, address(total, GROUP.customers)), rate, '0.0%');
  put(GROUP.revenue, revenue, figure, money.sum);
  put(GROUP.revenueShare, share(revenueCell, address(total, GROUP.revenue)), rate, '0.0%');
  put(GROUP.perCustomer, ratio(revenueCell, customersCell), figure, money.sum);
}

/** Those without a class, where there are any. */
export function writeRest(page: SummaryPage, table: GroupTable, kind: ClassKind): void {
  if (!table.hasRest) return;
  const { count, sum } = ofNoClass(page.counting, kind);
  page.grid.put(table.row + BODY + table.groups, GROUP.name, page.words.noClass[kind], { style: STYLES.lead });
  writeGroup(page, table, table.groups, { customers: count, revenue: sum('revenue') });
}

/** The last row: all customers. */
export function writeGroupTotal(page: SummaryPage, table: GroupTable): void {
  const { grid, words, lines } = page;
  const sum = (column: number) => `SUM(${groupColumn(table, column)})`;
  grid.put(totalRow(table), GROUP.name, words.summary.all, { style: STYLES.tot });
  writeGroup(page, table, totalRow(table) - table.row - BODY, {
    customers: sum(GROUP.customers),
    revenue: sum(GROUP.revenue),
  });
  underline(lines, table.row + HEAD, totalRow(table) - 1);
}

export function totalRow({ row, groups, hasRest }: GroupTable): number {
  return row + BODY + groups + (hasRest ? 1 : 0);
}

/** The cells of a column, total excluded. */
export function groupColumn(table: GroupTable, column: number): string {
  return block(table.row + BODY, column, totalRow(table) - 1, column);
}

/** The cells of a column of classes with its head, as a chart reads them. */
export function chartColumn({ row, groups }: GroupTable, column: number): string {
  return block(row + HEAD, column, row + BODY + groups - 1, column);
}
