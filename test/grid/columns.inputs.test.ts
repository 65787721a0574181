import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/grid/cell.ts';
import {
  columnLetter,
  findHeaderRow,
  looksLikeSurvey,
  NO_COLUMNS,
  proposeColumns,
  proposeShape,
  proposeSurvey,
  sourceLikeness,
} from '../../src/grid/columns.ts';

const none = NO_COLUMNS;

/** What is proposed of an order list, without the roles that have no column. */
function proposed(headers: string[], rows: Cell[][], shape: 'orders' | 'customers' = 'orders') {
  const columns = Object.entries(proposeColumns(headers, rows, shape)).filter(([, column]) => column !== null);
  return Object.fromEntries(columns.map(([role, column]) => [role, headers[column as number]]));
}

describe('proposed columns', () => {
  it('follow English headers', () => {
    const headers = ['Order date', 'Customer ID', 'Order no.', 'Channel', 'Product', 'Quantity', 'Net amount'];
    const rows = [[new Date(Date.UTC(2025, 3, 1)), 'C-1', 'S-1', 'Web', 'Tea', 2, 30]];
    expect(proposeColumns(headers, rows, 'orders')).toEqual({
      ...none,
      date: 0,
      customer: 1,
      orderId: 2,
      channel: 3,
      product: 4,
      quantity: 5,
      amount: 6,
    });
  });

  it('follow Chinese headers', () => {
    const headers = ['下单日期', '客户编号', '订单号', '渠道', '商品', '数量', '实付金额'];
    const rows = [['2025年4月1日', 'C-1', 'S-1', '网站', '茶', 2, 30]];
    expect(proposeColumns(headers, rows, 'orders')).toEqual({
      ...none,
      date: 0,
      customer: 1,
      orderId: 2,
      channel: 3,
      product: 4,
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
    expect(proposeColumns(headers, rows, 'orders')).toEqual({
      ...none,
      orderId: 0,
      product: 2,
      quantity: 3,
      date: 4,
      unitPrice: 5,
      customer: 6,
    });
  });

  it('go by content where the headers say nothing', () => {
    const rows = Array.from({ length: 9 }, (_, i) => [`P${i % 4}`, `2025-01-0${i + 1}`, 10.5 * (i + 1)]);
    expect(proposeColumns(['x', 'y', 'z'], rows, 'orders')).toEqual({ ...none, customer: 0, date: 1, amount: 2 });
  });

  it('leave the date open when nothing looks like one', () => {
    expect(
      proposeColumns(
        ['Customer', 'Amount'],
        [
          ['C-1', 5],
          ['C-2', 7],
        ],
        'orders',
      ),
    ).toEqual({ ...none, customer: 0, amount: 1 });
  });
});

/**
 * Headers as these services document their exports, or as public code that reads them names them: Shopify Help Center,
 * “Exporting orders”; Advanced Order Export for WooCommerce; WooCommerce Analytics; 淘宝卖家中心 订单报表; 京东商家后台 订单导出;
 * 有赞 订单导出; 问卷星 下载答卷; SurveyMonkey, “All responses data”.
 */
describe('exports of', () => {
  it('Shopify: the order number is under Name, and lines of one order repeat it', () => {
    const headers =
      'Name,Email,Financial Status,Paid at,Currency,Subtotal,Shipping,Taxes,Total,Discount Code,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Source,Lineitem discount'.split(
        ',',
      );
    const row = (i: number): Cell[] => [
      ...[`#100${i}`, `buyer${i % 3}@mail.org`, 'paid', '2025-05-01 10:00:00 +0800', 'CNY', 50, 5, 4, 59],
      ...['', 0, '2025-05-01 09:00:00 +0800', 1, 'Tea', 50, 'Li Lei', 'web', 0],
    ];
    expect(proposed(headers, [1, 2, 3, 4].map(row))).toEqual({
      customer: 'Email',
      date: 'Created at',
      amount: 'Total',
      orderId: 'Name',
      quantity: 'Lineitem quantity',
      unitPrice: 'Lineitem price',
      product: 'Lineitem name',
      channel: 'Source',
      discount: 'Discount Amount',
    });
    const furtherLine = row(4).map((cell, i) => (i >= 3 && i <= 10 ? '' : cell));
    expect(proposed(headers, [row(4), furtherLine])).not.toHaveProperty('amount');
  });

  it('WooCommerce orders and customers', () => {
    const orders =
      'Order Number,Order Status,Order Date,Customer Note,First Name (Billing),Last Name (Billing),Email (Billing),Cart Discount Amount,Order Subtotal Amount,Order Total Amount,SKU,Item #,Item Name,Quantity (- Refund),Item Cost'.split(
        ',',
      );
    const row: Cell[] = [
      ...[4993, 'Completed', '2025-05-31 00:37', '', 'Li', 'Lei', 'li@mail.org', 0, 30, 30, 'T-1', 1, 'Tea', 1, 30],
    ];
    expect(proposed(orders, [row])).toEqual({
      customer: 'Email (Billing)',
      date: 'Order Date',
      amount: 'Order Total Amount',
      orderId: 'Order Number',
      quantity: 'Quantity (- Refund)',
      unitPrice: 'Item Cost',
      product: 'Item Name',
      discount: 'Cart Discount Amount',
    });
    const customers = 'Name,Username,Last Active,Date Registered,Email,Orders,Total Spend,AOV,Country / Region'.split(
      ',',
    );
    const rows: Cell[][] = [
      ['Li', 'li', '2025-05-31', '2024-01-01', 'li@mail.org', 3, 90.5, 30, 'CN'],
      ['Han', 'han', '2025-05-30', '2024-01-01', 'han@mail.org', 1, 20, 20, 'CN'],
    ];
    expect(proposeShape(customers, rows)).toBe('customers');
    expect(proposed(customers, rows, 'customers')).toEqual({
      customer: 'Email',
      lastDate: 'Last Active',
      orders: 'Orders',
      revenue: 'Total Spend',
    });
  });

  it.each([
    [
      '淘宝',
      '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,总金额,买家实际支付金额,订单状态,收货人姓名,订单创建时间,订单付款时间,宝贝标题,宝贝种类,宝贝总数量,店铺名称,退款金额',
      [
        '12345',
        '小明',
        'x',
        90,
        0,
        90,
        85,
        '交易成功',
        '明',
        '2025-05-01 09:00',
        '2025-05-01 09:01',
        '茶',
        1,
        2,
        '旗舰店',
        0,
      ],
      {
        ...{ customer: '买家会员名', date: '订单创建时间', amount: '买家实际支付金额', orderId: '订单编号' },
        ...{ quantity: '宝贝总数量', product: '宝贝标题', channel: '店铺名称' },
      },
    ],
    [
      '京东',
      '订单号,商品ID,商品名称,订购数量,支付方式,下单时间,京东价,订单金额,结算金额,应付金额,订单状态,下单账号,客户姓名,优惠金额',
      ['9', '77', '茶', 2, '在线', '2025-05-01 09:00', 45, 90, 85, 85, '完成', 'jd_1', '明', 5],
      {
        ...{ customer: '下单账号', date: '下单时间', amount: '订单金额', orderId: '订单号', quantity: '订购数量' },
        ...{ unitPrice: '京东价', product: '商品名称', discount: '优惠金额' },
      },
    ],
    [
      '有赞',
      '订单号,订单来源,订单创建时间,买家付款时间,买家昵称,买家手机号,全部商品名称,商品数量,商品单价,店铺优惠合计,订单实付金额',
      ['E1', '小程序', '2025-05-01 09:00', '2025-05-01 09:01', '明', '13800000000', '茶', 2, 45, 5, 85],
      {
        ...{
          customer: '买家手机号',
          date: '订单创建时间',
          amount: '订单实付金额',
          orderId: '订单号',
          quantity: '商品数量',
        },
        ...{ unitPrice: '商品单价', product: '全部商品名称', channel: '订单来源', discount: '店铺优惠合计' },
      },
    ],
    [
      'Excel',
      '日期,客户,商品,渠道,数量,单价,折扣,优惠后金额',
      ['2025-05-01', '明', '茶', '门店', 2, 45, '9折', 81],
      {
        ...{ date: '日期', customer: '客户', product: '商品', channel: '渠道', quantity: '数量', unitPrice: '单价' },
        ...{ discount: '折扣', amount: '优惠后金额' },
      },
    ],
  ])('%s', (_, headers, row, expected) => {
    expect(proposeShape(headers.split(','), [row])).toBe('orders');
    expect(proposed(headers.split(','), [row])).toEqual(expected);
  });

  it.each([
    [
      'SurveyMonkey',
      'Respondent ID|Collector ID|Start Date|End Date|IP Address|Email Address|First Name|How satisfied are you with us?',
      [118, 4, '2025-05-01 09:00', '2025-05-01 09:05', '1.2.3.4', 'li@mail.org', 'Li', 4],
      { customer: 5, date: 3, score: 7 },
    ],
    [
      '问卷星',
      '序号|提交答卷时间|所用时间|来源|来源详情|来自IP|1、您的手机号|2、您对我们的满意度',
      [1, '2025/5/1 9:00:00', '63秒', '微信', 'N/A', '1.2.3.4', '13800000000', 5],
      { customer: 6, date: 1, score: 7 },
    ],
  ])('%s', (_, headers, row, expected) => {
    expect(proposeSurvey(headers.split('|'), [row])).toEqual({ nps: null, topic: null, ...expected });
  });
});

describe('one row a customer', () => {
  const headers = ['会员号', '最近购买日期', '购买次数', '累计消费金额', '首次购买日期'];
  const rows: Cell[][] = [
    ['00123', '2025-05-01', 3, 900, '2024-01-01'],
    ['00124', '2025-05-02', 1, 90.5, '2025-05-02'],
  ];

  it('is told by its headers', () => {
    expect(proposeShape(headers, rows)).toBe('customers');
    expect(proposeColumns(headers, rows, 'customers')).toEqual({
      ...none,
      ...{ customer: 0, lastDate: 1, orders: 2, revenue: 3, firstDate: 4 },
    });
    expect(sourceLikeness(headers)).toBeGreaterThan(0.8);
  });

  it('is told by its content where the headers say nothing', () => {
    const plain = Array.from({ length: 12 }, (_, i): Cell[] => [
      `K${i}`,
      `2025-01-${10 + i}`,
      1 + (i % 3),
      10.5 * (i + 1),
    ]);
    expect(proposeShape(['x', 'y', 'z', 'w'], plain)).toBe('customers');
    expect(proposeColumns(['x', 'y', 'z', 'w'], plain, 'customers')).toEqual({
      ...none,
      ...{ customer: 0, lastDate: 1, orders: 2, revenue: 3 },
    });
    expect(proposeShape(['x', 'y', 'z', 'w'], [...plain, ...plain])).toBe('orders');
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
    expect(sourceLikeness(['Order date', 'Customer ID', 'Order no.', 'Net amount'])).toBe(1);
    expect(sourceLikeness(['Date', 'Customer ID', 'Score', 'Comment'])).toBeLessThan(1);
    expect(looksLikeSurvey(['Date', 'Customer ID', 'Score', 'Comment'])).toBe(true);
    expect(looksLikeSurvey(['Order date', 'Customer ID', 'Order no.', 'Net amount'])).toBe(false);
  });
});

describe('column letters', () => {
  it('go on after Z', () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
  });
});

describe('the two scores of a survey', () => {
  /** Forty answers: from 0 to 10, from 1 to 5, about one of four things, each with a remark of its own. */
  const rows = Array.from({ length: 40 }, (_, i): Cell[] => [
    `C${i % 30}`,
    i % 11,
    1 + (i % 5),
    `T${i % 4}`,
    `Remark ${i}`,
  ]);
  const proposed = (headers: string, order = [0, 1, 2, 3, 4]) => {
    const { customer, nps, score, topic } = proposeSurvey(
      headers.split('|'),
      rows.map((row) => order.map((column) => row[column] ?? null)),
    );
    return { customer, nps, score, topic };
  };

  it.each([
    'Customer ID|Likelihood to recommend|Satisfaction|Topic|Comment',
    'Customer|NPS|Rating|Category|Remarks',
    'Member|NPS score (0-10)|CSAT|Main reason|Reason for your score',
    'Email|How likely are you to recommend us?|Score|Reason|Text',
    '客户编号|推荐意愿|满意度|主题|意见',
    '会员号|净推荐值|评分|原因|备注',
    '客户|推荐分|打分|类别|内容',
  ])('are told apart by their names: %s', (headers) => {
    expect(proposed(headers)).toEqual({ customer: 0, nps: 1, score: 2, topic: 3 });
  });

  it.each([
    'Customer ID|Score|Satisfaction|Topic|Comment',
    '客户编号|评分|满意度|主题|意见',
    'Customer|Score|Rating|Theme|Text',
  ])('are told apart by what they hold where both are called scores: %s', (headers) => {
    expect(proposed(headers)).toEqual({ customer: 0, nps: 1, score: 2, topic: 3 });
    const [customer = '', first = '', second = '', ...rest] = headers.split('|');
    const swapped = [customer, second, first, ...rest].join('|');
    expect(proposed(swapped, [0, 2, 1, 3, 4])).toMatchObject({ nps: 2, score: 1 });
    // The names the other way round: content decides.
    expect(proposed(swapped)).toMatchObject({ nps: 1, score: 2 });
  });

  it('that goes to ten alone is a rating, and one called NPS alone needs no rating', () => {
    expect(proposed('Customer|Score', [0, 1])).toMatchObject({ nps: null, score: 1 });
    expect(proposed('Customer|NPS', [0, 1])).toMatchObject({ nps: 1, score: null });
    expect(looksLikeSurvey(['Customer', 'Date', 'NPS'])).toBe(true);
  });

  it('are not looked for among referrers and remarks', () => {
    expect(proposed('客户|评分|推荐人|主题|推荐理由', [0, 1, 4, 3, 4])).toMatchObject({
      nps: null,
      score: 1,
      topic: 3,
    });
    expect(proposed('Customer|Score|Satisfaction|Reason for your score', [0, 1, 2, 4])).toMatchObject({ topic: null });
  });
});
