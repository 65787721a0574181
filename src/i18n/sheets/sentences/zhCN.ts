/** Sentences on sheets in Simplified Chinese: texts that figures and names are put into. */
import type { ForecastFacts, MethodFacts, SheetSentences, TierRule } from '../words.ts';

/** Year, quarter or month in words. */
function fullPeriod(id: string) {
  const [year, part] = id.split('-');
  if (part === undefined) return `${year} 年`;
  return part.startsWith('Q') ? `${year} 年第 ${part.slice(1)} 季度` : `${year} 年 ${Number(part)} 月`;
}

export const zhCN = (): SheetSentences => ({
  day: (iso) => `${iso.slice(0, 4)} 年 ${Number(iso.slice(5, 7))} 月 ${Number(iso.slice(8))} 日`,
  customers: {
    reason: ({ of, value, cut, daysSince }) => {
      const last = daysSince === null ? '没有金额为正的订单' : `末单 ${daysSince} 天前`;
      if (value === null) return `无层级：${of}未知；${last}`;
      return `${of} ${value}${cut ? ` ${cut.sign} ${cut.at}` : ''}；${last}`;
    },
  },
  contacts: {
    byScore: (most) => `优先联系的客户：按联系优先分排序，至多 ${most} 位。负责人、状态、结果由您填写，随客户保留。`,
    byTier: (most, repeatBuyers, needed) =>
      `优先联系的客户：因无法预测（复购客户 ${repeatBuyers} 位，需 ${needed} 位），按层级和距末单天数排序，至多 ${most} 位。负责人、状态、结果由您填写。`,
  },
  moves: {
    since: (before, now) => `自 ${before} 的运行至 ${now} 的运行。人工调整立即生效。`,
  },
  trend: {
    lastRunAt: (by, at) => `上次运行：${by ? `${by}，` : ''}${at}，为当时该评估期间的数字。`,
  },
  history: {
    tiers: (tiers) => tiers.map(({ name, customers }) => `${name}：${customers}`).join('，'),
  },
  madeBy: ({ by, at, source, settings }) =>
    `客群：${by ? `${by}，` : ''}${at}，来源 ${source}，设置 ${settings}（内容见摘要的“方法”）。`,
  summary: {
    title: (from, to) => `${from}至 ${to}`,
    fullPeriod,
    shortPeriod: (id) => id.replace('-Q', ' Q'),
    compared: (before, yearAgo, source, asOf) =>
      `对比 ${before}与 ${yearAgo}。截至 ${asOf}（“${source}”中的最近日期）。`,
    versus: (period) => `较 ${period}`,
    fillInCell: (cell) => `请填写 ${cell}`,
    fillIn: (label, cell) => `请填写${label}（${cell}）`,
    moveNote: (headline) => `由您填写：“${headline}”变动多少时提醒。每次运行都会保留。`,
    subtitle: (source, asOf) => `${source} 中的全部订单。截至 ${asOf}（其中的最近日期）。`,
    run: (by, at) => (by ? `${by}，${at} 运行` : `${at} 运行`),
    noForecast: (repeatBuyers, needed) => `无法预测：复购客户 ${repeatBuyers} 位，需 ${needed} 位`,
    targetNote: (headline) => `由您填写：“${headline}”的目标。每次运行都会保留。`,
    tiers: {
      cuts: tierRule,
    },
    segments: {
      remark: (bins) => `按近度、频度、金额各 1 至 ${bins} 分`,
    },
    atRiskNote: (segments) => `属于${segments.map((name) => `“${name}”`).join('和')}的客户。`,
    feedback: {
      answersIn: (period) => `${period}，来源表中客户的回答`,
    },
    inputs: {
      from: (value) => `${value}起点`,
    },
    quality: {
      firstRows: (sheet) => `“${sheet}”中最先出现的行`,
    },
    method: {
      rows: ({ source, run, tiers, segments, frozen, refunds, forecast }) => [
        ['数据来源', `${source}。来源表未被修改。`],
        ['运行', run],
        ['层级', tierText(tiers)],
        ['细分', segmentText(segments)],
        ['分界值', frozenText(frozen)],
        ['统计周期', '各周期的数字以其最后一天为准：复购率回看 12 个月，流失率按未购买天数。'],
        ['退款', REFUNDS[refunds ?? 'none'] ?? ''],
        ['预测', forecastText(forecast)],
        ['拟合', fitText(forecast)],
        ['检验', checkText(forecast)],
        ['实时', '数字为基于客户表的公式；得分、细分和层级在下次运行时更新。'],
        ['状态', '达标：达到或超过目标。关注：差距在“填写项”的幅度内，或净推荐值的区间包含目标。未达标：其余。'],
        ['隐私', '仅含汇总数据；小于“填写项”所设人数的组不显示。没有任何内容离开本文件。'],
      ],
    },
  },
});

