import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WORKBENCH } from '../../build/paths.ts';
import { dataFile, hasValidationData, readDataSet } from '../validationData.ts';
import { partsOf, relations, workbookOf, worksheet, xlsxOf } from './files/sheetFiles.ts';
import { hasLibreOffice, recalculate } from './libreOffice.ts';

interface Summary {
  rowsRead: number;
  rowsUsed: number;
  rowsSkipped: number;
  customers: number;
  orders: number;
  revenue: number;
  asOf: string;
  tiers: { tier: string; customers: number; revenue: number }[];
  segments: { segment: string; customers: number; revenue: number }[];
  serviceCalls: number;
}

const folder = mkdtempSync(path.join(tmpdir(), 'clientele-segment-'));
const at = (name: string) => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

function segment(...args: string[]) {
  return spawnSync(process.execPath, [`${WORKBENCH}/cli/segment.cjs`, ...args], { encoding: 'utf8' });
}

/** Whole units of 1/10,000: exact for prices and quantities with up to four decimals between them. */
const units = (decimal: string, places: number): bigint => {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const value = BigInt(whole + fraction.padEnd(places, '0'));
  return decimal.startsWith('-') ? -value : value;
};

/** What must come out, calculated from the file by other means than the product's. */
interface Expected {
  rows: number;
  used: number;
  customers: number;
  orders: number;
  revenue: number;
  asOf: string;
  /** What the last full month came to, or the month that goes on where there is no other. */
  month: { orders: number; revenue: number };
}

function expectedOfTransactions(): Expected {
  const rows = readDataSet('cdnow_transactions.csv');
  const sumOf = (some: typeof rows) =>
    Number(some.reduce((total, row) => total + units(row.value ?? '0', 2), 0n)) / 100;
  // Each row is an order; free ones are none, and there are no refunds.
  const ordersIn = (some: typeof rows) => some.filter((row) => Number(row.value) > 0).length;
  // The file ends with the last day of June.
  const june = rows.filter((row) => row.date?.startsWith('1998-06'));
  return {
    rows: rows.length,
    used: rows.length,
    customers: new Set(rows.map((row) => row.master_id)).size,
    orders: ordersIn(rows),
    revenue: sumOf(rows),
    asOf:
      rows
        .map((row) => row.date ?? '')
        .sort()
        .at(-1) ?? '',
    month: { orders: ordersIn(june), revenue: sumOf(june) },
  };
}

function expectedOfRetail(): Expected {
  const rows = readDataSet('online_retail_2010-12.csv');
  const used = rows.filter((row) => row.CustomerID !== '');
  const invoices = new Map<string, { net: bigint; day: string }>();
  const days = new Map<string, bigint>();
  let sum = 0n;
  for (const row of used) {
    const amount = BigInt(row.Quantity ?? '0') * units(row.UnitPrice ?? '0', 3);
    const date = (row.InvoiceDate ?? '').slice(0, 10);
    sum += amount;
    const invoice = `${row.CustomerID} ${row.InvoiceNo}`;
    invoices.set(invoice, { net: (invoices.get(invoice)?.net ?? 0n) + amount, day: `${row.CustomerID} ${date}` });
    days.set(`${row.CustomerID} ${date}`, (days.get(`${row.CustomerID} ${date}`) ?? 0n) + amount);
  }
  // Invoices above zero, on days on which the customer's net is above zero.
  const orders = [...invoices.values()].filter(({ net, day }) => net > 0n && (days.get(day) ?? 0n) > 0n).length;
  const revenue = Number(sum) / 1000;
  return {
    rows: rows.length,
    used: used.length,
    customers: new Set(used.map((row) => row.CustomerID)).size,
    orders,
    revenue,
    // All of it is of one December.
    month: { orders, revenue },
    asOf:
      used
        .map((row) => (row.InvoiceDate ?? '').slice(0, 10))
        .sort()
        .at(-1) ?? '',
  };
}

