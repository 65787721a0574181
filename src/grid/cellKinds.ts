/** What the cells of an argument can be: numbers, days, ids, labels, yes or no. Each is settled for a whole column at once. */
import { type Expectation, userError } from '../errors.ts';
import { type Cell, isBlank, isDate, isErrorValue, isPlaceholder, received } from './cell.ts';
import { customerKey, standsForNobody } from './customerKey.ts';
import { dayOrderEvidence, dayReader, isoDay, looksLikeDay, possibleDays, provenOrder, type TimeZone } from './days.ts';
import { decimalMark, looksNumeric, readNumber, startsLikeNumber } from './numbers.ts';

export interface CellKind<T> {
  expected: Expectation;
  /** What a blank cell beside filled ones does to its row. */
  blank: 'skipsRow' | 'isMissing';
  /** Whether the first of these cells, down to the end of the range, is a header; null when this column alone cannot tell. */
  hasHeader(cells: readonly Cell[]): boolean | null;
  /**
   * Looks through the column and returns what reads one filled cell of it; rows are counted from 1, and 0 stands for an
   * argument of one cell.
   */
  reader(cells: readonly Cell[], parameter: string, timeZone: TimeZone): (cell: Cell, row: number) => T;
}

/** Numbers within limits; a text is read with the decimal mark of its column. */
export function numbers(expected: Expectation, blank: CellKind<number>['blank'] = 'isMissing'): CellKind<number> {
  return {
    expected,
    blank,
    hasHeader: (cells) => startsWithHeader(cells, looksNumeric),
    reader(cells, parameter) {
      const { mark, conflict } = decimalMark(cells);
      if (conflict) {
        throw userError('MIXED_NUMBER_FORMAT', {
          parameter,
          row: conflict.point + 1,
          received: received(cells[conflict.point]),
          otherRow: conflict.comma + 1,
          otherReceived: received(cells[conflict.comma]),
        });
      }
      return (cell, row) => {
        refuseErrorValue(cell, parameter, row);
        const value = readNumber(cell, mark);
        if (value !== null && fits(value, expected)) return value;
        const mayBeBlank = row > 0 && blank === 'skipsRow';
        const params = { parameter, row, received: received(cell), expected, mayBeBlank };
        throw userError(value === null ? 'NOT_A_NUMBER' : 'OUT_OF_RANGE', params);
      };
    },
  };
}

/** Dates as whole serial days of the spreadsheet's calendar; the order of day and month is read off the whole column. */
export const days: CellKind<number> = {
  expected: { kind: 'date' },
  blank: 'isMissing',
  hasHeader: (cells) => startsWithHeader(cells, (cell) => looksLikeDay(cell) || /\d|年.*月/.test(String(cell))),
  reader(cells, parameter, timeZone) {
    const evidence = dayOrderEvidence(cells);
    if (evidence.dayFirst >= 0 && evidence.monthFirst >= 0) {
      throw userError('MIXED_DATE_ORDER', {
        parameter,
        row: evidence.monthFirst + 1,
        received: received(cells[evidence.monthFirst]),
        otherRow: evidence.dayFirst + 1,
        otherReceived: received(cells[evidence.dayFirst]),
      });
    }
    const order = provenOrder(evidence);
    if (order === null && evidence.ambiguous >= 0) {
      const cell = cells[evidence.ambiguous];
      throw userError('AMBIGUOUS_DATE', {
        parameter,
        row: cells.length > 1 ? evidence.ambiguous + 1 : 0,
        received: received(cell),
        ...possibleDays(cell),
      });
    }
    const readDay = dayReader(timeZone);
    return (cell, row) => {
      refuseErrorValue(cell, parameter, row);
      const day = readDay(cell, order);
      if (day === null) throw userError('NOT_A_DATE', { parameter, row, received: received(cell) });
      return day;
    };
  },
};

