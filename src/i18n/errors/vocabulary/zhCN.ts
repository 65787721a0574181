/** Words that error texts share, in Simplified Chinese. */
import type { ErrorVocabulary } from '../texts.ts';

/** A space between Chinese and Latin letters or digits. */
export const spaced = (text: string) => (/^[!-~]/.test(text) ? ` ${text}` : text);

export const zhCN: ErrorVocabulary = {
  columnRole: {
    customer: '客户',
    date: '日期',
    amount: '金额',
    quantity: '数量',
    unitPrice: '单价',
    orderId: '订单号',
    channel: '渠道',
    product: '商品',
    discount: '优惠',
    lastDate: '最近购买日期',
    orders: '订单数',
    revenue: '收入',
    firstDate: '首次购买日期',
    score: '评分',
    nps: '推荐意愿',
    topic: '主题',
  },
  expectation: (expected) => {
    switch (expected.kind) {
      case 'wholeNumber':
        return expected.min === expected.max ? `${expected.min}` : `${expected.min} 到 ${expected.max} 的整数`;
      case 'atLeast':
        return `不小于 ${expected.min} 的数`;
      case 'divisor':
        return '大于 0 的数';
      case 'between':
        return `${expected.min} 到 ${expected.max} 的小数，例如 0.9 或 90%`;
      case 'date':
        return '日期，例如 2025-04-01';
      case 'flag':
        return '1 或 0、TRUE 或 FALSE、是或否';
      case 'text':
        return '文本';
      case 'customerIds':
        return '客户编号';
      case 'orderIds':
        return '订单号';
      default:
        return '数字';
    }
  },
  received: (received) => (typeof received === 'object' ? '日期' : received === '' ? '空单元格' : `“${received}”`),
  argument: (parameter, row) => (row > 0 ? `${parameter} 第 ${row} 行` : parameter),
  cell: (sheet, column, row) => `“${sheet}” ${column} 列第 ${row} 行`,
  line: ({ title, where, received, expected, fix }) => {
    if (!where || !received) return `${title}。${fix}`;
    return `${where}：读到${spaced(received)}${expected ? `，应为${spaced(expected)}` : ''}。${fix}`;
  },
};
