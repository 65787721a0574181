/** COHORTS: customers by the period of their first purchase, followed from period to period. */
import { cohortRates, cohortsByPeriod } from '../core/metrics/cohorts.ts';
import { type CalendarPeriod, isoWeek, periodOf } from '../core/numerics/calendar.ts';
import { userError } from '../errors.ts';
import { isoDay } from '../grid/days.ts';
import { choice } from '../grid/parameters.ts';
import { tableWords } from '../i18n/tables/tableWords.ts';
import { observe } from './arguments/observation.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { asOf, customers, dates, language, leaveOut, optionalAmounts } from './spec/parameters.ts';

/** The columns before those of the periods. */
const COLUMNS = ['cohort', 'customers'] as const;

/** A table of more periods is a wrong date or a wrong period, and as large as a sheet. */
const MOST_PERIODS = 1000;

export const fn = defineFunction({
  name: 'COHORTS',
  parameters: {
    customers,
    dates,
    amounts: optionalAmounts,
    period: choice(['week', 'month', 'quarter', 'year'], 'month', {
      周: 'week',
      月: 'month',
      季: 'quarter',
      季度: 'quarter',
      年: 'year',
    }),
    measure: choice(['rate', 'customers', 'revenue'], 'rate', {
      留存率: 'rate',
      客户数: 'customers',
      收入: 'revenue',
    }),
    as_of: asOf,
    leave_out: leaveOut,
    language,
  },
  columns: COLUMNS,
  compute: (args, rows) => {
    const { period, measure } = args;
    const observed = observe(args, args.as_of, rows);
    const first = observed.days.reduce((a, b) => Math.min(a, b));
    const periods = periodOf(observed.asOf, period) - periodOf(first, period) + 1;
    if (periods > MOST_PERIODS) {
      const latest = observed.days.reduce((a, b) => Math.max(a, b));
      const isLate = periodOf(latest, period) - periodOf(first, period) < MOST_PERIODS;
      const place = isLate
        ? { parameter: 'as_of', row: 0, day: isoDay(observed.asOf) }
        : { parameter: 'dates', row: rows.numbers[args.dates.indexOf(first)] ?? 0, day: isoDay(first) };
      throw userError('TOO_MANY_PERIODS', { ...place, periods, most: MOST_PERIODS });
    }
    const cohorts = cohortsByPeriod(observed, period, observed.asOf);
    const cells = { rate: cohortRates(cohorts), customers: cohorts.active, revenue: cohorts.revenue }[measure];
    if (cells === null) {
      throw userError('NEEDS_ARGUMENT', {
        name: 'COHORTS',
        parameter: 'amounts',
        because: `measure = "${measure}"`,
      });
    }
    if (cells.length === 0) throw userError('NO_BUYERS', { parameter: 'amounts' });
    const words = tableWords(args.language);
    const remark = words.asOf(isoDay(observed.asOf) + (cohorts.isLastPeriodIncomplete ? words.lastIncomplete : ''));
    return [
      [words.columns.cohort + remark, words.columns.customers, ...cells.keys()],
      ...cells.map((row, i) => [
        cohortName(cohorts.starts[i] as number, period),
        cohorts.sizes[i] as number,
        ...row.map((cell) => cell ?? ''),
      ]),
    ];
  },
});

