/** How soon the KPI Summary follows an override that a person types on Customers, in a page that has the workbench open. */

import type {} from '@univerjs/sheets-numfmt/facade';
import type { Page } from 'playwright-core';
import type { Outcome, RunResult, Settings, SourceDescription, SurveyDescription } from '../src/app/contract.ts';
import { isDate } from '../src/grid/cell.ts';
import type {} from '../workbench/page/page.ts';
import { orderCells, SETTINGS } from './orderSheet.ts';

type Row = (string | number)[];

const MS_PER_DAY = 86_400_000;
/** Serial day of 1 January 1970. */
const UNIX_EPOCH = 25_569;
const ANSWERS = ['Date', 'Customer ID', 'Score', 'Satisfaction', 'Topic'];
const TOPICS = ['Delivery', 'Packaging', 'Price', 'Service'];

/** Orders of as many customers, and one answer of each to a survey, so that the summary has all of its sections. */
function sheetsOf(customers: number): { orders: Row[]; answers: Row[] } {
  const orders = orderCells(4 * customers).map((row) =>
    row.map((cell) => (isDate(cell) ? cell.getTime() / MS_PER_DAY + UNIX_EPOCH : (cell as string | number))),
  );
  const answers = Array.from({ length: customers }, (_, i): Row => {
    return [45_292 + ((i * 31) % 700), `C-${i}`, (i * 7) % 11, 1 + ((i * 3) % 5), TOPICS[i % 4] as string];
  });
  return { orders, answers: [ANSWERS, ...answers] };
}

/** Milliseconds from Enter in a cell of the Override column until the summary counts the customer in the other tier. */
export async function overrideEdits(page: Page, customers: number, edits: number): Promise<number[]> {
  const { orders, answers } = sheetsOf(customers);
  const sourceId = await makeSheet(page, 'Many orders', orders, 1);
  const surveyId = await makeSheet(page, 'Many answers', answers, 0);
  const source = await answer<SourceDescription>(page, 'describeSource', { sheetId: sourceId });
  const survey = await answer<SurveyDescription>(page, 'describeSurvey', { sheetId: surveyId });
  const settings: Settings = {
    ...SETTINGS,
    source: {
      ...SETTINGS.source,
      sheetId: sourceId,
      columns: source.mapping,
      survey: { sheetId: surveyId, columns: survey.mapping, scale: survey.scale, dateOrder: 'auto' },
    },
  };
  const { customers: found } = await answer<RunResult>(page, 'segmentCustomers', settings);
  if (found !== customers) throw new Error(`There are ${found} customers`);
  await page.evaluate(() => window.workbench?.host.flush());
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit++) times.push(await overrideEdit(page, 1 + edit));
  return times;
}

/** @returns its number, as scripts know it */
function makeSheet(page: Page, name: string, rows: Row[], dates: number): Promise<number> {
  return page.evaluate(
    async ([sheetName, cells, dateColumn]) => {
      const host = window.workbench?.host;
      const width = cells[0]?.length ?? 0;
      const sheet = host?.univerAPI.getActiveWorkbook()?.create(sheetName, cells.length, width);
      sheet?.getRange(0, 0, cells.length, width).setValues(cells);
      sheet?.getRange(1, dateColumn, cells.length - 1, 1).setNumberFormat('yyyy-mm-dd');
      await host?.flush();
      return host?.sheetNumber(sheet?.getSheetId() ?? '') ?? 0;
    },
    [name, rows, dates] as const,
  );
}

async function answer<T>(page: Page, functionName: string, arg: object): Promise<T> {
  const execution = await page.evaluate(([name, given]) => window.workbench?.run(name, [given]), [
    functionName,
    arg,
  ] as const);
  if (!execution || 'error' in execution.outcome) throw new Error(JSON.stringify(execution?.outcome));
  const outcome = execution.outcome.value as Outcome<T>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
}

/** Puts the customer of a row of Customers into another tier by the keyboard. */
async function overrideEdit(page: Page, row: number): Promise<number> {
  const edit = await page.evaluateHandle(async (at) => {
    const book = window.workbench?.host.univerAPI.getActiveWorkbook();
    const [customers, summary] = ['Customers', 'KPI Summary'].map((name) => book?.getSheetByName(name));
    const heads = customers?.getRange(0, 0, 1, customers.getMaxColumns()).getValues()[0] ?? [];
    const tier = customers?.getRange(at, heads.indexOf('Tier')).getValue() === 'C' ? 'A' : 'C';
    const cells = summary?.getRange(0, 0, summary.getMaxRows(), 14).getValues() ?? [];
    const line = cells.findIndex((each) => each.some((cell) => String(cell).trim().startsWith(`${tier} · `)));
    const name = cells[line]?.findIndex((cell) => cell) ?? -1;
    const count = cells[line]?.findIndex((cell, column) => column > name && cell) ?? -1;
    const [shown, before] = [summary?.getRange(line, count), cells[line]?.[count]];
    customers?.activate();
    customers?.getRange(at, heads.indexOf('Override')).activate();
    // As a person pauses, so that no edit meets the one before.
    await new Promise((resume) => setTimeout(resume, 500));
    const entered = new Promise<number>((resolve) => {
      window.addEventListener('keydown', ({ key }) => key === 'Enter' && resolve(performance.now()), true);
    });
    const elapsed = entered.then(async (begun) => {
      while (shown?.getValue() === before) {
        await new Promise((resume) => requestAnimationFrame(resume));
        if (performance.now() - begun > 10_000) throw new Error(`the summary still shows ${before}`);
      }
      return performance.now() - begun;
    });
    return { tier, elapsed };
  }, row);
  await page.keyboard.type(await edit.evaluate(({ tier }) => tier));
  await page.keyboard.press('Enter');
  return edit.evaluate(({ elapsed }) => elapsed);
}
