/** RETENTION_FORECAST: how many of a cohort of subscribers will be left, from those left so far. */
import { forecastRetention } from '../core/models/subscriptionForecast.ts';
import { numbers } from '../grid/cellKinds.ts';
import { list, number } from '../grid/parameters.ts';
import { tableWords } from '../i18n/tables/tableWords.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { language, zeroOrMore } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['period', 'survivors', 'shareLeft', 'retentionRate', 'basis'] as const;

export const fn = defineFunction({
  name: 'RETENTION_FORECAST',
  parameters: {
    survivors: list(numbers(zeroOrMore)),
    periods: number({ kind: 'wholeNumber', min: 1, max: 1000 }),
    language,
  },
  columns: COLUMNS,
  compute: ({ survivors, periods: ahead, language }) => {
    const words = tableWords(language);
    const { isConstant, periods } = forecastRetention(survivors, ahead);
    const lines = periods.map(({ period, survivors, survival, retention }) => {
      return [period, survivors, survival, retention, words.periods[survivors === null ? 'projected' : 'observed']];
    });
    const model = words.basis(['sBG', ...(isConstant ? [words.constantRetention] : [])]);
    return table(COLUMNS, lines, language, { shareLeft: model, retentionRate: model });
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'loyalty',
  summary: {
    en: 'Projects how many of a cohort of subscribers stay, period by period (sBG model).',
    'zh-CN': '预测一批订阅客户以后各期的留存比例和续费率（sBG 模型）。',
  },
  term: '留存预测',
  result: {
    en: 'A table, one row a period: observed ones, then projected.',
    'zh-CN': '表格，每期一行：先是实际的，再是预测的。',
  },
  formula: {
    en: 'retention r(t) = (β + t − 1) ÷ (α + β + t − 1), survival S(t) = r(1) × … × r(t); α and β are estimated from survivors by maximum likelihood',
    'zh-CN':
      '续费率 r(t) =（β + t − 1）÷（α + β + t − 1），留存比例 S(t) = r(1) × … × r(t)；α、β 由 survivors 用最大似然法估计',
  },
  source:
    'Fader, P. S. & Hardie, B. G. S. (2007). How to Project Customer Retention. Journal of Interactive Marketing 21(1), 76–90: equations 6 and 8.',
  parameters: {
    survivors: docs.survivors,
    periods: {
      help: { en: 'How many periods to project.', 'zh-CN': '向后预测的期数。' },
      expects: { en: 'A whole number from 1 to 1000.', 'zh-CN': '1 到 1000 的整数。' },
    },
    language: docs.language,
  },
  examples: [
    {
      arguments: [[[600], [300], [200]], 2],
      gives: [
        ['Period', 'Survivors', 'Survival (sBG)', 'Retention (sBG)', 'Basis'],
        [0, 600, 1, '', 'Observed'],
        [1, 300, 0.5, 0.5, 'Observed'],
        [2, 200, 0.3333333333, 0.6666666667, 'Observed'],
        [3, '', 0.25, 0.75, 'Projected'],
        [4, '', 0.2, 0.8, 'Projected'],
      ],
      note: {
        en: 'Half stay, then two thirds. α = β = 1 gives exactly that, since r(t) = t ÷ (t + 1), and three quarters next: 25% of 600 are 150.',
        'zh-CN':
          '先留下一半，再留下三分之二。α = β = 1 恰好如此：r(t) = t ÷（t + 1），下一期为四分之三，即 600 的 25%，150 人。',
      },
    },
    {
      arguments: [[['人数'], [900], [450], [300], [225], ['']], 1, 'zh-CN'],
      gives: [
        ['期', '留存人数', '留存比例（sBG）', '续费率（sBG）', '类型'],
        [0, 900, 1, '', '实际'],
        [1, 450, 0.5, 0.5, '实际'],
        [2, 300, 0.3333333333, 0.6666666667, '实际'],
        [3, 225, 0.25, 0.75, '实际'],
        [4, '', 0.2, 0.8, '预测'],
      ],
      note: {
        en: 'In Chinese, with a header and a blank cell for the period to come: the third renewal was as projected above.',
        'zh-CN': '中文结果，带标题行，未到的期留空：第三次续费与上例的预测一致。',
      },
    },
    {
      arguments: [[[600], [300], [320]], 2],
      gives: { error: 'SURVIVORS_ROSE' },
      note: {
        en: 'Nobody joins a cohort later; those who come back were no survivors.',
        'zh-CN': '同一批客户不会增加；离开后又回来的不算留存。',
      },
    },
  ],
  remarks: {
    en: [
      'For contracts, where it is known who left. For customers of a shop use P_ALIVE.',
      'Survival and retention are the model’s in every row, so that what it says can be compared with what was observed: survivors ÷ the first of them. Where the two part, do not trust the projection.',
      'Retention rises from period to period because those who leave easily go first, not because customers grow loyal. A curve through the observed shares misses that: a straight line falls below zero, a polynomial turns up again, an exponential dies out too soon.',
      'survivors are those of one cohort who started together. Do not mix cohorts: today’s customers of all ages renew more often than new ones will.',
      'At least three values. In the two segments of the paper, seven years project the twelfth within 4%; with small cohorts or few renewals expect far worse.',
      'Where retention does not rise in what was observed, the header says “constant”: the likeliest model is then one rate for everyone. A retention that falls is not described at all.',
      'A period of 0 survivors counts as observed. Leave periods that have not come yet blank.',
    ],
    'zh-CN': [
      '适用于有合同、能看到退订的业务。零售、电商客户请用 P_ALIVE。',
      '各行的留存比例和续费率都是模型的结果，便于与实际（survivors ÷ 第一个值）比较。两者相差较大时，预测不可信。',
      '续费率逐期上升，是因为容易离开的客户先走，而不是客户变得更忠诚。用曲线拟合留存比例会忽略这一点：直线会跌破零，多项式会掉头向上，指数曲线则下降过快。',
      'survivors 是同时开始的同一批客户。不要混合不同批次：现有的老客户续费率高于将来的新客户。',
      '至少三个值。论文的两个例子用七年的数据预测第十二年，误差不超过 4%；人数少或续费次数少时误差会大得多。',
      '若观察到的续费率没有上升，表头会注明“恒定”：此时最可能的模型是所有人续费率相同。续费率下降的情形，模型无法描述。',
      '留存人数为 0 的期视为实际数据；还没有到的期请留空。',
    ],
  },
};
