/**
 * What the help says of parameters that many functions share. Each is an export of its own, since a property of one object
 * would keep all of them in the bundle.
 */
import type { ParameterDoc } from '../spec/functionSpec.ts';

export const customers: ParameterDoc = {
  help: { en: 'Customer of each order.', 'zh-CN': '每笔订单的客户。' },
  expects: { en: 'Ids, one column.', 'zh-CN': '一列编号，行与其他区域一致。' },
};

export const dates: ParameterDoc = {
  help: { en: 'Date of each order.', 'zh-CN': '每笔订单的日期。' },
  expects: { en: 'Dates, or texts like 2025-04-01.', 'zh-CN': '日期，或 2025-04-01 这样的文本。' },
};

export const amounts: ParameterDoc = {
  help: { en: 'Amount of each order.', 'zh-CN': '每笔订单的金额。' },
  expects: { en: 'One currency; refunds are negative.', 'zh-CN': '同一币种，退款为负数。' },
};

export const optionalAmounts: ParameterDoc = {
  help: {
    en: 'Optional. Amounts: a day whose net is 0 or less does not count.',
    'zh-CN': '可选。金额：当日净额不大于 0 时不算购买。',
  },
  expects: { en: 'Refunds are negative.', 'zh-CN': '退款为负数。' },
};

export const orderIds: ParameterDoc = {
  help: {
    en: 'Optional. Order number of each row; else every row is an order.',
    'zh-CN': '可选。每行的订单号；不填时每行为一笔订单。',
  },
  expects: { en: 'Ids.', 'zh-CN': '编号，行与其他区域一致。' },
};

export const grossMargin: ParameterDoc = {
  help: { en: 'Optional, default 1 (revenue). Gross margin.', 'zh-CN': '可选，默认 1（即收入）。毛利率。' },
  expects: { en: 'A decimal from 0 to 1: 0.3 or 30%.', 'zh-CN': '0 到 1 的小数：0.3 或 30%。' },
};

export const confidence: ParameterDoc = {
  help: { en: 'Optional, default 0.95. Confidence level.', 'zh-CN': '可选，默认 0.95。置信水平。' },
  expects: { en: 'A decimal from 0.5 to 0.9999.', 'zh-CN': '0.5 到 0.9999 的小数。' },
};

export const asOf: ParameterDoc = {
  help: {
    en: 'Optional, default the latest date. Last observed day; later rows are ignored.',
    'zh-CN': '可选，默认最晚的日期。最后观察日，之后的行不计。',
  },
  expects: { en: 'A date.', 'zh-CN': '日期。' },
};

export const leaveOut: ParameterDoc = {
  help: {
    en: 'Optional. Customers to leave out; TRUE: guests and rows without an id.',
    'zh-CN': '可选。要排除的客户；TRUE 表示散客和没有编号的行。',
  },
  expects: { en: 'Ids, or TRUE.', 'zh-CN': '编号，例如 {"散客";"测试"}，或 TRUE。' },
};

export const npsScores: ParameterDoc = {
  help: { en: 'Answers to “Would you recommend us?”.', 'zh-CN': '“您是否愿意推荐我们？”的评分。' },
  expects: { en: 'Whole numbers from 0 to 10; blank cells are skipped.', 'zh-CN': '0 到 10 的整数，空单元格跳过。' },
};

export const topics: ParameterDoc = {
  help: { en: 'Topic of each row, such as quality or delivery.', 'zh-CN': '每行的主题，例如质量、配送。' },
  expects: { en: 'Texts, the same rows as the ratings.', 'zh-CN': '文本，行与评分一致。' },
};

export const expected: ParameterDoc = {
  help: { en: 'Rating of what was expected.', 'zh-CN': '对期望的评分。' },
  expects: { en: 'Numbers; a row with a blank is skipped.', 'zh-CN': '数字；有空白的行跳过。' },
};

export const actual: ParameterDoc = {
  help: { en: 'Rating of what was experienced.', 'zh-CN': '对实际体验的评分。' },
  expects: { en: 'Numbers on the scale of expected.', 'zh-CN': '与 expected 同一量表的数字。' },
};

