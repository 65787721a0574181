/** What teams do to the sheets between two runs: nothing of theirs is lost, and the summary tells what it tells without it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome, RunResult, WorkbookDescription } from '../../src/app/contract.ts';
import type { CellValue, SheetSnapshot } from '../../workbench/types/snapshot.ts';
import { type Opened, open, resultOf, workbookOf } from '../workbench/headless.ts';
import { FIRST_DAY, HEADER, SETTINGS } from './orders.ts';

const OUTPUTS = [
  'Customers',
  'KPI Summary',
  'Trend',
  'KPI History',
  'Tier Moves',
  'Cohorts',
  'Contact list',
  'Playbook',
] as const;

/** By which head a sheet is filtered, and the row below it whose value is hidden: with what the team has typed, where it has. */
const FILTERS = [
  ['Customers', 'Override', 2],
  ['Trend', 'Period', 2],
  ['KPI History', 'Run by', 1],
  ['Cohorts', 'Customers', 1],
  ['Contact list', 'Owner', 1],
  ['Playbook', 'Treatment', 2],
] as const;

const BY_HAND = `
const book = () => SpreadsheetApp.getActiveSpreadsheet();
const named = (name) => book().getSheetByName(name);
const idIn = (sheet, id) => { const notes = sheet.getDataRange().getNotes(); for (const [i, row] of notes.entries()) { const j = row.findIndex((note) => note.endsWith('[' + id + ']')); if (j >= 0) return sheet.getRange(i + 1, j + 1); } throw new Error('No ' + id); };
const under = (sheet, head, row) => { const values = sheet.getDataRange().getValues(); const i = values.findIndex((line) => line.includes(head)); return sheet.getRange(i + 1 + row, values[i].indexOf(head) + 1); };
function typeOwn() {
  idIn(named('KPI Summary'), 'target.revenue').setValue(1e9);
  idIn(named('KPI Summary'), 'input.inactiveDays').setValue(60);
  under(named('Customers'), 'Override', 2).setValue('C');
  under(named('Contact list'), 'Owner', 1).setValue('Jun');
  under(named('Playbook'), 'Treatment', 2).setValue('Our own words');
  for (const name of ${JSON.stringify(OUTPUTS)}) { const sheet = named(name); const column = sheet.getLastColumn() + 2; if (column > sheet.getMaxColumns()) sheet.insertColumnsAfter(sheet.getMaxColumns(), 2); sheet.getRange(2, column).setValue('beside ' + name); }
}
function rename() { for (const name of ${JSON.stringify(OUTPUTS)}) named(name).setName('Our ' + name); }
function reorder() { for (const name of ${JSON.stringify(OUTPUTS)}) { named(name).activate(); book().moveActiveSheet(1); } }
function hide() { named('Orders').activate(); for (const name of ${JSON.stringify(OUTPUTS)}) named(name).hideSheet(); }
function sort(name, from) { const sheet = named(name); const range = sheet.getRange(from, 1, sheet.getLastRow() - from + 1, sheet.getLastColumn()); const [values, formulas, notes] = [range.getValues(), range.getFormulas(), range.getNotes()]; const asItIs = (value) => (typeof value === 'string' && value !== '' ? "'" + value : value); range.setValues(values.map((row, i) => row.map((value, j) => formulas[i][j] || asItIs(value))).reverse()).setNotes(notes.reverse()); }
function sortAll() { sort('Customers', 2); sort('Trend', 4); sort('KPI History', 2); sort('Cohorts', 3); sort('Contact list', 3); sort('Playbook', 4); }
function insertColumns() { for (const name of ${JSON.stringify(OUTPUTS)}) { const sheet = named(name); sheet.insertColumnAfter(2); sheet.getRange(3, 3).setValue('amid ' + name); } }
function deleteRows() { for (const [name, row] of [['Customers', 4], ['KPI Summary', 6], ['Trend', 5], ['Tier Moves', 4], ['Cohorts', 4], ['Contact list', 5], ['Playbook', 6]]) named(name).deleteRow(row); }
function deleteHistoryRow() { named('KPI History').deleteRow(2); }
function deleteSheet(name) { book().deleteSheet(named(name)); }
function filterBy(name, head, row) { const sheet = named(name); const by = under(sheet, head, 0); const first = by.getRow(); const filter = sheet.getRange(first, 1, sheet.getLastRow() - first + 1, sheet.getLastColumn()).createFilter(); filter.setColumnFilterCriteria(by.getColumn(), SpreadsheetApp.newFilterCriteria().setHiddenValues([under(sheet, head, row).getDisplayValue()]).build()); }
function filterAll() { ${JSON.stringify(FILTERS)}.forEach(([name, head, row]) => filterBy(name, head, row)); }
function filterAndInsertColumns() { filterAll(); insertColumns(); }
function hideLines() { for (const name of ${JSON.stringify(OUTPUTS)}) { named(name).hideRows(5, 2); named(name).hideColumns(2); } }
function nothing() {}
`;