describe.skipIf(!hasValidationData).each([
  ['cdnow_transactions.csv', expectedOfTransactions],
  ['online_retail_2010-12.csv', expectedOfRetail],
])('segment on %s', (name, expected) => {
  let summary: Summary;
  let truth: Expected;

  beforeAll(() => {
    truth = expected();
    const { status, stderr } = segment(dataFile(name), '--out', at(`${name}.xlsx`), '--json', at(`${name}.json`));
    expect(stderr).toBe('');
    expect(status).toBe(0);
    summary = JSON.parse(readFileSync(at(`${name}.json`), 'utf8')) as Summary;
  }, 120_000);

  it('totals as an independent calculation does', () => {
    expect(summary).toMatchObject({
      rowsRead: truth.rows,
      rowsUsed: truth.used,
      rowsSkipped: truth.rows - truth.used,
      customers: truth.customers,
      orders: truth.orders,
      revenue: truth.revenue,
      asOf: truth.asOf,
    });
  });

  it('puts every customer and all revenue into one tier and one segment', () => {
    for (const groups of [summary.tiers, summary.segments]) {
      expect(groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(truth.customers);
      expect(groups.reduce((sum, { revenue }) => sum + revenue, 0)).toBeCloseTo(truth.revenue, 6);
    }
  });

  it('makes at most 200 service calls', () => {
    expect(summary.serviceCalls).toBeLessThanOrEqual(200);
  });

  it.skipIf(!hasLibreOffice)(
    'writes a report in which LibreOffice, recalculating, finds the same numbers',
    async () => {
      const cells = await recalculate(at(`${name}.xlsx`), 'KPI Summary');
      const numbers = cells.flat().map(Number);
      expect(cells.flat().filter((cell) => /^(#|Err:)/.test(cell))).toEqual([]);
      expect(numbers).toContain(truth.customers);
      const close = (value: number) => numbers.some((number) => Math.abs(number - value) < 1e-6 * Math.abs(value));
      expect(close(truth.revenue)).toBe(true);
      expect(close(truth.month.revenue)).toBe(true);
      expect(close(truth.month.revenue / truth.month.orders)).toBe(true);
      for (const { customers, revenue } of [...summary.tiers, ...summary.segments]) {
        expect(numbers).toContain(customers);
        expect(revenue === 0 || close(revenue)).toBe(true);
      }
    },
    120_000,
  );
});

describe('segment on several files', () => {
  const ORDERS = 'Customer,Date,Amount\nC-1,2025-01-01,5\nC-2,2025-01-02,9\nC-2,2025-01-03,7\nC-3,2025-02-03,17';
  const RATINGS = 'Customer,Date,Satisfaction\nC-1,2025-01-05,5\nC-2,2025-01-06,2\nC-3,2025-01-07,4';

  /** The same rows in a workbook, below a sheet that is neither orders nor survey. */
  const workbook = () => {
    const sheetOf = (csv: string) =>
      worksheet(
        csv
          .split('\n')
          .map((line) => `<row>${line.split(',').map(cellOf).join('')}</row>`)
          .join(''),
      );
    const cellOf = (text: string) =>
      Number.isNaN(Number(text)) ? `<c t="inlineStr"><is><t>${text}</t></is></c>` : `<c><v>${text}</v></c>`;
    const names = ['About', 'Shop', 'Answers'];
    const sheets = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('');
    return xlsxOf(
      partsOf(sheetOf('Made in May'), {
        'xl/workbook.xml': workbookOf(sheets),
        'xl/worksheets/sheet2.xml': sheetOf(ORDERS),
        'xl/worksheets/sheet3.xml': sheetOf(RATINGS),
        'xl/_rels/workbook.xml.rels': relations(
          ...names.map((_, i): [string, string, string] => [
            `rId${i + 1}`,
            'worksheet',
            `worksheets/sheet${i + 1}.xml`,
          ]),
        ),
      }),
    );
  };

  it('takes a survey that only asks how likely they are to recommend', () => {
    writeFileSync(at('shop.csv'), ORDERS);
    writeFileSync(
      at('nps.csv'),
      'Customer,Date,How likely are you to recommend us?\nC-1,2025-01-05,9\nC-2,2025-01-06,2\nC-9,2025-01-07,10',
    );
    const { stdout, stderr } = segment(at('shop.csv'), at('nps.csv'));
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      ratings: null,
      recommendations: { answers: 2, customers: 2 },
      findings: [{ code: 'UNMATCHED_RATING', rows: 1, firstRows: [4] }],
    });
  });

  it('takes the ratings from the survey, and comes to the same with one workbook', () => {
    writeFileSync(at('orders.csv'), ORDERS);
    writeFileSync(at('ratings.csv'), RATINGS);
    writeFileSync(at('book.xlsx'), workbook());
    writeFileSync(at('extras.json'), '{"extras": ["satisfaction"]}');
    const fromText = segment(at('orders.csv'), at('ratings.csv'), '--settings', at('extras.json'));
    const fromBook = segment(at('book.xlsx'), '--settings', at('extras.json'));
    expect([fromText.stderr, fromBook.stderr]).toEqual(['', '']);
    const [text, book] = [fromText, fromBook].map(({ stdout }) => JSON.parse(stdout) as Summary);
    expect(text).toMatchObject({ customers: 3, orders: 4, revenue: 38, ratings: { ratings: 3, customers: 3 } });
    const { serviceCalls, ...same } = text as Summary;
    expect(serviceCalls).toBeGreaterThan(0);
    expect(book).toMatchObject({
      customers: same.customers,
      ratings: { ratings: 3 },
      revenue: same.revenue,
      tiers: same.tiers,
      segments: same.segments,
    });
  });

  it('takes other sheets when the settings name them, and says which there are', () => {
    writeFileSync(at('sheets.json'), '{"sheet": "Answers", "survey": "Nothing"}');
    expect(segment(at('book.xlsx'), '--settings', at('sheets.json')).stderr).toBe(
      'settings, survey: there is no sheet “Nothing”; there are About, Shop, Answers.\n',
    );
  });
});

describe('bad input to segment', () => {
  const HEAD = 'Customer,Date,Amount';
  const rows = (...lines: string[]) => [HEAD, ...lines].join('\n');
  const many = (line: (i: number) => string) => rows(...Array.from({ length: 6 }, (_, i) => line(i)));

  it.each([
    ['an empty file', '', 'is empty; expected a header row'],
    [
      'only headers',
      HEAD,
      'bad, row 2: got no rows, expected one row for each order or customer. Add your rows below the header',
    ],
    ['no date column', 'Customer,Amount\nC-1,5\nC-2,7', 'bad: got no column with the date of each row'],
    [
      'text in all amounts',
      many((i) => `C-${i},2025-01-0${i + 1},free`),
      'bad, column C, row 2: got “free”, expected numbers',
    ],
    ['text in all dates', many((i) => `C-${i},soon,${i}`), 'bad, column B, row 2: got “soon”, expected dates'],
    [
      'mixed day and month',
      many((i) => `C-${i},${i % 2 ? '13/01/2025' : '01/13/2025'},${i}`),
      'bad, column B, row 2: got “01/13/2025” and, in row 3, “13/01/2025”',
    ],
    [
      'days and months that read both ways',
      many((i) => `C-${i},03/0${i + 4}/2025,${i}`),
      'bad, column B, row 2 and 5 more: got “03/04/2025”',
    ],
    [
      'one customer only',
      many((i) => `C-1,2025-01-0${i + 1},${i}`),
      'bad, column A: got “C-1” in every row, expected two customers or more',
    ],
    ['all amounts equal', many((i) => `C-${i},2025-01-0${i + 1},5`), 'bad, column C: got 5 for each of 6 customers'],
  ])('%s ends in a message that names the place and the fix, and writes nothing', (_, csv, message) => {
    writeFileSync(at('bad.csv'), csv);
    const { status, stderr, stdout } = segment(at('bad.csv'), '--json', at('bad.json'));
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(() => readFileSync(at('bad.json'))).toThrow();
  });

  it('is told in Chinese too', () => {
    writeFileSync(at('bad.csv'), HEAD);
    expect(segment(at('bad.csv'), '--locale', 'zh-CN').stderr).toContain(
      '“bad”第 2 行：读到没有数据行，应为每行一笔订单或一位客户。',
    );
  });

  it('that is no table is told for what it is, in both languages', () => {
    writeFileSync(at('photo.csv'), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a));
    expect(segment(at('photo.csv'))).toMatchObject({
      status: 1,
      stderr:
        'photo.csv: got a picture, expected CSV or XLSX. Choose the file that your shop, survey or spreadsheet exported.\n',
    });
    expect(segment(at('photo.csv'), '--locale', 'zh-CN').stderr).toContain('“photo.csv”：读到图片，应为 CSV 或 XLSX。');
    expect(segment(at('none.csv')).stderr).toContain('none.csv cannot be read: ENOENT');
  });

  it('leaves out single bad rows, and says which', () => {
    writeFileSync(at('some.csv'), rows('C-1,2025-01-01,5', 'C-2,2025-01-02,n/a', 'C-2,2025-01-03,7', ',2025-01-04,9'));
    const { stdout, stderr } = segment(at('some.csv'));
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      rowsRead: 4,
      rowsUsed: 2,
      customers: 2,
      findings: [
        { code: 'NO_CUSTOMER', rows: 1, firstRows: [5], effect: 'leftOut' },
        { code: 'UNREADABLE_AMOUNT', rows: 1, firstRows: [3], effect: 'leftOut' },
      ],
    });
  });

  it('takes settings from a file, and says what is wrong with them', () => {
    writeFileSync(
      at('dates.csv'),
      many((i) => `C-${i},03/0${i + 4}/2025,${i + 1}`),
    );
    writeFileSync(
      at('settings.json'),
      '{"dateOrder": "dayFirst", "tierNames": ["Gold", "Silver", "Bronze"], "runBy": "Mei"}',
    );
    expect(JSON.parse(segment(at('dates.csv'), '--settings', at('settings.json')).stdout)).toMatchObject({
      asOf: '2025-09-03',
      by: 'Mei',
      tiers: [{ name: 'Gold' }, { name: 'Silver' }, { name: 'Bronze' }],
    });
    writeFileSync(at('settings.json'), '{"tierNames": ["Gold"], "dateOrder": "dayFirst"}');
    expect(segment(at('dates.csv'), '--settings', at('settings.json')).stderr).toContain('tierNames: got');
    writeFileSync(at('settings.json'), '{"columns": {"amount": "Total"}}');
    expect(segment(at('dates.csv'), '--settings', at('settings.json')).stderr).toContain(
      'there is no column “Total”; there are Customer, Date, Amount',
    );
  });
});
