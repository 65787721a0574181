/** Tier moves: how many customers went from which tier to which, counted on Customers by native formulas. */
import { filled } from '../i18n/filled.ts';
import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import type { SheetWords } from '../i18n/sheets/words.ts';
import { countingOf, hasUnclassed, ofClass } from './classes.ts';
import { areName, type CustomerRanges, isName } from './formulas.ts';
import type { PreviousRun, ReportInput } from './input.ts';
import { type Cell, PLAIN, type ReportSheet } from './model.ts';
import { address, block, fixed, type Look, type SheetGrid, sheetGrid } from './sheetGrid.ts';
import { STYLES } from './styles.ts';
import { tierStyle } from './tierLook.ts';

const [TITLE, REMARK, HEAD, BODY] = [1, 2, 4, 5] as const;
/** Columns: a margin in A, the names of the rows, and the counts. */
const [NAMES, COUNTS] = [2, 3] as const;

const COUNT = '#,##0;-#,##0;"–"';

export function tierMoves(input: ReportInput): ReportSheet {
  const words = sheetWords(input.language);
  const { previous } = input;
  const grid = previous ? matrix(input, previous, words) : sheetGrid(NAMES, NAMES, REMARK);
  grid.put(TITLE, NAMES, words.moves.title, { style: STYLES.title });
  const remark = previous ? filled(words.moves.since, { before: previous.at, now: input.run.at }) : words.moves.first;
  grid.put(REMARK, NAMES, remark, { style: STYLES.sub });
  const { cells, formats } = grid;
  const last = NAMES + (cells[0]?.length ?? 1) - 1;
  return {
    ...PLAIN,
    key: 'moves',
    name: words.sheetNames.moves,
    firstColumn: NAMES,
    cells,
    formats,
    columnWidths: [
      { column: 1, count: 1, width: 20 },
      { column: NAMES, count: 1, width: 150 },
      ...(previous ? [{ column: COUNTS, count: last - NAMES, width: 94 }] : []),
    ],
    team: [],
  };
}

/** Where a customer was: in a tier by name, there without one (''), or not there (null). */
type Before = string | null;

/** The tiers of the run before, best first; names that it does not list stand behind them, and who was not there stands last. */
function rowsBefore({ customers }: ReportInput, { tierNames, left }: PreviousRun): Before[] {
  const found = new Set([...customers.map(({ previousTier }) => previousTier ?? ''), ...Object.keys(left)]);
  const others = [...found].filter((name) => name !== '' && !tierNames.includes(name)).sort();
  const hadNone = customers.some(({ previousTier }) => previousTier === '') || '' in left;
  return [...tierNames, ...others, ...(hadNone ? [''] : []), null];
}

