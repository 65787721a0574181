/** Custom functions in cells: what they are handed, what they may give and do, and when they run. */
import { CELL_SUITE } from './cellAttempts.ts';
import type { Finding, Need, ScriptSuite, Sentence, Source } from './claim.ts';
import { english, usLocale } from './needs.ts';
import { plain } from './plain.ts';
import { beginning, NOTHING_THROWN } from './refusal.ts';
import { NOT_EXPANDED, QUOTED } from './sources.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const GUIDE = 'guide, Custom functions in Google Sheets';
const LONGEST_WAIT_MS = 30_000;
/** All waits together: an execution has six minutes. */
const LONGEST_WAITS_MS = 180_000;
const POLL_MS = 500;
/** Rows between two formulas, so that their results have room. */
const STEP = 4;

/** Cells that the functions are handed, from H1 on; texts are read as if typed. */
const GIVEN_CELLS = [
  [12.5, '', 'tea', true, '2025-04-01', '10%'],
  [2, 'x', '', '', '', ''],
  [3, '', '', '', '', ''],
];

interface CellClaim extends Sentence {
  formula: string;
  needs?: Need;
  /** Writes what stands around the formula before it is computed. */
  prepare?(cell: Range): void;
  /** @param cell the one with the formula */
  look(cell: Range): Finding;
}

interface Expectations extends Partial<Sentence> {
  needs?: Need;
  /** Cells that the result fills. */
  rows?: number;
  columns?: number;
  /** What of the value is compared. */
  compare?(got: unknown): unknown;
}

/** A claim about what a formula gives. */
function gives(says: string, formula: string, expected: unknown, expectations: Expectations = {}): CellClaim {
  const { rows = 1, columns = 1, compare = (got) => got, ...sentence } = expectations;
  return {
    behaviour: 25,
    source: 'd',
    where: GUIDE,
    ...sentence,
    says,
    formula,
    look: (cell) => {
      const cells = cell.offset(0, 0, rows, columns);
      waitFor(cells);
      const values = plain(cells.getValues()) as unknown[][];
      return { got: compare(rows * columns === 1 ? values[0]?.[0] : values), expected };
    },
  };
}

/** What `CONTRACT_GOT` says of its argument. */
const isHanded = (says: string, argument: string, expected: unknown, source: Source = 'd', where = GUIDE): CellClaim =>
  gives(says, `=CONTRACT_GOT(${argument})`, JSON.stringify(expected), { source, where });

const may = (what: string, attempt: string, expected: string): CellClaim =>
  gives(`a custom function may ${what}`, `=CONTRACT_TRIES("${attempt}")`, expected, { behaviour: 21 });

/** Attempts that Google refuses in these words, or in words that begin so. */
const mayNot = (what: string, attempt: string, words: string, behaviour = 21): CellClaim =>
  gives(`a custom function may not ${what}`, `=CONTRACT_TRIES("${attempt}")`, words, {
    behaviour,
    source: 's',
    where: `${QUOTED}; the guide lists what is allowed`,
    needs: english,
    compare: (got) => beginning(String(got), words),
  });

