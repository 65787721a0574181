/** Goes through every method from the sidebar to the sheets, as a person does, and compares sheets with previews. */
import { mkdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/paths.ts';
import type {} from '../../workbench/page/page.ts';
import type { CellValue } from '../../workbench/types/snapshot.ts';
import { tickAll } from '../sidebar/walk.ts';
import { clippedTexts } from './clippedTexts.ts';
import { choose, openWorkbench, type WorkbenchPage } from './workbenchPage.ts';

/** One run after the other; together they use every method. */
type Round = 'share' | 'kept' | 'percentile' | 'amounts' | 'natural';

const OUTPUT = `${ROOT}test/output`;

const TEXTS = {
  en: {
    extensions: 'Extensions',
    addOn: 'Clientele',
    item: /Segment customers/,
    segment: /^Segment [\d,]+ customers$/,
    again: 'Segment again',
    likely: 'Survey (suggested)',
    independent: /^All customers/,
    nested: /^Similar customers/,
    higher: 'Share the higher score',
    limits: ['Days since last order', 'Orders', 'Revenue'],
    map: 'Best: R4-5 F4-5 M4-5\nHere lately: R4-5\nOthers: R1-3',
    keep: /^Keep the cuts/,
    nobody: 'Fresh cuts would move nobody.',
    moves: 'Since the last run: 0 up, 0 down, 0 new, 0 gone.',
    none: ['No tier', 'No segment', 'No stage', 'No order', 'Not known', 'No rating'],
    needs: ['Price-sensitive', 'Quality-sensitive', 'Neither'],
    sheets: {
      summary: 'KPI Summary',
      customers: 'Customers',
      moves: 'Tier Moves',
      playbook: 'Playbook',
      contacts: 'Contact list',
    },
    name: 'Mei',
  },
  'zh-CN': {
    extensions: '扩展程序',
    addOn: '客群 Clientele',
    item: /划分客户/,
    segment: /^划分 [\d,]+ 位客户$/,
    again: '重新划分',
    likely: '问卷（建议）',
    independent: /^全部客户/,
    nested: /^相近的客户/,
    higher: '同得较高的分数',
    limits: ['距末单天数', '订单数', '收入'],
    map: '最好：R4-5 F4-5 M4-5\n最近来过：R4-5\n其他：R1-3',
    keep: /^沿用/,
    nobody: '重新计算分界，不会有客户变动。',
    moves: '与上次运行相比：上升 0，下降 0，新增 0，不再出现 0。',
    none: ['无层级', '无细分', '无阶段', '无订单', '未知', '无评分'],
    needs: ['价格敏感', '品质敏感', '无明显偏好'],
    sheets: { summary: '指标摘要', customers: '客户', moves: '层级变动', playbook: '运营手册', contacts: '联系名单' },
    name: '小梅',
  },
};

/** What is true of a data set by other counts than the add-on's, and round numbers to cut it by. */
export interface DataSet {
  /** The CSV file to open; null for the demo workbook, whose survey is joined. */
  file: string | null;
  customers: number;
  /** Orders of all; null where they were not counted. */
  orders: number | null;
  cents: number;
  /** How many further classes its columns allow. */
  extras: number;
  /** Customers who are price-sensitive, quality-sensitive and neither; null where they were not counted. */
  needs: readonly number[] | null;
  /** From which tiers A and B begin. */
  amounts: readonly [number, number];
  /** Of days since, orders and revenue. */
  limits: readonly (readonly number[])[];
}

/** Places of columns on Customers. */
const [ORDERS, REVENUE, SEGMENT, TIER] = [4, 5, 10, 11] as const;
/** Which of the kinds of classes the needs are: tiers, segments, stages and behaviour come before. */
const NEED = 4;
/** What is scored, and its score. */
const SCORED = [
  [3, 7],
  [ORDERS, 8],
  [REVENUE, 9],
] as const;

type Sheets = Record<keyof (typeof TEXTS)['en']['sheets'], CellValue[][]>;

/** Customers of each class that has any, by its name; those without one under ''. */
type Counts = Record<string, number>;

export function describeMethods(data: string, truthIn: (language: 'en' | 'zh-CN') => DataSet): void {
  describe.each(['en', 'zh-CN'] as const)(`the ${data} data in %s`, (language) => {
    const words = TEXTS[language];
    const truth = truthIn(language);
    let bench: WorkbenchPage;
    let before: Counts | null = null;

    beforeAll(async () => {
      mkdirSync(OUTPUT, { recursive: true });
      bench = await openWorkbench(language, { viewport: { width: 1600, height: 1100 } });
      if (truth.file === null) return;
      await bench.page.locator('#file').setInputFiles(truth.file);
      await bench.page.getByRole('heading', { name: basename(truth.file, '.csv') }).waitFor({ timeout: 60_000 });
    }, 120_000);
    afterAll(() => bench?.close());

    const shot = (name: string) => bench.page.screenshot({ path: `${OUTPUT}/methods-${data}-${language}-${name}.png` });
    const next = () => bench.sidebar.locator('button[type=submit]').click();
    const tab = (place: number) => bench.sidebar.getByRole('tab').nth(place).click();
    const panel = () => bench.sidebar.getByRole('tabpanel');
    const select = (place: number, value: string) => panel().getByRole('combobox').nth(place).selectOption(value);
    const radio = (name: string | RegExp) => panel().getByRole('radio', { name }).check();

    const CHOICES: Record<Round, { tiers: () => Promise<unknown>; segments: () => Promise<unknown> }> = {
      share: { tiers: () => select(1, 'share'), segments: () => select(0, '11') },
      kept: { tiers: async () => undefined, segments: async () => undefined },
      percentile: {
        tiers: () => select(1, 'percentile'),
        segments: async () => {
          await select(0, '8');
          await panel().locator('.scoring summary').click();
          await radio(words.higher);
        },
      },
      amounts: {
        tiers: async () => {
          await select(1, 'threshold');
          for (const [i, amount] of truth.amounts.entries()) {
            await panel().getByRole('spinbutton').nth(i).fill(String(amount));
          }
        },
        segments: async () => {
          await select(0, 'own');
          await panel().getByRole('textbox').fill(words.map);
          await panel().locator('.scoring summary').click();
          await radio(words.nested);
        },
      },
      natural: {
        tiers: async () => {
          await select(0, 'lifetimeValue');
          await select(1, 'natural');
          await select(2, '4');
        },
        segments: async () => {
          await select(0, '11');
          await panel().locator('.scoring summary').click();
          await radio(words.independent);
          for (const [i, name] of words.limits.entries()) {
            await panel().getByRole('checkbox', { name }).check();
            await panel()
              .getByRole('textbox', { name })
              .fill(truth.limits[i]?.join(' ') ?? '');
          }
        },
      },
    };

    it('go from their sheet to the methods', async () => {
      const { page, sidebar } = bench;
      await choose(bench, words.extensions, words.addOn);
      await page.getByRole('menuitem', { name: words.item }).click({ timeout: 60_000 });
      await sidebar.getByRole('textbox').fill(words.name);
      await shot('1-source');
      await next();
      await sidebar.locator('.first-rows').waitFor({ timeout: 30_000 });
      if (truth.file === null) {
        await sidebar.getByRole('combobox').filter({ hasText: words.likely }).selectOption(words.likely);
        await expect.poll(() => sidebar.locator('.first-rows').count()).toBe(2);
      }
      await shot('2-columns');
      await next();
      await sidebar.locator('.meter').waitFor({ timeout: 60_000 });
      await shot('3-check');
      await next();
      await sidebar.getByRole('tab').first().waitFor();
    }, 120_000);

    it.each<[Round, string]>([
      ['share', 'by shares of the total, in 11 segments and all that is known besides'],
      ['kept', 'by the cuts of the run before'],
      ['percentile', 'by shares of customers, in 8 types, equals scored high'],
      ['amounts', 'by amounts, in a map of our own, scores nested'],
      ['natural', 'by natural breaks of the forecast value, in 11 segments, by limits of our own'],
    ] as const)(
      'are segmented as the preview has shown (%s: %s)',
      async (round) => {
        const { sidebar } = bench;
        if (round !== 'share') await openMethodsAgain();
        const previewed = await chooseAndPreview(round);
        if (round === 'kept') {
          await sidebar.getByText(words.nobody).waitFor();
          await sidebar.getByRole('checkbox', { name: words.keep }).check();
        }
        await sidebar.getByRole('button', { name: words.segment }).click();
        await sidebar.getByRole('button', { name: words.again }).waitFor({ timeout: 120_000 });
        if (round === 'kept') await sidebar.getByText(words.moves).waitFor();
        const results = sidebar.getByRole('table');
        expect([await countsOf(results.first()), await countsOf(results.last())]).toEqual(previewed.slice(0, 2));

        const { summary, customers, moves, playbook } = await writtenSheets();
        const rows = customers.slice(1);
        expect(previewed.map((_, kind) => classesIn(rows, kind))).toEqual(previewed);
        expect(playbookCounts(playbook)).toEqual(previewed.map(withoutNone));
        const named = previewed.flatMap((counts) => Object.entries(withoutNone(counts)));
        expect(namedNumbers(summary)).toEqual(
          expect.arrayContaining(named.map(([name, each]) => `${name}: ${told(each)}`)),
        );
        expectTotals(rows);
        if (truth.needs) expect(words.needs.map((name) => previewed[NEED]?.[name] ?? 0)).toEqual(truth.needs);
        expectOwnNumbers(rows, round);
        if (before) expect(margins(moves)).toEqual([before, previewed[0]]);
        before = previewed[0] ?? null;
        await shotSheets(round);
        if (round === 'share') expect(await clippedTexts(bench, Object.values(words.sheets))).toEqual([]);
      },
      180_000,
    );

    it('ran without an error in the page', () => {
      expect(bench.troubles).toEqual([]);
    });

    async function openMethodsAgain(): Promise<void> {
      await bench.sidebar.getByRole('button', { name: words.again }).click();
      await bench.sidebar.locator('.meter').waitFor({ timeout: 60_000 });
      await next();
      await bench.sidebar.getByRole('tab').first().waitFor();
    }

    /** What is shown of tiers, of segments and of each further class before the run. */
    async function chooseAndPreview(round: Round): Promise<Counts[]> {
      await CHOICES[round].tiers();
      const tiers = await settledCounts(panel().getByRole('table'));
      await shot(`${round}-4-tiers`);
      await tab(1);
      await CHOICES[round].segments();
      const segments = await settledCounts(panel().locator('table.classes'));
      await shot(`${round}-5-segments`);
      await tab(2);
      if (round === 'share') await tickAll(panel().locator('.extra > .check-box [type=checkbox]:enabled'));
      const extras = panel().getByRole('table');
      await expect.poll(() => extras.count()).toBe(truth.extras);
      const counted = await Promise.all((await extras.all()).map(settledCounts));
      await shot(`${round}-6-more`);
      await tab(3);
      await shot(`${round}-7-forecast`);
      return [tiers, segments, ...counted];
    }

    /** The preview follows a moment after the last key. */
    async function settledCounts(table: Locator): Promise<Counts> {
      await bench.page.waitForTimeout(400);
      return countsOf(table);
    }

    async function countsOf(table: Locator): Promise<Counts> {
      await table.waitFor();
      const rows = await table.locator('tbody tr').all();
      const cells = await Promise.all(rows.map((row) => row.locator('th, td').allTextContents()));
      return filled(cells.map(([name = '', customers = '']) => [name, Number(customers.replaceAll(',', ''))]));
    }

    function filled(classes: readonly (readonly [string, number])[]): Counts {
      const named = classes.map(([name, customers]) => [words.none.includes(name) ? '' : name, customers] as const);
      return Object.fromEntries(named.filter(([, customers]) => customers > 0));
    }

    /** The sheets of the report, in which no cell may be an error. */
    async function writtenSheets(): Promise<Sheets> {
      const written = await bench.page.evaluate(async (names) => {
        const snapshot = await window.workbench?.host.snapshot();
        const valuesOf = (wanted: string) =>
          snapshot?.sheets
            .find(({ name }) => name === wanted)
            ?.cells.map((row) => row.map((cell) => cell?.value ?? null));
        return Object.fromEntries(Object.entries(names).map(([key, name]) => [key, valuesOf(name) ?? []]));
      }, words.sheets);
      const isError = (value: CellValue) => typeof value === 'object' && value !== null && 'error' in value;
      const faulty = Object.entries(written).filter(([, cells]) => cells.flat().some(isError));
      expect(faulty.map(([key]) => key)).toEqual([]);
      return written as Sheets;
    }

    /** Customers of each class of a kind: tiers, segments, and then the further columns. */
    function classesIn(rows: CellValue[][], kind: number): Counts {
      const column = [TIER, SEGMENT][kind] ?? TIER - 1 + kind;
      const found: Counts = {};
      for (const row of rows) {
        const name = String(row[column] ?? '');
        found[name] = (found[name] ?? 0) + 1;
      }
      return found;
    }

    /** Tier Moves added up: by tier of the run before, and by tier of this one. */
    function margins(cells: CellValue[][]): [Counts, Counts] {
      const head = cells.findIndex((row) => row.filter((cell) => cell !== null).length > 2);
      const names = cells[head] ?? [];
      const last = Math.max(...names.map((name, i) => (name === null ? -1 : i)));
      const total = cells.findIndex((row, i) => i > head && row[1] === names[last]);
      const befores = cells.slice(head + 1, total).map((row) => [String(row[1]), Number(row[last])] as const);
      const nows = names.slice(2, last).map((name, i) => [String(name), Number(cells[total]?.[i + 2])] as const);
      return [filled(befores), filled(nows)];
    }

    function expectTotals(rows: CellValue[][]): void {
      const sum = (column: number, unit: number) =>
        rows.reduce((total, row) => total + Math.round(unit * Number(row[column])), 0);
      expect(rows.length).toBe(truth.customers);
      expect(sum(REVENUE, 100)).toBe(truth.cents);
      if (truth.orders) expect(sum(ORDERS, 1)).toBe(truth.orders);
    }

    /** Where a person can tell tiers and scores from the row alone. */
    function expectOwnNumbers(rows: CellValue[][], round: Round): void {
      if (round === 'amounts') {
        const [a, b] = truth.amounts;
        const byAmount = (revenue: number) => (revenue >= a ? 'A' : revenue >= b ? 'B' : 'C');
        expect(rows.map((row) => row[TIER])).toEqual(rows.map((row) => byAmount(Number(row[REVENUE]))));
      }
      if (round === 'natural') {
        for (const [i, [value, score]] of SCORED.entries()) {
          const reached = (row: CellValue[]) =>
            truth.limits[i]?.filter((limit) => Number(row[value]) >= limit).length ?? 0;
          // Days count the other way round; who has no order has no scores.
          const scoreOf = (row: CellValue[]) => (i === 0 ? 5 - reached(row) : 1 + reached(row));
          const scores = rows.map((row) => (row[ORDERS] === 0 ? null : scoreOf(row)));
          expect(rows.map((row) => row[score] ?? null)).toEqual(scores);
        }
      }
    }

    /** Where charts are drawn on the sheet that is looked at: each place once. */
    async function chartBoxes(): Promise<string[]> {
      const drawn = await bench.page.locator('.chart:has(svg)').all();
      const boxes = await Promise.all(drawn.map((each) => each.boundingBox()));
      return [...new Set(boxes.map((box) => JSON.stringify(box)))];
    }

    async function shotSheets(round: Round): Promise<void> {
      await shot(`${round}-8-result`);
      if (round !== 'kept' && round !== 'natural') return;
      const links = await bench.sidebar.locator('.sheet-links button').all();
      for (const [i, link] of links.entries()) {
        await link.click();
        await bench.page.waitForTimeout(500);
        await shot(`${round}-9-sheet-${i + 1}`);
        if (i === 0) expect(await chartBoxes()).toHaveLength(truth.file === null ? 4 : 2);
      }
    }
  });
}

/** Customers of each named class by kind, as the Playbook's own formulas count them. */
function playbookCounts(cells: CellValue[][]): Counts[] {
  const kinds = new Map<CellValue, Counts>();
  for (const [kind = null, name, customers] of cells.slice(3)) {
    if (!(Number(customers) > 0)) continue;
    kinds.set(kind, { ...kinds.get(kind), [String(name)]: Number(customers) });
  }
  return [...kinds.values()];
}

/** Names with the number beside them on the KPI Summary. Classes of two kinds may have one name. */
function namedNumbers(cells: CellValue[][]): string[] {
  return cells.map(([, name, , customers]) => `${name}: ${customers}`);
}

/** Of fewer than five customers the page does not say how many they are. */
function told(customers: number): string {
  return customers > 0 && customers < 5 ? '< 5' : String(customers);
}

function withoutNone(counts: Counts): Counts {
  return Object.fromEntries(Object.entries(counts).filter(([name]) => name !== ''));
}
