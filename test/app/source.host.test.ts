/** The sidebar's questions about a source, answered by the built add-on on the demo workbook. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import type {
  DataCheck,
  Outcome,
  SourceDescription,
  SourceSettings,
  SurveyDescription,
  WorkbookDescription,
} from '../../src/app/contract.ts';
import { type Opened, open, resultOf } from '../workbench/headless.ts';

describe.each(['en', 'zh-CN'] as const)('the demo workbook in %s', (language) => {
  const { workbook, facts } = demoWorkbook(language);
  let host: Opened;
  beforeAll(async () => {
    host = await open({ workbook, userLocale: language.replace('-', '_') });
  });
  afterAll(() => host.dispose());

  const ask = async <T>(name: string, ...args: unknown[]): Promise<T> => {
    const answer = (await resultOf(host, name, ...args)) as Outcome<T>;
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value;
  };

  it('has the orders suggested and the survey recognised', async () => {
    const { sheets } = await ask<WorkbookDescription>('describeWorkbook');
    expect(sheets.map(({ suggested, survey }) => ({ suggested, survey }))).toEqual([
      { suggested: true, survey: false },
      { suggested: false, survey: true },
    ]);
  });

  it('is checked with its survey: every answer is by a customer of the shop', async () => {
    const source = await ask<SourceDescription>('describeSource', { sheetId: 1 });
    const survey = await ask<SurveyDescription>('describeSurvey', { sheetId: 2 });
    const { scale, mapping } = survey;
    if (!scale) throw new Error('no scale');
    const settings: SourceSettings = {
      ...{ sheetId: 1, shape: source.shape, columns: source.mapping, dateOrder: 'auto', refunds: 'net' },
      ...{ duplicates: 'drop', testCustomers: [], pseudonyms: false },
      survey: { sheetId: 2, columns: mapping, scale, dateOrder: 'auto' },
    };
    const check = await ask<DataCheck>('checkOrders', settings);
    expect(check).toMatchObject({
      rowsUsed: facts.usableRows,
      customers: facts.customers,
      duplicateRows: facts.duplicates,
      ratings: { ratings: facts.answers, scale: { min: 1, max: 5 } },
      recommendations: { answers: facts.answers },
    });
    expect(check.table.all.counts.reduce((sum, count) => sum + count, 0)).toBe(facts.answers);
    expect(check.table.unitPrice.filter((price) => price !== null).length).toBeGreaterThan(0.99 * facts.customers);

    const others = [...new Set(source.firstRows.map(({ customer }) => customer))];
    const without = await ask<DataCheck>('checkOrders', { ...settings, testCustomers: others, survey: null });
    expect(without).toMatchObject({ customers: facts.customers - others.length, ratings: null, recommendations: null });
  });

  it('refuses settings of an older version, and says which part', async () => {
    const columns = { customer: 1, date: 0, amount: 6, quantity: null, unitPrice: null, orderId: 2 };
    expect(await resultOf(host, 'checkOrders', { sheetId: 1, columns, dateOrder: 'auto', refunds: 'net' })).toEqual({
      ok: false,
      error: { code: 'INVALID_SETTINGS', params: { path: 'shape', received: '' } },
    });
  });
});
