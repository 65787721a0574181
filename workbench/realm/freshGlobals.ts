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
  const watched = BUILT_IN.flatMap((each): object[] =>
    typeof each === 'function' ? [each, each.prototype as object] : [each],
  ).map((each) => watch(each, ownKeys(each)));
  const global = watch(
    realm,
    ownKeys(realm).filter((key) => !declared.includes(String(key))),
  );
  return {
    restore: () => {
      for (const key of ownKeys(realm)) {
        if (!kept.has(key) && !deleteProperty(realm, key)) return false;
      }
      return global.isAsBefore() && watched.every((each) => each.isAsBefore() && each.hasNoMore());
    },
  };
}

/** Remembers an object's properties of these names. */
function watch(object: object, keys: readonly PropertyKey[]) {
  const current = object as Record<PropertyKey, unknown>;
  const prototype: unknown = getPrototypeOf(object);
  const getterOf = (key: PropertyKey) => getOwnPropertyDescriptor(object, key)?.get;
  // To ask for a descriptor is slow, so only accessors are compared by theirs.
  const accessors = keys.filter((key) => getterOf(key) !== undefined);
  const getters = accessors.map(getterOf);
  const plain = keys.filter((key) => getterOf(key) === undefined);
  const values = plain.map((key) => current[key]);
  return {
    isAsBefore: (): boolean =>
      getPrototypeOf(object) === prototype &&
      plain.every((key, i) => is(current[key], values[i])) &&
      accessors.every((key, i) => getterOf(key) === getters[i]),
    hasNoMore: (): boolean => ownKeys(object).length === keys.length,
  };
}
