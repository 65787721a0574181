/** What the tables of tiers and of classes have in common: customers and revenue of each group, their shares, and a total. */
import type { ClassKind } from '../../core/segments/customerClasses.ts';
import { ratio, share } from '../formulas.ts';
import { address, block, setOff } from '../sheetGrid.ts';
import { STYLES } from '../styles.ts';
import { BODY, FIRST, type GroupTable, HEAD, LAST, type SummaryPage, underline } from './page.ts';
import { countOrFew, ifTold } from './smallGroups.ts';

/** Columns, from the left; a name takes two, and what follows the shares differs from table to table. */
export const GROUP = {
  name: FIRST,
  customers: FIRST + 2,
  customerShare: FIRST + 3,
  revenue: FIRST + 4,
  revenueShare: FIRST + 5,
  perCustomer: FIRST + 6,
  action: FIRST + 7,
  atRisk: FIRST + 6,
  lifetimeValue: FIRST + 7,
  treatment: FIRST + 8,
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
  };
  for (const [heading, column] of Object.entries(all) as [Heading, number][]) {
    const { label, note } = terms[heading];
    const isText = heading === 'tier' || heading === 'segment' || heading === 'class';
    const isAction = heading === 'treatment' || heading === 'action';
    const style = isText || isAction ? STYLES.th : STYLES.thR;
    const numberFormat = heading === 'perCustomer' ? setOff('@') : 'General';
    grid.put(row + HEAD, column, label, { style, note, numberFormat });
  }
}

/** Customers and revenue of one class, given as expressions, with the shares. */
export function writeGroup(
  page: SummaryPage,
  table: GroupTable,
  index: number,
  { customers, revenue }: { customers: string; revenue: string },
): void {
  const count = address(table.row + BODY + index, GROUP.customers);
  writeFigures(page, table, index, {
    customers: countOrFew(page, customers),
    revenue: ifTold(count, revenue),
  });
}

/** Those without a class, where there are any: what the classes leave of all, unless one of them is not told. */
export function writeRest(page: SummaryPage, table: GroupTable, kind: ClassKind): void {
  if (!table.hasRest) return;
  const left = (column: number) => {
    const classes = Array.from({ length: table.groups }, (_, i) => address(table.row + BODY + i, column));
    return [address(totalRow(table), column), ...classes].join('-');
  };
  const count = address(table.row + BODY + table.groups, GROUP.customers);
  page.grid.put(table.row + BODY + table.groups, GROUP.name, page.words.noClass[kind], { style: STYLES.lead });
  writeFigures(page, table, table.groups, {
    customers: `IFERROR(${countOrFew(page, `(${left(GROUP.customers)})`)},"–")`,
    // Rounded, as a difference of sums leaves traces that binary fractions have.
    revenue: ifTold(count, `IFERROR(ROUND(${left(GROUP.revenue)},${REVENUE_DECIMALS}),"–")`),
  });
}

const REVENUE_DECIMALS = 4;

/** The last row: all customers, of whom the first table counts and the others take the figures. */
export function writeGroupTotal(page: SummaryPage, table: GroupTable): void {
  const { grid, words, lines, plan, range } = page;
  const of = (column: number) => address(totalRow(plan.tables.tier), column);
  const isFirst = table === plan.tables.tier;
  const { label, note } = words.summary.all;
  grid.put(totalRow(table), GROUP.name, label, { style: STYLES.tot, note });
  writeFigures(page, table, totalRow(table) - table.row - BODY, {
    customers: isFirst ? `COUNTA(${range('customer')})` : of(GROUP.customers),
    revenue: isFirst ? `SUM(${range('revenue')})` : of(GROUP.revenue),
  });
  underline(lines, table.row + HEAD, totalRow(table) - 1);
}

function writeFigures(
  { grid, money }: SummaryPage,
  table: GroupTable,
  index: number,
  { customers, revenue }: { customers: string; revenue: string },
): void {
  const row = table.row + BODY + index;
  const total = totalRow(table);
  const [figure, rate] = row === total ? [STYLES.totN, STYLES.totN] : [STYLES.num, STYLES.numS];
  const put = (column: number, formula: string, style: typeof figure, numberFormat: string) =>
    grid.put(row, column, { formula: `=${formula}` }, { style, numberFormat });
  const [customersCell, revenueCell] = [address(row, GROUP.customers), address(row, GROUP.revenue)];
  put(GROUP.customers, customers, figure, '#,##0');
  put(GROUP.revenue, revenue, figure, money.sum);
  for (const [part, column] of [
    [customersCell, GROUP.customerShare],
    [revenueCell, GROUP.revenueShare],
  ] as const) {
    put(column, ifTold(part, share(part, address(total, column - 1))), rate, '0.0%');
  }
}

/** Revenue divided by customers of one row. */
export function writePerCustomer({ grid, money }: SummaryPage, table: GroupTable): void {
  for (let row = table.row + BODY; row <= totalRow(table); row++) {
    const [customers, revenue] = [address(row, GROUP.customers), address(row, GROUP.revenue)];
    const formula = `=IF(AND(ISNUMBER(${customers}),ISNUMBER(${revenue})),${ratio(revenue, customers)},"–")`;
    const style = row === totalRow(table) ? STYLES.totN : STYLES.num;
    grid.put(row, GROUP.perCustomer, { formula }, { style, numberFormat: setOff(money.sum) });
  }
}

export function totalRow({ row, groups, hasRest }: GroupTable): number {
  return row + BODY + groups + (hasRest ? 1 : 0);
}

/** The columns of texts in the rows of classes, each to be one cell a row. */
export function mergeTexts(
  { merges }: SummaryPage,
  { row, groups }: GroupTable,
  from: number,
  to: number = LAST,
): void {
  merges.push(block(row + BODY, from, row + BODY + groups - 1, to));
}

/** The cells of a column of classes with its head, as a chart reads them. */
export function chartColumn({ row, groups }: GroupTable, column: number): string {
  return block(row + HEAD, column, row + BODY + groups - 1, column);
}
