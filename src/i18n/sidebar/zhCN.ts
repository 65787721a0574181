/** The sidebar in Simplified Chinese. */
import { sheetWords } from '../sheets/sheetWords.ts';
import { formats } from './formats.ts';
import { methodZhCN } from './method/zhCN.ts';
import type { SidebarTexts } from './texts.ts';

const sheets = sheetWords('zh-CN');
const { count } = formats('zh-CN');

/** What was expected, against what came in the days after. */
function compared(deviation: number, days: string): string {
  const percents = Math.round(100 * Math.abs(deviation));
  if (percents === 0) return `与此后 ${days} 天的实际次数基本一致`;
  const size = percents < 1000 ? ` ${percents}%` : '得多';
  return `比此后 ${days} 天的实际次数${deviation < 0 ? '少' : '多'}${size}`;
}

/** What was expected in money, against what came. */
function comparedMoney(deviation: number): string {
  const percents = Math.round(100 * Math.abs(deviation));
  if (percents === 0) return '与实际基本一致';
  return `比实际${deviation < 0 ? '少' : '多'}${percents < 1000 ? ` ${percents}%` : '得多'}`;
}

const steps = { source: '数据', check: '检查', tiers: '方法', result: '结果' };

const roles = {
  customer: '客户',
  date: '日期',
  amount: '金额',
  quantity: '数量',
  unitPrice: '单价',
  orderId: '订单号',
  channel: '渠道',
  product: '商品',
  discount: '优惠',
  lastDate: '最近购买',
  orders: '订单数',
  revenue: '收入',
  firstDate: '首次购买',
  score: '满意度评分',
  nps: '推荐意愿',
  topic: '主题',
};

