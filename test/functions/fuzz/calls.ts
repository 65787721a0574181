/** Random calls of a custom function: valid ones as people lay them out, and such as something went wrong in. */
import type { Drawn, Kind } from './kinds.ts';
import type { Random } from './random.ts';

export interface Parameter {
  name: string;
  optional: boolean;
  kind: Kind;
}

export interface Call {
  /** What the arguments say, before they were written into cells. */
  drawn: Drawn;
  arguments: unknown[];
  /** What was done to a valid call; nothing for most. */
  damage: string[];
}

/** So many calls have something wrong with them. */
const DAMAGED = 0.45;

export function drawCall(random: Random, parameters: readonly Parameter[], RealmDate: DateConstructor): Call {
  const rows = random.chance(0.005) ? 200 : random.whole(1, 12);
  const given = parameters.length - trailing(random, parameters);
  const drawn: Record<string, Drawn[string]> = {};
  const present = parameters.slice(0, given).map((parameter) => {
    const skipped = parameter.optional && random.chance(0.3);
    const values = skipped ? null : parameter.kind.draw(random, rows, drawn);
    if (values !== null) drawn[parameter.name] = values;
    return { ...parameter, values };
  });
  const columns = present.filter(({ kind, values }) => kind.role === 'column' && values !== null);
  const layout = layOut(
    random,
    rows,
    columns.map(({ kind }) => kind),
  );
  const cells = present.map(({ kind, values }) => {
    if (values === null) return random.pick(['', undefined, null]);
    const form = kind.form(random, RealmDate, values);
    if (kind.role === 'single') return inCells([form(values[0] as string)], random.pick(['cell', 'cell', 'column']));
    if (kind.role === 'list') return inCells(values.map(form), random.pick(['column', 'column', 'row']));
    return inCells(
      layout.rows.map((row) => {
        if (typeof row === 'number') return form(values[row] as string);
        if (row === 'header') return 'Heading';
        const filled = row === 'unanswered' && !kind.skipsBlanks;
        return filled ? form(kind.draw(random, 1, {})?.[0] ?? '') : random.pick(['', '', null, ' ']);
      }),
      layout.across ? 'row' : 'column',
    );
  });
  const call = { drawn, arguments: cells, damage: [] };
  return random.chance(DAMAGED) ? damaged(random, call, RealmDate) : call;
}

/** How many of the last optional parameters are not even given. */
function trailing(random: Random, parameters: readonly Parameter[]): number {
  let optional = 0;
  while (parameters[parameters.length - 1 - optional]?.optional) optional++;
  return random.whole(0, optional);
}

/** The rows of parallel columns: the index of a value, or what stands between the values. */
type Row = number | 'header' | 'blank' | 'unanswered';

function layOut(random: Random, rows: number, kinds: readonly Kind[]): { rows: Row[]; across: boolean } {
  const all: Row[] = [];
  const between: Row = kinds.some(({ skipsBlanks }) => skipsBlanks) && random.chance(0.5) ? 'unanswered' : 'blank';
  const gaps = random.chance(0.3);
  for (let i = 0; i < rows; i++) {
    if (gaps && random.chance(0.2)) all.push(between);
    all.push(i);
  }
  if (random.chance(0.25) && kinds.some(({ showsHeader }) => showsHeader)) all.unshift('header');
  if (random.chance(0.1)) all.unshift('blank');
  // An open range goes on below the last filled row.
  if (random.chance(0.4)) for (let i = random.whole(1, 20); i > 0; i--) all.push('blank');
  return { rows: all, across: random.chance(0.1) };
}

function inCells(cells: unknown[], as: 'cell' | 'column' | 'row'): unknown {
  if (as === 'cell') return cells[0];
  return as === 'row' ? [cells] : cells.map((cell) => [cell]);
}

