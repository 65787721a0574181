/** What the sidebar says when it refuses, in Simplified Chinese. */
import type { SidebarErrorCode } from '../../../errors.ts';
import type { Wordings } from '../texts.ts';
import { zhCN as words } from '../vocabulary/zhCN.ts';

export const zhCN = (): Wordings<SidebarErrorCode> => ({
  NO_SHEET: { title: '文件中已没有这张工作表', fix: '请选择其他工作表。' },
  EMPTY_SHEET: ({ sheet }) => ({
    title: '工作表是空的',
    where: `“${sheet}”`,
    received: '没有内容',
    expected: '一行表头，以下每行一笔订单或一位客户',
    fix: '请粘贴订单，或选择其他工作表。',
  }),
  ONLY_HEADERS: ({ sheet }) => ({
    title: '表头下面没有数据',
    where: `“${sheet}”第 2 行`,
    received: '没有数据行',
    expected: '每行一笔订单或一位客户',
    fix: '请在表头下添加数据，或选择其他工作表。',
  }),
  COLUMN_NOT_CHOSEN: ({ sheet, column }) => ({
    title: `没有${words.columnRole[column]}列`,
    where: `“${sheet}”`,
    received: `没有存放${words.columnRole[column]}的列`,
    expected: column === 'amount' ? '金额列，或数量与单价两列' : `${words.columnRole[column]}列`,
    fix: '请选择对应的列，或在工作表中添加。',
  }),
  SAME_COLUMN_TWICE: ({ sheet, column, first, second }) => ({
    title: '同一列有两个用途',
    where: `“${sheet}” ${column} 列`,
    received: `${words.columnRole[first]}和${words.columnRole[second]}`,
    expected: '每列只有一个用途',
    fix: '请为其中一项另选一列。',
  }),
  NO_DATES: {
    title: '没有一个日期可以识别',
    expected: '日期，例如 2025-04-01 或 2025年4月1日',
    fix: '请选择存放日期的列，或更正单元格。',
  },
  NO_AMOUNTS: {
    title: '没有一个金额可以识别',
    expected: '数字，例如 1,234.50 或 ¥820',
    fix: '请选择存放金额的列，或更正单元格。',
  },
  NO_ORDER_COUNTS: {
    title: '没有一个订单数可以识别',
    expected: '整数，例如 12',
    fix: '请选择存放每位客户订单数的列，或改为“每行是一笔订单”。',
  },
  NO_SCORES: {
    title: '没有一个评分可以识别',
    expected: '同一量表上的整数，例如 4 或 9',
    fix: '请选择存放评分的列及其量表，或不使用问卷。',
  },
  AMBIGUOUS_DATES: ({ sheet, column, row, rows }) => ({
    title: '日期有两种读法',
    where: words.cell(sheet, column, row) + (rows > 1 ? `，另有 ${rows - 1} 行` : ''),
    expected: '至少有一个日数大于 12 的列，或表格能识别的日期',
    fix: '请说明是日在前还是月在前。',
  }),
  MIXED_DATES: ({ received, otherRow, otherReceived }) => ({
    title: '日和月的顺序不一致',
    received: `${words.received(received)}，第 ${otherRow} 行为${words.received(otherReceived)}`,
    expected: '整列顺序一致，或表格能识别的日期',
    fix: '请更正单元格，或说明哪个在前；不符合的行不计入。',
  }),
  NO_USABLE_ROWS: ({ sheet, rows }) => ({
    title: '没有可用的行',
    where: `“${sheet}”`,
    received: `${rows} 行，客户、日期或金额均无法识别`,
    expected: '每行都有客户、日期和金额',
    fix: '请检查所选的列是否正确。',
  }),
  ONE_CUSTOMER: ({ sheet, column, customer }) => ({
    title: '只有一位客户',
    where: `“${sheet}” ${column} 列`,
    received: `每行都是${words.received(customer)}`,
    expected: '两位或更多客户',
    fix: '请检查这是否为客户列；只有一位客户时无法排名。',
  }),
  NOTHING_POSITIVE: ({ sheet, column }) => ({
    title: '没有客户的收入大于零',
    where: `“${sheet}” ${column} 列`,
    received: '每位客户的金额合计都不大于零',
    expected: '销售为正数，退款为负数',
    fix: '请检查这是否为金额列，以及销售额是否为正数。',
  }),
  ALL_EQUAL: ({ sheet, column, customers, amount }) => ({
    title: '所有客户的收入都相同',
    where: `“${sheet}” ${column} 列`,
    received: `${customers} 位客户均为 ${amount}`,
    expected: '客户之间收入有差别',
    fix: '请检查这是否为金额列；收入相同的客户无法分层。',
  }),
  PROTECTED_SHEET: ({ sheet }) => ({
    title: `您没有编辑“${sheet}”的权限`,
    where: `“${sheet}”`,
    received: '受保护的工作表',
    expected: '您可以编辑的工作表',
    fix: '请向所有者申请权限，或重命名、删除受保护的工作表。',
  }),
  SOURCE_IS_OUTPUT: ({ sheet }) => ({
    title: '这张工作表是客群写入的结果',
    where: `“${sheet}”`,
    received: '结果表',
    expected: '存放订单的工作表',
    fix: '请选择存放订单的工作表。',
  }),
  BUSY: ({ holder, since }) => ({
    title: holder ? `${holder}正在划分客户` : '有人正在划分客户',
    where: '本文件',
    received: `${since} 开始的运行`,
    expected: '同一时间只有一次运行',
    fix: '请等它结束；您的设置已保留。',
  }),
  CANCELLED: { title: '已停止，未写入任何内容', fix: '可随时重新开始。' },
  INCOMPLETE_WRITE: ({ sheet, reason }) => ({
    title: `“${sheet}”未写完`,
    where: `“${sheet}”`,
    received: words.received(reason),
    expected: '完整写入的工作表',
    fix: '请重新划分，下次运行会自动修复。您的目标、备注和来源表都没有改动。',
  }),
  INVALID_SETTINGS: ({ path }) => ({
    title: '有一项设置无效',
    where: path,
    expected: '文档中说明的取值',
    fix: '请更正该项设置。',
  }),
});
