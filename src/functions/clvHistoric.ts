/** CLV_HISTORIC: what each customer has brought so far. */
import { historicLifetimeValues } from '../core/metrics/clv.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { amounts, customers, grossMargin, language, leaveOut } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['customer', 'revenue', 'valueToDate'] as const;

export const fn = defineFunction({
  name: 'CLV_HISTORIC',
  parameters: { customers, amounts, gross_margin: grossMargin, leave_out: leaveOut, language },
  columns: COLUMNS,
  compute: (args, rows) => {
    const values = historicLifetimeValues(args.customers, args.amounts, args.gross_margin);
    const lines = values.map(({ customer, revenue, value }) => [rows.written(customer), revenue, value]);
    return table(COLUMNS, lines, args.language);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'value',
  summary: {
    en: 'Historic customer lifetime value: margin of each customer so far, net of refunds.',
    'zh-CN': '历史客户价值：每位客户至今带来的毛利，已扣除退款。',
  },
  term: '历史客户价值',
  result: { en: 'One row a customer, in order of first appearance.', 'zh-CN': '每位客户一行，按首次出现的顺序。' },
  formula: {
    en: 'sum of the customer’s amounts (refunds negative) × gross_margin',
    'zh-CN': '该客户金额之和（退款为负）× 毛利率',
  },
  source: {
    en: 'Past customer value without compounding: Kumar, V. & Reinartz, W. (2018). Customer Relationship Management, 3rd ed.',
    'zh-CN':
      '即不计复利的“past customer value”：Kumar, V. & Reinartz, W. (2018). Customer Relationship Management, 3rd ed.',
  },
  parameters: {
    customers: docs.customers,
    amounts: docs.amounts,
    gross_margin: docs.grossMargin,
    leave_out: docs.leaveOut,
    language: docs.language,
  },
  examples: [
    {
      arguments: [[['Ann'], ['Bo'], ['Ann'], ['Bo']], [[100], [80], [50], [-20]], 0.3],
      gives: [
        ['Customer', 'Net revenue', 'Value to date'],
        ['Ann', 150, 45],
        ['Bo', 60, 18],
      ],
      note: {
        en: 'Ann: (100 + 50) × 30%. Bo: (80 − 20 refunded) × 30%.',
        'zh-CN': 'Ann：（100 + 50）× 30%。Bo：（80 − 退款 20）× 30%。',
      },
    },
    {
      arguments: [[['散客'], ['王芳'], ['李强']], [[35], [0.1], [-5]], '', true, 'zh-CN'],
      gives: [
        ['客户', '净收入', '累计价值'],
        ['王芳', 0.1, 0.1],
        ['李强', -5, -5],
      ],
      note: {
        en: 'Without a margin: revenue. Guests are left out; a customer with refunds only is below zero.',
        'zh-CN': '不填毛利率即为收入。散客已排除；只有退款的客户为负数。',
      },
    },
    {
      arguments: [[['Ann'], ['']], [[100], [80]], 0.3],
      gives: { error: 'BLANK_CELL' },
      note: {
        en: 'An amount without a customer: fill it in, or set leave_out to TRUE.',
        'zh-CN': '有金额而没有客户：请补上，或将 leave_out 设为 TRUE。',
      },
    },
  ],
  remarks: {
    en: [
      'It looks back and says nothing of what is still to come. A customer of two months stands beside one of five years: compare customers who came at the same time.',
      'Without gross_margin the value is revenue, not profit. One margin is applied to all orders; where margins differ, give amounts that are margins already, and leave gross_margin out.',
      'Customers below zero are listed, so that the column adds up to the margin of all rows.',
      'Nothing is discounted or compounded.',
    ],
    'zh-CN': [
      '它只反映过去，不预测未来。两个月的新客户与五年的老客户并列在同一张表里，请比较同一时期到来的客户。',
      '不填 gross_margin 时得到的是收入，不是利润。所有订单按同一毛利率计算；各订单毛利率不同时，请在 amounts 中直接给出毛利额，不填 gross_margin。',
      '净额为负的客户也会列出，因此整列相加等于全部行的毛利。',
      '不做折现，也不计复利。',
    ],
  },
};
