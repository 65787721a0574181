/** Properties, cache and locks of one file: what executions share with each other. */
import type { Store } from '../services/port.ts';
import type { AsyncPort } from './scriptRunner.ts';

type StatePort = Pick<AsyncPort, 'properties' | 'setProperties' | 'cached' | 'setCached' | 'lock' | 'unlock'>;

/** The state as one execution sees it. A lock dies with the execution that held it. */
export interface OpenState {
  port: StatePort;
  close: () => void;
}

const POLL_MS = 50;

export function sharedState(): () => OpenState {
  const properties: Record<Store, Record<string, string>> = { document: {}, user: {}, script: {} };
  const cache = new Map<string, { value: string; until: number }>();
  const locked = new Set<Store>();
  const take = (store: Store, mine: Set<Store>) => {
    if (locked.has(store)) return false;
    locked.add(store);
    mine.add(store);
    return true;
  };
  const open = (mine: Set<Store>): OpenState => ({
    port: {
      properties: (store) => ({ ...properties[store] }),
      setProperties: (store, changes) => {
        for (const [key, value] of Object.entries(changes)) {
          if (value === null) delete properties[store][key];
          else properties[store][key] = value;
        }
        return null;
      },
      cached: (store, key) => {
        const entry = cache.get(`${store} ${key}`);
        return entry && entry.until > Date.now() ? entry.value : null;
      },
      setCached: (store, key, value, seconds) => {
        if (value === null) cache.delete(`${store} ${key}`);
        else cache.set(`${store} ${key}`, { value, until: Date.now() + seconds * 1000 });
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
  return () => open(new Set());
}
