/** The method step in Simplified Chinese. */
import { sheetWords } from '../../sheets/sheetWords.ts';
import { formats } from '../formats.ts';
import type { Fault, Limits, MapFault } from './fault.ts';
import type { MethodTexts } from './texts.ts';

const { count } = formats('zh-CN');

function limited({ above, from, below, atMost }: Limits): string {
  const limits = [
    above && `大于 ${above}`,
    from && `不小于 ${from}`,
    below && `小于 ${below}`,
    atMost && `不超过 ${atMost}`,
  ].filter(Boolean);
  return limits.length === 0 ? '' : `${limits.join('、')} 的`;
}

function fault(wrong: Fault): string {
  switch (wrong.kind) {
    case 'number':
      return `请输入${limited(wrong.limits)}${wrong.whole ? '整数' : '数'}。`;
    case 'noName':
      return '请输入名称。';
    case 'sameName':
      return `“${wrong.name}”与另一层级重名。`;
    case 'listCount':
      return `请从小到大输入 ${wrong.count} 个数，目前有 ${wrong.given} 个。`;
    case 'notInList':
      return `“${wrong.text}”不是数。请用空格分隔，千位不加逗号。`;
    case 'notAscending':
      return `${wrong.text} 应大于它前面的 ${wrong.before}。`;
    case 'noForecast':
      return '这些客户没有预测，请按收入排列。';
  }
}

function mapFault(wrong: MapFault): string {
  const line = `第 ${wrong.line} 行：`;
  switch (wrong.kind) {
    case 'noSegment':
      return `${line}“${wrong.text}”缺少名称或分数。请写成“冠军客户：R4-5 F4-5 M4-5”。`;
    case 'noRange':
      return `${line}“${wrong.text}”不是 1 至 ${wrong.bins} 分的范围，例如 R4-5 或 F3。`;
    case 'sameName':
      return `${line}“${wrong.name}”在上面已经出现。请写在同一行，各范围用分号分隔。`;
    case 'longName':
      return `${line}名称最多 ${wrong.most} 个字符。`;
    case 'tooMany':
      return `${line}最多 ${wrong.most} 个细分。`;
    case 'empty':
      return '请至少写一个细分。';
  }
}

const kinds = {
  segment: '细分',
  tier: '层级',
  lifecycle: '生命周期',
  behaviour: '购买行为',
  need: '需求',
  satisfaction: '满意度',
};

const methods = {
  share: { label: '累计占比', hint: '从价值最高的客户算起，累计到总额的该比例为一层（ABC 分析）。' },
  percentile: { label: '客户占比', hint: '从价值最高的客户算起，达到该比例的客户为一层。' },
  threshold: { label: '金额', hint: '达到某层金额的客户归入该层。' },
  natural: { label: '自然断点', hint: '在差距最大处划分，无需设置；个别特大客户可能自成一层。' },
};

