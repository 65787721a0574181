/** Words on sheets in Simplified Chinese. */
import type { ForecastFacts, MethodFacts, SheetWords, TierRule } from './words.ts';

export const zhCN = (): SheetWords => ({
  sheetNames: { summary: '指标摘要', customers: '客户', playbook: '运营手册', contacts: '联系名单', moves: '层级变动' },
  formats: { date: 'yyyy-mm-dd', days: '0" 天"' },
  day: (iso) => `${iso.slice(0, 4)} 年 ${Number(iso.slice(5, 7))} 月 ${Number(iso.slice(8))} 日`,
  separator: '、',
  clauses: '；',
  tierNames: { A: '高价值', B: '中价值', C: '低价值' },
  classKinds: {
    tier: '层级',
    segment: '细分',
    lifecycle: '生命周期',
    behaviour: '购买行为',
    need: '需求',
    satisfaction: '满意度',
  },
  noClass: {
    tier: '无层级',
    segment: '无细分',
    lifecycle: '无阶段',
    behaviour: '无订单',
    need: '未知',
    satisfaction: '无评分',
  },
  treatments: [
    '专人对接，新品优先体验',
    '忠诚奖励，每季一次专属问候',
    '推荐组合套装，在惯常回购时间前提醒',
    '按上次购买推荐搭配，小额优惠',
    '定期资讯，为下一单提供优惠',
    '仅用自动消息，为第二单提供优惠',
  ],
  actions: {
    segments: {
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
    customerTypes: {
      importantValue: '专人对接，新品优先，邀请推荐',
      importantDevelop: '了解更多需求，组合优惠，回购提醒',
      importantKeep: '专人电话回访，介绍近期新品',
      importantWinBack: '本周电话联系，解决问题，专属挽回优惠',
      generalValue: '推荐更高价位商品，满减提升客单价',
      generalDevelop: '欢迎消息，为下一单提供优惠',
      generalKeep: '用买过的商品提醒回购',
      generalWinBack: '仅自动消息',
    },
    stages: {
      new: '欢迎消息，促成第二单',
      active: '在惯常回购时间前提醒',
      atRisk: '在下个购买周期前一对一联系',
      dormant: '挽回优惠，了解未再购买的原因',
      lost: '仅自动消息',
    },
    behaviours: {
      frequent: '忠诚奖励，新品优先',
      occasional: '回购提醒与组合优惠',
      oneTime: '促成第二单',
    },
    needs: {
      priceSensitive: '优先告知促销，推荐实惠装',
      qualitySensitive: '推荐新品与高端系列，不以折扣吸引',
      neither: '常规推荐，参考相似客户的购买',
    },
    satisfactionClasses: {
      satisfied: '致谢，邀请评价或推荐',
      neutral: '询问有待改进之处',
      dissatisfied: '电话联系，解决问题，暂停促销',
    },
  },
  findings: {
    NO_CUSTOMER: '缺少客户',
    NOBODY: '散客或未知客户',
    TEST_CUSTOMER: '测试客户',
    DUPLICATE_ORDER: '订单重复',
    DUPLICATE_CUSTOMER: '客户行重复',
    UNREADABLE_DATE: '日期无法识别',
    UNREADABLE_AMOUNT: '金额无法识别',
    UNREADABLE_ORDERS: '订单数无法识别',
    FUTURE_DATE: '日期在未来',
    REPEATED_CUSTOMER: '同一客户有多行',
    LATE_FIRST_DATE: '首次购买晚于最近购买',
    LIKELY_TEST: '疑似测试客户',
    REFUND: '退款',
    ZERO_AMOUNT: '金额为零',
    TEXT_NUMBER: '文本形式的数字',
    TEXT_DATE: '文本形式的日期',
    UNMATCHED_RATING: '不属于这些客户的评分',
    UNREADABLE_RATING: '评分无法识别',
    SCORE_OFF_SCALE: '评分超出量表',
  },
  effects: {
    leftOut: '未使用',
    kept: '保留',
    combined: '合并计算',
    notRead: '不读取',
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
      recency: { label: 'R', note: '近度得分，自 1 起：最高分为最近购买。' },
      frequency: { label: 'F', note: '频度得分，自 1 起：最高分为订单最多。' },
      monetary: { label: 'M', note: '金额得分，自 1 起：最高分为收入最高。' },
      segment: { label: '细分', note: '由三项得分确定，所用对照表见摘要的“方法”。' },
      tier: { label: '层级', note: '按价值划分，方法见摘要的“方法”。价值未知时为空。' },
      lifecycle: { label: '生命周期', note: '以购买周期衡量多久未购买：有自身周期者按自身周期，否则按总体周期。' },
      behaviour: { label: '购买行为', note: '观察期内下单的频繁程度。' },
      need: { label: '需求', note: '价格敏感：多在打折时购买。品质敏感：购买单价高于一般水平。' },
      satisfaction: { label: '满意度', note: '客户评分落在量表的上、中、下哪个三分之一。' },
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
      previousTier: { label: '上次层级', note: '上次运行后生效的层级，含人工调整。' },
      move: { label: '变动', note: '↑ 升入更高层级，↓ 降入更低层级，= 不变；新：上次不在其中。' },
      action: { label: '建议动作', note: '按细分给出的动作，取自本次运行时的运营手册。' },
      override: { label: '人工调整', note: '由您填写：选择一个层级以替代计算结果。摘要立即更新，每次运行都会保留。' },
    },
    reason: ({ of, value, cut, daysSince }) => {
      const last = daysSince === null ? '没有金额为正的订单' : `末单 ${daysSince} 天前`;
      if (value === null) return `无层级：${of}未知；${last}`;
      return `${of} ${value}${cut ? ` ${cut.sign} ${cut.at}` : ''}；${last}`;
    },
    values: { revenue: '收入', lifetimeValue: '12 个月价值', revenueAhead: '12 个月预期收入' },
    joined: '新',
    revenueAhead: {
      label: '12 个月收入',
      note: '未来 12 个月的预期收入，已折现。在摘要的“填写项”中填写毛利率后，下次运行即为客户生命周期价值。',
    },
    marks: { rough: '（粗略）', none: '（无预测）' },
  },
  playbook: {
    remark: '对策由您填写，可直接修改。每次运行都会保留，客户表的建议动作取自这里。',
    columns: {
      kind: { label: '类别', note: '按什么划分客户。' },
      name: { label: '名称', note: '所属的组。' },
      customers: { label: '客户', note: '当前属于该组的客户数；人工调整立即生效。' },
      treatment: { label: '对策', note: '由您填写：对该组每位客户采取的做法。' },
    },
    notInUse: '（未使用）',
  },
  contacts: {
    columns: {
      rank: { label: '名次', note: '联系的先后顺序：越靠前，联系的预期价值越高。' },
      owner: { label: '负责人', note: '由您填写：由谁跟进。每次运行都会随客户保留。' },
      status: { label: '状态', note: '由您填写：进展如何。每次运行都会随客户保留。' },
      outcome: { label: '结果', note: '由您填写：联系的结果。每次运行都会随客户保留。' },
    },
    byScore: (most) => `优先联系的客户：按联系优先分排序，至多 ${most} 位。负责人、状态、结果由您填写，随客户保留。`,
    byTier: (most, repeatBuyers, needed) =>
      `优先联系的客户：因无法预测（复购客户 ${repeatBuyers} 位，需 ${needed} 位），按层级和距末单天数排序，至多 ${most} 位。负责人、状态、结果由您填写。`,
    statuses: {
      toDo: '待联系',
      contacted: '已联系',
      wonBack: '已挽回',
      noAnswer: '无回应',
      doNotContact: '请勿联系',
    },
    byHand: '层级为人工调整',
    notDue: '已不在优先之列',
    gone: '来源表中已无此客户',
  },
  moves: {
    title: '层级变动',
    since: (before, now) => `自 ${before} 的运行至 ${now} 的运行。人工调整立即生效。`,
    first: '这是首次运行。从第二次运行起，此表显示客户在层级间的变动。',
    before: '上次 ↓  本次 →',
    joined: '新客户',
    left: '不再出现',
    all: '合计',
    counts: { up: '↑ 上升', down: '↓ 下降', same: '= 不变', joined: '新客户', left: '不再出现' },
    notes: [
      '行：上次运行后生效的层级。列：当前生效的层级。',
      '不再出现：上次有而来源表中已没有的客户。新客户：上次没有的客户。',
    ],
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
        label: '收入集中度',
        note: '收入最高的 20% 客户（向上取整）所占的收入比例。',
        sub: '前 20% 的 {count} 位客户',
      },
      equity: {
        label: '客户资产',
        note: '全部客户未来 12 个月生命周期价值之和：折现后的毛利，不含未来的新客户。',
        sub: '12 个月，每位客户 {each}',
      },
      repeatRate: {
        label: '复购率',
        note: '整个期间内在两天或以上下过单的客户 ÷ 有订单的客户。首单日期未知时，按两笔及以上订单计算。',
        sub: '{count} 位在 2 天及以上购买',
      },
      active: {
        label: '活跃客户',
        note: '末单距今不超过“填写项”所设天数的客户。',
        sub: '{share}% 在最近 {days} 天购买',
      },
      new: { label: '新客户', note: '首单距今不超过“填写项”所设天数的客户。', sub: '首单在最近 {days} 天' },
      inactiveChurn: {
        label: '未回购流失率',
        note: '末单距今超过“填写项”所设天数的客户 ÷ 有订单的客户。为累计值，包含期初以来流失的所有客户。越低越好。',
        sub: '{count} 位超过 {days} 天未购买',
      },
    },
    revenueAhead: {
      label: '未来 12 个月收入',
      note: '现有客户未来 12 个月的预期收入，已折现。请在“填写项”中填写毛利率，下次运行即为客户资产。',
      sub: '预期收入；请填写毛利率',
    },
    repeatOrders: '{count} 位有 2 笔及以上订单',
    noFirstOrder: (customers) => `${customers} 位首单日期未知`,
    noForecast: (repeatBuyers, needed) => `无法预测：复购客户 ${repeatBuyers} 位，需 ${needed} 位`,
    targetNote: (headline) => `由您填写：“${headline}”的目标。每次运行都会保留。`,
    all: '合计',
    tiers: {
      title: '层级与对策',
      cuts: tierRule,
      override: '“人工调整”列中调整过的客户：{count} 位。这些数字立即更新。',
    },
    segments: { title: '细分与对策', remark: (bins) => `按近度、频度、金额各 1 至 ${bins} 分` },
    extras: {
      lifecycle: '按距末单的购买周期数',
      behaviour: '按订单数',
      need: '按折扣与单价',
      satisfaction: '按评分',
    },
    charts: { tiers: '各层级的客户与收入占比', segments: '各细分的客户与收入占比' },
    columns: {
      tier: { label: '层级', note: '价值层级，划分方法见“方法”；有人工调整时以其为准。' },
      segment: { label: '细分', note: '由近度、频度、金额得分确定。' },
      customers: { label: '客户', note: '该组的客户数。' },
      customerShare: { label: '客户占比', note: '占全部客户的比例。' },
      revenue: { label: '收入', note: '该组的收入，已扣除退款。' },
      revenueShare: { label: '收入占比', note: '占全部收入的比例。' },
      perCustomer: { label: '客单价', note: '收入 ÷ 客户数。' },
      atRisk: { label: '有流失风险', note: '' },
      class: { label: '类别', note: '与客户表一致。' },
      treatment: { label: '对策', note: '对该层级每位客户采取的做法，取自运营手册。' },
      action: { label: '建议动作', note: '对该组每位客户采取的做法，取自运营手册。' },
    },
    atRiskNote: (segments) => `属于${segments.map((name) => `“${name}”`).join('和')}的客户。`,
    inputs: {
      title: '填写项与分界值',
      label: '填写项',
      yours: '由您填写',
      cuts: '层级分界值',
      from: (value) => `${value}起点`,
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
      rows: ({ source, run, tiers, segments, frozen, refunds, forecast }) => [
        ['数据来源', `${source}。来源表未被修改。`],
        ['运行', run],
        ['层级', tierText(tiers)],
        ['细分', segmentText(segments)],
        ['分界值', frozenText(frozen)],
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
