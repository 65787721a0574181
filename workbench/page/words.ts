/** The words of the workbench's own page. */
import type { ExecutionKind, ExecutionStatus } from './executionLog.ts';

export const LANGUAGES = { en: 'English', 'zh-CN': '简体中文' } as const;
export type PageLanguage = keyof typeof LANGUAGES;

export interface PageWords {
  product: string;
  addOn: string;
  loading: string;
  menus: string;
  file: string;
  open: string;
  download: string;
  asXlsx: string;
  asCsv: string;
  preparing: string;
  leftOut: string;
  extensions: string;
  help: string;
  helpText: string;
  close: string;
  dismiss: string;
  answer: string;
  buttons: Record<string, string>;
  scriptFailed: string;
  functionError: string;
  opening: (files: readonly string[]) => string;
  /** Heads what should be known of files that were opened. */
  opened: string;
  cannotOpen: string;
  readerStopped: (files: readonly string[]) => string;
  cannotLoad: string;
  cannotBuild: string;
  tookUp: string;
  settings: {
    item: string;
    title: string;
    locale: string;
    localeHelp: string;
    timeZone: string;
    timeZoneHelp: string;
    language: string;
    save: string;
    change: string;
  };
  log: {
    title: string;
    empty: string;
    clear: string;
    columns: readonly string[];
    kinds: Record<ExecutionKind, string>;
    statuses: Record<ExecutionStatus, string>;
    seconds: (seconds: string) => string;
    calls: (all: number, failed: number) => string;
    failures: (count: number) => string;
  };
}

export const pageWords: Record<PageLanguage, PageWords> = {
  en: {
    product: 'Clientele workbench',
    addOn: 'Clientele',
    loading: 'Opening the demo workbook …',
    menus: 'Menus',
    file: 'File',
    open: 'Open CSV or XLSX …',
    download: 'Download',
    asXlsx: 'Microsoft Excel (.xlsx)',
    asCsv: 'Comma-separated values (.csv)',
    preparing: 'Preparing to download …',
    leftOut: 'Not all could be saved',
    extensions: 'Extensions',
    help: 'Help',
    helpText:
      'Sheets adds this item to the menu of every add-on. There it shows what the add-on’s listing in the Google Workspace Marketplace says, with links to the listing and to its support page.',
    close: 'Close',
    dismiss: 'Dismiss',
    answer: 'Answer',
    buttons: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No' },
    scriptFailed: 'Error',
    functionError: 'Error',
    opening: (files) => `Opening ${files.join(', ')} …`,
    opened: 'Opened',
    cannotOpen: 'Not opened',
    readerStopped: (files) =>
      `${files.join(', ')}: the browser stopped reading, probably for lack of memory. Close other tabs, or export a shorter period. The workbook that was open stays.`,
    cannotLoad: 'The add-on could not be loaded',
    cannotBuild: 'The build failed; what was built before stays open.',
    tookUp: 'The add-on was rebuilt and is in use. The workbook and what the add-on stored are as they were.',
    settings: {
      item: 'Settings',
      title: 'Settings for this spreadsheet',
      locale: 'Locale',
      localeHelp: 'This affects formatting details such as functions, dates and currency.',
      timeZone: 'Time zone',
      timeZoneHelp: 'All time-related functions use this time zone. Dates in cells keep the day and time they show.',
      language: 'Display language',
      save: 'Save settings',
      change: 'Locale and time zone: change the settings',
    },
    log: {
      title: 'Execution log',
      empty: 'Nothing has run yet.',
      clear: 'Clear',
      columns: ['Function', 'Type', 'Start time', 'Duration', 'Status', 'Service calls'],
      kinds: {
        menu: 'Menu',
        sidebar: 'Sidebar',
        dialog: 'Dialog',
        trigger: 'Simple trigger',
        cell: 'Custom function',
        console: 'Console',
      },
      statuses: { running: 'Running', completed: 'Completed', failed: 'Failed', timedOut: 'Timed out' },
      seconds: (seconds) => `${seconds} s`,
      calls: (all, failed) =>
        `${all.toLocaleString('en')} calls${failed > 0 ? `, ${failed.toLocaleString('en')} failed` : ''}`,
      failures: (count) => `${count} failed`,
    },
  },
  'zh-CN': {
    product: '客群工作台',
    addOn: '客群 Clientele',
    loading: '正在打开演示表格……',
    menus: '菜单',
    file: '文件',
    open: '打开 CSV 或 XLSX……',
    download: '下载',
    asXlsx: 'Microsoft Excel (.xlsx)',
    asCsv: '逗号分隔值 (.csv)',
    preparing: '正在准备下载……',
    leftOut: '部分内容未能保存',
    extensions: '扩展程序',
    help: '帮助',
    helpText:
      'Google 表格会在每个插件的菜单末尾添加此项。在那里，它显示该插件在 Google Workspace Marketplace 上的介绍，并提供介绍页和支持页面的链接。',
    close: '关闭',
    dismiss: '知道了',
    answer: '回答',
    buttons: { OK: '确定', CANCEL: '取消', YES: '是', NO: '否' },
    scriptFailed: '错误',
    functionError: '错误',
    opening: (files) => `正在打开${files.map((file) => `“${file}”`).join('、')}……`,
    opened: '已打开',
    cannotOpen: '未能打开',
    readerStopped: (files) =>
      `${files.map((file) => `“${file}”`).join('、')}：浏览器停止了读取，可能是内存不足。请关闭其他标签页，或缩短导出的时间范围。原来打开的表格保持不变。`,
    cannotLoad: '无法加载插件',
    cannotBuild: '构建失败；仍在使用之前的版本。',
    tookUp: '插件已重新构建并启用。表格内容和插件存储的数据保持不变。',
    settings: {
      item: '设置',
      title: '此电子表格的设置',
      locale: '语言区域',
      localeHelp: '这会影响函数、日期和货币等格式细节。',
      timeZone: '时区',
      timeZoneHelp: '所有与时间有关的函数都使用此时区。单元格中的日期和时间保持不变。',
      language: '显示语言',
      save: '保存设置',
      change: '语言区域和时区：更改设置',
    },
    log: {
      title: '执行日志',
      empty: '尚未运行。',
      clear: '清除',
      columns: ['函数', '类型', '开始时间', '时长', '状态', '服务调用'],
      kinds: {
        menu: '菜单',
        sidebar: '边栏',
        dialog: '对话框',
        trigger: '简单触发器',
        cell: '自定义函数',
        console: '控制台',
      },
      statuses: { running: '运行中', completed: '已完成', failed: '失败', timedOut: '已超时' },
      seconds: (seconds) => `${seconds} 秒`,
      calls: (all, failed) =>
        `${all.toLocaleString('zh-CN')} 次调用${failed > 0 ? `，${failed.toLocaleString('zh-CN')} 次失败` : ''}`,
      failures: (count) => `${count} 次失败`,
    },
  },
};
