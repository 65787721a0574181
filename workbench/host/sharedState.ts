/** Properties, cache and locks of one file: what executions share with each other. */
import type { Store } from '../services/port.ts';
import type { AsyncPort } from './scriptRunner.ts';

type StatePort = Pick<AsyncPort, 'properties' | 'setProperties' | 'cached' | 'setCached' | 'lock' | 'unlock'>;

/** The state as one execution sees it. A lock dies with the execution that held it. */
export interface OpenState {
  port: StatePort;
  close: () => void;
}

export interface SharedState {
  open(): OpenState;
  /** Empties every cache, as Google may at any time. */
  forgetCache(): void;
}

const POLL_MS = 50;
/** “If more than 1,000 items are written, the cache stores the 900 items farthest from expiration”: Google's reference. */
const MOST_CACHED = 1000;
const KEPT_OF_TOO_MANY = 900;

export function sharedState(): SharedState {
  const properties: Record<Store, Map<string, string>> = { document: new Map(), user: new Map(), script: new Map() };
  const caches: Record<Store, Cache> = { document: new Map(), user: new Map(), script: new Map() };
  const locked = new Set<Store>();
  const take = (store: Store, mine: Set<Store>) => {
    if (locked.has(store)) return false;
    locked.add(store);
    mine.add(store);
    return true;
  };
  const open = (mine: Set<Store>): OpenState => ({
    port: {
      properties: (store) => Object.fromEntries(properties[store]),
      setProperties: (store, changes) => {
        for (const [key, value] of Object.entries(changes)) {
          if (value === null) properties[store].delete(key);
          else properties[store].set(key, value);
        }
        return null;
      },
      cached: (store, key) => {
        const entry = caches[store].get(key);
        return entry && entry.until > Date.now() ? entry.value : null;
      },
      setCached: (store, key, value, seconds) => {
        if (value === null) caches[store].delete(key);
        else caches[store].set(key, { value, until: Date.now() + seconds * 1000 });
        if (caches[store].size > MOST_CACHED) evict(caches[store]);
        return null;
      },
      lock: async (store, milliseconds) => {
        const until = Date.now() + milliseconds;
        while (!take(store, mine)) {
          if (Date.now() >= until) return false;
          await new Promise((resolve) => setTimeout(resolve, POLL_MS));
        }
        return true;
      },
      unlock: (store) => {
        if (mine.delete(store)) locked.delete(store);
        return null;
      },
    },
    close: () => {
      for (const store of mine) locked.delete(store);
      mine.clear();
    },
  });
  return {
    open: () => open(new Set()),
    forgetCache: () => {
      for (const cache of Object.values(caches)) cache.clear();
    },
  };
}

type Cache = Map<string, { value: string; until: number }>;

function evict(cache: Cache): void {
  const soonestLast = [...cache].sort(([, a], [, b]) => b.until - a.until);
  for (const [key] of soonestLast.slice(KEPT_OF_TOO_MANY)) cache.delete(key);
}