function matrix(input: ReportInput, previous: PreviousRun, words: SheetWords): SheetGrid {
  const { moves } = words;
  const rows = rowsBefore(input, previous);
  const tiers = input.tierNames;
  const hasNone = hasUnclassed(input, 'tier');
  const none = COUNTS + tiers.length;
  const left = none + (hasNone ? 1 : 0);
  const all = left + 1;
  const total = BODY + rows.length;
  const counts = total + 2;
  const grid = sheetGrid(NAMES, all, counts + Object.keys(moves.counts).length + moves.notes.length + 1);
  const counting = countingOf(input);
  const { range } = counting;

  grid.put(HEAD, NAMES, moves.before, { style: STYLES.th });
  tiers.forEach((name, i) => {
    grid.put(HEAD, COUNTS + i, { text: name }, { style: { ...tierStyle(i, tiers.length), align: 'right' } });
  });
  if (hasNone) grid.put(HEAD, none, words.noClass.tier, { style: STYLES.thR });
  grid.put(HEAD, left, moves.left, { style: STYLES.thR });
  grid.put(HEAD, all, moves.all, { style: STYLES.thR });

  rows.forEach((before, i) => {
    const row = BODY + i;
    const place = before === null ? -1 : tiers.indexOf(before);
    grid.put(row, NAMES, rowName(before, words), {
      style: place < 0 ? STYLES.text : tierStyle(place, tiers.length),
    });
    const from = cameFrom(range, fixed(row, NAMES), before);
    const came = hadBefore(range, fixed(row, NAMES), before);
    const cells = tiers.map(
      (name, j) => ofClass(counting, 'tier', { cell: fixed(HEAD, COUNTS + j), name }, came).count,
    );
    cells.forEach((formula, j) => {
      grid.put(row, COUNTS + j, { formula: `=${formula}` }, figure(j === place));
    });
    if (hasNone) {
      const among = before === '' ? `COUNTBLANK(${range('previousTier')})` : `COUNTIF(${from.join()})`;
      const placed = `SUM(${block(row, COUNTS, row, none - 1)})`;
      grid.put(row, none, { formula: `=${among}-${placed}` }, figure(before === ''));
    }
    if (before !== null) grid.put(row, left, previous.left[before] ?? 0, figure(false));
    grid.put(
      row,
      all,
      { formula: `=SUM(${block(row, COUNTS, row, left)})` },
      { style: STYLES.totN, numberFormat: COUNT },
    );
  });
  grid.put(total, NAMES, moves.all, { style: STYLES.tot });
  for (let column = COUNTS; column <= all; column++) {
    const formula = `=SUM(${block(BODY, column, total - 1, column)})`;
    grid.put(total, column, { formula }, { style: STYLES.totN, numberFormat: COUNT });
  }
  writeCounts(grid, counts, { rows, tiers, left, total }, words);
  return grid;
}

function figure(isSame: boolean): Look {
  return { style: isSame ? { ...STYLES.num, fill: '#F0F4F9' } : STYLES.num, numberFormat: COUNT };
}

function rowName(before: Before, { moves, noClass }: SheetWords): Cell {
  if (before === null) return moves.joined;
  return before === '' ? noClass.tier : { text: before };
}

/** Criteria for where customers come from; the words on Customers are “–” for who is new and a blank for no tier. */
function cameFrom(range: CustomerRanges, cell: string, before: Before): string[] {
  if (before === null) return [range('previousTier'), '"–"'];
  return [range('previousTier'), before === '' ? '""' : isName(cell, before)];
}

/** The same as a condition over a range. */
function hadBefore(range: CustomerRanges, cell: string, before: Before): string {
  if (before === null) return `(${range('previousTier')}="–")`;
  return before === '' ? `(${range('previousTier')}="")` : areName(range('previousTier'), cell, before);
}

/** Ups and downs between tiers of the same names, who stayed, who joined and who left. */
function writeCounts(
  grid: SheetGrid,
  first: number,
  { rows, tiers, left, total }: { rows: readonly Before[]; tiers: readonly string[]; left: number; total: number },
  { moves }: SheetWords,
): void {
  const cellsWhere = (isWanted: (before: number, now: number) => boolean) =>
    rows.flatMap((name, i) => {
      const before = name === null ? -1 : tiers.indexOf(name);
      return tiers.flatMap((_, now) => (before >= 0 && isWanted(before, now) ? [address(BODY + i, COUNTS + now)] : []));
    });
  const sum = (cells: readonly string[]) => (cells.length === 0 ? '0' : `SUM(${cells.join()})`);
  const counts: Record<keyof SheetWords['moves']['counts'], string> = {
    up: sum(cellsWhere((before, now) => now < before)),
    down: sum(cellsWhere((before, now) => now > before)),
    same: sum(cellsWhere((before, now) => now === before)),
    joined: address(BODY + rows.length - 1, left + 1),
    left: address(total, left),
  };
  (Object.keys(counts) as (keyof typeof counts)[]).forEach((each, i) => {
    grid.put(first + i, NAMES, { text: moves.counts[each] }, { style: STYLES.text });
    grid.put(first + i, COUNTS, { formula: `=${counts[each]}` }, { style: STYLES.num, numberFormat: COUNT });
  });
  const notes = first + Object.keys(counts).length + 1;
  moves.notes.forEach((note, i) => {
    grid.put(notes + i, NAMES, note, { style: STYLES.lead });
  });
}
