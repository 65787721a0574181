/** Parameters of custom functions: what may stand there, and how it is read. Their names come from the function. */
import { type Expectation, userError } from '../errors.ts';
import { type Argument, isAllBlank, isSingle, oneCell } from './arguments.ts';
import { isBlank, received } from './cell.ts';
import { type CellKind, days, flags, ids, labels, numbers, refuseErrorValue } from './cellKinds.ts';
import { customerKey, standsForNobody } from './customerKey.ts';
import type { TimeZone } from './days.ts';
import { looksNumeric, startsLikeNumber } from './numbers.ts';
import { type LeaveOut, readParallelColumns } from './parallelColumns.ts';

interface Described {
  /** As the help shows it. */
  type: 'range' | 'number' | 'range or number' | 'date' | 'text' | 'TRUE or FALSE';
  optional: boolean;
  /** The default as it is typed, for signatures. */
  fallback?: string;
}

/** A range that belongs to the other columns of the call, row by row. */
export interface ColumnParameter<T> extends Described {
  role: 'column';
  cells: CellKind<unknown>;
  /** Never set: the type of what is read, for inference. */
  readonly reads?: T;
}

/** Everything that is read for itself. */
export interface OwnParameter<T> extends Described {
  role: 'own';
  read: (argument: Argument, parameter: string, timeZone: TimeZone) => T;
}

export type Parameter<T = unknown> = ColumnParameter<T> | OwnParameter<T>;

/** What is read from an argument of this parameter. */
export type Read<P> = P extends Parameter<infer T> ? T : never;

export function column<T>(cells: CellKind<T>): ColumnParameter<T[]> {
  return { role: 'column', type: 'range', optional: false, cells };
}

/** Null when it is left out. */
export function optionalColumn<T>(cells: CellKind<T>): ColumnParameter<T[] | null> {
  return { role: 'column', type: 'range', optional: true, cells };
}

/** A range of its own, of any length. */
export function list<T>(cells: CellKind<T>): OwnParameter<T[]> {
  return {
    role: 'own',
    type: 'range',
    optional: false,
    read: (argument, parameter, timeZone) =>
      readParallelColumns([{ parameter, argument, kind: cells }], timeZone).values[0] as T[],
  };
}

/** Null when it is left out or blank. */
export function optionalList<T>(cells: CellKind<T>): OwnParameter<T[] | null> {
  const { read } = list(cells);
  return {
    role: 'own',
    type: 'range',
    optional: true,
    read: (argument, parameter, timeZone) => (isAllBlank(argument) ? null : read(argument, parameter, timeZone)),
  };
}

export function number(expected: Expectation): OwnParameter<number>;
export function number<const F extends number | null>(expected: Expectation, fallback: F): OwnParameter<number | F>;
export function number(expected: Expectation, fallback?: number | null): OwnParameter<number | null> {
  return single(numbers(expected), 'number', fallback);
}

/** A whole serial day, or null when it is left out. */
export const optionalDay: OwnParameter<number | null> = single<number | null>(days, 'date', null);

export const day: OwnParameter<number> = single(days, 'date');

export function flag(fallback: boolean): OwnParameter<boolean> {
  return single(flags, 'TRUE or FALSE', fallback);
}

/** One of a few words, in any letter case; `aliases` are further spellings. */
export function choice<const C extends string>(
  options: readonly C[],
  fallback: C,
  aliases: Readonly<Record<string, C>> = {},
): OwnParameter<C> {
  return {
    role: 'own',
    type: 'text',
    optional: true,
    fallback: `"${fallback}"`,
    read(argument, parameter) {
      const cell = oneCell(argument, parameter);
      if (isBlank(cell)) return fallback;
      refuseErrorValue(cell, parameter, 0);
      const word = customerKey(cell).toLowerCase();
      const chosen =
        options.find((option) => option.toLowerCase() === word) ?? new Map(Object.entries(aliases)).get(word);
      if (chosen === undefined) throw userError('NOT_A_CHOICE', { parameter, received: received(cell), options });
      return chosen;
    },
  };
}

/** A count, or the ids that are counted. One cell can be either; what stands beside it tells. */
export interface CountOrIds {
  isOneCell: boolean;
  /** Whether it is one cell that reads as a number. */
  isNumber: boolean;
  /** Whether it is one cell that was meant as a number. */
  isMeantAsNumber: boolean;
  count(): number;
  /** None for a blank. */
  ids(): string[];
}

export function countOrIds(expected: Expectation): OwnParameter<CountOrIds> {
  return {
    role: 'own',
    type: 'range or number',
    optional: false,
    read: (argument, parameter, timeZone) => {
      const cell = isSingle(argument) ? oneCell(argument, parameter) : undefined;
      return {
        isOneCell: isSingle(argument),
        isNumber: looksNumeric(cell),
        isMeantAsNumber: looksNumeric(cell) || (typeof cell === 'string' && startsLikeNumber(cell)),
        count: () => number(expected).read(argument, parameter, timeZone),
        ids: () => optionalList(ids('customerIds')).read(argument, parameter, timeZone) ?? [],
      };
    },
  };
}

/** Ids whose rows are left out; TRUE stands for the usual names of nobody, and for rows without an id. */
export const leaveOut: OwnParameter<LeaveOut> = {
  role: 'own',
  type: 'range',
  optional: true,
  fallback: 'FALSE',
  read(argument, parameter, timeZone) {
    const ofCustomers = (leaves: (key: string) => boolean): LeaveOut => {
      return ({ kind }, cell) => kind.expected.kind === 'customerIds' && leaves(customerKey(cell));
    };
    if (isAllBlank(argument)) return () => false;
    const word = isSingle(argument) ? String(oneCell(argument, parameter)) : '';
    if (/^(true|是)$/i.test(word)) return ofCustomers((key) => key === '' || standsForNobody(key));
    if (/^(false|否)$/i.test(word)) return () => false;
    const keys = new Set(list(labels).read(argument, parameter, timeZone));
    return ofCustomers((key) => keys.has(key));
  },
};

function single<T extends number | boolean | null>(
  cells: CellKind<T>,
  type: Described['type'],
  fallback?: T,
): OwnParameter<T> {
  return {
    role: 'own',
    type,
    optional: fallback !== undefined,
    ...(fallback !== undefined && fallback !== null && { fallback: String(fallback).toUpperCase() }),
    read(argument, parameter, timeZone) {
      const cell = oneCell(argument, parameter);
      if (!isBlank(cell)) return cells.reader([cell], parameter, timeZone)(cell, 0);
      if (fallback !== undefined) return fallback;
      throw userError('BLANK_CELL', { parameter, row: 0, expected: cells.expected });
    },
  };
}
