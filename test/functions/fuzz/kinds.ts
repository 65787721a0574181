/** What an argument of a custom function can be, and how people write it: what random calls are made of. */
import type { Random } from './random.ts';

/** A value before it is written into a cell: a number or serial day, an id or word, yes or no. */
export type Value = number | string | boolean;

/** The values of a call by parameter; a parameter that is left out has none. */
export type Drawn = Record<string, readonly Value[]>;

/** Writes a value into a cell. */
export type Form = (value: Value) => unknown;

export interface Kind {
  /** One of the columns that belong together row by row; a range of its own; one cell. */
  role: 'column' | 'list' | 'single';
  /** Whether a text above such cells is seen to be a header. */
  showsHeader: boolean;
  /** Whether a blank cell skips its row. */
  skipsBlanks: boolean;
  /**
   * @param drawn what the parameters before it hold
   * @returns null to leave the parameter out
   */
  draw(random: Random, rows: number, drawn: Drawn): readonly Value[] | null;
  /** How all cells of one argument are written. `RealmDate` makes dates of the add-on's realm. */
  form(random: Random, RealmDate: DateConstructor, values: readonly Value[]): Form;
}

/** The spreadsheet's zone: its days begin eight hours before those of UTC, where serial days are counted. */
export const TIME_ZONE = 'Asia/Shanghai';

const DAY_MS = 86_400_000;
const AHEAD_MS = 8 * 3_600_000;
/** Serial days of 1970-01-01 and 2024-01-01. */
const EPOCH = 25569;
const BEGIN = 45292;

const IDS = [
  'C-1',
  'C-2',
  'C-3',
  'c-1',
  'Ann Lee',
  '王芳',
  '7',
  '12',
  '1001',
  '007',
  'guest',
  '散客',
  'a@b.example',
  '🙂',
  '👩‍👩‍👧',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'Ωmega',
  '=1+1',
  'x'.repeat(300),
];
const WORDS = ['North', 'South', '华东', '质量', 'Service', '送货', '__proto__', 'constructor', '🙂'];

const plain: Form = (value) => value;

const asText: Form = (value) => String(value);

const fullWidth: Form = (value) =>
  String(value).replace(/[\d.-]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));

