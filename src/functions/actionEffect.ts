/** ACTION_EFFECT: what a campaign or service action changed, against customers without it. */
import { actionEffect } from '../core/metrics/actionEffect.ts';
import { outcomes } from '../grid/cellKinds.ts';
import { list } from '../grid/parameters.ts';
import { tableWords } from '../i18n/tables/tableWords.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { anyNumber, confidence, language } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['treated', 'control', 'difference', 'uplift', 'low', 'high', 'pValue', 'method'] as const;

const outcomesOf = list(outcomes(anyNumber));

export const fn = defineFunction({
  name: 'ACTION_EFFECT',
  parameters: { treated: outcomesOf, control: outcomesOf, confidence, language },
  columns: COLUMNS,
  compute: (args) => {
    const effect = actionEffect(args.treated, args.control, args.confidence);
    const { treatedMean, controlMean, difference, uplift, low, high, pValue } = effect;
    const method = tableWords(args.language).comparisons[effect.method];
    return table(COLUMNS, [[treatedMean, controlMean, difference, uplift, low, high, pValue, method]], args.language);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'growth',
  summary: {
    en: 'Effect of a campaign or service action: outcomes with it against a control group without it.',
    'zh-CN': '营销活动或服务措施的效果：参与客户与未参与的可比客户的结果之差。',
  },
  term: '活动效果',
  result: { en: 'A header and one row; blank where it cannot be known.', 'zh-CN': '表头和一行结果，无法得知处为空。' },
  formula: {
    en: 'difference = mean of treated − mean of control; uplift = difference ÷ mean of control; low and high are limits of the difference. Outcomes all 0 or 1: Newcombe’s interval from the rates p and their Wilson limits l and u (RATE_INTERVAL), difference − √((p₁ − l₁)² + (u₂ − p₂)²) to difference + √((u₁ − p₁)² + (p₂ − l₂)²), and the p-value of the pooled z-test. Otherwise: Welch’s t interval and test, difference ± t √(s₁² ÷ n₁ + s₂² ÷ n₂)',
    'zh-CN':
      '差值 = 实验组均值 − 对照组均值；提升 = 差值 ÷ 对照组均值；下限和上限是差值的区间。结果全为 0 或 1 时：Newcombe 区间，由两组比率 p 及其 Wilson 下限 l、上限 u（即 RATE_INTERVAL）得出：差值 − √((p₁ − l₁)² + (u₂ − p₂)²) 到 差值 + √((u₁ − p₁)² + (p₂ − l₂)²)，p 值来自合并 z 检验；否则为 Welch t 区间与检验：差值 ± t √(s₁² ÷ n₁ + s₂² ÷ n₂)',
  },
  source:
    'Newcombe, R. G. (1998). Interval estimation for the difference between independent proportions: comparison of eleven methods. Statistics in Medicine 17, 873–890, method 10. Welch, B. L. (1947). The generalization of “Student’s” problem when several different population variances are involved. Biometrika 34, 28–35.',
  parameters: {
    treated: {
      help: { en: 'Outcome of each customer with the action.', 'zh-CN': '实验组（参与活动）每位客户的结果。' },
      expects: { en: '1 and 0 (bought or not), or amounts.', 'zh-CN': '1 和 0（是否购买），或金额。' },
    },
    control: {
      help: {
        en: 'Outcome of each comparable customer without it.',
        'zh-CN': '对照组（未参与的可比客户）每位的结果。',
      },
      expects: { en: 'As treated; any number of rows.', 'zh-CN': '与 treated 相同，行数不限。' },
    },
    confidence: docs.confidence,
    language: docs.language,
  },
  examples: [
    {
      arguments: [
        [[1], [1], [1], [0]],
        [[1], [0], [0], [0]],
      ],
      gives: [
        ['Treated', 'Control', 'Difference', 'Uplift', 'Low', 'High', 'p-value', 'Method'],
        [0.75, 0.25, 0.5, 2, -0.1354884006, 0.7890832681, 0.1572992071, 'Newcombe interval, pooled z-test'],
      ],
      note: {
        en: '75% bought instead of 25%: uplift (0.75 − 0.25) ÷ 0.25 = 2, three times as many. With four customers each it may still be chance. (p-value: SciPy 1.17.1, stats.chi2_contingency without correction; limits by the formula above.)',
        'zh-CN':
          '购买率 75% 对 25%：提升（0.75 − 0.25）÷ 0.25 = 2，即三倍；但每组只有四位客户，仍可能是偶然。（p 值取自 SciPy 1.17.1 的 stats.chi2_contingency，不校正；上下限按上式计算。）',
      },
    },
    {
      arguments: [[['金额'], [10], [12], [14]], [['金额'], [9], [10], [11]], 0.95, 'zh-CN'],
      gives: [
        ['实验组', '对照组', '差值', '提升', '下限', '上限', 'p 值', '方法'],
        [12, 10, 2, 0.2, -2.155399503, 6.155399503, 0.2208808405, 'Welch t 检验'],
      ],
      note: {
        en: 'In Chinese, with amounts: 12 against 10 a customer. (Limits and p-value: SciPy 1.17.1, stats.ttest_ind with equal_var=False.)',
        'zh-CN':
          '中文结果，以金额计：每位客户 12 对 10。（上下限与 p 值取自 SciPy 1.17.1 的 stats.ttest_ind，equal_var=False。）',
      },
    },
    {
      arguments: [120, 80],
      gives: [
        ['Treated', 'Control', 'Difference', 'Uplift', 'Low', 'High', 'p-value', 'Method'],
        [120, 80, 40, 0.5, '', '', '', 'Welch t-test'],
      ],
      note: {
        en: 'One customer each shows no spread: limits and p-value are blank.',
        'zh-CN': '每组只有一位客户，看不出离散程度：上下限和 p 值为空。',
      },
    },
    {
      arguments: [
        [[1], [0]],
        [[0], ['no']],
      ],
      gives: { error: 'NOT_A_NUMBER' },
      note: { en: 'Outcomes are numbers: 1 and 0.', 'zh-CN': '结果须为数字：1 和 0。' },
    },
  ],
  remarks: {
    en: [
      'The difference is caused by the action only if chance decided who was treated. Customers who chose to take part, or were chosen because they are good, differ anyway.',
      'One row is one customer, also those who did nothing: their outcome is 0. Blank cells are skipped, and to leave out those who did not buy makes any action look good.',
      'When every outcome of both groups is 0 or 1 they are taken as yes or no, and the means are rates. A single other number makes them amounts.',
      'Low, High and the p-value belong to the difference, not to the uplift. If 0 lies between Low and High the effect may be chance.',
      'For 0 and 1, interval and p-value come from two methods and can disagree at the edge; the interval is the better guide with few customers.',
      'Blank: limits and p-value of amounts when a group has one customer or no amount varies; uplift when the control mean is not above 0.',
      'A few very large buyers can hide or feign an effect on amounts; test the share of buyers (0 and 1) as well. Decide on the period before looking at the result: stopping as soon as the p-value is small finds effects that are not there.',
      'Of twenty actions without any effect, one has a p-value below 0.05 on average. The more segments and outcomes are tested, the more such finds: name the one that counts beforehand.',
    ],
    'zh-CN': [
      '只有随机决定谁参与活动，差值才能归因于活动。自愿参加的客户，或因为优质而被选中的客户，本来就不一样。',
      '每行一位客户，什么都没买的也要列入，结果填 0。空单元格会跳过；若略去未购买的客户，任何活动看上去都有效。',
      '两组的结果全为 0 或 1 时，按“是否”处理，均值即为比率；只要有一个其他数字，就按金额处理。',
      '下限、上限和 p 值针对差值，不针对提升。若 0 落在上下限之间，效果可能只是偶然。',
      '结果为 0 和 1 时，区间与 p 值来自两种方法，在临界处可能不一致；客户较少时以区间为准。',
      '为空的情形：某组只有一位客户或金额毫无差异时，金额的上下限和 p 值为空；对照组均值不大于 0 时，提升为空。',
      '少数大客户可能掩盖或夸大金额上的效果，请同时检验购买率（0 和 1）。观察期应在看结果之前定好：一见 p 值变小就停止，会得到并不存在的效果。',
      '二十个毫无效果的活动中，平均有一个 p 值低于 0.05。检验的客群和指标越多，这类“发现”越多：请事先确定以哪一项为准。',
    ],
  },
};
