/** What outlives an execution: properties and the cache. */
import type { ScriptSuite } from './claim.ts';
import { english } from './needs.ts';
import { refusal } from './refusal.ts';

const PROPERTIES = 'guide, Properties service';
const CACHE = 'reference, Cache';
const KEY = 'host-contract-state';

const properties = () => PropertiesService.getScriptProperties();
const cache = () => CacheService.getScriptCache();

/** Gives an action the store and takes away what it put there. */
function withProperties<T>(action: (store: GoogleAppsScript.Properties.Properties) => T): T {
  const store = properties();
  try {
    return action(store);
  } finally {
    for (const key of store.getKeys().filter((each) => each.startsWith(KEY))) store.deleteProperty(key);
  }
}

export const state: ScriptSuite = {
  name: 'state',
  claims: [
    {
      behaviour: 24,
      says: 'an unknown property is null',
      source: 'd',
      where: 'reference, Properties.getProperty',
      look: () => ({ got: properties().getProperty(`${KEY}-unknown`), expected: null }),
    },
    {
      behaviour: 24,
      says: 'properties are texts: numbers and booleans are turned into them',
      source: 'd',
      where: `${PROPERTIES}: “automatically converted to strings”`,
      look: () =>
        withProperties((store) => {
          const values = { [`${KEY}-number`]: 5, [`${KEY}-boolean`]: true } as unknown as Record<string, string>;
          store.setProperties(values);
          return {
            got: [store.getProperty(`${KEY}-number`), store.getProperty(`${KEY}-boolean`)],
            expected: ['5', 'true'],
          };
        }),
    },
    {
      behaviour: 24,
      says: 'a deleted property is null',
      source: 'd',
      where: 'reference, Properties.deleteProperty',
      look: () =>
        withProperties((store) => {
          store.setProperty(KEY, 'x').deleteProperty(KEY);
          return { got: store.getProperty(KEY), expected: null };
        }),
    },
    {
      behaviour: 24,
      says: 'getProperties is a copy',
      source: 'd',
      where: 'reference, Properties.getProperties: “Gets a copy”',
      look: () =>
        withProperties((store) => {
          store.setProperty(KEY, 'x');
          store.getProperties()[KEY] = 'y';
          return { got: store.getProperty(KEY), expected: 'x' };
        }),
    },
    {
      behaviour: 24,
      says: 'the stores of the file, the person and the script are three',
      source: 'd',
      where: PROPERTIES,
      look: () =>
        withProperties((store) => {
          store.setProperty(KEY, 'script');
          const others = [PropertiesService.getDocumentProperties(), PropertiesService.getUserProperties()];
          return { got: others.map((each) => each.getProperty(KEY)), expected: [null, null] };
        }),
    },
    {
      behaviour: 24,
      says: 'setProperties can delete all others',
      source: 'd',
      where: 'reference, Properties.setProperties(properties, deleteAllOthers)',
      look: () => {
        // The person's store: nothing else is kept there.
        const store = PropertiesService.getUserProperties();
        store.setProperty(`${KEY}-old`, 'x').setProperties({ [`${KEY}-new`]: 'y' }, true);
        const got = [store.getProperty(`${KEY}-old`), store.getProperty(`${KEY}-new`)];
        store.deleteProperty(`${KEY}-new`);
        return { got, expected: [null, 'y'] };
      },
    },
    {
      behaviour: 24,
      says: 'a value of more than 9 kB is refused',
      source: 's',
      where: 'quotas, Properties value size; the text is that of several tools',
      needs: english,
      look: () =>
        withProperties((store) => ({
          got: refusal(() => store.setProperty(KEY, 'x'.repeat(9 * 1024 + 1))),
          expected: 'Argument too large: value',
        })),
    },
    {
      behaviour: 24,
      says: 'more than 500 kB in a store are refused',
      source: 's',
      where: 'quotas, Properties total storage; the text is that of many questions',
      needs: english,
      look: () =>
        withProperties((store) => {
          const values: Record<string, string> = {};
          for (let i = 0; i < 60; i++) values[`${KEY}-${i}`] = 'x'.repeat(9000);
          return {
            got: refusal(() => store.setProperties(values)),
            expected: 'You have exceeded the property storage quota. Please remove some properties and try again.',
          };
        }),
    },
    {
      behaviour: 24,
      says: 'what is not in the cache is null',
      source: 'd',
      where: `${CACHE}.get`,
      look: () => ({ got: cache().get(`${KEY}-unknown`), expected: null }),
    },
    {
      behaviour: 24,
      says: 'of ten texts that were just put the cache has some, each as it was put',
      source: 'd',
      where: `${CACHE}.put: it may forget before the time is up`,
      look: () => {
        const keys = Array.from({ length: 10 }, (_, i) => `${KEY}-${i}`);
        for (const key of keys) cache().put(key, `text of ${key}`, 60);
        const found = keys.flatMap((key) => {
          const text = cache().get(key);
          return text === null ? [] : [text === `text of ${key}`];
        });
        return { got: [...new Set(found)], expected: [true] };
      },
    },
    {
      behaviour: 24,
      says: 'the cache leaves out what it does not have when asked for many',
      source: 'd',
      where: `${CACHE}.getAll`,
      look: () => {
        cache().put(KEY, 'x', 60);
        const found = cache().getAll([KEY, `${KEY}-unknown`]);
        return { got: `${KEY}-unknown` in found, expected: false };
      },
    },
    {
      behaviour: 24,
      says: 'the cache forgets what is removed and what is past its time',
      source: 'd',
      where: `${CACHE}.remove, ${CACHE}.put`,
      look: () => {
        cache().put(KEY, 'x', 60);
        cache().remove(KEY);
        cache().put(`${KEY}-short`, 'x', 1);
        Utilities.sleep(2500);
        return { got: [cache().get(KEY), cache().get(`${KEY}-short`)], expected: [null, null] };
      },
    },
    {
      behaviour: 24,
      says: 'a key of the cache has at most 250 characters',
      source: 's',
      where: `${CACHE}.put; the text is that of several tools`,
      needs: english,
      look: () => ({ got: refusal(() => cache().put('k'.repeat(251), 'x')), expected: 'Argument too large: key' }),
    },
    {
      behaviour: 24,
      says: 'a value in the cache has at most 100 kB',
      source: 's',
      where: `${CACHE}.put; the text is that of several tools`,
      needs: english,
      look: () => ({
        got: refusal(() => cache().put(KEY, 'x'.repeat(100 * 1024 + 1))),
        expected: 'Argument too large: value',
      }),
    },
  ],
};
