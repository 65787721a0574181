import { describe, expect, it, onTestFinished } from 'vitest';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import type { Outcome, Settings, SourceDescription, SurveyDescription } from '../../src/app/contract.ts';
import { open, resultOf } from '../workbench/headless.ts';
import { type Book, openBook } from './book.ts';
import { FIRST_DAY, SETTINGS } from './orders.ts';

const ORDERS = Array.from(
  { length: 90 },
  (_, i) => [`C-${(i * i) % 43}`, FIRST_DAY + 4 * i, 5 + 13 * (i % 17)] as const,
);

const FEW: Partial<Settings> = {
  classes: { ...SETTINGS.classes, tier: { of: 'revenue', by: { by: 'threshold', cuts: [100] } } },
  tierNames: ['Keep', 'Other'],
};

const MANY: Partial<Settings> = {
  classes: {
    ...SETTINGS.classes,
    segment: { ...SETTINGS.classes.segment, map: '8' },
    tier: { of: 'revenue', by: { by: 'percentile', cuts: [0.1, 0.2, 0.3, 0.5, 0.8] } },
  },
  tierNames: ['1st', '2nd', '3rd', '4th', '5th', '6th'],
  extras: ['lifecycle', 'behaviour'],
};

/** What does not depend on the settings of runs before: everything but moves, in styles, rules, lists, charts and values. */
async function lookOf(book: Book) {
  const { sheets, styles } = await book.host.snapshot();
  const ours = sheets.filter(({ name }) => !['Orders', 'Tier Moves', 'KPI History'].includes(name));
  return ours.map(({ name, cells, conditionalFormats, validations, charts, columnWidths }) => {
    const header = cells[0]?.map((cell) => cell?.value) ?? [];
    const width = header.includes('Override') ? header.indexOf('Override') + 1 : 11;
    const isMove = (column: number) => ['Previous tier', 'Move'].includes(String(header[column]));
    const cellsOf = (line: (typeof cells)[number]) =>
      line.slice(0, width).map((cell, i) => {
        const timeless = (text: string) => text.replace(/\d\d:\d\d/, '');
        const value = typeof cell?.value === 'string' ? timeless(cell.value) : (cell?.value ?? null);
        return { style: styles[cell?.style ?? 0], value: isMove(i) ? null : value, note: timeless(cell?.note ?? '') };
      });
    const filled = cells.map((line) => line.some((cell) => cell?.value !== null && cell?.value !== undefined));
    return {
      name,
      cells: cells.slice(0, filled.lastIndexOf(true) + 1).map(cellsOf),
      conditionalFormats,
      validations,
      columnWidths,
      charts: charts?.map(({ ranges, position, options }) => ({ ranges, position, options })),
    };
  });
}

async function lookAfter(...runs: Partial<Settings>[]) {
  const book = await openBook(ORDERS);
  try {
    for (const settings of runs) await book.segment(settings);
    return await lookOf(book);
  } finally {
    book.dispose();
  }
}

