/** Gives every execution globals as if they were new, where a realm of its own for each would take too long. */

/** What scripts have been seen to extend or replace: the constructors and prototypes of the language. */
const BUILT_IN = [
  Object,
  Function,
  Array,
  String,
  Number,
  Boolean,
  Symbol,
  Date,
  RegExp,
  Promise,
  Map,
  Set,
  WeakMap,
  Error,
  JSON,
  Math,
  Reflect,
  Intl,
];

/** Taken before any script can replace them. */
const { getOwnPropertyDescriptor, getPrototypeOf, is } = Object;
const { deleteProperty, ownKeys } = Reflect;

export interface FreshGlobals {
  /** Takes away what a script left on the global; false when it changed more than can be taken back, and the realm is spent. */
  restore(): boolean;
}

/** @param declared names that every execution defines anew */
export function freshGlobals(realm: object, declared: readonly string[]): FreshGlobals {
  const kept = new Set<PropertyKey>([...ownKeys(realm), ...declared]);
  const builtIn = BUILT_IN.flatMap((each): object[] =>
    typeof each === 'function' ? [each, each.prototype as object] : [each],
  );
  const sizes = builtIn.map((object) => ownKeys(object).length);
  const prototypes = builtIn.map(getPrototypeOf);
  const own = ownKeys(realm).filter((key) => !declared.includes(String(key)));
  const properties = [...own.map((key) => property(realm, key)), ...builtIn.flatMap(propertiesOf)];
  const areAsBefore = (): boolean => {
    for (let i = 0; i < builtIn.length; i++) {
      const object = builtIn[i] as object;
      if (ownKeys(object).length !== sizes[i] || getPrototypeOf(object) !== prototypes[i]) return false;
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