/** Two years of orders, some of which come back. */
const ORDERS = Array.from({ length: 160 }, (_, i): CellValue[] => [
  `C-${(i * i) % 61}`,
  { date: FIRST_DAY - 365 + 4 * i },
  5 + 13 * (i % 17),
]);

async function opened(): Promise<Opened> {
  const host = await open({ workbook: workbookOf([HEADER, ...ORDERS], { name: 'Orders' }), alsoDefine: BY_HAND });
  await segment(host);
  await resultOf(host, 'typeOwn');
  return host;
}

async function segment(host: Opened): Promise<void> {
  const outcome = (await resultOf(host, 'segmentCustomers', SETTINGS)) as Outcome<RunResult>;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
}

const sheetNamed = (sheets: readonly SheetSnapshot[], name: string) =>
  sheets.find((sheet) => sheet.name === name || sheet.name === `Our ${name}`);

/** Numbers of the summary where they stand, without columns beside it. */
function numbers(sheets: readonly SheetSnapshot[]): (readonly [number, number, CellValue])[] {
  const cells = sheetNamed(sheets, 'KPI Summary')?.cells ?? [];
  return cells.flatMap((line, row) =>
    line.slice(0, 11).flatMap((cell, column) => {
      return typeof cell?.value === 'number' ? [[row + 1, column + 1, cell.value] as const] : [];
    }),
  );
}

/** By which heads the sheets are filtered, what that hides, and how many rows; which lines are hidden by hand. */
function hidden(sheets: readonly SheetSnapshot[]) {
  return OUTPUTS.map((name) => {
    const { filter, cells = [], hiddenRows = [], hiddenColumns = [] } = sheetNamed(sheets, name) ?? {};
    const by = filter?.columns.map(({ column, hidden }) => [cells[filter.range.row - 1]?.[column - 1]?.value, hidden]);
    return { name, by, rows: filter?.hiddenRows.length, hiddenRows, hiddenColumns };
  });
}

/** All of the team's that stands somewhere: by what it is. */
function own(sheets: readonly SheetSnapshot[]) {
  const cells = (name: string) => sheetNamed(sheets, name)?.cells ?? [];
  const noted = (name: string, id: string) =>
    cells(name)
      .flat()
      .filter((cell) => cell?.note?.endsWith(`[${id}]`))
      .map((cell) => cell?.value);
  const beside = (name: string, key: string, head: string) => {
    const heads = cells(name).find((line) => line.some((cell) => cell?.value === head)) ?? [];
    const [at, by] = [head, key].map((each) => heads.findIndex((cell) => cell?.value === each)) as [number, number];
    return cells(name)
      .filter((line) => line !== heads && (line[at]?.value ?? null) !== null)
      .map((line) => [line[by]?.value, line[at]?.value]);
  };
  const texts = sheets.flatMap((sheet) => sheet.cells.flat().map((cell) => cell?.value));
  return {
    target: noted('KPI Summary', 'target.revenue'),
    input: noted('KPI Summary', 'input.inactiveDays'),
    overrides: beside('Customers', 'Customer', 'Override'),
    owners: beside('Contact list', 'Customer', 'Owner'),
    treatments: beside('Playbook', 'Name', 'Treatment').filter(([, text]) => text === 'Our own words'),
    beside: OUTPUTS.filter((name) => texts.includes(`beside ${name}`)),
  };
}

