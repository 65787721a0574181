/** What custom functions say when they refuse, in Simplified Chinese. */
import type { FunctionErrorCode } from '../../../errors.ts';
import type { Wordings } from '../texts.ts';
import { zhCN as words } from '../vocabulary/zhCN.ts';

export const zhCN: Wordings<FunctionErrorCode> = {
  MISSING_ARGUMENT: {
    title: '{name} 缺少参数 {parameter}',
    fix: '请写在 {name}() 的括号内。',
  },
  TOO_MANY_ARGUMENTS: {
    title: '{name} 只接受 {takes} 个参数，读到 {given} 个',
    fix: {
      takesOne: '请给出一个区域，或用大括号列出：{10;9;7}。',
      takesMore: '请删去多余的参数；公式中的小数逗号也可能把一个数拆成两个。',
    },
  },
  NOT_A_NUMBER: {
    fix: { skippable: '清空该单元格即可跳过。', needed: '{correct}' },
  },
  OUT_OF_RANGE: {
    fix: {
      divisor: '请更正该值；分母暂时为 0 时，可用 IF 让结果留空。',
      skippable: '请更正该单元格，或清空以跳过。',
      needed: '{correct}',
    },
  },
  BLANK_CELL: {
    received: words.received.blank,
    fix: { customer: '请填写该单元格，或将 leave_out 设为 TRUE 以排除这些行。', other: '请填写该单元格。' },
  },
  ERROR_CELL: {
    fix: '请修正该单元格的公式，或用 IFERROR 处理。',
  },
  NO_VALUES: {
    title: '{parameter} 中没有值，应为{spacedExpected}',
    fix: '请检查区域是否选对了列。',
  },
  NOT_ONE_COLUMN: {
    title: '{parameter} 有 {rows} 行 {columns} 列，应为一列或一行',
    fix: '请只选一列，例如 D2:D。',
  },
  NOT_A_SINGLE_VALUE: {
    title: '{parameter} 是 {rows} 行 {columns} 列的区域，应为单个值',
    fix: '请引用一个单元格，再向下填充公式。',
  },
  LENGTH_MISMATCH: {
    title: '{first} 有 {firstLength} 行，{second} 有 {secondLength} 行',
    fix: '请选择起止行相同的区域。',
  },
  MIXED_NUMBER_FORMAT: {
    received: '{received}，第 {otherRow} 行为{otherReceived}',
    expected: '整列使用同一种小数点',
    fix: '请统一使用点或逗号作小数点。',
  },
  NOT_A_DATE: {
    expected: words.expectation.date,
    fix: '{correct}',
  },
  AMBIGUOUS_DATE: {
    received: '{received}，可能是 {dayFirst} 或 {monthFirst}',
    expected: { inRange: '至少有一个日数大于 12 的列', alone: '只有一种读法的日期' },
    fix: '请将文本转为日期，或写成 2025-04-01。',
  },
  MIXED_DATE_ORDER: {
    received: '{received}，第 {otherRow} 行为{otherReceived}',
    expected: '整列顺序一致',
    fix: '请将文本转为日期，或写成 2025-04-01。',
  },
  NOT_A_FLAG: {
    expected: words.expectation.flag,
    fix: '{correct}',
  },
  NOT_A_CHOICE: {
    where: '{parameter}',
    expected: '{options}',
    fix: '请填写其中一个，并加引号。',
  },
  LATEST_DATE_ALONE: {
    received: '{day}，比其余日期中最晚的 {previous} 晚 {longest} 天以上',
    expected: '与其他日期相近的最后观察日',
    fix: '请更正日期，或用 as_of 指定最后观察日。',
  },
  NOTHING_OBSERVED: {
    title: 'as_of 为 {asOf}，早于第一个日期（{first}）',
    fix: '请选择更晚的日期，或不填 as_of。',
  },
  PERIOD_REVERSED: {
    title: 'from 为 {from}，晚于 to（{to}）',
    fix: '请对调两者；首尾两天都计入。',
  },
  NO_BUYERS: {
    title: '{parameter} 中没有购买记录',
    fix: '请检查区域和期间，以及销售是否为正数、退款是否为负数。',
  },
  NONE_ABOVE_ZERO: {
    title: '{parameter} 中没有大于 0 的数',
    fix: '请检查区域是否选对了列。',
  },
  NO_REPEAT_PURCHASES: {
    title: '没有客户在两个不同的日期购买过，无法得出购买周期',
    fix: '请选择更长的期间，或更晚的 as_of。',
  },
  ENDLESS_VALUE: {
    title: '留存率为 1 且折现率为 0 时，价值没有上限',
    fix: '请使用大于 0 的折现率，或小于 1 的留存率。',
  },
  NEEDS_ARGUMENT: {
    title: '{name} 在 {because} 时需要 {parameter}',
    fix: '请填写 {parameter}。',
  },
  NOT_ASCENDING: {
    expected: '大于前一个的数',
    fix: '请将分界点从小到大排列。',
  },
  SURVIVORS_ROSE: {
    title: 'survivors 在第 {period} 期由 {previous} 升到 {survivors}',
    fix: '请只计同一批客户，离开过的不再计入。',
  },
  TOO_FEW_SURVIVORS: {
    title: 'survivors 只有 {given} 期，至少需要 {needed} 期才能预测',
    fix: '请先给出这批客户的人数，再依次给出每次续费后留下的人数。',
  },
  NOBODY_LEFT_LATER: {
    title: 'survivors 在第一次续费之后不再减少，无法据此推断以后何时流失',
    fix: '请等下一次续费，或使用人数更多的一批客户。',
  },
  UNUSED_ARGUMENT: {
    title: '{name} 在 {because} 时不使用 {parameter}',
    fix: '请将 {parameter} 留空。',
  },
  LABEL_COUNT: {
    title: '{parameter} 有 {given} 个名称，应为 {needed} 个',
    fix: '请为每一类给出一个名称，最好的在前。',
  },
  MORE_THAN_WHOLE: {
    title: '{parameter} 为 {part}，多于 {other}（{whole}）',
    fix: '请检查两者是否同口径、同期间、没有重复计数；占比不能超过 100%。',
  },
  STAGE_GREW: {
    received: '“{stage}”为 {count}，前一环节为 {previous}',
    expected: '从第一个环节到最后一个，数量不增加',
    fix: '请按顺序排列各环节，或更正数量。',
  },
  TOO_MANY_PERIODS: {
    received: '{day}，共 {periods} 期',
    expected: '最多 {most} 期',
    fix: '请选择更长的 period，或更正日期。',
  },
  ALL_LEFT_OUT: {
    title: 'leave_out 排除了全部 {rows} 行',
    fix: '请减少其中的客户。',
  },
  TOO_LARGE: {
    title: '{name} 的结果超出数字的范围',
    fix: '请检查参数的单位。',
  },
  COUNT_AND_LIST: {
    title: '{parameter} 是单个值，{other} 是名单',
    fix: '请给出两个客户数，或两份客户编号名单。',
  },
  GREW: {
    title: 'after 为 {after}，多于 before（{before}）',
    fix: '请只计期初已有的客户，或给出两份客户编号名单。',
  },
  NO_GROWTH_BASE: {
    title: {
      zero: 'before 为 {before}，以零为基数的增长率没有意义',
      negative: 'before 为 {before}，以负数为基数的增长率没有意义',
    },
    fix: '请改看差额 after − before，或从大于 0 的期间算起。',
  },
  NEVER_PAYS_BACK: {
    title: 'margin_per_period 为 {margin}，获客成本永远无法收回',
    fix: '请检查它是否为收入减去商品成本；若确实如此，请先调整价格或成本，再去获客。',
  },
  INTERNAL: {
    title: '客群内部出错',
    fix: '您的内容没有改动。请附上此编号反馈：{reference}',
  },
};