const CELL_CLAIMS: readonly CellClaim[] = [
  isHanded('a number arrives as a number', 'H1', 'number 12.5'),
  isHanded('a text arrives as a text', 'J1', 'string tea'),
  isHanded('a boolean arrives as a boolean', 'K1', 'boolean true'),
  isHanded('a date arrives as a date', 'L1', 'date 2025-04-01 00:00'),
  isHanded('10% arrives as 0.1', 'M1', 'number 0.1', '?', 'seen in functions that take rates'),
  isHanded('a blank cell arrives as an empty text', 'I1', 'empty text', '?', 'seen in functions that test for blanks'),
  isHanded('a value that is written into the call arrives as it is', '2.5', 'number 2.5'),
  isHanded('a missing argument is undefined', '', 'undefined', '?', 'JavaScript'),
  isHanded('a range arrives as rows of cells', 'H2:I3', [
    ['number 2', 'string x'],
    ['number 3', 'empty text'],
  ]),
  isHanded('a range of one column arrives as rows of one cell', 'H2:H3', [['number 2'], ['number 3']]),
  isHanded('a range of one row arrives as one row of cells', 'H2:I2', [['number 2', 'string x']]),
  gives('an open range arrives with every row of the sheet', '=CONTRACT_SIZE(H2:H)', '999 × 1', {
    source: 's',
    where: 'questions on slow custom functions',
  }),
  gives('it may give a number', '=CONTRACT_GIVES("number")', 1.5),
  gives('it may give a text', '=CONTRACT_GIVES("text")', 'tea'),
  gives('it may give a boolean', '=CONTRACT_GIVES("boolean")', true),
  gives('a date that it gives is a date for a script', '=CONTRACT_GIVES("date")', true, {
    source: 's',
    where: 'questions on dates from custom functions',
    compare: (got) => typeof got === 'string' && got.startsWith('date 2025-0'),
  }),
  gives('nothing makes a blank', '=CONTRACT_GIVES("nothing")', '', {
    source: '?',
    where: 'seen in functions without a result',
  }),
  gives('null makes a blank', '=CONTRACT_GIVES("null")', '', {
    source: '?',
    where: 'seen in functions without a result',
  }),
  gives('a row fills the cells to the right', '=CONTRACT_GIVES("row")', [[1, 'tea', true]], { columns: 3 }),
  gives(
    'rows fill the cells below and to the right',
    '=CONTRACT_GIVES("rows")',
    [
      [1, 2],
      [3, 4],
    ],
    { rows: 2, columns: 2 },
  ),
  gives('a plain list fills the cells below', '=CONTRACT_GIVES("list")', [[1], [2]], {
    source: 's',
    where: 'questions on arrays from custom functions',
    rows: 2,
  }),
  gives('a thrown error shows #ERROR!', '=CONTRACT_FAILS("must be positive")', '#ERROR!', {
    source: 's',
    where: 'questions on errors of custom functions',
  }),
  gives('IFERROR catches a thrown error', '=IFERROR(CONTRACT_FAILS("must be positive"), "caught")', 'caught', {
    needs: usLocale,
    source: 's',
    where: 'questions on errors of custom functions',
  }),
  gives('a result is taken on by the formula around it', '=CONTRACT_GIVES("number")*2', 3),
  gives('a function without the tag @customfunction can be called', '=CONTRACT_UNLISTED()', 'called', {
    source: 's',
    where: 'the guide asks for the tag only to list the function',
  }),
  gives('a function whose name ends in _ cannot be called', '=CONTRACT_HIDDEN_()', '#NAME?', {
    where: `${GUIDE}: private functions`,
  }),
  mayNot('write a cell', 'setValue', 'You do not have permission to call setValue'),
  mayNot('write cells', 'setValues', 'You do not have permission to call setValues'),
  mayNot('write a note', 'setNote', 'You do not have permission to call setNote'),
  mayNot('insert a sheet', 'insertSheet', 'You do not have permission to call insertSheet'),
  mayNot('use the interface', 'getUi', 'Cannot call SpreadsheetApp.getUi() from this context.', 22),
  gives('a custom function may not open another file', '=CONTRACT_TRIES("openById")', true, {
    behaviour: 21,
    where: `${GUIDE}: it cannot open other spreadsheets`,
    compare: (got) => got !== NOTHING_THROWN,
  }),
  gives('a custom function may not use personal services', '=CONTRACT_TRIES("mail")', true, {
    behaviour: 21,
    where: `${GUIDE}: it may not reach personal data`,
    compare: (got) => got !== NOTHING_THROWN,
  }),
  may('read cells', 'read', '12.5'),
  may('ask for the locale of the file', 'locale', 'string'),
  may('use the cache', 'cache', 'kept'),
  may('use properties', 'properties', 'kept'),
  may('use locks', 'lock', 'true'),
  may('use Utilities', 'utilities', '1970'),
  may('read an HTML file of the project', 'file', 'a page'),
  {
    behaviour: 25,
    says: 'a result that would write over a cell is #REF!',
    source: 's',
    where: NOT_EXPANDED,
    formula: '=CONTRACT_GIVES("rows")',
    prepare: (cell) => {
      cell.offset(1, 1).setValue('taken');
    },
    look: (cell) => {
      waitFor(cell);
      return { got: [cell.getValue(), cell.offset(1, 1).getValue()], expected: ['#REF!', 'taken'] };
    },
  },
  {
    behaviour: 25,
    says: 'a function that is handed NOW() gives nothing',
    source: 'd',
    where: `${GUIDE}: “displays Loading... indefinitely”`,
    formula: '=CONTRACT_STAMP(NOW())',
    look: (cell) => {
      // Documented is that it loads for ever; seen is an error that names NOW().
      const shown = cell.getDisplayValue();
      return { got: shown === '#ERROR!' || isLoading(shown), expected: true };
    },
  },
  {
    behaviour: 25,
    says: 'a function runs again when its argument changes, and only then',
    source: 's',
    where: 'questions on custom functions that do not refresh',
    formula: '=CONTRACT_STAMP(H1)',
    look: (cell) => {
      const sheet = cell.getSheet();
      waitFor(cell);
      const first: unknown = cell.getValue();
      sheet.getRange('Z1').setValue('elsewhere');
      waitFor(cell);
      const second: unknown = cell.getValue();
      sheet.getRange('H1').setValue(13);
      wait(() => cell.getValue() !== second && !isLoading(cell.getDisplayValue()));
      return { got: [first === second, second === cell.getValue()], expected: [true, false] };
    },
  },
];

export const customFunctions: ScriptSuite = {
  name: CELL_SUITE,
  setUp: (sheet) => {
    sheet.getRange(1, 8, GIVEN_CELLS.length, 6).setValues(GIVEN_CELLS);
    CELL_CLAIMS.forEach(({ formula, prepare }, i) => {
      const cell = formulaCell(sheet, i);
      prepare?.(cell);
      cell.setFormula(formula);
    });
    SpreadsheetApp.flush();
  },
  claims: CELL_CLAIMS.map((claim, i) => ({ ...claim, look: (sheet) => claim.look(formulaCell(sheet, i)) })),
};

function formulaCell(sheet: Sheet, i: number): Range {
  return sheet.getRange(1 + STEP * i, 1);
}

/** Google computes custom functions on its own time and shows “Loading...” until then. */
function waitFor(cells: Range): void {
  wait(() => !isLoading(cells.getDisplayValue()));
}

function isLoading(shown: string): boolean {
  return /(\.\.\.|…)$/.test(shown) || shown === '#N/A';
}

/** Milliseconds of this execution. */
let waited = 0;

function wait(done: () => boolean): void {
  const begun = Date.now();
  const until = begun + Math.min(LONGEST_WAIT_MS, LONGEST_WAITS_MS - waited);
  SpreadsheetApp.flush();
  while (!done() && Date.now() < until) {
    Utilities.sleep(POLL_MS);
    SpreadsheetApp.flush();
  }
  waited += Date.now() - begun;
}