describe('what a team does between two runs', () => {
  let untouched: SheetSnapshot[];
  /** After one run more, which has another for its last. */
  let later: SheetSnapshot[];
  let typed: ReturnType<typeof own>;

  beforeAll(async () => {
    const host = await opened();
    typed = own((await host.snapshot()).sheets);
    await segment(host);
    untouched = (await host.snapshot()).sheets;
    await segment(host);
    later = (await host.snapshot()).sheets;
    host.dispose();
  }, 180_000);

  it('is known: a target, an input, an override, an owner, a treatment, and a cell beside each sheet', () => {
    expect(typed).toMatchObject({
      target: [1e9],
      input: [60],
      overrides: [[expect.any(String), 'C']],
      owners: [[expect.any(String), 'Jun']],
      treatments: [[expect.any(String), 'Our own words']],
      beside: OUTPUTS,
    });
    expect(own(untouched)).toEqual(typed);
    expect(numbers(untouched).length).toBeGreaterThan(40);
  });

  it.each([
    ['nothing', 'nothing'],
    ['new names', 'rename'],
    ['another order of the tabs', 'reorder'],
    ['hidden sheets', 'hide'],
    ['sorted rows', 'sortAll'],
    ['a column of theirs amid ours', 'insertColumns'],
    ['deleted rows', 'deleteRows'],
    ['filtered rows', 'filterAll'],
    ['filtered rows, and a column of theirs amid ours', 'filterAndInsertColumns'],
    ['hidden rows and columns', 'hideLines'],
  ])(
    'loses nothing and changes no number: %s',
    async (_, done) => {
      const host = await opened();
      try {
        await resultOf(host, done);
        const unseen = hidden((await host.snapshot()).sheets);
        const filtered = unseen.filter(({ rows = 0 }) => rows > 0).map(({ name }) => name);
        expect(filtered).toEqual(/filter/.test(done) ? FILTERS.map(([name]) => name) : []);
        await segment(host);
        const { sheets } = await host.snapshot();
        expect(own(sheets)).toEqual(typed);
        expect(numbers(sheets)).toEqual(numbers(untouched));
        const texts = sheets.flatMap((sheet) => sheet.cells.flat().map((cell) => cell?.value));
        expect(hidden(sheets)).toEqual(unseen);
        if (/insertColumns/i.test(done)) for (const name of OUTPUTS) expect(texts, name).toContain(`amid ${name}`);
        // A run after it finds all in order.
        await segment(host);
        expect(numbers((await host.snapshot()).sheets)).toEqual(numbers(later));
      } finally {
        host.dispose();
      }
    },
    180_000,
  );
});

describe('a sheet that the team deletes', () => {
  let host: Opened;
  beforeAll(async () => {
    host = await opened();
  }, 180_000);
  afterAll(() => host.dispose());

  it.each(OUTPUTS)(
    'is made again, and nothing of theirs on the others is lost: %s',
    async (name) => {
      const before = own((await host.snapshot()).sheets);
      await resultOf(host, 'deleteSheet', name);
      await segment(host);
      const { sheets } = await host.snapshot();
      expect(sheets.map((sheet) => sheet.name).sort()).toEqual(['Orders', ...OUTPUTS].sort());
      const lost = own(sheets);
      const gone: Partial<Record<string, (keyof typeof before)[]>> = {
        Customers: ['overrides'],
        'KPI Summary': ['target', 'input'],
        'Contact list': ['owners'],
        Playbook: ['treatments'],
      };
      for (const part of Object.keys(before) as (keyof typeof before)[]) {
        if (part === 'beside') expect(lost[part]).toEqual(before.beside.filter((each) => each !== name));
        else if (!gone[name]?.includes(part)) expect(lost[part], part).toEqual(before[part]);
      }
      const errors = sheets
        .flatMap(({ cells }) => cells.flat())
        .filter((cell) => JSON.stringify(cell?.value ?? '').includes('error'));
      expect(errors).toEqual([]);
    },
    180_000,
  );
});

describe('KPI History', () => {
  it('gets one row a run below what is there, and rows that the team deleted stay so', async () => {
    const host = await opened();
    const rows = async () => {
      const cells = sheetNamed((await host.snapshot()).sheets, 'KPI History')?.cells ?? [];
      return cells
        .filter((line) => typeof line[0]?.value === 'string')
        .map((line) => line.slice(0, 16).map((cell) => cell?.value ?? null));
    };
    try {
      await segment(host);
      const two = await rows();
      expect(two.length).toBe(3);
      await segment(host);
      const three = await rows();
      expect(three.slice(0, 3)).toEqual(two);
      expect(three.length).toBe(4);
      await resultOf(host, 'deleteHistoryRow');
      await segment(host);
      expect((await rows()).slice(0, 3)).toEqual([three[0], three[2], three[3]]);
    } finally {
      host.dispose();
    }
  }, 180_000);
});

describe('alerts', () => {
  it('are told when the sidebar opens, as they stand on the summary', async () => {
    const host = await opened();
    try {
      const outcome = (await resultOf(host, 'describeWorkbook')) as Outcome<WorkbookDescription>;
      if (!outcome.ok) throw new Error('There is no description.');
      expect(outcome.value.alerts).toContainEqual({
        state: 'missed',
        text: expect.stringMatching(/^Revenue.*1,000,000,000/),
      });
    } finally {
      host.dispose();
    }
  }, 180_000);
});