export const zhCN: SidebarTexts = {
  sheetNames: sheets.sheetNames,

  steps: {
    label: '步骤',
    names: steps,
    position: (position, step) => `第 ${position} 步，共 4 步 · ${steps[step]}`,
  },
  actions: {
    back: '返回',
    tryAgain: '重试',
    goTo: (place) => `转到 ${place}`,
    goToColumn: (letter) => `转到 ${letter} 列`,
  },
  opening: '正在查看工作表',

  source: {
    title: '订单在哪张工作表？',
    lead: '每行一笔订单，或每行一位客户。数据不会离开本文件，来源表也不会被修改。',
    sheets: '工作表',
    suggested: '建议',
    rows: (rows, range) => `${count(rows)} 行 · ${range}`,
    noRows: '还没有数据行',
    name: '您的名字',
    nameHint: '只问一次，方便团队知道是谁运行的。',
    noSheetChosen: '请选择存放订单的工作表。',
    noName: '请输入您的名字，方便团队知道是谁运行的。',
    next: '继续',
    reading: '正在读取…',
    refresh: '刷新列表',
    functions: '函数帮助',
    alerts: { title: '需要关注', states: { missed: '✕ 未达标', watch: '! 关注', moved: '! 变动' } },
    lastRun: '上次完成的运行',
    lastRunBy: (by, at) => (by ? `${by}，${at}` : at),
  },
  empty: {
    title: '请先添加订单',
    lead: '本文件中还没有订单。请粘贴到任意工作表：首行为表头，每行一笔订单。',
    example: '示例',
    rows: [
      ['C-00318', '2026-10-01', '328.00'],
      ['C-00107', '2026-10-02', '86.50'],
      ['C-00318', '2026-10-09', '54.00'],
    ],
    hint: '表头可用中文或英文，其他列不影响。',
    refresh: '重新查看',
    looking: '正在查看…',
  },
  columns: {
    title: '这些列对吗？',
    lead: '根据表头和内容推荐，有误可直接修改。',
    shape: '每行是',
    shapes: {
      orders: { label: '一笔订单，或其中一项', hint: '所有方法和预测均可用' },
      customers: { label: '一位客户', hint: '含最近购买、订单数和收入' },
    },
    needed: '必需',
    optional: '可选',
    roles,
    option: (letter, header) => `${letter} · ${header || '（无表头）'}`,
    choose: '请选择',
    none: '无',
    product: '数量 × 单价',
    firstRows: '前几行的读取结果',
    unreadable: '无法识别',
    named: (role, text) => `${role}：${text}`,
    noDiscount: '无优惠',
    notYet: '能够识别后，日期和金额会显示在这里；原因将在检查时说明。',
    missing: (role) => `请选择${roles[role]}所在的列。`,
    taken: (by) => `该列已用于“${roles[by]}”。`,
    next: '检查数据',
    checking: (rows) => `正在检查 ${count(rows)} 行…`,
  },
  survey: {
    title: '问卷评分',
    sheet: '工作表',
    none: '没有问卷',
    likely: (name) => `${name}（建议）`,
    roles: { customer: '客户', score: '满意度评分', nps: '推荐意愿', date: '日期', topic: '主题' },
    short: { score: '评分', nps: '推荐' },
    scale: '量表',
    steps: (min, max) => `${min} 至 ${max} 分`,
    assumed: (lowest, highest) => `按评分推测：从 ${lowest} 到 ${highest} 分。`,
    noScale: '请选择评分所用的量表。',
    firstRows: '前几条评分的读取结果',
  },
  check: {
    title: (used, read) =>
      used === read ? `${count(read)} 行全部可用` : `${count(read)} 行中有 ${count(used)} 行可用`,
    used: (share, customers) => `${share} 可用 · ${count(customers)} 位客户`,
    period: (first, last) => (first === last ? first : `${first} 至 ${last}`),
    leftOut: (rows) => `未使用：${count(rows)} 行`,
    allUsed: '所有行均已使用。',
    handled: '已使用，建议留意',
    findings: sheets.findings,
    effects: sheets.effects,
    rows: (shown, total) => ({
      before: '第 ',
      separator: '、',
      after: shown < total ? ` 等 ${count(total)} 行` : ' 行',
    }),
    goToRow: (row) => `转到第 ${row} 行`,
    refunds: (rows) => `${count(rows)} 笔退款`,
    policies: {
      net: { label: '按客户和日期抵减', hint: '抵减后不大于零的日期不计为订单' },
      drop: { label: '不计入', hint: '只计算金额大于零的行' },
      keep: { label: '原样保留', hint: '减少收入，不按日期抵减' },
    },
    duplicates: (rows) => `${count(rows)} 行重复`,
    duplicatePolicies: {
      orders: {
        drop: { label: '不计入', hint: '订单号、客户、日期和金额都相同' },
        keep: { label: '保留', hint: '每行都计入' },
      },
      customers: {
        drop: { label: '不计入', hint: '客户、日期、订单数和收入都相同' },
        keep: { label: '保留', hint: '订单数和收入相加' },
      },
    },
    tests: {
      title: '测试客户',
      proposed: '以下疑似测试客户，勾选后不计入。',
      rows: (rows) => `${rows} 行`,
      others: '其他不计入的客户',
      hint: '每行一位，与工作表中写法相同；@example.com 代表该域名的所有人。',
      apply: '不计入以上客户',
    },
    ratings: '评分',
    rated: (ratings, customers, { min, max }) =>
      `${count(customers)} 位客户的 ${count(ratings)} 条评分，量表为 ${min} 至 ${max} 分`,
    recommended: (answers, customers) => `${count(customers)} 位客户的 ${count(answers)} 条推荐意愿回答`,
    pseudonyms: {
      label: '所有表中以代码代替客户名称',
      hint: '同一客户每次运行的代码相同；来源表中的名称不变。',
    },
    noSingleOrders: '没有单笔订单的数据，因此没有预测、生命周期阶段以及价格和优惠行为。',
    next: '选择分层',
    rechecking: '正在检查…',
  },
  method: methodZhCN,
  forecast: {
    title: '未来 12 个月的预测',
    basis: (model, customers, repeatBuyers, days) =>
      `为每位客户给出存活概率、价值和联系优先分。采用 ${model} 与 Gamma-Gamma 模型，依据 ${count(customers)} 位客户（其中复购 ${count(repeatBuyers)} 位）${count(days)} 天的数据。`,
    none: (repeatBuyers, needed) =>
      `暂无：复购客户只有 ${count(repeatBuyers)} 位，至少要 ${needed} 位才能分清常客与过客。相应的列留空。`,
    noCheck: '无法用过去检验：前一半时间的复购客户太少。',
    expected: '预期',
    actual: '实际',
    chart: (expected, actual) => `预期购买 ${expected} 次，实际 ${actual} 次。`,
    checked: (until, days, deviation) =>
      `仅用截至 ${until} 的数据来检验：预期的购买次数${compared(deviation, count(days))}。`,
    checkedValue: (deviation) => `预期的金额${comparedMoney(deviation)}。`,
    unvalued: (customers) => `有 ${count(customers)} 位单次购买客户没有价值估计：金额差异过大，均值没有意义。`,
    rough: '结果粗略：数据不足以确定参数，参数约束在常见值附近。',
    farAhead: (days) => `结果粗略：数据只有 ${count(days)} 天，不足以可靠预测 12 个月。`,
    farOff: '偏差较大时，客户之间的排序比总量更可信。季节、增长和促销都会造成偏差。',
    correlated: (frequentSpendMore) =>
      `这里的常客每次花得更${frequentSpendMore ? '多' : '少'}，而模型没有考虑这一点：购买最频繁和最不频繁的客户，价值估计不太可靠。`,
    details: '按复购次数分组，以及拟合结果',
    repeats: '复购次数',
    group: (from, to) => (to === null ? `≥ ${from}` : from === to ? `${from}` : `${from}–${to}`),
    fit: (model, parameters) => `${model}：${parameters}`,
    correlation: (coefficient) => `购买频率与金额的相关系数：${coefficient}`,
    standardErrors: '时间以天计；± 为一个标准误。',
  },
  running: {
    title: '正在划分客户',
    progress: '进度',
    steps: {
      read: (rows) => `读取 ${count(rows)} 行`,
      check: '检查数据',
      score: '客户评分',
      write: (sheet) => `写入“${sheet}”`,
    },
    states: { done: '完成', now: '进行中', next: '等待' },
    notWritten: '尚未写入任何内容。您可以继续使用其他工作表。',
    writing: '正在写入工作表，本次运行将执行到底。',
    stop: '取消',
    stopping: '正在停止…',
  },
  result: {
    done: (seconds) => `完成，用时 ${seconds} 秒`,
    title: (customers, tiers) => `${count(customers)} 位客户，分为 ${tiers} 层`,
    lead: (used, read, revenue) => `收入合计 ${revenue}，来自 ${count(read)} 行中的 ${count(used)} 行。`,
    writtenTo: '已写入',
    hints: {
      summary: () => '核心指标、层级与图表',
      customers: (rows) => `${count(rows)} 行，含每位客户的分层理由`,
      contacts: () => '先联系谁，为什么',
      playbook: () => '各类客户的对策，可自行修改',
      moves: () => '升级、降级、新增与不再出现的客户',
      trend: () => '各期间的同一组指标',
      cohorts: () => '按首购月份看多少客户再次购买',
      history: () => '每次运行一行，永久保留',
    },
    moves: ({ up, down, joined, left }) =>
      `与上次运行相比：上升 ${count(up)}，下降 ${count(down)}，新增 ${count(joined)}，不再出现 ${count(left)}。`,
    ranBy: (by, at, source) => `${by ? `${by}于 ${at} 运行` : `${at} 运行`}，数据来自 ${source}。`,
    unchanged: '来源表未作任何修改。',
    again: '重新划分',
    open: '打开摘要',
  },
  stopped: {
    at: {
      open: '在打开时停止',
      describe: '在读取数据时停止',
      check: '在数据检查时停止',
      run: '在划分客户时停止',
    },
    nothingWritten: '未写入任何内容。',
    where: '位置',
    received: '读到',
    expected: '要求',
    fix: '办法',
    readAs: (text) => `将 ${text} 读作`,
    firstInDate: '哪个在前？',
    dayFirst: (date) => `${date}（日在前）`,
    monthFirst: (date) => `${date}（月在前）`,
    dayFirstAlone: '日在前',
    monthFirstAlone: '月在前',
    checkAgain: '重新检查',
    checking: '正在检查…',
  },
  noRepeat: {
    noSettings: {
      title: '还没有可重复的运行',
      fix: '本文件尚未划分过，或是用旧版本划分的。请从这里开始，下次只需点击一次。',
    },
    noName: {
      title: '请先填写您的名字',
      fix: '只需一次，方便团队知道是谁运行的。上次运行的设置已填好。',
    },
  },
  lost: {
    eyebrow: '连接中断',
    title: 'Google 表格没有响应',
    lead: '可能是连接暂时中断。您在本页的选择已保留。',
    leadWhileRunning: '本次运行可能仍在继续。如果重试，会更新同样的工作表，不会重复写入。',
    trying: '正在重试…',
  },
  busy: {
    lead: '两次运行会互相覆盖，因此您的运行尚未开始。',
    started: '开始时间',
    overBy: '最迟结束',
    settings: '您的设置',
    kept: '您的设置已保留。本页每隔几秒自动查看一次。',
    free: {
      title: '对方的运行已结束',
      lead: '现在可以开始您的运行，将更新同样的工作表。',
    },
  },
};
