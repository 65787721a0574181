import { describe, expect, it } from 'vitest';
import { columnLetter, findHeaderRow, orderLikeness, proposeColumns } from '../../src/grid/columns.ts';

const none = { customer: null, date: null, amount: null, quantity: null, unitPrice: null, orderId: null };

describe('proposed columns', () => {
  it('follow English headers', () => {
    const headers = ['Order date', 'Customer ID', 'Order no.', 'Channel', 'Product', 'Quantity', 'Net amount'];
    const rows = [[new Date(Date.UTC(2025, 3, 1)), 'C-1', 'S-1', 'Web', 'Tea', 2, 30]];
    expect(proposeColumns(headers, rows)).toEqual({
      ...none,
      date: 0,
      customer: 1,
      orderId: 2,
      quantity: 5,
      amount: 6,
    });
  });

  it('follow Chinese headers', () => {
    const headers = ['下单日期', '客户编号', '订单号', '渠道', '商品', '数量', '实付金额'];
    const rows = [['2025年4月1日', 'C-1', 'S-1', '网站', '茶', 2, 30]];
    expect(proposeColumns(headers, rows)).toEqual({
      ...none,
      date: 0,
      customer: 1,
      orderId: 2,
      quantity: 5,
      amount: 6,
    });
  });

  it('take quantity and unit price where there is no amount', () => {
    const headers = [
      'InvoiceNo',
      'StockCode',
      'Description',
      'Quantity',
      'InvoiceDate',
      'UnitPrice',
      'CustomerID',
      'Country',
    ];
    const rows = [[536365, '85123A', 'LANTERN', 6, '2010-12-01 08:26:00', 2.55, 17850, 'United Kingdom']];
    expect(proposeColumns(headers, rows)).toEqual({
      ...none,
      orderId: 0,
      quantity: 3,
      date: 4,
      unitPrice: 5,
      customer: 6,
    });
  });

  it('go by content where the headers say nothing', () => {
    const rows = Array.from({ length: 9 }, (_, i) => [`P${i % 4}`, `2025-01-0${i + 1}`, 10.5 * (i + 1)]);
    expect(proposeColumns(['x', 'y', 'z'], rows)).toEqual({ ...none, customer: 0, date: 1, amount: 2 });
  });

  it('leave the date open when nothing looks like one', () => {
    expect(
      proposeColumns(
        ['Customer', 'Amount'],
        [
          ['C-1', 5],
          ['C-2', 7],
        ],
      ),
    ).toEqual({ ...none, customer: 0, amount: 1 });
  });
});

describe('the header', () => {
  it('may stand below a title', () => {
    expect(
      findHeaderRow([
        ['Sales 2025', '', ''],
        ['', '', ''],
        ['Customer', 'Date', 'Amount'],
        ['C-1', 45748, 5],
      ]),
    ).toBe(2);
    expect(
      findHeaderRow([
        ['', ''],
        ['', ''],
      ]),
    ).toBe(-1);
  });

  it('tells orders from a survey', () => {
    expect(orderLikeness(['Order date', 'Customer ID', 'Order no.', 'Net amount'])).toBe(1);
    expect(orderLikeness(['Date', 'Customer ID', 'Score', 'Comment'])).toBeLessThan(1);
  });
});

describe('column letters', () => {
  it('go on after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});