function tierRule({ by, of, names, cuts }: TierRule) {
  if (by === 'natural') return `${of}，按自然断点`;
  const last = names.length - 1;
  if (names.length > 3)
    return by === 'threshold' ? `${of}起点：${cuts.join('、')}` : `${BY[by](of)}：${cuts.join('、')}`;
  const parts = names.map((name, i) => {
    if (i === last) return `${name}：其余`;
    if (by === 'threshold') return `${name}：${cuts[i]} 起`;
    return i === 0 ? `${name}：${by === 'share' ? of : '客户'}前 ${cuts[0]}` : `${name}：累计至 ${cuts[i]}`;
  });
  return parts.join('，');
}

const BY = {
  share: (of: string) => `按${of}累计占比`,
  percentile: (of: string) => `按${of}排名的客户占比`,
};

function tierText({ by, of, names, cuts }: TierRule) {
  const last = names[names.length - 1];
  const list = (each: (cut: string) => string) => cuts.map((cut, i) => `${each(cut)}为 ${names[i]}`).join('，');
  if (by === 'threshold') return `按自定义${of}门槛：${list((cut) => `${cut} 起`)}，其余为 ${last}。`;
  if (by === 'natural') return `按${of}的自然断点分为 ${names.join('、')}。数值相同则层级相同。`;
  const whole = by === 'share' ? '累计至' : '客户占比累计至';
  return `客户按${of}从高到低：${list((cut) => `${whole} ${cut} `)}，其余为 ${last}。数值相同则层级相同。`;
}

function segmentText({ bins, binning, ties, own, map }: MethodFacts['segments']) {
  const how = binning === 'nested' ? 'F 在 R 相同者中、M 在 R 与 F 相同者中按分位数' : '各自按分位数';
  const scores =
    own.length === 3
      ? `按自定义门槛得 1 至 ${bins} 分`
      : `${how}得 1 至 ${bins} 分；数值相同取较${ties === 'lower' ? '低' : '高'}的分`;
  const some = own.length > 0 && own.length < 3 ? `${own.join('、')} 按自定义门槛。` : '';
  return `R、F、M ${scores}。${some}${MAPS[map]}`;
}

const MAPS = { '11': '采用 11 类细分对照表。', '8': '采用 8 类客户对照表。', own: '采用自定义对照表。' };

function frozenText(frozen: MethodFacts['frozen']) {
  if (!frozen) return '本次运行依据这些客户重新计算。';
  const what = [frozen.tiers && '层级', frozen.segments && '细分'].filter(Boolean).join('与');
  return `已冻结：${what}沿用 ${frozen.run} 运行的分界值，以便前后比较。`;
}

const REFUNDS: Record<string, string> = {
  netted: '按客户和日期抵减；当天净额不为正则不计订单。',
  subtracted: '从该客户的收入中扣除。',
  leftOut: '未使用。',
  none: '没有负数行。',
};

function forecastText(facts: ForecastFacts) {
  const { model, customers, repeatBuyers, needed, days, unvalued, discountRate, grossMargin, fit } = facts;
  if (!fit) return `无：复购客户只有 ${repeatBuyers} 位，至少要 ${needed} 位才能分清常客与过客。`;
  const value = grossMargin === null ? '“填写项”中没有大于 0%、至多 100% 的毛利率，按收入计' : `毛利率 ${grossMargin}`;
  const held = fit.isHeld ? '结果粗略：数据不足，参数约束在常见值附近。' : '';
  const far = fit.isFarAhead ? '结果粗略：数据天数太少，不足以可靠预测 12 个月。' : '';
  const unknown = unvalued
    ? `有 ${unvalued} 位单次购买客户没有价值估计：金额差异过大，均值没有意义；合计不含他们。`
    : '';
  return `未来 12 个月，${model} 与 Gamma-Gamma 模型，依据 ${customers} 位客户（其中复购 ${repeatBuyers} 位）${days} 天的数据；${value}，年折现率 ${discountRate}。${held}${far}${unknown}`;
}

function fitText({ model, fit }: ForecastFacts) {
  if (!fit) return '–';
  const { purchases, values, correlation } = fit;
  const spend = values ? `Gamma-Gamma：${values}。` : '';
  return `${model}（以天计）：${purchases}。${spend}${correlation ? `购买频率与金额的相关系数：${correlation}。` : ''}`;
}

function checkText({ check }: ForecastFacts) {
  if (!check) return '无：前一半时间的复购客户太少，无法据此预测后一半。';
  const { until, expected, actual, difference, value } = check;
  const worth = value ? `，金额预期 ${value.expected}，实际 ${value.actual}` : '';
  return `只用截至 ${until} 的数据，预测此后同样长的时间：预期购买 ${expected} 次，实际 ${actual} 次（${difference}）${worth}。`;
}
