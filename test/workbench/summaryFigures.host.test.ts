/**
 * Every number of the KPI Summary, on three data sets: against a computation from the raw rows that imports nothing of ours, as the
 * product shows it, and as LibreOffice calculates it from the exported file.
 */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoWorkbook } from '../../samples/demoWorkbook.ts';
import { decodeText } from '../../workbench/files/decodeText.ts';
import { CSV_STYLES, readCsv } from '../../workbench/files/readCsv.ts';
import { writeXlsx } from '../../workbench/files/writeXlsx.ts';
import type { CellSnapshot, SheetSnapshot, WorkbookSnapshot } from '../../workbench/types/snapshot.ts';
import { dataFile, hasValidationData, readDataSet } from '../validationData.ts';
import { hasLibreOffice, numberIn, recalculate } from './libreOffice.ts';
import type { SummaryFigures } from './summaryOracle/figure.ts';
import { FORECASTS, MARGIN } from './summaryOracle/references.ts';
import {
  cdnowSource,
  demoSource,
  type RawCell,
  retailSource,
  type Source,
  serialDay,
} from './summaryOracle/sources.ts';
import { summaryFigures } from './summaryOracle/summaryFigures.ts';
import { differences, type Grid, type Placed, placed, unaccounted } from './summaryOracle/summaryGrid.ts';
import type { TeamCells, Told } from './summaryOracle/told.ts';
import { type Edit, summarised, type Turn } from './summaryRuns.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'clientele-summary-'));
afterAll(() => rm(folder, { recursive: true }));

const SUMMARY = 'KPI Summary';

const summaryIn = ({ sheets }: WorkbookSnapshot) => sheets.find(({ name }) => name === SUMMARY) as SheetSnapshot;

function gridOf({ cells }: SheetSnapshot): Grid {
  return cells.map((row) =>
    row.map((cell) => {
      const value = cell?.value ?? null;
      return typeof value === 'number' ? value : value === null ? null : String(value);
    }),
  );
}

/** LibreOffice writes numbers and texts alike. */
function calculatedGrid(rows: readonly string[][]): Grid {
  return rows.map((row) =>
    row.map((cell) => (/^-?[\d.]+(E[+-]?\d+)?%?$/.test(cell) ? numberIn(cell) : cell === '' ? null : cell)),
  );
}

/** What a team fills in. */
const INPUTS: TeamCells = {
  'input.acquisitionSpend': 5000,
  'input.maintenanceCost': 2000,
  'input.indirectCost': 1000.5,
  'input.registrations': 300,
  'input.targetMarket': 20_000,
  'input.marketRevenue': 1_000_000,
  'input.marketBefore': 900_000,
  'input.competitor1Share': 0.3,
  'input.competitor1Before': 0.31,
};

/** Targets that are met, nearly met and missed, and changes that are told. */
const AIMS: TeamCells = {
  'target.customers': 800,
  'target.revenue': 80_000,
  'target.repeatRate': 0.9,
  'target.inactiveChurn': 0.3,
  'target.nps': 45,
  'target.equity': 150_000,
  'move.active': 0.1,
  'move.orderValue': 0.15,
  'move.new': 0.5,
};

const rawCells = ({ cells }: SheetSnapshot): RawCell[][] => cells.map((row) => row.map(rawCell));

function rawCell(cell: CellSnapshot | null): RawCell {
  const value = cell?.value ?? null;
  if (typeof value === 'object' && value !== null && 'date' in value) return value.date;
  return typeof value === 'number' ? value : value === null ? null : String(value);
}

function demoSheets({ sheets }: WorkbookSnapshot, edits: readonly Edit[] = []): Source {
  const [orders, survey] = sheets.slice(0, 2).map((sheet) => {
    const cells = rawCells(sheet);
    for (const [name, row, column, value] of edits) {
      const line = cells[row - 1];
      if (name === sheet.name && line) line[column - 1] = value as RawCell;
    }
    return cells;
  }) as [RawCell[][], RawCell[][]];
  return demoSource(orders, survey, serialDay(new Date().toISOString().slice(0, 10)));
}

/**
 * What stood in the sheets at the run before: a new customer of the period, who had paid more, and a promoter who was none. Neither
 * moves the forecast: first purchases are not in it.
 */
function earlierEdits(workbook: WorkbookSnapshot): { earlier: Edit[]; restored: Edit[] } {
  const { rows } = demoSheets(workbook);
  const before = new Set(rows.flatMap(({ customer, day }) => (day < serialDay('2026-10-01') ? [customer] : [])));
  const [orders, survey] = workbook.sheets.map(rawCells) as [RawCell[][], RawCell[][]];
  const order = orders.findIndex(([day, customer, , , , , amount], i) => {
    const isNew = typeof day === 'number' && day >= serialDay('2026-10-01') && !before.has(String(customer));
    return i > 0 && isNew && customer !== null && typeof amount === 'number' && amount > 0;
  });
  const answer = survey.findIndex(
    ([day, , score], i) => i > 0 && Number(day) >= serialDay('2026-10-01') && Number(score) >= 9,
  );
  const [amount, score] = [orders[order]?.[6] as number, survey[answer]?.[2] as number];
  return {
    earlier: [
      ['Orders', order + 1, 7, amount + 1000],
      ['Survey', answer + 1, 3, 0],
    ],
    restored: [
      ['Orders', order + 1, 7, amount],
      ['Survey', answer + 1, 3, score],
    ],
  };
}

