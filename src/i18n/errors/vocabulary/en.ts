/** Words that error texts share, in English. */
import type { ErrorVocabulary } from '../texts.ts';

export const en: ErrorVocabulary = {
  columnRole: {
    customer: 'customer',
    date: 'date',
    amount: 'amount',
    quantity: 'quantity',
    unitPrice: 'unit price',
    orderId: 'order ID',
    channel: 'channel',
    product: 'product',
    discount: 'discount',
    lastDate: 'last purchase',
    orders: 'number of orders',
    revenue: 'revenue',
    firstDate: 'first purchase',
    score: 'score',
    nps: 'likelihood to recommend',
    topic: 'topic',
  },
  expectation: (expected) => {
    switch (expected.kind) {
      case 'wholeNumber':
        return expected.min === expected.max
          ? `${expected.min}`
          : `a whole number from ${expected.min} to ${expected.max}`;
      case 'atLeast':
        return `a number of ${expected.min} or more`;
      case 'divisor':
        return 'a number above 0';
      case 'between':
        return `a decimal from ${expected.min} to ${expected.max}, such as 0.9 or 90%`;
      case 'date':
        return 'a date, such as 2025-04-01';
      case 'flag':
        return '1 or 0, TRUE or FALSE, yes or no';
      case 'text':
        return 'a text';
      case 'customerIds':
        return 'customer ids';
      case 'orderIds':
        return 'order ids';
      default:
        return 'a number';
    }
  },
  received: (received) =>
    typeof received === 'object' ? 'a date' : received === '' ? 'a blank cell' : `“${received}”`,
  argument: (parameter, row) => (row > 0 ? `${parameter}, row ${row}` : parameter),
  cell: (sheet, column, row) => `${sheet}, column ${column}, row ${row}`,
  line: ({ title, where, received, expected, fix }) => {
    if (!where || !received) return `${title}. ${fix}`;
    return `${where}: got ${received}${expected ? `, expected ${expected}` : ''}. ${fix}`;
  },
};
