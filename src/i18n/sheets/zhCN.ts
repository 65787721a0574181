/** Words on sheets in Simplified Chinese. */
import type { ForecastFacts, SheetWords } from './words.ts';

export const zhCN = (): SheetWords => ({
  sheetNames: { summary: '指标摘要', customers: '客户' },
  formats: { date: 'yyyy-mm-dd', days: '0" 天"' },
  day: (iso) => `${iso.slice(0, 4)} 年 ${Number(iso.slice(5, 7))} 月 ${Number(iso.slice(8))} 日`,
  separator: '、',
  tierNames: { A: '高价值', B: '中价值', C: '低价值' },
  treatments: {
    A: '专人对接，新品优先体验',
    B: '推荐组合套装，在惯常回购时间前提醒',
    C: '仅用自动消息，为第二单提供优惠',
  },
  segments: {
    champions: '冠军客户',
    loyal: '忠诚客户',
    potentialLoyalist: '潜力忠诚',
    newCustomers: '新客户',
    promising: '有望客户',
    needAttention: '需要关注',
    aboutToSleep: '即将沉睡',
    atRisk: '有流失风险',
    cantLoseThem: '不能流失',
    hibernating: '沉睡客户',
    lost: '流失客户',
  },
  actions: {
    champions: '专人对接，新品优先，邀请推荐',
    loyal: '专人对接，忠诚奖励',
    potentialLoyalist: '回购提醒与组合优惠',
    newCustomers: '欢迎消息，促成第二单',
    promising: '介绍产品系列，小组合优惠',
    needAttention: '针对买过的商品限时优惠',
    aboutToSleep: '用热门商品提醒',
    atRisk: '一对一消息，挽回优惠',
    cantLoseThem: '本周电话联系，解决问题',
    hibernating: '自动挽回消息',
    lost: '仅自动消息',
  },
  findings: {
    NO_CUSTOMER: '缺少客户',
    NOBODY: '散客或未知客户',
    DUPLICATE_ORDER: '订单重复',
    UNREADABLE_DATE: '日期无法识别',
    UNREADABLE_AMOUNT: '金额无法识别',
    FUTURE_DATE: '日期在未来',
    REFUND: '退款',
    ZERO_AMOUNT: '金额为零',
    TEXT_NUMBER: '文本形式的数字',
    TEXT_DATE: '文本形式的日期',
  },
  effects: {
    leftOut: '未使用',
    readAsNumber: '按数字读取',
    readAsDate: '按日期读取',
    netted: '按客户和日期抵减',
    subtracted: '从收入中扣除',
    noOrder: '不计为订单',
  },
  customers: {
    columns: {
      customer: { label: '客户', note: '来源表中的客户。' },
      firstOrder: { label: '首单', note: '第一笔订单的日期。' },
      lastOrder: { label: '末单', note: '最近一笔订单的日期。' },
      daysSince: { label: '距末单天数', note: '末单到来源表最近日期的天数。' },
      orders: { label: '订单', note: '金额为正的订单数。' },
      revenue: { label: '收入', note: '该客户全部行的合计，已扣除退款。' },
      orderValue: { label: '笔单价', note: '收入 ÷ 订单数。' },
      recency: { label: 'R', note: '近度得分，1 至 5：5 为最近购买的五分之一。' },
      frequency: { label: 'F', note: '频度得分，1 至 5：5 为订单最多的五分之一。' },
      monetary: { label: 'M', note: '金额得分，1 至 5：5 为收入最高的五分之一。' },
      segment: { label: '细分', note: '由三项得分确定，对照表见指南。' },
      tier: { label: '层级', note: '按收入累计占比：先 A，再 B，其余为 C。' },
      reason: { label: '理由', note: '该客户属于此层级的原因。' },
      pAlive: {
        label: '存活概率',
        note: '客户今后还会再次购买的概率，由购买频率和最近一次购买的时间推算。所用模型和数据见摘要的“方法”。',
      },
      lifetimeValue: {
        label: '12 个月价值',
        note: '未来 12 个月的客户生命周期价值：预期购买次数 × 预期金额 × 毛利率，已折现。无法估计时为空。',
      },
      contactScore: {
        label: '联系优先分',
        note: '可能流失的价值：未来 12 个月的价值 ×（1 − 存活概率）。建议从高到低联系；联系是否有效，可用 ACTION_EFFECT 对照检验。',
      },
      action: { label: '建议动作', note: '按细分给出的动作。' },
      override: { label: '人工调整', note: '由您填写：选择一个层级以替代计算结果。摘要立即更新，每次运行都会保留。' },
    },
    reason: (revenue, sign, from, days) => `收入 ${revenue} ${sign} ${from}；末单 ${days} 天前`,
    reasonWithoutOrders: (revenue) => `收入 ${revenue}；没有金额为正的订单`,
    revenueAhead: {
      label: '12 个月收入',
      note: '未来 12 个月的预期收入，已折现。在摘要的“填写项”中填写毛利率后，下次运行即为客户生命周期价值。',
    },
    marks: { rough: '（粗略）', none: '（无预测）' },
  },
  summary: {
    eyebrow: '客户指标摘要',
    title: (from, to) => `${from}至 ${to}`,
    subtitle: (source, asOf) => `${source} 中的全部订单。截至 ${asOf}（其中的最近日期）。`,
    run: (by, at) => (by ? `${by}，${at} 运行` : `${at} 运行`),
    status: {
      met: { label: '✓ 达标', note: '达到或超过目标。' },
      watch: { label: '! 关注', note: '未达到目标，但差距在“填写项”设定的幅度以内。' },
      missed: { label: '✕ 未达标', note: '与目标的差距超过“填写项”设定的幅度。' },
      none: { label: '未设目标', note: '目标单元格中没有数字。' },
    },
    allMet: '全部达标',
    noTargets: '尚未设定目标：请在卡片的“目标”旁填写',
    yours: '蓝色数字由您填写，可直接修改，每次运行都会保留。',
    target: '目标',
    headlines: {
      revenue: { label: '收入', note: '所用各行的合计，已扣除退款。', sub: '所用各行合计，已扣除退款' },
      customers: { label: '客户总数', note: '至少有一行数据被使用的客户。', sub: '至少有一行数据被使用' },
      orders: { label: '订单', note: '金额为正的订单数。', sub: '每位客户 {each} 单' },
      orderValue: { label: '笔单价', note: '平均每单金额：收入 ÷ 订单数。', sub: '收入 ÷ 订单数' },
      topShare: {
        label: '前 20% 收入占比',
        note: '收入最高的 20% 客户（向上取整）所占的收入比例。',
        sub: '来自 {count} 位客户',
      },
      equity: {
        label: '客户资产',
        note: '全部客户未来 12 个月生命周期价值之和：折现后的毛利，不含未来的新客户。',
        sub: '12 个月，每位客户 {each}',
      },
      repeatRate: {
        label: '复购率',
        note: '整个期间内在两天或以上下过单的客户 ÷ 有订单的客户。',
        sub: '{count} 位在 2 天及以上购买',
      },
      active: {
        label: '活跃客户',
        note: '末单距今不超过“填写项”所设天数的客户。',
        sub: '{share}% 在最近 {days} 天购买',
      },
      new: { label: '新客户', note: '首单距今不超过“填写项”所设天数的客户。', sub: '首单在最近 {days} 天' },
      inactiveChurn: {
        label: '久未回购流失',
        note: '末单距今超过“填写项”所设天数的客户 ÷ 有订单的客户。为累计值，包含期初以来流失的所有客户。越低越好。',
        sub: '{count} 位超过 {days} 天未购买',
      },
    },
    revenueAhead: {
      label: '未来 12 个月收入',
      note: '现有客户未来 12 个月的预期收入，已折现。请在“填写项”中填写毛利率，下次运行即为客户资产。',
      sub: '预期收入；请填写毛利率',
    },
    noForecast: (repeatBuyers, needed) => `无法预测：复购客户 ${repeatBuyers} 位，需 ${needed} 位`,
    targetNote: (headline) => `由您填写：“${headline}”的目标。每次运行都会保留。`,
    all: '合计',
    tiers: {
      title: '层级与对策',
      cuts: 'A：收入前 {a}，B：累计至 {b}，C：其余',
      override: '“人工调整”列中调整过的客户：{count} 位。这些数字立即更新。',
    },
    segments: { title: '细分与对策', remark: '按近度、频度、金额各 1 至 5 分' },
    charts: { tiers: '各层级的客户与收入占比', segments: '各细分的客户与收入占比' },
    columns: {
      tier: { label: '层级', note: '按收入累计占比划分的价值层级；有人工调整时以其为准。' },
      segment: { label: '细分', note: '由近度、频度、金额得分确定。' },
      customers: { label: '客户', note: '该组的客户数。' },
      customerShare: { label: '客户占比', note: '占全部客户的比例。' },
      revenue: { label: '收入', note: '该组的收入，已扣除退款。' },
      revenueShare: { label: '收入占比', note: '占全部收入的比例。' },
      perCustomer: { label: '客单价', note: '收入 ÷ 客户数。' },
      atRisk: { label: '有流失风险', note: '属于“有流失风险”和“不能流失”两个细分的客户。' },
      treatment: { label: '对策', note: '该层级每位客户获得的待遇。' },
      action: { label: '建议动作', note: '该细分的建议动作。' },
    },
    inputs: {
      title: '填写项与分界值',
      label: '填写项',
      yours: '由您填写',
      cuts: '层级分界值',
      from: '收入起点',
      rest: '其余',
      asOf: '截至：来源表中的最近日期',
    },
    inputTerms: {
      activeDays: { label: '活跃与新客户：最近', note: '由您填写：“活跃客户”和“新客户”回看的天数。' },
      inactiveDays: { label: '久未回购：超过', note: '由您填写：多少天没有订单算作久未回购。' },
      watchShare: { label: '关注：与目标的差距不超过', note: '由您填写：与目标相差多少以内只作关注。' },
      grossMargin: {
        label: '毛利率',
        note: '由您填写：收入减去商品成本后所余的比例，大于 0%，至多 100%。下次运行据此计算客户价值。',
      },
      discountRate: {
        label: '年折现率',
        note: '由您填写：0% 至 100%。例如 10%，即一年后的 110 元相当于今天的 100 元。下次运行采用。',
      },
    },
    quality: {
      title: '数据质量',
      used: '{read} 行中使用 {used} 行（{share}）',
      finding: '发现',
      rows: '行数',
      effect: '处理',
      firstRows: (sheet) => `“${sheet}”中最先出现的行`,
    },
    method: {
      title: '方法',
      rows: ({ source, run, cuts, refunds, forecast }) => [
        ['数据来源', `${source}。来源表未被修改。`],
        ['运行', run],
        ['层级', `客户按收入从高到低：累计至 ${cuts[0]} 为 A，至 ${cuts[1]} 为 B，其余为 C。收入相同则层级相同。`],
        ['细分', 'R、F、M 各自按五分位得 1 至 5 分；数值相同取较低的分。'],
        ['复购率', '在两天或以上下过单的客户 ÷ 有订单的客户。'],
        ['退款', REFUNDS[refunds ?? 'none'] ?? ''],
        ['预测', forecastText(forecast)],
        ['拟合', fitText(forecast)],
        ['检验', checkText(forecast)],
        ['实时', '数字为基于客户表的公式；得分、细分和层级在下次运行时更新。'],
        ['隐私', '仅含汇总数据，没有任何内容离开本文件。'],
      ],
    },
  },
});

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
  const far = fit.isFarAhead ? '结果粗略：数据天数太少，12 个月太远。' : '';
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
