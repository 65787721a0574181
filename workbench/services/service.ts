/** Wraps the objects of a service: counts the calls on them and refuses what the workbench does not have. */

export type Mode = 'full' | 'customFunction' | 'none';

let depth = 0;
let calls = 0;
let mode: Mode = 'full';
/** The method that the script itself called last. */
let called = '';

export function beginExecution(executionMode: Mode): void {
  depth = 0;
  calls = 0;
  mode = executionMode;
}

export function executionMode(): Mode {
  return mode;
}

export function calledMethod(): string {
  return called;
}

/** Calls on SpreadsheetApp objects since the execution began, those on builders left out. */
export function countedCalls(): number {
  return calls;
}

/** Counts one call of a builder that does ask Google something, unlike those that only note what is wanted. */
export function countCall(): void {
  if (depth === 1) calls++;
}

/** Names that JavaScript itself asks objects for. */
const SILENT = new Set(['then', 'toJSON', 'constructor', 'prototype', 'length', 'name', '$$typeof']);

/**
 * A service object as a script sees it. An unknown method throws instead of passing silently; a call made from inside another
 * service call is not the script's and does not count.
 */
export function service<T extends object>(name: string, target: T, counted = true): T {
  const proxy: T = new Proxy(target, {
    get(object, key) {
      const member: unknown = Reflect.get(object, key, object);
      if (member === undefined && typeof key === 'string' && !(key in object) && !SILENT.has(key)) {
        return () => {
          throw new Error(`${name}.${key} is not implemented in the workbench`);
        };
      }
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        if (depth === 0) called = String(key);
        if (counted && depth === 0) calls++;
        depth++;
        try {
          const result: unknown = member.apply(object, args);
          return result === object ? proxy : result;
        } finally {
          depth--;
        }
      };
    },
  });
  return proxy;
}