export const methodZhCN: MethodTexts = {
  title: '如何划分客户？',
  lead: '点击“划分”之前不会写入任何内容。',
  tabs: { tiers: '层级', segments: '细分', more: '更多', forecast: '预测' },
  tabsLabel: '方法的各部分',
  tabFault: (tab) => `${tab}：有待更正`,
  next: (customers) => `划分 ${count(customers)} 位客户`,
  noPreview: '全部有效后将恢复预览。',
  customers: '客户',
  revenue: '收入',
  noClass: sheetWords('zh-CN').noClass,
  fault,

  tiers: {
    of: '排序依据',
    values: { revenue: '收入', lifetimeValue: '未来 12 个月预测价值' },
    noForecast: (repeatBuyers, needed) => `暂不能按预测价值：复购客户 ${count(repeatBuyers)} 位，至少 ${needed} 位。`,
    by: '划分方式',
    methods,
    count: '层数',
    names: '名称与分界',
    cut: { share: '累计至总额的 %', percentile: '累计至客户的 %', threshold: '金额起点' },
    nameOf: (place) => `第 ${place} 层的名称`,
    cutOf: (name, cut) => `${name}：${cut}`,
    rest: '其余',
    chart: (rows) =>
      `${rows.map(({ name, customers, revenue }) => `${name} 层：客户 ${customers}，收入 ${revenue}`).join('；')}。`,
    tier: '层级',
    from: { revenue: '收入起点', lifetimeValue: '价值起点' },
    inWords: (by, cuts) => [methods[by].label, ...(cuts.length > 0 ? [cuts.join('、')] : [])].join('：'),
  },

  segments: {
    map: '细分方式',
    maps: { '11': '11 类细分', '8': '8 类客户', own: '自定义' },
    mapHints: {
      '11': '根据每位客户最近购买、购买次数和购买金额。',
      '8': '近度、频度、金额各分高低。',
      own: '名称由您决定，各含哪些分数也由您决定。',
    },
    bins: '分数',
    binsOption: (bins) => `1 至 ${bins}`,
    scoring: '如何评分',
    binning: '比较范围',
    binnings: {
      independent: { label: '全部客户', hint: '三个分数各自等分' },
      nested: { label: '相近的客户', hint: '近度相同者比订单，两者相同者比收入' },
    },
    ties: '数值相同的客户',
    tiePolicies: { lower: '同得较低的分数', upper: '同得较高的分数' },
    limits: '自定界限，代替等分',
    own: { daysSince: '距末单天数', orders: '订单数', revenue: '收入' },
    ownHint: (limits) => (limits === 1 ? '一个数：下一个分数的起点。' : `${limits} 个数，从小到大：下一个分数的起点。`),
    ownNested: '界限对全部客户相同。',
    ownMap: '细分及其分数',
    ownMapHint: '每行一个，多个范围用分号分隔，省略的表示任意。可粘贴整份内容来替换。',
    mapFault,
    complete: (scores) => `${count(scores)} 种分数各属于一个细分。`,
    missing: (scores, examples) => `${count(scores)} 种分数不属于任何细分：${examples}。这些客户没有细分。`,
    double: (scores, examples) => `${count(scores)} 种分数属于多个细分：${examples}。以在前的为准。`,
    unused: (names) => `未用到：${names.join('、')}。`,
    segment: '细分',
    revenueShare: '收入',
    asScored: '实际的评分结果',
    score: '分数',
    values: '数值范围',
    dimensions: { recency: '距末单天数（R）', frequency: '订单数（F）', monetary: '收入（M）' },
    emptyScores: (dimension, scores) =>
      `没有客户得 ${scores.map((score) => `${dimension[0]?.toUpperCase()}${score}`).join('、')}：数值相同的客户太多。`,
    emptyGroups: (dimension, bins) =>
      `${dimension[0]?.toUpperCase()}：各组中共有 ${count(bins)} 个分数没有客户，因为组内客户数值相同。`,
    range: (from, to) => (from === to ? from : `${from} 至 ${to}`),
  },

  extras: {
    lead: '每选一项，“客户”表中多一列。',
    kinds: {
      lifecycle: { label: '生命周期', hint: '从新客户到流失，以各自的购买节奏衡量' },
      behaviour: { label: '购买行为', hint: '高频、低频、仅购一次，根据订单数' },
      need: { label: '需求', hint: '常买折扣商品，或偏好高价商品' },
      satisfaction: { label: '满意度', hint: '根据客户的评分' },
    },
    unavailable: {
      lifecycle: '还没有客户在两天购买过，无法得出购买节奏。',
      behaviour: '没有订单。',
      need: '需要优惠列和数量列。',
      satisfaction: '需要问卷评分。',
    },
    limits: '最长未购买时间（购买周期数）',
    cycle: (days) => `通常的周期是 ${days} 天；有三次及以上间隔的客户用自己的周期。只购买过一次的客户才可能是新客户。`,
    frequentFrom: '高频起点（订单数）',
    discountFrom: '折扣订单占比起点（%）',
    premiumFrom: '高价起点（常价倍数）',
    premium: (from) => `通常价是全部客户单价的中位数；单价 ${from} 起算高价。`,
    ratings: '评分',
    ratingsOf: { last: '最近一次', all: '全部平均' },
    scale: (min, max) => `量表为 ${min} 至 ${max}，与问卷的设置一致。`,
  },

  kinds,

  frozen: {
    keep: (at, by) => `沿用 ${at} 的分界${by ? `（${by}）` : ''}`,
    moved: (moves) =>
      moves.every(({ customers }) => customers === 0)
        ? '重新计算分界，不会有客户变动。'
        : `重新计算分界后，${moves.map(({ kind, customers }) => `${count(customers)} 位客户的${kinds[kind]}`).join('、')}会变动。`,
    unfit: (changed) => `设置已改，将重新计算：${changed.map((kind) => kinds[kind]).join('、')}。`,
  },

  file: {
    title: '设置文件',
    hint: '可用于其他表格，或留作备份。数据来源及各列的选择不会导入。',
    copy: '复制',
    copied: '已复制。',
    download: '下载',
    incomplete: '请先更正有误之处，再复制或下载。',
    paste: '导入设置',
    pasteHint: '在此粘贴，或选择文件。',
    open: '选择文件',
    use: '使用这些设置',
    used: '这些设置已生效。',
    invalid: '这不是客群的设置，未作任何修改。',
    where: (path, received) => `“${path}”${received === '' ? '缺失' : `不能是 ${received}`}，未作任何修改。`,
  },
};
