/** The words of the workbench's own page. */

export type PageLanguage = 'en' | 'zh-CN';

export interface PageWords {
  product: string;
  loading: string;
  file: string;
  open: string;
  download: string;
  extensions: string;
  language: string;
  log: string;
  noRuns: string;
  running: string;
  done: string;
  failed: string;
  serviceCalls: (calls: number) => string;
  close: string;
  buttons: Record<string, string>;
  zone: (locale: string, timeZone: string) => string;
  unsupported: { title: string; text: string };
  cannotOpen: (reason: string) => string;
  functionError: string;
}

export const pageWords: Record<PageLanguage, PageWords> = {
  en: {
    product: 'Clientele workbench',
    loading: 'Opening the demo workbook …',
    file: 'File',
    open: 'Open CSV …',
    download: 'Download as XLSX',
    extensions: 'Extensions',
    language: 'Language',
    log: 'Execution log',
    noRuns: 'Nothing has run yet. Open Extensions → Clientele.',
    running: 'Running',
    done: 'Completed',
    failed: 'Failed',
    serviceCalls: (calls) => `${calls} service ${calls === 1 ? 'call' : 'calls'}`,
    close: 'Close',
    buttons: { OK: 'OK', CANCEL: 'Cancel', YES: 'Yes', NO: 'No', CLOSE: 'Close' },
    zone: (locale, timeZone) => `${locale} · ${timeZone}`,
    unsupported: {
      title: 'This browser cannot run the workbench',
      text: 'It needs SharedArrayBuffer, which browsers allow only on a page from this computer or over HTTPS. Open the address that “npm start” printed in a current Chrome, Edge, Firefox or Safari.',
    },
    cannotOpen: (reason) => `The file could not be opened. ${reason}`,
    functionError: 'Error',
  },
  'zh-CN': {
    product: '客群工作台',
    loading: '正在打开演示表格……',
    file: '文件',
    open: '打开 CSV……',
    download: '下载为 XLSX',
    extensions: '扩展程序',
    language: '语言',
    log: '执行日志',
    noRuns: '尚未运行。请打开“扩展程序”→“客群”。',
    running: '运行中',
    done: '已完成',
    failed: '失败',
    serviceCalls: (calls) => `${calls} 次服务调用`,
    close: '关闭',
    buttons: { OK: '确定', CANCEL: '取消', YES: '是', NO: '否', CLOSE: '关闭' },
    zone: (locale, timeZone) => `${locale} · ${timeZone}`,
    unsupported: {
      title: '此浏览器无法运行工作台',
      text: '工作台需要 SharedArrayBuffer，浏览器只在本机页面或 HTTPS 页面上提供。请用新版 Chrome、Edge、Firefox 或 Safari 打开“npm start”给出的地址。',
    },
    cannotOpen: (reason) => `无法打开该文件。${reason}`,
    functionError: '错误',
  },
};