const withSign: Form = (value) => {
  const [whole = '', fraction] = String(Math.abs(Number(value))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${Number(value) < 0 ? '-' : ''}¥${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
};

const decimalComma: Form = (value) => String(value).replace('.', ',');

const per: Form = (value) => `${Math.round(Number(value) * 100)}%`;

/** Half of the columns hold numbers, the others what was pasted as text. */
function numberForm(random: Random, texts: readonly Form[]): Form {
  return random.chance(0.5) ? plain : random.pick(texts);
}

function kind(role: Kind['role'], draw: Kind['draw'], form: Kind['form'], more: Partial<Kind> = {}): Kind {
  return { role, draw, form, showsHeader: false, skipsBlanks: false, ...more };
}

function repeat(rows: number, value: () => Value): Value[] {
  return Array.from({ length: rows }, value);
}

const idForm: Kind['form'] = (random, _, values) => {
  const isNumber = (id: Value) => String(Number(id)) === id;
  // A text above nothing but numbers would be a header.
  const numbers = random.chance(0.5) && (values.slice(1).some((id) => !isNumber(id)) || values.every(isNumber));
  return (id) => (numbers && isNumber(id) ? Number(id) : id);
};

/** Ids of fewer customers than rows, so that some come again. */
export const customers = kind(
  'column',
  (random, rows) => {
    const pool = repeat(random.whole(1, Math.max(1, rows)), () => random.pick(IDS));
    return repeat(rows, () => random.pick(pool));
  },
  idForm,
);

/** Customers as above or, in long lists, so many that forecasts are made of them. */
export const shoppers: Kind = {
  ...customers,
  draw: (random, rows, drawn) =>
    rows < 100 ? customers.draw(random, rows, drawn) : repeat(rows, () => `C-${random.whole(1, rows / 2)}`),
};

export const orderIds = kind('column', (random, rows) => repeat(rows, () => `O-${random.whole(1, rows)}`), idForm);

/** Two or more customers, so that they are a list and no count. */
export const idList = kind('list', (random, rows) => repeat(rows + 2, () => random.pick(IDS)), idForm);

export const labels = kind(
  'column',
  (random, rows) => repeat(rows, () => random.pick(WORDS)),
  () => plain,
);

export const stages = kind(
  'column',
  (_, rows) => Array.from({ length: rows }, (_, i) => `Stage ${i + 1}`),
  () => plain,
);

/** Days within four months, one close to the other. */
export const dates = kind(
  'column',
  (random, rows) => {
    const begin = BEGIN + random.whole(0, 600);
    const span = random.whole(0, 120);
    return repeat(rows, () => begin + random.whole(0, span));
  },
  dateForm,
  { showsHeader: true },
);

/** A day in or around those of `dates`. */
export function day(before: number, after: number): Kind {
  const around: Kind['draw'] = (random, _, { dates = [BEGIN] }) => {
    const days = dates.map(Number);
    return [random.whole(Math.min(...days) - before, Math.max(...days) + after)];
  };
  return kind('single', around, (random, RealmDate) => random.pick(certainForms(RealmDate)));
}

/** A day from that of the parameter `from` on. */
export const dayAfterFrom: Kind = {
  ...day(0, 0),
  draw: (random, _, { from = [BEGIN], dates = [BEGIN] }) => {
    const first = Number(from[0]);
    return [random.whole(first, Math.max(first, ...dates.map(Number)))];
  },
};

function dateForm(random: Random, RealmDate: DateConstructor): Form {
  const forms = certainForms(RealmDate);
  // Now and then a column whose order of day and month only its own days can settle.
  return random.pick(random.chance(0.05) ? [american, european] : forms);
}

function certainForms(RealmDate: DateConstructor): Form[] {
  const instant = (day: Value) => (Number(day) - EPOCH) * DAY_MS - AHEAD_MS + (Number(day) % 24) * 3_600_000;
  return [
    plain,
    (day) => new RealmDate(instant(day)),
    (day) => new RealmDate(instant(day)),
    (day) => new Date(instant(day)),
    iso,
    (day) => iso(day).replace(/-0?/g, '/'),
    (day) => iso(day).replace(/(\d+)-0?(\d+)-0?(\d+)/, '$1年$2月$3日'),
    (day) => `${iso(day)} 23:59`,
    (day) => Number(iso(day).replace(/-/g, '')),
    (day) => iso(day).replace(/(\d+)-(\d+)-(\d+)/, '$3.$2.$1'),
  ];
}

function iso(day: Value): string {
  return new Date((Number(day) - EPOCH) * DAY_MS).toISOString().slice(0, 10);
}

const american: Form = (day) => iso(day).replace(/(\d+)-(\d+)-(\d+)/, '$2/$3/$1');

const european: Form = (day) => iso(day).replace(/(\d+)-(\d+)-(\d+)/, '$3/$2/$1');

const MONEY = [plain, asText, withSign, fullWidth, decimalComma];

/** Amounts with cents, some refunds; now and then so small or large that products leave the range of doubles. */
export const amounts = kind(
  'column',
  (random, rows) => {
    const unit = random.chance(0.03) ? random.pick([1e-300, 1e-12, 1e18, 1e300]) : 1;
    return repeat(rows, () => (random.chance(0.1) ? -1 : 1) * unit * cents(random, 2000));
  },
  moneyForm,
  { showsHeader: true },
);

/** Numbers from `low` to `high` in hundredths, in parallel columns. */
export function reals(low: number, high: number): Kind {
  return kind('column', (random, rows) => repeat(rows, () => low + cents(random, high - low)), moneyForm, {
    showsHeader: true,
  });
}

/** Doubles such as 1e-300 are written as numbers: nobody types them. */
function moneyForm(random: Random): Form {
  const form = numberForm(random, MONEY);
  return (value) => (/e/.test(String(value)) ? value : form(value));
}

function cents(random: Random, high: number): number {
  return random.whole(0, Math.round(high * 100)) / 100;
}

export function scores(low: number, high: number): Kind {
  return kind(
    'column',
    (random, rows) => repeat(rows, () => random.whole(low, high)),
    (random) => numberForm(random, [asText, fullWidth]),
    { showsHeader: true, skipsBlanks: true },
  );
}

export const flags = kind(
  'column',
  (random, rows) => repeat(rows, () => random.chance(0.4)),
  (random) => {
    const [yes, no] = random.pick([
      [true, false],
      [1, 0],
      ['yes', 'no'],
      ['是', '否'],
      ['TRUE', 'FALSE'],
    ] as const);
    return (value) => (value ? yes : no);
  },
  { showsHeader: true },
);

/** The same values as a range of its own. */
export function asList(column: Kind): Kind {
  return { ...column, role: 'list' };
}

/** One number of the interval, in hundredths. */
export function number(low: number, high: number): Kind {
  const forms = high <= 1 ? [asText, per, fullWidth] : MONEY;
  const draw: Kind['draw'] = (random) => [low + cents(random, high - low)];
  return kind('single', draw, (random) => numberForm(random, forms));
}

export function wholeNumber(low: number, high: number): Kind {
  return kind(
    'single',
    (random) => [random.whole(low, high)],
    (random) => numberForm(random, [asText, fullWidth]),
  );
}

/** One of a few values, written as they are or in capitals. */
export function oneOf(...values: readonly Value[]): Kind {
  const capitals: Form = (value) => (typeof value === 'string' ? value.toUpperCase() : value);
  return kind(
    'single',
    (random) => [random.pick(values)],
    (random) => (random.chance(0.2) ? capitals : plain),
  );
}

/** What depends on the parameters before it. */
export function dependent(like: Kind, draw: Kind['draw']): Kind {
  return { ...like, draw };
}

/** Ids in the document, or TRUE. */
export const leaveOut = kind(
  'list',
  (random) => (random.chance(0.5) ? [true] : repeat(random.whole(1, 3), () => random.pick(IDS))),
  () => plain,
);