/** Outcomes: numbers, or ticks for 1 and 0. */
export function outcomes(expected: Expectation): CellKind<number> {
  const { hasHeader, reader } = numbers(expected);
  return {
    ...{ expected, blank: 'isMissing' },
    hasHeader: (cells) => (typeof cells[0] === 'boolean' ? false : hasHeader(cells)),
    reader(cells, parameter, timeZone) {
      const read = reader(cells, parameter, timeZone);
      return (cell, row) => (typeof cell === 'boolean' ? Number(cell) : read(cell, row));
    },
  };
}

/**
 * Ids, as keys; a date is its ISO day. A text without digits above nothing but numbers is a header; above texts it cannot be
 * told from an id.
 *
 * @param kind whose ids they are, for messages
 */
export function ids(kind: 'customerIds' | 'orderIds'): CellKind<string> {
  return {
    expected: { kind },
    blank: 'isMissing',
    hasHeader: ([first, ...rest]) => {
      if (typeof first === 'number') return false;
      const isName = typeof first === 'string' && couldBeHeader(first) && !/\d/.test(first) && !standsForNobody(first);
      const numbersOnly = rest.every((cell) => isBlank(cell) || typeof cell === 'number');
      return isName && numbersOnly && rest.some((cell) => typeof cell === 'number') ? true : null;
    },
    reader: readKeys,
  };
}

/** Names of groups, topics, stages or classes, trimmed; a date is its ISO day. Nothing in them shows a header. */
export const labels: CellKind<string> = {
  expected: { kind: 'text' },
  blank: 'isMissing',
  hasHeader: () => null,
  reader: readKeys,
};

function readKeys(_: readonly Cell[], parameter: string, timeZone: TimeZone): (cell: Cell, row: number) => string {
  const readDay = dayReader(timeZone);
  return (cell, row) => {
    refuseErrorValue(cell, parameter, row);
    const day = isDate(cell) ? readDay(cell, null) : null;
    return day === null ? customerKey(cell) : isoDay(day);
  };
}

/** Yes or no: ticks, 1 and 0, or words in English and Chinese. */
export const flags: CellKind<boolean> = {
  expected: { kind: 'flag' },
  blank: 'isMissing',
  hasHeader: (cells) => startsWithHeader(cells, (cell) => readFlag(cell) !== null),
  reader: (_, parameter) => (cell, row) => {
    refuseErrorValue(cell, parameter, row);
    const flag = readFlag(cell);
    if (flag === null) throw userError('NOT_A_FLAG', { parameter, row, received: received(cell) });
    return flag;
  },
};

function readFlag(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const text = String(cell).normalize('NFKC').trim().toLowerCase();
  if (/^(1|1\.0|true|yes|y|是|有|真)$/.test(text)) return true;
  return /^(0|0\.0|false|no|n|否|无|没有|假)$/.test(text) ? false : null;
}

/** @throws UserError for an error value of a formula */
export function refuseErrorValue(cell: Cell, parameter: string, row: number): void {
  if (isErrorValue(cell)) throw userError('ERROR_CELL', { parameter, row, received: cell });
}

function fits(value: number, expected: Expectation): boolean {
  switch (expected.kind) {
    case 'wholeNumber':
      return Number.isInteger(value) && value >= expected.min && value <= expected.max;
    case 'between':
      return value >= expected.min && value <= expected.max;
    case 'atLeast':
      return value >= expected.min;
    case 'divisor':
      return value > 0;
    default:
      return true;
  }
}

/** Whether a range of several cells begins with a text that is neither a value nor meant to be one. */
function startsWithHeader(cells: readonly Cell[], isValue: (cell: Cell) => boolean): boolean | null {
  const [first] = cells;
  if (isBlank(first)) return null;
  return cells.length > 1 && typeof first === 'string' && !isValue(first) && couldBeHeader(first);
}

/** “12k”, “$1.2k” and “n/a” are values gone wrong, not headers. */
function couldBeHeader(text: string): boolean {
  return !startsLikeNumber(text) && !isErrorValue(text) && !isPlaceholder(text);
}
