/** The rows of the three data sets as they stand in their files, with what is wrong with them; read without the product. */
import { thousandths } from './decimal.ts';

export type RawCell = string | number | null;

export interface OrderRow {
  customer: string;
  /** Serial day. */
  day: number;
  /** Thousandths. */
  amount: bigint;
  /** What makes rows one order. */
  order: string;
  channel: string;
  quantity: number;
  isDiscounted: boolean;
}

export interface Answer {
  customer: string;
  day: number;
  /** 0 to 10. */
  score: number;
  /** 1 to 5. */
  rating: number;
  topic: string;
}

export interface Source {
  /** Name of the sheet. */
  sheet: string;
  symbol: string;
  rowsRead: number;
  rows: OrderRow[];
  /** Null without a survey. */
  answers: Answer[] | null;
  /** Numbers of the rows with each finding, by what the summary calls it. */
  findings: Record<string, number[]>;
  /** Amounts of the rows that were left out, as far as they can be read, by the finding. */
  leftOut: Record<string, bigint[]>;
}

export function serialDay(iso: string): number {
  return Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
}

/**
 * The tea shop's two sheets. Dates are serial days; amounts are numbers, or texts that hold one.
 *
 * @param today serial day
 */
export function demoSource(orders: readonly RawCell[][], survey: readonly RawCell[][], today: number): Source {
  const findings: Record<string, number[]> = {};
  const leftOut: Record<string, bigint[]> = {};
  const isFirst = firstOf();
  const rows = orders.slice(1).flatMap((cells, i): OrderRow[] => {
    const found = (finding: string) => {
      findings[finding] = [...(findings[finding] ?? []), i + 2];
    };
    const [day, customer, order, channel, , quantity, amount, discount] = cells;
    const decimal = String(amount).replace(/[¥,\s]/g, '');
    const isAmount = /^-?\d+(\.\d+)?$/.test(decimal);
    const leave = (finding: string) => {
      found(finding);
      if (isAmount) leftOut[finding] = [...(leftOut[finding] ?? []), thousandths(decimal)];
      return [];
    };
    if (customer === null) return leave('No customer');
    if (typeof day !== 'number') return leave('Unreadable date');
    if (!isAmount) return leave('Unreadable amount');
    if (day > today) return leave('Date in the future');
    if (!isFirst([order, customer, day, decimal].join())) return leave('Same order twice');
    if (decimal.startsWith('-')) found('Refunds');
    if (typeof amount === 'string') found('Numbers stored as text');
    return [
      {
        customer: String(customer),
        day,
        amount: thousandths(decimal),
        order: String(order),
        channel: String(channel),
        quantity: Number(quantity),
        isDiscounted: discount !== null,
      },
    ];
  });
  const answers = survey.slice(1).map(
    ([day, customer, score, rating, topic]): Answer => ({
      customer: String(customer),
      day: Number(day),
      score: Number(score),
      rating: Number(rating),
      topic: String(topic),
    }),
  );
  return { sheet: 'Orders', symbol: '¥', rowsRead: orders.length - 1, rows, answers, findings, leftOut };
}

function firstOf(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => seen.size < seen.add(key).size;
}

/** Every row is an order. */
export function cdnowSource(records: readonly Record<string, string>[]): Source {
  const rows = records.map(
    ({ master_id, date, value }, i): OrderRow => ({
      ...PLAIN,
      customer: master_id ?? '',
      day: serialDay(date ?? ''),
      amount: thousandths(value ?? ''),
      order: String(i),
    }),
  );
  return sourceOf(records.length, rows, { 'Amount of zero': rowsWhere(rows, ({ amount }) => amount === 0n) });
}

/** Lines of invoices; those without a customer are left out. */
export function retailSource(records: readonly Record<string, string>[]): Source {
  const all = records.map(
    ({ CustomerID, InvoiceDate, InvoiceNo, Quantity, UnitPrice }): OrderRow => ({
      ...PLAIN,
      customer: CustomerID ?? '',
      day: serialDay((InvoiceDate ?? '').slice(0, 10)),
      amount: BigInt(Quantity ?? '') * thousandths(UnitPrice ?? ''),
      order: InvoiceNo ?? '',
    }),
  );
  const isKnown = ({ customer }: OrderRow) => customer !== '';
  const unknown = all.filter((row) => !isKnown(row));
  const findings = {
    'No customer': rowsWhere(all, (row) => !isKnown(row)),
    Refunds: rowsWhere(all, (row) => isKnown(row) && row.amount < 0n),
    'Amount of zero': rowsWhere(all, (row) => isKnown(row) && row.amount === 0n),
  };
  return sourceOf(records.length, all.filter(isKnown), findings, {
    'No customer': unknown.map(({ amount }) => amount),
  });
}

const PLAIN = { channel: '', quantity: 0, isDiscounted: false };

function sourceOf(
  rowsRead: number,
  rows: OrderRow[],
  findings: Source['findings'],
  leftOut: Source['leftOut'] = {},
): Source {
  return { sheet: 'data', symbol: '', rowsRead, rows, answers: null, findings, leftOut };
}

/** As numbered in the sheet, below one row of heads. */
function rowsWhere(rows: readonly OrderRow[], holds: (row: OrderRow) => boolean): number[] {
  return rows.flatMap((row, i) => (holds(row) ? [i + 2] : []));
}