const DEMO = demoWorkbook('en').workbook;
const EDITS = earlierEdits(DEMO);
const DEMO_TEAM = {
  ...INPUTS,
  ...AIMS,
  'input.grossMargin': MARGIN,
  'input.inactiveDays': 150,
  'input.smallestGroup': 3,
};

function csvWorkbook(name: string): WorkbookSnapshot {
  const sheet = readCsv(decodeText(readFileSync(dataFile(name))), 'data');
  return { name, locale: 'en_US', timeZone: 'Etc/UTC', styles: CSV_STYLES, sheets: [sheet] };
}

const CDNOW_TEAM = { ...INPUTS, 'target.revenue': 5000, 'move.revenue': 0.1 };

interface Case {
  name: keyof typeof FORECASTS;
  workbook: () => WorkbookSnapshot;
  turns: readonly Turn[];
  extras: Parameters<typeof summarised>[1];
  told: () => Omit<Told, 'forecasts' | 'overrides'>;
}

/** With all that a team can fill in and ask for. */
const SHOP: Case = {
  name: 'demo',
  workbook: () => DEMO,
  turns: [{}, { team: DEMO_TEAM, edits: EDITS.earlier }, { edits: EDITS.restored }],
  extras: ['lifecycle', 'behaviour', 'need', 'satisfaction'],
  told: () => ({
    source: demoSheets(DEMO),
    lastSource: demoSheets(DEMO, EDITS.earlier),
    team: DEMO_TEAM,
    margin: { now: MARGIN, last: MARGIN },
    hasExtras: true,
  }),
};

/** With some inputs, but no margin. */
const CDNOW: Case = {
  name: 'cdnow',
  workbook: () => csvWorkbook('cdnow_transactions.csv'),
  turns: [{}, { team: CDNOW_TEAM }],
  extras: [],
  told: () => {
    const source = cdnowSource(readDataSet('cdnow_transactions.csv'));
    return { source, lastSource: source, team: CDNOW_TEAM, margin: { now: null, last: null }, hasExtras: false };
  },
};

/** A first run. */
const RETAIL: Case = {
  name: 'retail',
  workbook: () => csvWorkbook('online_retail_2010-12.csv'),
  turns: [{}],
  extras: [],
  told: () => ({
    source: retailSource(readDataSet('online_retail_2010-12.csv')),
    lastSource: null,
    team: {},
    margin: { now: null, last: null },
    hasExtras: false,
  }),
};

function expectedOf({ name, told }: Case, overrides: Told['overrides'] = {}): SummaryFigures {
  return summaryFigures({ ...told(), forecasts: FORECASTS[name], overrides });
}

const made = new Map<Case, Promise<WorkbookSnapshot>>();

/** The workbook after the last run, made once. */
function workbookOf(each: Case): Promise<WorkbookSnapshot> {
  const promise = made.get(each) ?? summarised(each.workbook(), each.extras, each.turns);
  made.set(each, promise);
  return promise;
}

async function exported(each: Case): Promise<string> {
  const file = path.join(folder, `${each.name}.xlsx`);
  await writeFile(file, await writeXlsx(await workbookOf(each)));
  return file;
}

// The demo is ours; the others are read where they are.
describe.each(hasValidationData ? [SHOP, CDNOW, RETAIL] : [SHOP])('the summary of $name', (each) => {
  let figures: SummaryFigures;
  let grid: Grid;

  beforeAll(async () => {
    grid = gridOf(summaryIn(await workbookOf(each)));
    figures = expectedOf(each);
  }, 120_000);

  it('has the figures that the raw rows come to', () => {
    expect(differences(grid, placed(grid, figures))).toEqual([]);
  });

  it('has no other number', () => {
    expect(unaccounted(grid, placed(grid, figures))).toEqual([]);
  });

  it('would not pass with any number a little larger', () => {
    const larger = grid.map((line) =>
      line.map((cell) => (typeof cell === 'number' ? cell + 1e-5 * Math.max(1, Math.abs(cell)) : cell)),
    );
    const numbers = grid.flat().filter((cell) => typeof cell === 'number');
    expect(differences(larger, placed(larger, figures)).length).toBe(numbers.length);
  });

  it.skipIf(!hasLibreOffice)('has the same figures when LibreOffice calculates it, and no other number', async () => {
    const calculated = calculatedGrid(await recalculate(await exported(each), SUMMARY));
    const there = placed(calculated, figures);
    expect(differences(calculated, there)).toEqual([]);
    expect(unaccounted(calculated, there)).toEqual([]);
  });
});

