/** The demo workbook: two sheets of a tea shop, with the slips that real lists have, and the facts about them. */
import type { CellSnapshot, CellStyle, SheetSnapshot, WorkbookSnapshot } from '../workbench/types/snapshot.ts';
import { type Answer, demoAnswers, demoOrders, type Order } from './demoOrders.ts';
import { type Random, seeded } from './random.ts';
import { type DemoWords, demoWords } from './words.ts';

/** What the generator put into the orders, counted as it was made; tests compare with it. */
export interface DemoFacts {
  rows: number;
  usableRows: number;
  customers: number;
  /** Net of the usable rows, in cents. */
  revenueCents: number;
  noCustomer: number;
  duplicates: number;
  unreadableDates: number;
  unreadableAmounts: number;
  futureDates: number;
  refunds: number;
  textAmounts: number;
  answers: number;
}

type Slip = 'noCustomer' | 'duplicate' | 'badDate' | 'badAmount' | 'future';

interface Row extends Order {
  orderNo: string;
  slip?: Slip;
  /** Which of the words or spellings of its slip a row has. */
  variant: number;
  textAmount?: boolean;
}

const SEED = 20261031;
const SLIPS: Record<Exclude<Slip, 'duplicate'>, number> = { noCustomer: 9, badDate: 4, badAmount: 3, future: 2 };
const DUPLICATES = 6;
const TEXT_AMOUNTS = 58;
/** Somebody typed 2052 for 2025. */
const TYPED_YEARS_LATER = 9862;

const STYLES = { header: 0, date: 1, money: 2 };
const STYLE_TABLE: CellStyle[] = [
  { bold: true, background: '#f0f4f9', vertical: 'middle', border: { bottom: { style: 'thin', color: '#747775' } } },
  { numberFormat: 'yyyy-mm-dd', horizontal: 'left' },
  { numberFormat: '¥#,##0.00' },
];

export function demoWorkbook(language: 'en' | 'zh-CN'): { workbook: WorkbookSnapshot; facts: DemoFacts } {
  const random = seeded(SEED);
  const words = demoWords[language];
  const orders = demoOrders(random);
  const answers = demoAnswers(orders, random);
  const rows = withSlips(orders, random);
  return {
    workbook: {
      name: words.workbook,
      locale: words.locale,
      timeZone: 'Asia/Shanghai',
      styles: STYLE_TABLE,
      sheets: [orderSheet(rows, words), surveySheet(answers, words, random)],
    },
    facts: factsOf(rows, answers),
  };
}

function withSlips(orders: readonly Order[], random: Random): Row[] {
  const rows: Row[] = orders.map((order, i) => ({ ...order, orderNo: `S-${100001 + i}`, variant: 0 }));
  // Sales only: a slip on a refund would be two findings in one row.
  const free = new Set(rows.filter((row) => row.cents > 0));
  const take = (): Row => {
    const row = random.pick([...free]);
    free.delete(row);
    return row;
  };
  for (const [slip, count] of Object.entries(SLIPS) as [Exclude<Slip, 'duplicate'>, number][]) {
    for (let variant = 0; variant < count; variant++) Object.assign(take(), { slip, variant });
  }
  for (let i = 0; i < TEXT_AMOUNTS; i++) Object.assign(take(), { textAmount: true, variant: i });
  for (let i = 0; i < DUPLICATES; i++) {
    const row = take();
    rows.splice(rows.indexOf(row) + 1, 0, { ...row, slip: 'duplicate' });
  }
  return rows;
}

function factsOf(rows: readonly Row[], answers: readonly Answer[]): DemoFacts {
  const count = (holds: (row: Row) => boolean) => rows.filter(holds).length;
  const usable = rows.filter((row) => row.slip === undefined);
  return {
    rows: rows.length,
    usableRows: usable.length,
    customers: new Set(usable.map((row) => row.customer)).size,
    revenueCents: usable.reduce((sum, row) => sum + row.cents, 0),
    noCustomer: count((row) => row.slip === 'noCustomer'),
    duplicates: count((row) => row.slip === 'duplicate'),
    unreadableDates: count((row) => row.slip === 'badDate'),
    unreadableAmounts: count((row) => row.slip === 'badAmount'),
    futureDates: count((row) => row.slip === 'future'),
    refunds: count((row) => row.cents < 0),
    textAmounts: count((row) => row.textAmount === true),
    answers: answers.length,
  };
}

function orderSheet(rows: readonly Row[], words: DemoWords): SheetSnapshot {
  return sheet(
    1,
    words.orders,
    words.orderHeaders,
    [105, 110, 105, 90, 120, 80, 115, 90],
    rows.map((row) => [
      row.slip === 'badDate'
        ? text(words.badDates[row.variant] ?? '')
        : date(row.slip === 'future' ? row.day + TYPED_YEARS_LATER : row.day),
      row.slip === 'noCustomer' ? null : text(row.customer),
      text(row.orderNo),
      text(words.channels[row.channel] ?? ''),
      text(words.products[row.product] ?? ''),
      { value: row.quantity },
      amount(row, words),
      row.discountCents > 0 ? { value: row.discountCents / 100, style: STYLES.money } : null,
    ]),
  );
}

function amount(row: Row, words: DemoWords): CellSnapshot {
  if (row.slip === 'badAmount') return text(words.badAmounts[row.variant] ?? '');
  const value = row.cents / 100;
  if (!row.textAmount) return { value, style: STYLES.money };
  const [whole = '', fraction] = value.toFixed(2).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return text([`${grouped}.${fraction}`, `¥${grouped}.${fraction}`, `${value} `][row.variant % 3] ?? '');
}

function surveySheet(answers: readonly Answer[], words: DemoWords, random: Random): SheetSnapshot {
  const sorted = [...answers].sort((a, b) => a.day - b.day);
  return sheet(
    2,
    words.survey,
    words.surveyHeaders,
    [105, 110, 70, 90, 120, 190],
    sorted.map((answer) => [
      date(answer.day),
      text(answer.customer),
      { value: answer.score },
      { value: answer.satisfaction },
      text(words.topics[answer.topic] ?? ''),
      random.next() < 0.25 ? text(random.pick(answer.score >= 7 ? words.praise : words.complaints)) : null,
    ]),
  );
}

function sheet(
  sheetId: number,
  name: string,
  headers: readonly string[],
  widths: readonly number[],
  rows: (CellSnapshot | null)[][],
): SheetSnapshot {
  return {
    sheetId,
    name,
    rows: rows.length + 200,
    columns: 26,
    cells: [headers.map((value) => ({ value, style: STYLES.header })), ...rows],
    columnWidths: Object.fromEntries(widths.map((width, i) => [i, width])),
    rowHeights: { 0: 28 },
    frozenRows: 1,
  };
}

function text(value: string): CellSnapshot {
  return { value };
}

function date(day: number): CellSnapshot {
  return { value: { date: day }, style: STYLES.date };
}
