/** FUNNEL: how many come through each stage, and where they are lost. */
import { funnel } from '../core/metrics/funnel.ts';
import { userError } from '../errors.ts';
import { labels, numbers } from '../grid/cellKinds.ts';
import { column } from '../grid/parameters.ts';
import * as docs from './docs/parameters.ts';
import { defineFunction, type FunctionDoc } from './spec/functionSpec.ts';
import { language } from './spec/parameters.ts';
import { table } from './spec/table.ts';

const COLUMNS = ['funnelStage', 'count', 'stepRate', 'overallRate', 'lost'] as const;

export const fn = defineFunction({
  name: 'FUNNEL',
  parameters: {
    stages: column(labels),
    counts: column(numbers({ kind: 'wholeNumber', min: 0, max: 1e12 })),
    language,
  },
  columns: COLUMNS,
  compute: ({ stages, counts, language }, rows) => {
    const grown = counts.findIndex((count, i) => count > (counts[i - 1] ?? count));
    if (grown > 0) {
      throw userError('STAGE_GREW', {
        parameter: 'counts',
        row: rows.numbers[grown] as number,
        stage: stages[grown] as string,
        count: counts[grown] as number,
        previous: counts[grown - 1] as number,
      });
    }
    const lines = funnel(counts).map((stage, i) => [
      rows.written(stages[i] as string),
      stage.count,
      stage.stepRate,
      stage.overallRate,
      stage.lost,
    ]);
    return table(COLUMNS, lines, language);
  },
});

export const doc: FunctionDoc<typeof fn.parameters> = {
  category: 'growth',
  summary: {
    en: 'Conversion funnel: the step rate, overall rate and loss of each stage.',
    'zh-CN': '转化漏斗：各环节的环节转化率、总转化率和流失数。',
  },
  term: '转化漏斗',
  result: {
    en: 'A table, one row a stage; rates as decimals, blank after a stage of 0.',
    'zh-CN': '表格，每行一个环节；比率为小数，前一环节为 0 时为空。',
  },
  formula: {
    en: 'step rate = count ÷ count of the stage before; overall rate = count ÷ count of the first stage; lost = count of the stage before − count',
    'zh-CN':
      '环节转化率 = 本环节数量 ÷ 前一环节数量；总转化率 = 本环节数量 ÷ 第一个环节数量；流失 = 前一环节数量 − 本环节数量',
  },
  source: {
    en: 'As funnel reports compute it: share of the previous and of the initial step (Plotly, funnel charts: percentPrevious, percentInitial).',
    'zh-CN':
      '与漏斗报表的算法一致：占前一步的比例、占第一步的比例（Plotly 漏斗图的 percentPrevious、percentInitial）。',
  },
  parameters: {
    stages: {
      help: { en: 'Names of the stages, from first to last.', 'zh-CN': '各环节名称，从第一个到最后一个。' },
      expects: { en: 'Texts, one column.', 'zh-CN': '一列文本。' },
    },
    counts: {
      help: { en: 'How many reached each stage.', 'zh-CN': '到达各环节的数量。' },
      expects: { en: 'Whole numbers that never rise, the same rows.', 'zh-CN': '不增加的整数，行与 stages 一致。' },
    },
    language: docs.language,
  },
  examples: [
    {
      arguments: [
        [['Visit'], ['Cart'], ['Order']],
        [[1000], [200], [50]],
      ],
      gives: [
        ['Stage', 'Count', 'Step rate', 'Overall rate', 'Lost'],
        ['Visit', 1000, '', 1, 0],
        ['Cart', 200, 0.2, 0.2, 800],
        ['Order', 50, 0.25, 0.05, 150],
      ],
      note: {
        en: 'Order: 50 ÷ 200 of the carts, 50 ÷ 1,000 of the visits. The first stage has none before it, so no step rate.',
        'zh-CN': 'Order 一行：加购的 50 ÷ 200，访问的 50 ÷ 1,000。第一个环节之前没有环节，所以没有环节转化率。',
      },
    },
    {
      arguments: [[['访问'], ['加购'], ['下单']], [[80], [0], [0]], 'zh-CN'],
      gives: [
        ['环节', '数量', '环节转化率', '总转化率', '流失'],
        ['访问', 80, '', 1, 0],
        ['加购', 0, 0, 0, 80],
        ['下单', 0, '', 0, 0],
      ],
      note: {
        en: 'Nobody put anything into a cart, so there is no rate from cart to order.',
        'zh-CN': '没有人加购，也就没有从加购到下单的转化率。',
      },
    },
    {
      arguments: [
        [['Visit'], ['Cart'], ['Order']],
        [[1000], [200], [250]],
      ],
      gives: { error: 'STAGE_GREW' },
      note: {
        en: 'More orders than carts: some are counted in another way, or the stages are out of order.',
        'zh-CN': '下单多于加购：口径不一致，或环节顺序有误。',
      },
    },
  ],
  remarks: {
    en: [
      'All stages must count the same thing, customers or visits or orders, and each only those who came through the stage before. Counts from different reports often do not.',
      'Use one cohort: people who order this week may have come last week. Over short periods with a long way to the order the rates are off.',
      'The step with the lowest rate is not always the one to improve; look at what it costs to win one more there, and at the same step of earlier periods.',
      'For a single step use CONVERSION, and RATE_INTERVAL for how certain the rate is. Step rates multiply to the overall rate; they do not add. A rate of the whole can fall while it rises in every channel, when the mix of channels changes.',
    ],
    'zh-CN': [
      '各环节口径须一致（都是客户、访问或订单），且只计经过前一环节的。来自不同报表的数字常常不满足。',
      '请用同一批人：本周下单的可能是上周来的。下单周期长而统计期短时，转化率会失真。',
      '转化率最低的一步不一定最值得改进；还要看在那里多赢得一位的成本，以及同一环节过去的水平。',
      '只看一步请用 CONVERSION；想知道比率有多可靠，请用 RATE_INTERVAL。各环节转化率相乘等于总转化率，不能相加。渠道构成变化时，可能每个渠道都上升而整体下降。',
    ],
  },
};