/** Texts as people, other programs and formulas leave them. */
const TEXTS = [
  '0|007|-5|1.5|12,5|1.234,56|1,234.50|¥1,280.00|(30)|12%|120%|１２|1.2万|1e5|3 1/2',
  '2025-04-01|2025/4/1|2025年4月1日|03/04/2025|25/12/2025|12/25/2025|1 Apr 2025|2025-02-30|2052-04-01|1905-04-01|1025-04-01',
  "#N/A|#REF!|#DIV/0!|#VALUE!|#ERROR!|n/a|-|待定|TBD|?|Score|客户|=1+1|'7|TRUE|yes|是",
  '🙂|👩‍👩‍👧|\u0000|\uD83D|\u200B|__proto__|constructor|toString|guest|散客',
].flatMap((line) => line.split('|'));

const CELLS: readonly unknown[] = [
  ...['', ' ', null, undefined, true, false],
  ...[0, -0, -1, 0.5, 7, 11, 1e-300, 5e-324, 1e300, 1.7976931348623157e308, 1e15, 45292, 20250401, 99999999],
  ...TEXTS,
  ...['x'.repeat(5000), '9'.repeat(400), `0.${'0'.repeat(400)}1`],
];

function oddCell(random: Random, RealmDate: DateConstructor): unknown {
  const time = Date.UTC(2025, random.whole(0, 11), random.whole(1, 28), random.whole(0, 23));
  const odd = random.whole(0, 19);
  if (odd === 0) return new RealmDate(time);
  if (odd === 1) return new Date(time);
  if (odd === 2) return new RealmDate(Number.NaN);
  if (odd === 3) return new Date(random.pick([-8.64e15, 8.64e15, 0]));
  return random.pick(CELLS);
}

const DAMAGES: Record<string, (random: Random, args: unknown[], odd: () => unknown) => void> = {
  'an odd cell': (random, args, odd) => replaceCells(random, args, odd, 1),
  'some odd cells': (random, args, odd) => replaceCells(random, args, odd, 4),
  'an odd argument': (random, args, odd) => replace(random, args, odd),
  'a missing argument': (random, args) => replace(random, args, () => random.pick([undefined, null, ''])),
  'fewer arguments': (random, args) => args.splice(random.whole(0, args.length)),
  'surplus arguments': (_, args, odd) => args.push(odd(), [[odd()]], odd()),
  'another length': (random, args) =>
    replace(random, args, (old) => (isRange(old) ? old.slice(random.whole(0, 3)) : old)),
  'nothing in a range': (random, args) => replace(random, args, () => random.pick([[], [[]], [['']], [[''], ['']]])),
  'a block': (random, args, odd) =>
    replace(random, args, (old) =>
      isRange(old)
        ? old.map((row) => [...row, odd()])
        : [
            [old, odd()],
            [odd(), old],
          ],
    ),
  'a cell for a range': (random, args) => replace(random, args, (old) => (isRange(old) ? old[0]?.[0] : [[old]])),
  'a row for a column': (random, args) =>
    replace(random, args, (old) => (isRange(old) ? [old.flat()] : [[old, old, old]])),
  'a bare list': (random, args) => replace(random, args, (old) => (isRange(old) ? old.flat() : [old])),
  'arguments swapped': (random, args) => {
    const [i, j] = [random.whole(0, args.length), random.whole(0, args.length)];
    [args[i], args[j]] = [args[j], args[i]];
  },
};

function damaged(random: Random, call: Call, RealmDate: DateConstructor): Call {
  const args = [...call.arguments];
  const damage = Array.from({ length: random.pick([1, 1, 1, 2, 3]) }, () => random.pick(Object.keys(DAMAGES)));
  for (const each of damage) DAMAGES[each]?.(random, args, () => oddCell(random, RealmDate));
  return { ...call, arguments: args, damage };
}

function isRange(argument: unknown): argument is unknown[][] {
  return Array.isArray(argument) && argument.every(Array.isArray);
}

function replace(random: Random, args: unknown[], by: (old: unknown) => unknown): void {
  const i = random.whole(0, Math.max(0, args.length - 1));
  args[i] = by(args[i]);
}

function replaceCells(random: Random, args: unknown[], odd: () => unknown, most: number): void {
  replace(random, args, (old) => {
    if (!isRange(old) || old.length === 0) return odd();
    const rows = old.map((row) => [...row]);
    for (let n = random.whole(1, most); n > 0; n--) {
      const row = random.pick(rows);
      row[random.whole(0, Math.max(0, row.length - 1))] = odd();
    }
    return rows;
  });
}