/** A text that sorts by time: 2025-W14, 2025-04, 2025-Q2 or 2025. */
function cohortName(start: number, period: CalendarPeriod): string {
  const day = isoDay(start);
  if (period === 'month') return day.slice(0, 7);
  if (period === 'year') return day.slice(0, 4);
  if (period === 'quarter') return `${day.slice(0, 4)}-Q${(Number(day.slice(5, 7)) + 2) / 3}`;
  const { year, week } = isoWeek(start);
  return `${year}-W${String(week).padStart(2, '0')}`;
}

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'loyalty',
  summary: {
    en: 'Cohort table: customers by period of first purchase, and how many bought in each later period.',
    'zh-CN': '同期群分析：按首次购买所在的期分组，逐期看有多少客户购买。',
  },
  term: '同期群分析',
  result: {
    en: 'A table: cohort, customers, then period 0, 1, 2 …; blank if not begun.',
    'zh-CN': '表格：同期群、客户数、第 0、1、2 … 期；尚未开始的期为空。',
  },
  formula: {
    en: 'Column k, k periods after the first purchase: customers of the cohort who bought in that period ÷ customers of the cohort; or their number; or their net revenue in it',
    'zh-CN':
      '第 k 列即首次购买后第 k 期：该同期群中当期有购买的客户数 ÷ 该同期群的客户数；或这些客户的数量；或该同期群当期的净收入',
  },
  source: {
    en: 'Ryder, N. B. (1965). The Cohort as a Concept in the Study of Social Change. American Sociological Review 30(6), 843–861. Weeks: ISO 8601.',
    'zh-CN':
      'Ryder, N. B. (1965). The Cohort as a Concept in the Study of Social Change. American Sociological Review 30(6), 843–861。周：ISO 8601。',
  },
  parameters: {
    customers: docs.customers,
    dates: docs.dates,
    amounts: {
      help: {
        en: 'Optional; needed for revenue. A day whose net is 0 or less is then no purchase.',
        'zh-CN': '可选；收入口径必填。当日净额不大于 0 时不算购买。',
      },
      expects: { en: 'Money, refunds negative.', 'zh-CN': '金额，退款为负数。' },
    },
    period: {
      help: {
        en: 'Optional, default "month". Calendar period.',
        'zh-CN': '可选，默认 "month"（月）。按哪种日历期分组。',
      },
      expects: {
        en: '"week", "month", "quarter" or "year".',
        'zh-CN': '"week"、"month"、"quarter"、"year"，或 "周"、"月"、"季"、"年"。',
      },
    },
    measure: {
      help: {
        en: 'Optional, default "rate". What the cells show.',
        'zh-CN': '可选，默认 "rate"（留存率）。单元格显示什么。',
      },
      expects: {
        en: '"rate", "customers" or "revenue".',
        'zh-CN': '"rate"、"customers"、"revenue"，或 "留存率"、"客户数"、"收入"。',
      },
    },
    as_of: docs.asOf,
    leave_out: docs.leaveOut,
    language: docs.language,
  },
  examples: [
    {
      arguments: [
        [['C-1'], ['C-2'], ['C-1'], ['C-3']],
        [['2025-01-10'], ['2025-01-20'], ['2025-02-05'], ['2025-02-11']],
      ],
      gives: [
        ['Cohort (as of 2025-02-11, latest period incomplete)', 'Customers', 0, 1],
        ['2025-01', 2, 1, 0.5],
        ['2025-02', 1, 1, ''],
      ],
      note: {
        en: 'Of the two new customers of January one bought in February: 1 ÷ 2. February is not over yet.',
        'zh-CN': '1 月的两位新客户中，一位在 2 月又购买：1 ÷ 2。2 月尚未结束。',
      },
    },
    {
      arguments: [
        [['C-1'], ['C-2'], ['C-1']],
        [['2024-12-29'], ['2024-12-30'], ['2025-01-05']],
        '',
        'week',
        'customers',
      ],
      gives: [
        ['Cohort (as of 2025-01-05)', 'Customers', 0, 1],
        ['2024-W52', 1, 1, 1],
        ['2025-W01', 1, 1, ''],
      ],
      note: {
        en: 'Weeks start on Monday: 2024-12-30 is in the first week of 2025, which ends on Sunday, 2025-01-05.',
        'zh-CN': '每周从周一开始：2024-12-30 属于 2025 年第 1 周，该周到 2025-01-05（周日）结束。',
      },
    },
    {
      arguments: [
        [['C-1'], ['C-2'], ['C-1'], ['C-2']],
        [['2025-01-10'], ['2025-05-02'], ['2025-05-20'], ['2025-06-10']],
        [[80], [50], [30], [-20]],
        '季',
        '收入',
        '2025-06-30',
        '',
        'zh-CN',
      ],
      gives: [
        ['同期群（截至 2025-06-30）', '客户数', 0, 1],
        ['2025-Q1', 1, 80, 30],
        ['2025-Q2', 1, 30, ''],
      ],
      note: {
        en: 'Net revenue by quarter, in Chinese: 50 − 20 refunded for C-2.',
        'zh-CN': '按季度的净收入：C-2 为 50 − 退款 20。',
      },
    },
    {
      arguments: [[['C-1'], ['C-2']], [['2025-01-10'], ['2025-01-20']], '', 'month', 'revenue'],
      gives: { error: 'NEEDS_ARGUMENT' },
      note: { en: 'Revenue needs amounts.', 'zh-CN': '收入口径需要金额。' },
    },
  ],
  remarks: {
    en: [
      'The last filled cell of each row is the period that as_of lies in. Unless that is the period’s last day, it is still growing, in every row, and the header says “latest period incomplete”: do not read it as a fall. Set as_of to the end of the last full period to leave it out.',
      'Blank is not 0: a blank period has not begun, 0 means that nobody came back. Choose 0.0% as the number format of rates.',
      'A customer counts once a period, however often they bought. Whoever skips a period and comes back counts again, so a row can rise; it is no survival curve (that is SURVIVAL).',
      'The first cohorts also hold customers who bought before the data begin, and look more loyal than they are. Give the whole history where you can.',
      'A period without a new customer is a row with 0 customers and blank rates, so that rows are evenly spaced in time.',
      'Names of cohorts are texts: 2025-W14, 2025-04, 2025-Q2, 2025. Weeks are those of ISO 8601, Monday to Sunday; at the turn of the year a week belongs to the year that holds its Thursday.',
      'Revenue takes in every row from a customer’s first purchase on, refunds on the day they were made, so a late refund can make a cell negative.',
      'To sum up several cohorts, weigh them by customers: an average of rates lets a cohort of three count as much as one of three thousand. A table has at most 1,000 periods.',
      'Cohorts of a sale or of the holidays come back otherwise than those of an ordinary month, and small ones vary by chance: check with RATE_INTERVAL before explaining a difference.',
    ],
    'zh-CN': [
      '每行最后一个有值的单元格是 as_of 所在的期。只要 as_of 不是该期的最后一天，每行的这一格都还在增长，表头会注明“最后一期未完”：不要当作下滑。将 as_of 设为上一完整期的最后一天，即可不显示它。',
      '空不等于 0：空表示该期尚未开始，0 表示没有人回来购买。留存率的数字格式请选 0.0%。',
      '同一客户每期只计一次，与购买次数无关。隔期未买、之后又回来的客户会再次计入，所以一行的数值可能回升；它不是生存曲线（生存曲线请用 SURVIVAL）。',
      '最早的几个同期群里混有数据开始之前就买过的老客户，看起来会比实际更忠诚。请尽可能给出全部历史。',
      '没有新客户的期也占一行，客户数为 0，留存率为空，使各行在时间上等距。',
      '同期群名称为文本：2025-W14、2025-04、2025-Q2、2025。周按 ISO 8601，周一到周日；跨年的一周归属其周四所在的年份。',
      '收入包含客户首次购买起的每一行，退款计入退款当期，因此较晚的退款可能使某格为负。',
      '合并多个同期群时请按客户数加权：直接平均留存率，会让 3 人的群与 3,000 人的群同等重要。表格最多 1,000 期。',
      '大促、节日带来的同期群与平常月份的留存表现不同；人数少的同期群波动大。解释差异之前，请先用 RATE_INTERVAL 看误差范围。',
    ],
  },
};