describe('a run with other settings', () => {
  it.each([
    ['more', FEW, MANY],
    ['fewer', MANY, FEW],
  ])(
    'leaves sheets as if there always had been %s classes',
    async (_, before, after) => {
      expect(await lookAfter(before, after)).toEqual(await lookAfter(after, after));
    },
    60_000,
  );

  it('makes at most 200 service calls, even where every sheet is laid out anew', async () => {
    const book = await openBook(ORDERS);
    onTestFinished(() => book.dispose());
    const most = { ...MANY, extras: ['lifecycle', 'behaviour', 'need', 'satisfaction'] };
    for (const settings of [FEW, most, FEW]) {
      const { serviceCalls } = await book.host.run('segmentCustomers', [{ ...SETTINGS, ...settings }]);
      expect(serviceCalls).toBeLessThanOrEqual(200);
    }
  }, 60_000);

  it('makes at most 200 service calls with a survey and all classes, on the first run as well', async () => {
    const host = await open({ workbook: demoWorkbook('en').workbook });
    onTestFinished(() => host.dispose());
    const ask = async <T>(name: string, argument: object): Promise<T> => {
      const answer = (await resultOf(host, name, argument)) as Outcome<T>;
      if (!answer.ok) throw new Error(answer.error.code);
      return answer.value;
    };
    const { shape, mapping } = await ask<SourceDescription>('describeSource', { sheetId: 1 });
    const survey = await ask<SurveyDescription>('describeSurvey', { sheetId: 2 });
    const source = {
      ...SETTINGS.source,
      ...{ sheetId: 1, shape, columns: mapping },
      survey: { sheetId: 2, columns: survey.mapping, scale: survey.scale, dateOrder: 'auto' },
    };
    const settings = { ...SETTINGS, source, extras: ['lifecycle', 'behaviour', 'need', 'satisfaction'] };
    for (const each of [settings, settings, { ...settings, extras: [] }]) {
      const { serviceCalls, outcome } = await host.run('segmentCustomers', [each]);
      expect(outcome).toMatchObject({ value: { ok: true } });
      expect(serviceCalls).toBeLessThanOrEqual(200);
    }
  }, 120_000);

  it('keeps the conditional formats of the team beside ours, wherever they stand among them', async () => {
    const book = await openBook(ORDERS);
    onTestFinished(() => book.dispose());
    await book.segment(FEW);
    // What stands beside ours makes room for columns of ours.
    const { column } = (await book.sheet('Customers')).find('Override');
    await book.type('Customers', 1, column + 1, 'Birthday');
    const letters = `${column > 25 ? 'A' : ''}${String.fromCharCode(65 + (column % 26))}`;
    await resultOf(book.host, 'colour', 'Customers', `${letters}2:${letters}9`);
    for (const settings of [MANY, FEW]) {
      await book.segment(settings);
      const { conditionalFormats = [] } = (await book.sheet('Customers')).snapshot;
      const texts = conditionalFormats.map(({ condition }) => JSON.stringify(condition));
      expect(texts.filter((text) => text.includes('of the team')).length).toBe(2);
      expect(texts.length).toBe(2 + (settings.tierNames?.length ?? 0) + 3);
    }
  }, 60_000);

  it('moves what the team has beside Customers along, and finds it where it is', async () => {
    const book = await openBook(ORDERS);
    onTestFinished(() => book.dispose());
    await book.segment(FEW);
    const customers = await book.sheet('Customers');
    const { column } = customers.find('Override');
    await book.type('Customers', 1, column + 1, 'Birthday');
    await book.type('Customers', 2, column + 1, 'in May');
    await book.type('Customers', 2, column, 'Other');
    const id = customers.value(2, 1);
    for (const settings of [MANY, FEW, { ...FEW, extras: ['behaviour'] as const }]) {
      await book.segment({ ...settings, extras: [...(settings.extras ?? [])] });
      const now = await book.sheet('Customers');
      const override = now.find('Override').column;
      expect(now.value(1, override + 1)).toBe('Birthday');
      expect(now.value(2, override + 1)).toBe('in May');
      expect(now.value(now.find(id).row, override)).toBe('Other');
      expect(now.cells[0]?.filter((cell) => cell?.value)).toHaveLength(override + 1);
    }
  }, 60_000);

  it('writes beside a column of the team’s when one of ours was deleted, even where heads are alike', async () => {
    const book = await openBook(ORDERS);
    onTestFinished(() => book.dispose());
    await book.segment(FEW);
    const { column } = (await book.sheet('Customers')).find('Override');
    await book.type('Customers', 1, column + 1, 'Segment');
    await book.type('Customers', 2, column + 1, 'of the market');
    await book.remove('Customers', (await book.sheet('Customers')).find('Orders').column);
    for (const settings of [FEW, MANY]) {
      await book.segment(settings);
      const now = await book.sheet('Customers');
      const last = now.find('Override').column;
      expect([now.value(1, last + 1), now.value(2, last + 1)]).toEqual(['Segment', 'of the market']);
    }
  }, 60_000);
});