export const language: ParameterDoc = {
  help: {
    en: 'Optional, default "en". Language of the result.',
    'zh-CN': '可选，默认 "en"。结果中文字的语言。',
  },
  expects: { en: '"en" or "zh-CN".', 'zh-CN': '"en" 或 "zh-CN"。' },
};

export const customersBefore: ParameterDoc = {
  help: { en: 'Customers at the start: their number, or their ids.', 'zh-CN': '期初客户：数量，或编号名单。' },
  expects: { en: 'A number above 0, or a column of ids.', 'zh-CN': '大于 0 的数，或一列编号。' },
};

export const customersAfter: ParameterDoc = {
  help: {
    en: 'How many of them are still there, or the ids of all customers at the end.',
    'zh-CN': '其中期末仍在的客户数；或期末全部客户的编号名单。',
  },
  expects: { en: '0 to before, or ids.', 'zh-CN': '0 到 before 之间的数，或一列编号。' },
};

export const revenueBefore: ParameterDoc = {
  help: { en: 'Revenue at the start, one row a customer.', 'zh-CN': '期初收入，每行一位客户。' },
  expects: { en: 'Money, 0 or more; 0 for a new customer.', 'zh-CN': '金额，0 或以上；新客户填 0。' },
};

export const revenueAfter: ParameterDoc = {
  help: { en: 'Revenue of the same customers at the end.', 'zh-CN': '同一批客户的期末收入。' },
  expects: { en: 'Money, 0 or more; 0 for a lost customer.', 'zh-CN': '金额，0 或以上；流失的客户填 0。' },
};

export const periodFrom: ParameterDoc = {
  help: { en: 'First day of the period.', 'zh-CN': '期间的第一天。' },
  expects: { en: 'A date.', 'zh-CN': '日期。' },
};

export const periodTo: ParameterDoc = {
  help: { en: 'Last day of the period, included.', 'zh-CN': '期间的最后一天（含当天）。' },
  expects: { en: 'A date, not before from.', 'zh-CN': '日期，不早于 from。' },
};

export const ratings: ParameterDoc = {
  help: { en: 'Answers on a scale from 1 to scale_max.', 'zh-CN': '1 到 scale_max 分的评分。' },
  expects: {
    en: 'Whole numbers; blank cells are skipped.',
    'zh-CN': '整数，一列或一行；空单元格会跳过。',
  },
};

export const scaleMax: ParameterDoc = {
  help: { en: 'Optional, default 5. Highest score of the scale.', 'zh-CN': '可选，默认 5。量表的最高分。' },
  expects: { en: 'A whole number from 2 to 100.', 'zh-CN': '2 到 100 的整数。' },
};

export const horizonDays: ParameterDoc = {
  help: { en: 'Optional, default 365. Days ahead.', 'zh-CN': '可选，默认 365。向前预测的天数。' },
  expects: { en: 'A whole number from 1 to 3650.', 'zh-CN': '1 到 3650 的整数。' },
};

export const annualDiscountRate: ParameterDoc = {
  help: { en: 'Optional, default 0.1. Discount rate a year.', 'zh-CN': '可选，默认 0.1。年折现率。' },
  expects: { en: 'A decimal from 0 to 1: 0.1 or 10%.', 'zh-CN': '0 到 1 的小数：0.1 或 10%。' },
};

export const model: ParameterDoc = {
  help: { en: 'Optional, default "MBG/NBD". Model of purchases.', 'zh-CN': '可选，默认 "MBG/NBD"。购买模型。' },
  expects: { en: '"MBG/NBD", "BG/NBD" or "Pareto/NBD".', 'zh-CN': '"MBG/NBD"、"BG/NBD" 或 "Pareto/NBD"。' },
};

export const survivors: ParameterDoc = {
  help: {
    en: 'Customers of one cohort: all, then those left after each renewal.',
    'zh-CN': '同一批客户：最初人数，然后是每次续费后留下的人数。',
  },
  expects: { en: 'Never rising, 3 or more.', 'zh-CN': '3 个或更多，只减不增。' },
};
