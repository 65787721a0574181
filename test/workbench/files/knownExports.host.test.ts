import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Opened, open, resultOf } from '../headless.ts';
import { EXPORTS } from './exports.ts';
import { read } from './sheetFiles.ts';

interface Described {
  columns: { header: string }[];
  mapping: Record<string, number | null>;
  firstRows: {
    row: number;
    customer: string;
    day: number | null;
    amount?: number | null;
    score?: number | null;
    nps?: number | null;
  }[];
}

let host: Opened;
let sheetIds: Map<string, number>;

beforeAll(async () => {
  const { workbook } = await read(...Object.values(EXPORTS));
  sheetIds = new Map(workbook.sheets.map(({ name, sheetId }) => [name, sheetId]));
  host = await open({ workbook });
});
afterAll(() => host?.dispose());

async function describeSheet(name: string, as: 'describeSource' | 'describeSurvey') {
  const answer = (await resultOf(host, as, { sheetId: sheetIds.get(name) })) as { ok: true; value: Described };
  const { columns, mapping, firstRows } = answer.value;
  const roles = Object.entries(mapping).flatMap(([role, index]) =>
    index === null ? [] : [[role, columns[index]?.header ?? '']],
  );
  return { roles: Object.fromEntries(roles) as Record<string, string>, firstRows };
}

/** Serial days of Sheets: 45778 is 1 May 2025. */
const MAY_1 = 45778;

describe('orders as they are exported by', () => {
  it.each([
    [
      'Shopify',
      {
        customer: 'Email',
        date: 'Created at',
        orderId: 'Name',
        quantity: 'Lineitem quantity',
        unitPrice: 'Lineitem price',
      },
      [
        { row: 2, customer: 'ann@mail.test', day: MAY_1, amount: 34.9 },
        { row: 3, customer: 'ann@mail.test', day: MAY_1, amount: 19 },
        { row: 4, customer: 'bo@mail.test', day: MAY_1 + 2, amount: 9.5 },
      ],
    ],
    [
      'WooCommerce',
      { customer: 'Email (Billing)', date: 'Order Date', orderId: 'Order Number', amount: 'Order Total Amount' },
      [
        { row: 2, customer: 'ann@mail.test', day: MAY_1 + 30, amount: 30 },
        { row: 3, customer: 'bo@mail.test', day: MAY_1 + 31, amount: 1274.5 },
      ],
    ],
    [
      '有赞',
      { customer: '买家手机号', date: '订单创建时间', orderId: '订单号', amount: '订单实付金额', channel: '订单来源' },
      [
        { row: 2, customer: '13800000000', day: MAY_1, amount: 85 },
        { row: 3, customer: '13900000000', day: MAY_1 + 2, amount: 30 },
      ],
    ],
    [
      'Excel GBK',
      { customer: '客户', date: '日期', amount: '优惠后金额', channel: '渠道', product: '商品', discount: '折扣' },
      [
        { row: 2, customer: '张三', day: MAY_1, amount: 81 },
        { row: 3, customer: '李四', day: MAY_1 + 2, amount: 30 },
        { row: 4, customer: '张三', day: MAY_1 + 33, amount: 1030 },
      ],
    ],
    [
      'Excel Unicode',
      { customer: '客户', date: '日期', amount: '优惠后金额', quantity: '数量', unitPrice: '单价' },
      [{ row: 2, customer: '张三', day: MAY_1, amount: 81 }, {}, { row: 4, customer: '张三', amount: 1030 }],
    ],
  ])('%s have their columns recognised and their rows read', async (name, roles, rows) => {
    const described = await describeSheet(name, 'describeSource');
    expect(described.roles).toMatchObject(roles);
    expect(described.firstRows).toMatchObject(rows);
  });
});

describe('answers as they are exported by', () => {
  it('SurveyMonkey, with two rows of headers, have their columns recognised and their rows read', async () => {
    const { roles, firstRows } = await describeSheet('SurveyMonkey', 'describeSurvey');
    expect(roles).toEqual({
      customer: 'Email Address',
      date: 'End Date',
      nps: 'How likely is it that you would recommend us to a friend?',
    });
    expect(firstRows.slice(-3)).toMatchObject([
      { row: 3, customer: 'ann@mail.test', day: MAY_1 + 13, nps: 9 },
      { row: 4, customer: 'bo@mail.test', day: MAY_1 + 14, nps: 4 },
      { row: 5, customer: 'cy@mail.test', nps: 10 },
    ]);
  });

  it('问卷星 have their columns recognised and their rows read', async () => {
    const { roles, firstRows } = await describeSheet('问卷星', 'describeSurvey');
    expect(roles).toEqual({ customer: '1、您的手机号', date: '提交答卷时间', score: '2、您对我们的满意度' });
    expect(firstRows).toMatchObject([
      { row: 2, customer: '13800000000', day: MAY_1, score: 5 },
      { row: 3, customer: '13900000000', day: MAY_1 + 1, score: 3 },
    ]);
  });

  it('either are seen to be surveys', async () => {
    const answer = (await resultOf(host, 'describeWorkbook')) as {
      value: { sheets: { name: string; survey: boolean }[] };
    };
    expect(answer.value.sheets.filter(({ survey }) => survey).map(({ name }) => name)).toEqual([
      'SurveyMonkey',
      '问卷星',
    ]);
  });
});
