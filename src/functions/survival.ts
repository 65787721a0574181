/** SURVIVAL: the share of customers who stay longer than each tenure, counting in those who have not churned yet. */
import * as kaplanMeier from '../core/models/kaplanMeier.ts';
import { flags, numbers } from '../grid/cellKinds.ts';
import { column } from '../grid/parameters.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { confidence, language, zeroOrMore } from './spec/parameters.ts';
import { type TableCell, table } from './spec/table.ts';

const COLUMNS = ['time', 'atRisk', 'churned', 'survival', 'low', 'high'] as const;

export const fn = defineFunction({
  name: 'SURVIVAL',
  parameters: { tenures: column(numbers(zeroOrMore)), churned: column(flags), confidence, language },
  columns: COLUMNS,
  compute: ({ tenures, churned, confidence, language }) => {
    const lines = kaplanMeier
      .fit(tenures, churned, confidence)
      .rows.map(({ time, atRisk, events, survival, low, high }) => {
        return [time, atRisk, events, survival, low, high];
      });
    return table(COLUMNS, lines.length > 0 ? lines : [nobodyChurned(tenures)], language);
  },
});

/** All that is known without churn: everyone stayed, for as long as anyone was observed. */
function nobodyChurned(tenures: readonly number[]): TableCell[] {
  const longest = tenures.reduce((a, b) => Math.max(a, b));
  return [longest, tenures.filter((tenure) => tenure === longest).length, 0, 1, null, null];
}

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'loyalty',
  summary: {
    en: 'Survival curve: the share of customers who stay longer than each tenure (Kaplan–Meier).',
    'zh-CN': '生存曲线：留存超过各时长的客户占比（Kaplan–Meier 法）。',
  },
  term: '生存分析',
  result: { en: 'A table, one row a tenure at which someone churned.', 'zh-CN': '表格，每个有客户流失的时长一行。' },
  formula: {
    en: 'survival = Π (1 − churned ÷ at risk) over all rows so far; low, high = survival^exp(±z s ÷ ln survival), where s² = Σ churned ÷ (at risk × (at risk − churned)) (Greenwood)',
    'zh-CN':
      '留存概率 = 截至该行的 Π（1 − 流失数 ÷ 在险数）；下限、上限 = 留存概率^exp(±z s ÷ ln 留存概率)，其中 s² = Σ 流失数 ÷（在险数 ×（在险数 − 流失数））（Greenwood）',
  },
  source: {
    en: 'Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. JASA 53(282), 457–481. Log-log limits: Klein, J. P. & Moeschberger, M. L. (2003). Survival Analysis, 2nd ed., section 4.3.',
    'zh-CN':
      'Kaplan, E. L. & Meier, P. (1958). Nonparametric estimation from incomplete observations. JASA 53(282), 457–481。对数-对数界限：Klein, J. P. & Moeschberger, M. L. (2003). Survival Analysis, 2nd ed., section 4.3。',
  },
  parameters: {
    tenures: {
      help: { en: 'How long each customer has been observed.', 'zh-CN': '每位客户的观察时长。' },
      expects: {
        en: 'Numbers of 0 or more, in one unit: days, months.',
        'zh-CN': '不小于 0 的数，单位一致，例如天或月。',
      },
    },
    churned: {
      help: { en: 'Whether the customer churned at the end of it.', 'zh-CN': '客户是否在该时长结束时流失。' },
      expects: {
        en: '1 or TRUE = churned; 0 or FALSE = still a customer.',
        'zh-CN': '1 或 TRUE 为已流失，0 或 FALSE 为仍是客户。',
      },
    },
    confidence: docs.confidence,
    language: docs.language,
  },
  examples: [
    {
      arguments: [
        [[3], [1], [2], [2]],
        [[1], [1], [0], [1]],
      ],
      gives: [
        ['Time', 'At risk', 'Churned', 'Survival', 'Low', 'High'],
        [1, 4, 1, 0.75, 0.1279469176, 0.9605486423],
        [2, 3, 1, 0.5, 0.057847083, 0.8448612812],
        [3, 1, 1, 0, '', ''],
      ],
      note: {
        en: 'One of four leaves at 1, one of three at 2: ¾ × ⅔ = ½. At 3 nobody is left, so limits are unknown. (Limits: SciPy 1.17.1, stats.ecdf.)',
        'zh-CN':
          '时长 1 时四人中走一人，时长 2 时三人中走一人：¾ × ⅔ = ½。时长 3 之后无人留下，上下限无从得知。（上下限取自 SciPy 1.17.1 的 stats.ecdf。）',
      },
    },
    {
      arguments: [[['月数'], [6], [12], [12]], [['流失'], ['否'], ['否'], ['否']], 0.95, 'zh-CN'],
      gives: [
        ['时间', '在险数', '流失数', '留存概率', '下限', '上限'],
        [12, 2, 0, 1, '', ''],
      ],
      note: {
        en: 'In Chinese. Nobody has churned: one row says how long that has been observed.',
        'zh-CN': '中文结果。无人流失：只有一行，说明观察到了多久。',
      },
    },
    {
      arguments: [
        [[6], [12]],
        [[1], ['maybe']],
      ],
      gives: { error: 'NOT_A_FLAG' },
      note: { en: 'Churned or not; there is nothing between.', 'zh-CN': '要么流失，要么没有。' },
    },
  ],
  remarks: {
    en: [
      'Customers who have not churned belong in the list, with their tenure so far. To leave them out, or to count them as churned, makes loyalty look worse than it is.',
      'The tenure is churn date − start date for those who churned, last observed day − start date for the others, in any one unit; time comes back in that unit.',
      'Rows are only tenures at which someone churned; between two rows survival stays as it was, and before the first it is 1. Without any churn there is one row: the longest tenure, 0 churned, survival 1.',
      'To chart it as steps: list every tenure from 0 with =SEQUENCE(25,1,0), look the table up beside it with =IFNA(VLOOKUP(H2,A$2:D,4,TRUE),1) (the table stands in A1:F, the list in H2 down), and choose a stepped area chart.',
      'The median tenure is the first time at which survival is 0.5 or less; there is none as long as more than half stay.',
      'The last rows rest on few customers: look at At risk, and at how far Low and High are apart. Where survival is 0 they are blank.',
      'All customers who ever started belong in it. A list of today’s customers, or a history that begins after the first ones came, lacks those who left early: the curve is then too high (survivorship).',
      'One curve of customers of many years and channels describes none of them: make one for each, and do not read the retention of old customers into new ones.',
      'Customers who were lost from sight must not be the ones about to churn; otherwise the curve is too high.',
    ],
    'zh-CN': [
      '尚未流失的客户也要列入，时长算到目前为止。若把他们剔除或当作流失，忠诚度就会被低估。',
      '已流失者的时长 = 流失日期 − 开始日期，其余客户 = 最后观察日 − 开始日期，单位一致即可；结果中的时间沿用该单位。',
      '只列出有客户流失的时长；两行之间留存概率不变，第一行之前为 1。若无人流失，则只有一行：最长的时长、流失数 0、留存概率 1。',
      '画成阶梯图：用 =SEQUENCE(25,1,0) 列出从 0 开始的每个时长，旁边用 =IFNA(VLOOKUP(H2,A$2:D,4,TRUE),1) 查表（表在 A1:F，时长从 H2 向下），再选择阶梯面积图。',
      '中位留存时长是留存概率首次不大于 0.5 的时间；半数以上客户仍在时，没有中位数。',
      '靠后的行所依据的客户很少，请看在险数以及上下限的距离。留存概率为 0 时上下限为空。',
      '凡是开始过的客户都要列入。只用目前的客户名单，或数据晚于最早的客户，就会缺少早早离开的人，曲线偏高（幸存者偏差）。',
      '把不同年份、不同渠道的客户放在一条曲线里，对谁都不准确：请分别计算，不要把老客户的留存套用到新客户上。',
      '失去联系的客户不应恰好是将要流失的客户，否则曲线会偏高。',
    ],
  },
};
