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
const { getOwnPropertyDescriptor, getPrototypeOf, is, isExtensible } = Object;
const { deleteProperty, ownKeys } = Reflect;

export interface FreshGlobals {
  /** Takes away what a script left on the global; false when it changed more than can be taken back, and the realm is spent. */
  restore(): boolean;
}

/** @param declared names that every execution defines anew */
export function freshGlobals(realm: object, declared: readonly string[]): FreshGlobals {
  const kept = new Set<PropertyKey>([...ownKeys(realm), ...declared]);
  const sizes = BUILT_IN.map((object) => ownKeys(object).length);
  const prototypes = BUILT_IN.map(getPrototypeOf);
  const own = ownKeys(realm).filter((key) => !declared.includes(String(key)));
  const properties = [...own.map((key) => property(realm, key)), ...BUILT_IN.flatMap(propertiesOf)];
  const areAsBefore = (): boolean => {
    for (let i = 0; i < BUILT_IN.length; i++) {
      const object = BUILT_IN[i] as object;
      const isWhole = ownKeys(object).length === sizes[i] && getPrototypeOf(object) === prototypes[i];
      if (!isWhole || !isExtensible(object)) return false;
    }
    for (const { object, key, value, get } of properties) {
      // To ask for a descriptor is slow, so only accessors are compared by theirs.
      if (get ? getOwnPropertyDescriptor(object, key)?.get !== get : !is(object[key], value)) return false;
    }
    return true;
  };
  return {
    restore: () => {
      for (const key of ownKeys(realm)) {
        if (!kept.has(key) && !deleteProperty(realm, key)) return false;
      }
      return areAsBefore();
    },
  };
}

interface Property {
  object: Record<PropertyKey, unknown>;
  key: PropertyKey;
  /** Undefined for an accessor. */
  value: unknown;
  get: (() => unknown) | undefined;
}

function propertiesOf(object: object): Property[] {
  return ownKeys(object).map((key) => property(object, key));
}

function property(object: object, key: PropertyKey): Property {
  const { value, get } = getOwnPropertyDescriptor(object, key) ?? {};
  return { object: object as Property['object'], key, value: value as unknown, get };
}