/** Why a number of the summary is a value and no formula, by its section and column. */
const VALUES = {
  'Value and cost, Revenue from': 'the tiers were cut there, and stay as they are until the next run',
  'Market, Revenue': 'Customers holds the main channel of each, not what came by each channel',
  'Market, Growth': 'Customers holds the main channel of each, not what came by each channel',
  'Feedback, Detractors': 'Customers does not hold what an answer is about',
  'Feedback, Change': 'Customers does not hold what an answer is about',
  'Comparisons and alerts, Last run': 'a run that is over has told it',
  'Data quality, Rows': 'rows that are left out are on no sheet of ours',
  'Data quality, Amount': 'rows that are left out are on no sheet of ours',
};

/** Why a number of the review period is looked up in Trend, which holds values, and not counted on Customers. */
const LOOKED_UP = {
  'Card CLV, 12 mo, value': 'needs a model',
  'Card Equity, value': 'needs a model',
  'New and existing customers, Repurchase rate, Oct 2026': 'distinct buyers of two periods',
  'New and existing customers, Purchase cycle, median, Oct 2026':
    'gaps between purchases, of which a customer has several',
  'Feedback, Satisfied (CSAT), Share': 'ratings are on no sheet of ours',
  'Feedback, Dissatisfied, Share': 'ratings are on no sheet of ours',
};

describe('the summary of a shop with all that a team can ask for', () => {
  let grid: Grid;
  let there: Placed[];
  let cells: SheetSnapshot['cells'];

  beforeAll(async () => {
    ({ cells } = summaryIn(await workbookOf(SHOP)));
    grid = gridOf(summaryIn(await workbookOf(SHOP)));
    there = placed(grid, expectedOf(SHOP));
  }, 120_000);

  const cellOf = ({ row, column }: Placed) => cells[row]?.[column] ?? null;

  it('has a formula for every number but those that only a run can know, and those of the team', () => {
    const values = there.filter((figure) => {
      const cell = cellOf(figure);
      const isOfTeam = /\[\w+\..+\]$/.test(cell?.note ?? '');
      return typeof cell?.value === 'number' && !cell.formula && !isOfTeam;
    });
    expect([...new Set(values.map(({ kind }) => kind))].sort()).toEqual(Object.keys(VALUES).sort());
  });

  it('counts the period on Customers, but for what needs a model, several periods or single ratings', () => {
    const lookedUp = there.filter((figure) => {
      const [, column = '', row] =
        /^=IFERROR\(INDEX\('Trend'!.*MATCH\(\$([A-Z])\$(\d+),/.exec(cellOf(figure)?.formula ?? '') ?? [];
      return row !== undefined && grid[Number(row) - 1]?.[column.charCodeAt(0) - 65] === '2026-10';
    });
    expect(lookedUp.map(({ name }) => name).sort()).toEqual(Object.keys(LOOKED_UP).sort());
  });

  it.skipIf(!hasLibreOffice)('follows a tier by hand in LibreOffice', async () => {
    const file = path.join(folder, 'override.xlsx');
    await writeOverrides(await exported(SHOP), file, BY_HAND);
    const calculated = calculatedGrid(await recalculate(file, SUMMARY));
    const byHand = placed(calculated, expectedOf(SHOP, BY_HAND));
    expect(differences(calculated, byHand)).toEqual([]);
    expect(unaccounted(calculated, byHand)).toEqual([]);
    const moved = differences(grid, byHand).map((difference) => difference.replace(/:.*/, ''));
    const each = (section: string, heads: string[]) =>
      ['A', 'C'].flatMap((tier) => heads.map((head) => `${section}, ${tier}, ${head}`));
    expect([...new Set(moved)].sort()).toEqual(
      [
        'Tiers and what to do',
        // As many as before, but others.
        ...each('Tiers and what to do', ['Revenue', 'Share', 'At risk', 'CLV, 12 mo']),
        ...each('Feedback', ['Answers', 'Promoters', 'NPS', '95% interval']),
      ].sort(),
    );
  });
});

/** One of A who is at risk of leaving, and one of C who has answered in the period. */
const BY_HAND = { 'C-00015': 'C', 'C-00398': 'A' };

/** Types overrides into a file, and leaves all results in it as they were. */
async function writeOverrides(from: string, to: string, overrides: Record<string, string>): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(from);
  const sheet = book.getWorksheet('Customers') as ExcelJS.Worksheet;
  const heads = sheet.getRow(1).values as string[];
  const keys = sheet.getColumn(heads.indexOf('Customer')).values;
  for (const [customer, tier] of Object.entries(overrides)) {
    sheet.getCell(keys.indexOf(customer), heads.indexOf('Override')).value = tier;
  }
  await book.xlsx.writeFile(to);
}
