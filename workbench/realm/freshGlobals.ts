/** Gives every execution globals as if they were new, where a realm of its own for each would take too long. */

const constructors = [
  Object,
  Function,
  Array,
  String,
  Number,
  Boolean,
  Symbol,
  BigInt,
  Date,
  RegExp,
  Promise,
  Map,
  Set,
  WeakMap,
  WeakSet,
  Error,
  TypeError,
  RangeError,
  ReferenceError,
  SyntaxError,
  ArrayBuffer,
  DataView,
  Uint8Array,
  Int32Array,
  Float64Array,
];
const iterators = [[][Symbol.iterator](), ''[Symbol.iterator](), new Map().entries(), new Set().values()];

/** The language's own objects, which scripts may extend or replace. */
const BUILT_IN: readonly object[] = [
  ...constructors,
  ...constructors.map(({ prototype }) => prototype as object),
  ...iterators.map((iterator) => Object.getPrototypeOf(iterator) as object),
  Object.getPrototypeOf(Uint8Array) as object,
  (Object.getPrototypeOf(Uint8Array) as { prototype: object }).prototype,
  JSON,
  Math,
  Reflect,
  Intl,
];

/** Taken before any script can replace them. */
const { getOwnPropertyDescriptor, getPrototypeOf, isExtensible } = Object;
const { deleteProperty, ownKeys } = Reflect;
const { now } = Date;

export interface FreshGlobals {
  /** Takes away what a script left on the global; false when it changed more than can be taken back, and the realm is spent. */
  restore(): boolean;
}

/** Additions that do not show in a loop are looked for in the first executions, as polyfills make them, and then now and then. */
const FIRST_LOOKS = 5;
const NOW_AND_THEN_MS = 20;

/** @param declared names that every execution defines anew */
export function freshGlobals(realm: object, declared: readonly string[]): FreshGlobals {
  const kept = new Set<PropertyKey>([...ownKeys(realm), ...declared]);
  const sizes = BUILT_IN.map((object) => ownKeys(object).length);
  const shown = BUILT_IN.map(shownIn);
  const prototypes = BUILT_IN.map(getPrototypeOf);
  const hasSameValues = comparison([
    ...ownKeys(realm)
      .filter((key) => !declared.includes(String(key)))
      .map((key) => ({ object: realm, key })),
    ...BUILT_IN.flatMap((object) => ownKeys(object).map((key) => ({ object, key }))),
  ]);
  let looks = 0;
  let lookedAt = 0;
  const hasNothingHidden = (): boolean => {
    if (++looks > FIRST_LOOKS && now() - lookedAt < NOW_AND_THEN_MS) return true;
    lookedAt = now();
    return BUILT_IN.every((object, i) => ownKeys(object).length === sizes[i] && isExtensible(object));
  };
  const hasNothingMore = (): boolean => {
    for (let i = 0; i < BUILT_IN.length; i++) {
      const object = BUILT_IN[i] as object;
      if (shownIn(object) !== shown[i] || getPrototypeOf(object) !== prototypes[i]) return false;
    }
    return true;
  };
  return {
    restore: () => {
      for (const key of ownKeys(realm)) {
        if (!kept.has(key) && !deleteProperty(realm, key)) return false;
      }
      return hasNothingMore() && hasSameValues() && hasNothingHidden();
    },
  };
}

/** How many properties a loop shows: of what the language has of its own, hardly any. */
function shownIn(object: object): number {
  let count = 0;
  for (const _ in object) count++;
  return count;
}

interface Property {
  object: object;
  key: PropertyKey;
}

/** A function written out property by property, which takes a fraction of the time of a loop over them. */
function comparison(properties: readonly Property[]): () => boolean {
  const objects = [...new Set(properties.map(({ object }) => object))];
  const changeable = properties.flatMap(({ object, key }) => {
    const { value, get, writable, configurable } = getOwnPropertyDescriptor(object, key) ?? {};
    return writable || configurable ? [{ object: objects.indexOf(object), key, value: value as unknown, get }] : [];
  });
  const keys = changeable.map(({ key }) => key);
  const values = changeable.map(({ value, get }) => get ?? value);
  const tests = changeable.map(({ object, key, get }, i) => {
    const name = typeof key === 'string' ? JSON.stringify(key) : `keys[${i}]`;
    return get ? `getterOf(objects[${object}],${name})===values[${i}]` : `objects[${object}][${name}]===values[${i}]`;
  });
  const getterOf = (object: object, key: PropertyKey) => getOwnPropertyDescriptor(object, key)?.get;
  const write = Function('objects', 'keys', 'values', 'getterOf', `return()=>${tests.join('&&')}`);
  return write(objects, keys, values, getterOf) as () => boolean;
}
