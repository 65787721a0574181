/** The built function help over a made-up shop's answers, each of which a test can replace, and ways through it. */
import type { Browser, Locator } from 'playwright-core';
import type { Outcome } from '../../src/app/contract.ts';
import type { ActiveCell, ColumnsDescription, FormulaServer } from '../../src/app/formulaContract.ts';
import { NO_COLUMNS } from '../../src/grid/columns.ts';
import type { Language } from '../../src/i18n/language.ts';
import { ok } from '../sidebar/fakeServer.ts';
import { openPage, type ServedPage } from '../sidebar/sidebarPage.ts';

export type HelpPage = ServedPage<keyof FormulaServer>;

export type Answers = {
  [M in keyof FormulaServer]: (
    argument: Parameters<FormulaServer[M]>[0],
  ) => Promise<Outcome<ReturnType<FormulaServer[M]>>> | Outcome<ReturnType<FormulaServer[M]>>;
};

const SHOP = {
  en: {
    orders: 'Orders',
    survey: 'Customer survey',
    orderHeaders: ['Order date', 'Customer ID', 'Order no.', 'Channel', 'Net amount'],
    surveyHeaders: ['Date', 'Customer ID', 'Score', 'Satisfaction', 'Topic'],
  },
  'zh-CN': {
    orders: '订单',
    survey: '问卷',
    orderHeaders: ['下单日期', '客户编号', '订单号', '渠道', '实付金额'],
    surveyHeaders: ['日期', '客户编号', '评分', '满意度', '主题'],
  },
};

/** Two sheets, as the server describes them. */
export function file(language: Language, locale = language === 'en' ? 'en_US' : 'zh_CN'): ColumnsDescription {
  const { orders, survey, orderHeaders, surveyHeaders } = SHOP[language];
  return {
    language,
    locale,
    sheets: [
      {
        sheetId: 1,
        name: orders,
        firstRow: 2,
        lastRow: 5413,
        headers: orderHeaders,
        roles: { ...NO_COLUMNS, date: 0, customer: 1, orderId: 2, amount: 4 },
        cells: [
          ['2025-04-01', 'C-00318', 'A-1001', 'Web', '¥328.00'],
          ['2025-04-01', 'C-00107', 'A-1002', 'App', '¥86.50'],
          ['2025-04-02', 'C-00318', 'A-1003', 'Web', '-¥54.00'],
        ],
      },
      {
        sheetId: 2,
        name: survey,
        firstRow: 2,
        lastRow: 1597,
        headers: surveyHeaders,
        // The server takes the numbers of any sheet for amounts.
        roles: { ...NO_COLUMNS, date: 0, customer: 1, amount: 2 },
        cells: [
          ['2025-04-03', 'C-00318', '10', '5', 'Delivery'],
          ['2025-04-03', 'C-00107', '6', '3', 'Price'],
          ['2025-04-05', 'C-00777', '9', '4', 'Service'],
        ],
      },
    ],
  };
}

/** J3 beside the orders. */
export function activeCell(language: Language, changed: Partial<ActiveCell> = {}): ActiveCell {
  return { sheetId: 1, sheet: SHOP[language].orders, row: 3, column: 10, selection: 'J3', ...changed };
}

export function shopAnswers(language: Language, locale?: string): Answers {
  const { orders } = SHOP[language];
  return {
    describeColumns: () => ok(file(language, locale)),
    describeActiveCell: () => ok(activeCell(language)),
    insertFormula: () => ok({ sheet: orders, cell: 'J3' }),
    goTo: () => ok(null),
  };
}

export async function openHelp(browser: Browser, answers: Answers, height?: number): Promise<HelpPage> {
  const help = await openPage(browser, 'Functions.html', answers, height);
  await help.page.getByRole('heading', { level: 1 }).waitFor();
  return help;
}

export const primary = ({ page }: HelpPage): Locator => page.locator('button[type=submit]');

export const heading = ({ page }: HelpPage, name: string | RegExp): Locator =>
  page.getByRole('heading', { level: 1, name });

/** The formula as the builder shows it. */
export const preview = ({ page }: HelpPage): Locator => page.locator('output');

export async function toPage(help: HelpPage, name: string): Promise<void> {
  await help.page.getByRole('searchbox').fill(name);
  await help.page.getByRole('searchbox').press('Enter');
  await heading(help, name).waitFor();
}

export async function toBuilder(help: HelpPage, name: string): Promise<void> {
  await toPage(help, name);
  await primary(help).click();
  await preview(help).waitFor();
}
