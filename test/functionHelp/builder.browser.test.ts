/** Building a formula and putting it into a cell, in the page that ships. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../../build/chromium.ts';
import { ok, refuse } from '../sidebar/fakeServer.ts';
import { activeCell, file, heading, openHelp, preview, primary, shopAnswers, toBuilder } from './helpPage.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

describe('a formula', () => {
  it('is proposed, goes into the cell that is selected, and the page leads to it and back', async () => {
    const help = await openHelp(browser, shopAnswers('en'));
    const { page, calls } = help;
    await toBuilder(help, 'NPS');
    await expect.poll(() => preview(help).textContent()).toBe("=NPS('Customer survey'!C2:C)");
    await expect.poll(() => primary(help).textContent()).toBe('Insert in J3');
    await page.getByText('Goes into Orders, cell J3').waitFor();
    await primary(help).click();
    await heading(help, 'NPS is in J3').waitFor();
    expect(calls.find(({ method }) => method === 'insertFormula')?.argument).toEqual({
      sheetId: 1,
      row: 3,
      column: 10,
      formula: "=NPS('Customer survey'!C2:C)",
      rows: 1,
      columns: 1,
      accepted: [],
    });
    await page.getByRole('button', { name: 'Go to Orders, cell J3' }).click();
    await expect.poll(() => calls.at(-1)).toEqual({ method: 'goTo', argument: { sheetId: 1, row: 3, column: 10 } });
    await page.getByRole('button', { name: 'Change the formula' }).click();
    await heading(help, 'Build NPS').waitFor();
    expect(help.complaints).toEqual([]);
    await page.context().close();
  });

  it('follows every choice at once, in the spelling of the locale, and is sent in one that no locale reads otherwise', async () => {
    const help = await openHelp(browser, shopAnswers('en', 'de_DE'));
    const { page, calls } = help;
    await toBuilder(help, 'CLV_FORECAST');
    await expect.poll(() => preview(help).textContent()).toBe('=CLV_FORECAST(Orders!B2:B; Orders!A2:A; Orders!E2:E)');
    await page.getByText('8 options').click();
    await page.getByLabel('gross_margin').fill('0,125');
    await page.getByLabel('as_of').fill('2025-12-31');
    await page.getByLabel('model').selectOption('BG/NBD');
    await page.getByLabel('leave_out').selectOption('guests');
    await page.getByLabel('Rows').selectOption('now');
    expect(await preview(help).textContent()).toBe(
      '=CLV_FORECAST(Orders!B2:B5413; Orders!A2:A5413; Orders!E2:E5413; 0,125; ; ; DATE(2025; 12; 31); "BG/NBD"; TRUE)',
    );
    await page.getByLabel('Sheet with the data').selectOption('Customer survey');
    expect(await preview(help).textContent()).toContain(
      "('Customer survey'!B2:B1597; 'Customer survey'!A2:A1597; 'Customer survey'!C2:C1597; 0,125;",
    );
    await primary(help).click();
    await heading(help, 'CLV_FORECAST is in J3').waitFor();
    expect(calls.find(({ method }) => method === 'insertFormula')?.argument).toMatchObject({
      formula:
        "=CLV_FORECAST('Customer survey'!B2:B1597;'Customer survey'!A2:A1597;'Customer survey'!C2:C1597;125E-3;;;DATE(2025;12;31);\"BG/NBD\";TRUE)",
      rows: 1597,
      columns: 7,
    });
    await page.context().close();
  });

  it('is not sent while something is missing or wrong: the page leads there and says what is expected', async () => {
    const help = await openHelp(browser, shopAnswers('en'));
    const { page, calls } = help;
    await toBuilder(help, 'CLV');
    await primary(help).click();
    const first = page.getByLabel('average_order_value');
    await expect.poll(() => first.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await page.getByText('This is needed.').count()).toBe(3);
    await first.fill('-1');
    await page.getByText('average_order_value: got “-1”, expected a number of 0 or more. Change the value.').waitFor();
    await first.fill('Orders!K1');
    expect(await preview(help).textContent()).toBe('=CLV(Orders!K1, purchases_per_period, lifespan_periods)');
    await page.getByLabel('purchases_per_period').fill('4');
    await page.getByLabel('lifespan_periods').fill('3');
    await page.getByText('1 option').click();
    await page.getByLabel('gross_margin').fill('2');
    await page.getByText('1 option').click();
    await primary(help).click();
    // What is folded away is unfolded when it is wrong.
    const option = page.getByLabel('gross_margin');
    await expect.poll(() => option.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(calls.some(({ method }) => method === 'insertFormula')).toBe(false);
    await page.context().close();
  });

  it('takes a range from what is selected in the sheet', async () => {
    const answers = shopAnswers('en');
    answers.describeActiveCell = () => ok(activeCell('en', { selection: 'C2:C40', row: 2, column: 3 }));
    const help = await openHelp(browser, answers);
    await toBuilder(help, 'NPS');
    await help.page.getByLabel('scores').selectOption('typed');
    await help.page.getByRole('button', { name: 'Use selection' }).click();
    await expect.poll(() => preview(help).textContent()).toBe('=NPS(Orders!C2:C40)');
    await help.page.context().close();
  });

  it('goes where the person selects next, and nowhere while nothing is selected', async () => {
    const answers = shopAnswers('en');
    answers.describeActiveCell = () => ok(null);
    const help = await openHelp(browser, answers);
    const { page, calls } = help;
    await page.clock.install();
    await toBuilder(help, 'NPS');
    await page.getByText('No cell is selected').waitFor();
    await primary(help).click();
    expect(calls.some(({ method }) => method === 'insertFormula')).toBe(false);
    answers.describeActiveCell = () => ok(activeCell('en', { row: 12, column: 28 }));
    await page.clock.runFor(2100);
    await expect.poll(() => primary(help).textContent()).toBe('Insert in AB12');
    await page.context().close();
  });

  it('does not go among the cells that it reads', async () => {
    const answers = shopAnswers('en');
    answers.describeActiveCell = () =>
      ok(activeCell('en', { sheetId: 2, sheet: 'Customer survey', column: 3, row: 2000 }));
    const help = await openHelp(browser, answers);
    await toBuilder(help, 'NPS');
    await help.page.getByText('The result would lie in the columns it reads.').waitFor();
    await primary(help).click();
    expect(help.calls.some(({ method }) => method === 'insertFormula')).toBe(false);
    await help.page.context().close();
  });

  it('can be copied instead', async () => {
    const help = await openHelp(browser, shopAnswers('en'));
    const { page } = help;
    await toBuilder(help, 'NPS');
    await expect.poll(() => preview(help).textContent()).toContain('survey');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    await page.getByRole('button', { name: 'About NPS' }).click();
    await page.getByRole('button', { name: 'All functions' }).click();
    await page.getByRole('searchbox').fill('');
    await page.getByRole('searchbox').press('Control+V');
    expect(await page.getByRole('searchbox').inputValue()).toBe("=NPS('Customer survey'!C2:C)");
    await page.context().close();
  });

  it('is built from typed ranges in a file that cannot be looked at', async () => {
    const answers = shopAnswers('en');
    answers.describeColumns = () => Promise.reject(new Error('offline'));
    const help = await openHelp(browser, answers);
    await toBuilder(help, 'NPS');
    await help.page.getByLabel('scores').selectOption('typed');
    await help.page.getByLabel('Range for scores').fill('C2:C');
    expect(await preview(help).textContent()).toBe('=NPS(C2:C)');
    await help.page.context().close();
  });
});

describe('a refusal', () => {
  it.each([
    [
      { code: 'CELL_NOT_EMPTY', params: { sheet: 'Orders', cell: 'J3', received: 'Total' } } as const,
      'The cell is not empty',
      'Replace it',
    ],
    [
      {
        code: 'NO_ROOM',
        params: { sheet: 'Orders', cell: 'J3', rows: 10, columns: 7, filled: 'L4', received: 'x' },
      } as const,
      'There may be no room for the result',
      'Insert anyway',
    ],
    [
      { code: 'SHEET_ENDS', params: { sheet: 'Orders', cell: 'J3', rows: 4413, columns: 0 } } as const,
      'The sheet may be too small for the result',
      'Add and insert',
    ],
  ])(
    '$code says where, what was got and expected and what to do, and is settled by a choice',
    async (error, title, choice) => {
      const answers = shopAnswers('en');
      const { insertFormula } = answers;
      answers.insertFormula = () => refuse(error);
      const help = await openHelp(browser, answers);
      const { page, calls } = help;
      await toBuilder(help, 'NPS');
      await expect.poll(() => primary(help).textContent()).toBe('Insert in J3');
      await primary(help).click();
      await heading(help, title).waitFor();
      expect(await page.getByRole('term').allInnerTexts()).toEqual(['Where', 'Got', 'Expected', 'Fix']);
      answers.insertFormula = insertFormula;
      await page.getByRole('button', { name: choice }).click();
      await heading(help, 'NPS is in J3').waitFor();
      const insertions = calls.filter(({ method }) => method === 'insertFormula').map(({ argument }) => argument);
      expect(insertions[1]).toEqual({ ...(insertions[0] as object), accepted: [error.code] });
      await page.context().close();
    },
  );

  it('that no choice settles can be tried again or left, with everything as it was entered', async () => {
    const answers = shopAnswers('en');
    answers.insertFormula = () => refuse({ code: 'PROTECTED_CELL', params: { sheet: 'Orders', cell: 'J3' } });
    const help = await openHelp(browser, answers);
    await toBuilder(help, 'CSAT');
    await help.page.getByText('3 options').click();
    await help.page.getByLabel('scale_max').fill('10');
    await primary(help).click();
    await heading(help, 'You may not edit this cell').waitFor();
    expect(await primary(help).textContent()).toBe('Try again');
    await help.page.getByRole('button', { name: 'Back' }).click();
    await expect.poll(() => preview(help).textContent()).toBe("=CSAT('Customer survey'!D2:D, 10)");
    await help.page.context().close();
  });

  it('of the connection does not say that nothing was written', async () => {
    const answers = shopAnswers('en');
    answers.insertFormula = () => Promise.reject(new Error('offline'));
    const help = await openHelp(browser, answers);
    await toBuilder(help, 'NPS');
    await expect.poll(() => primary(help).textContent()).toBe('Insert in J3');
    await primary(help).click();
    await heading(help, 'Google Sheets did not answer').waitFor();
    await help.page.getByText('may have been written all the same').waitFor();
    answers.insertFormula = shopAnswers('en').insertFormula;
    await primary(help).click();
    await heading(help, 'NPS is in J3').waitFor();
    await help.page.context().close();
  });
});

describe('sheets that changed under the open page', () => {
  it('are looked at anew for each formula, and what was chosen stays', async () => {
    const answers = shopAnswers('en');
    const help = await openHelp(browser, answers);
    const { page } = help;
    await toBuilder(help, 'SURVIVAL');
    await expect.poll(() => page.getByLabel('tenures').locator('option').count()).toBe(7);
    await page.getByLabel('tenures').selectOption('typed');
    await page.getByLabel('Range for tenures').fill('A2:A');
    const changed = file('en');
    for (const sheet of changed.sheets) sheet.headers.push('Churned');
    for (const sheet of changed.sheets) sheet.cells = sheet.cells.map((row) => [...row, 'TRUE']);
    answers.describeColumns = () => ok(changed);
    await page.getByRole('button', { name: 'About SURVIVAL' }).click();
    await primary(help).click();
    await expect.poll(() => preview(help).textContent()).toBe('=SURVIVAL(A2:A, Orders!F2:F)');
    await page.context().close();
  });
});
