/** PropertiesService, CacheService and LockService. */
import { host } from './hostCall.ts';
import type { Store } from './port.ts';
import { service } from './service.ts';

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const CACHE_BYTES = 100 * 1024;
const CACHE_SECONDS = 600;
const LONGEST_CACHE_SECONDS = 21_600;
const LONGEST_CACHE_KEY = 250;

const bytes = (text: string) => unescape(encodeURIComponent(text)).length;

class Properties {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }
  getProperty(key: string): string | null {
    const all = host('properties', this.store);
    // A name such as `constructor` is inherited by every object.
    return Object.hasOwn(all, key) ? (all[key] as string) : null;
  }
  getProperties = () => host('properties', this.store);
  getKeys = () => Object.keys(host('properties', this.store));
  setProperty(key: string, value: unknown): this {
    return this.setProperties({ [key]: value });
  }
  setProperties(properties: Record<string, unknown>, deleteAllOthers = false): this {
    const texts = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
    for (const text of Object.values(texts)) {
      if (bytes(text) > VALUE_BYTES) throw new Error('Argument too large: value');
    }
    const kept = host('properties', this.store);
    const all = deleteAllOthers ? texts : { ...kept, ...texts };
    if (bytes(JSON.stringify(all)) > STORE_BYTES)
      throw new Error('You have exceeded the property storage quota. Please remove some properties and try again.');
    const deleted = deleteAllOthers ? Object.fromEntries(Object.keys(kept).map((key) => [key, null])) : {};
    host('setProperties', this.store, { ...deleted, ...texts });
    return this;
  }
  deleteProperty(key: string): this {
    host('setProperties', this.store, { [key]: null });
    return this;
  }
  deleteAllProperties(): this {
    host('setProperties', this.store, Object.fromEntries(this.getKeys().map((key) => [key, null])));
    return this;
  }
}

class Cache {
  private readonly store: Store;

  constructor(store: Store) {
    this.store = store;
  }
  get(key: string): string | null {
    return host('cached', this.store, key);
  }
  getAll(keys: string[]): Record<string, string> {
    const found = keys.map((key) => [key, this.get(key)] as const);
    return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== null));
  }
  put(key: string, value: unknown, seconds = CACHE_SECONDS): void {
    if (typeof value !== 'string') throw new Error(`Invalid argument: value. Should be of type: String`);
    if (key.length > LONGEST_CACHE_KEY) throw new Error('Argument too large: key');
    if (bytes(value) > CACHE_BYTES) throw new Error('Argument too large: value');
    host('setCached', this.store, key, value, Math.min(seconds, LONGEST_CACHE_SECONDS));
  }
  putAll(values: Record<string, unknown>, seconds?: number): void {
    for (const [key, value] of Object.entries(values)) this.put(key, value, seconds);
  }
  remove(key: string): void {
    host('setCached', this.store, key, null, 0);
  }
  removeAll(keys: string[]): void {
    for (const key of keys) this.remove(key);
  }
}

class Lock {
  private readonly store: Store;
  private held = false;

  constructor(store: Store) {
    this.store = store;
  }
  tryLock(milliseconds: number): boolean {
    this.held ||= host('lock', this.store, milliseconds);
    return this.held;
  }
  waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds))
      throw new Error('Lock timeout: another process was holding the lock for too long.');
  }
  hasLock = () => this.held;
  releaseLock(): void {
    if (this.held) host('unlock', this.store);
    this.held = false;
  }
}

const properties = (store: Store) => () => service('Properties', new Properties(store), false);
const cache = (store: Store) => () => service('Cache', new Cache(store), false);
const lock = (store: Store) => () => service('Lock', new Lock(store), false);

export const PropertiesService = service(
  'PropertiesService',
  {
    getDocumentProperties: properties('document'),
    getUserProperties: properties('user'),
    getScriptProperties: properties('script'),
  },
  false,
);
export const CacheService = service(
  'CacheService',
  { getDocumentCache: cache('document'), getUserCache: cache('user'), getScriptCache: cache('script') },
  false,
);
export const LockService = service(
  'LockService',
  { getDocumentLock: lock('document'), getUserLock: lock('user'), getScriptLock: lock('script') },
  false,
);
