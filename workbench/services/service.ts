/** Wraps the objects of a service: authorises and counts the calls on them, and refuses what does not fit. */
import { authorise } from './authorisation.ts';
import { ask, execution } from './execution.ts';
import { onAsking } from './hostCall.ts';
import { assertSignature, nameService } from './signatures.ts';

/** 0 while the script itself runs, more inside a call it made: what a service calls in turn is not the script's. */
let depth = 0;

/** Whether the call that the script made was counted among those that ask Google something. */
let hasAsked = false;

/** Counts one call of a builder that does ask Google something, unlike those that only note what is wanted. */
export function countCall(): void {
  if (depth !== 1) return;
  execution().serviceCalls++;
  hasAsked = true;
  ask('Service Spreadsheets failed while accessing document with id workbench.');
}

/** A service that is not counted, such as Properties, asks when it first needs the host. */
onAsking(() => {
  if (depth === 0 || hasAsked) return;
  hasAsked = true;
  ask("We're sorry, a server error occurred. Please wait a bit and try again.");
});

/** Names that JavaScript itself asks objects for. */
const SILENT = new Set(['then', 'toJSON', 'constructor', 'prototype', 'length', 'name', '$$typeof']);

/**
 * A service object as a script sees it. An unknown method throws instead of passing silently, and nothing can be put on it.
 *
 * @param counted false for builders
 */
export function service<T extends object>(name: string, target: T, counted = true): T {
  const call = (method: string, args: readonly unknown[], run: () => unknown): unknown => {
    if (depth > 0) return run();
    execution().method = method;
    hasAsked = false;
    depth++;
    try {
      authorise(name, method);
      assertSignature(name, method, args);
      if (counted) countCall();
      return run();
    } catch (error) {
      throw asException(error);
    } finally {
      depth--;
    }
  };
  const proxy: T = new Proxy(target, {
    set: () => false,
    defineProperty: () => false,
    get(object, key) {
      const member: unknown = Reflect.get(object, key, object);
      if (member === undefined && typeof key === 'string' && !(key in object) && !SILENT.has(key)) {
        return () =>
          call(key, [], () => {
            throw new Error(`${name}.${key} is not implemented in the workbench`);
          });
      }
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        const result = call(String(key), args, () => member.apply(object, args));
        return result === object ? proxy : result;
      };
    },
  });
  nameService(proxy, name);
  return proxy;
}

/** What a service throws is called an Exception in Apps Script. */
function asException(error: unknown): unknown {
  if (error instanceof Error && error.name === 'Error') error.name = 'Exception';
  return error;
}
