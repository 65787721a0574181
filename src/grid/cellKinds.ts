/** What the cells of an argument can be: numbers, days, ids, labels, yes or no. Each is settled for a whole column at once. */
import { type Expectation, UserError } from '../errors.ts';
import { type Cell, isBlank, isDate, isErrorValue, isPlaceholder, received } from './cell.ts';
import { customerKey } from './customerKey.ts';
import { dayOrderEvidence, dayReader, isoDay, looksLikeDay, possibleDays, provenOrder, type TimeZone } from './days.ts';
import { decimalMark, looksNumeric, readNumber } from './numbers.ts';

export interface CellKind<T> {
  expected: Expectation;
  /** What a blank cell beside filled ones does to its row. */
  blank: 'skipsRow' | 'isMissing';
  /** Whether the first of these cells, which is not blank, is a header; null when this column alone cannot tell. */
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
    hasHeader: (cells) => isTextAbove(cells, looksNumeric),
    reader(cells, parameter) {
      const { mark, conflict } = decimalMark(cells);
      if (conflict) {
        throw new UserError('MIXED_NUMBER_FORMAT', {
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
        throw new UserError(value === null ? 'NOT_A_NUMBER' : 'OUT_OF_RANGE', params);
      };
    },
  };
}

/** Dates as whole serial days of the spreadsheet's calendar; the order of day and month is read off the whole column. */
export const days: CellKind<number> = {
  expected: { kind: 'date' },
  blank: 'isMissing',
  hasHeader: (cells) => isTextAbove(cells, looksLikeDay),
  reader(cells, parameter, timeZone) {
    const evidence = dayOrderEvidence(cells);
    if (evidence.dayFirst >= 0 && evidence.monthFirst >= 0) {
      throw new UserError('MIXED_DATE_ORDER', {
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
      throw new UserError('AMBIGUOUS_DATE', {
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
      if (day === null) throw new UserError('NOT_A_DATE', { parameter, row, received: received(cell) });
      return day;
    };
  },
};

/**
 * Ids, as keys. A text above nothing but numbers is a header; above texts it cannot be told from an id.
 *
 * @param kind whose ids they are, for messages
 */
export function ids(kind: 'customerIds' | 'orderIds'): CellKind<string> {
  return {
    expected: { kind },
    blank: 'isMissing',
    hasHeader: ([first, ...rest]) => {
      const numbersOnly = rest.every((cell) => isBlank(cell) || typeof cell === 'number');
      return typeof first === 'string' && numbersOnly && rest.some((cell) => typeof cell === 'number') ? true : null;
    },
    reader: (_, parameter) => (cell, row) => {
      refuseErrorValue(cell, parameter, row);
      return customerKey(cell);
    },
  };
}

/** Names of groups, topics, stages or classes, trimmed; a date is its ISO day. Nothing in them shows a header. */
export const labels: CellKind<string> = {
  expected: { kind: 'text' },
  blank: 'isMissing',
  hasHeader: () => null,
  reader(_, parameter, timeZone) {
    const readDay = dayReader(timeZone);
    return (cell, row) => {
      refuseErrorValue(cell, parameter, row);
      return isDate(cell) ? isoDay(readDay(cell, null) ?? 0) : customerKey(cell);
    };
  },
};

/** Yes or no: ticks, 1 and 0, or words in English and Chinese. */
export const flags: CellKind<boolean> = {
  expected: { kind: 'flag' },
  blank: 'isMissing',
  hasHeader: (cells) => isTextAbove(cells, (cell) => readFlag(cell) !== null),
  reader: (_, parameter) => (cell, row) => {
    refuseErrorValue(cell, parameter, row);
    const flag = readFlag(cell);
    if (flag === null) throw new UserError('NOT_A_FLAG', { parameter, row, received: received(cell) });
    return flag;
  },
};

function readFlag(cell: Cell): boolean | null {
  if (typeof cell === 'boolean') return cell;
  const text = String(cell).normalize('NFKC').trim().toLowerCase();
  if (/^(1|1\.0|true|yes|y|是|有|真)$/.test(text)) return true;
  return /^(0|0\.0|false|no|n|否|无|没有|假)$/.test(text) ? false : null;
}

function refuseErrorValue(cell: Cell, parameter: string, row: number): void {
  if (isErrorValue(cell)) throw new UserError('ERROR_CELL', { parameter, row, received: cell });
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

/** A text that is no value, above values. A placeholder such as “n/a” is a bad value, not a header. */
function isTextAbove(cells: readonly Cell[], isValue: (cell: Cell) => boolean): boolean | null {
  const [first] = cells;
  if (isBlank(first)) return null;
  if (typeof first !== 'string' || isValue(first) || isErrorValue(first) || isPlaceholder(first)) return false;
  return cells.some((cell, i) => i > 0 && !isBlank(cell) && isValue(cell));
}
