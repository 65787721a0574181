import { describe, expect, it, onTestFinished } from 'vitest';
import { openBook } from './book.ts';
import { FIRST_DAY, SETTINGS } from './orders.ts';

const ORDERS = [
  ['C-1', FIRST_DAY, 100],
  ['C-2', FIRST_DAY + 29, 60],
  ['C-3', FIRST_DAY + 20, 59.99],
  ['C-4', FIRST_DAY + 30, 12],
  ['C-5', FIRST_DAY + 9, -3],
] as const;

const tier = { of: 'revenue', by: { by: 'threshold', cuts: [60, 30] } } as const;
const classes = { ...SETTINGS.classes, tier };

describe('the reason', () => {
  it.each([
    [
      'en_US',
      ['Customer', 'Reason'],
      [
        'Revenue 100 ≥ 60; last order 30 days ago',
        'Revenue 60 ≥ 60; last order 1 day ago',
        'Revenue 59.99 ≥ 30; last order 10 days ago',
        'Revenue 12 < 30; last order 0 days ago',
        'Revenue -3 < 30; no order with a positive amount',
      ],
    ],
    [
      'zh_CN',
      ['客户', '理由'],
      [
        '收入 100 ≥ 60；末单 30 天前',
        '收入 60 ≥ 60；末单 1 天前',
        '收入 59.99 ≥ 30；末单 10 天前',
        '收入 12 < 30；末单 0 天前',
        '收入 -3 < 30；没有金额为正的订单',
      ],
    ],
  ])(
    'tells the value and the cut that it met or missed, in %s',
    async (locale, [key = '', head = ''], reasons) => {
      const book = await openBook(ORDERS, { locale });
      onTestFinished(() => book.dispose());
      await book.segment({ classes });
      const table = await book.sheet(locale === 'en_US' ? 'Customers' : '客户');
      const shown = [...table.column(head, key).values()].map((text) => String(text).replace(/\.00(?!\d)/g, ''));
      expect(shown).toEqual(reasons);
    },
    30_000,
  );
});

describe('tiers with numbers for names', () => {
  it('are counted as such, an override that is typed as a number included', async () => {
    const book = await openBook(ORDERS);
    onTestFinished(() => book.dispose());
    await book.segment({ classes, tierNames: ['1', '2', '3'] });
    const customers = await book.sheet('Customers');
    await book.type('Customers', customers.find('C-4').row, customers.find('Override').column, 1);
    const counts = async () => {
      const playbook = await book.sheet('Playbook');
      const { row } = playbook.find('Class');
      return [1, 2, 3].map((i) => playbook.value(row + i, 3));
    };
    expect(await counts()).toEqual([3, 1, 1]);
    const { tiers } = await book.segment({ classes, tierNames: ['1', '2', '3'] });
    expect([await counts(), tiers.map(({ customers: each }) => each)]).toEqual([
      [3, 1, 1],
      [2, 1, 2],
    ]);
  }, 30_000);
});
