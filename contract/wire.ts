/** `google.script.run`: what crosses from the page to the script and back. */
import type { Page, PageClaim, PageSuite } from './claim.ts';
import type { Held, Span } from './probes.ts';
import { QUOTED } from './sources.ts';

const RUN = 'reference, google.script.run';
const LIMITS = 'guide, Communicate with server functions: ten at once, then a queue';
const TOOLS = 'issues of several tools';

/** The text with which a call fails. */
async function failure(call: Promise<unknown>): Promise<string> {
  try {
    await call;
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing failed';
}

/** Arguments that may not cross, and where in the argument the fault is. */
const illegal = (what: string, value: () => unknown, at: string): PageClaim => ({
  behaviour: 23,
  says: `${what} may not be sent`,
  source: 's',
  where: `${RUN}; the text is ${QUOTED}`,
  look: async (page) => ({
    got: await failure(page.call('probeDescribe', value())),
    expected: `Failed due to illegal value in property: ${at}`,
  }),
});

const sent = (says: string, value: () => unknown, expected: unknown, source: PageClaim['source'] = 'd'): PageClaim => ({
  behaviour: 23,
  says,
  source,
  where: RUN,
  look: async (page) => ({ got: await page.call('probeDescribe', value()), expected: JSON.stringify(expected) }),
});

const received = (
  says: string,
  name: string,
  expected: unknown,
  source: PageClaim['source'],
  where: string,
): PageClaim => ({
  behaviour: 23,
  says,
  source,
  where,
  look: async (page) => ({ got: await page.call(name), expected }),
});

export const wire: PageSuite = {
  name: 'google.script.run',
  claims: [
    sent(
      'numbers, texts, booleans, null, objects and arrays arrive as they are',
      () => ({ number: 1.5, text: '茶', yes: true, nothing: null, rows: [[1, 'a'], []] }),
      { number: 1.5, text: '茶', yes: true, nothing: null, rows: [[1, 'a'], []] },
    ),
    sent('undefined in an array arrives as null', () => [1, undefined, 3], [1, null, 3]),
    sent('undefined in an object is left out', () => ({ a: 1, b: undefined }), { a: 1 }, '?'),
    sent('what is no finite number arrives as null', () => [Number.NaN, Number.POSITIVE_INFINITY], [null, null], 's'),
    illegal('a date', () => new Date(0), '0'),
    illegal('a date inside an object', () => ({ from: { day: new Date(0) } }), 'day'),
    illegal('a function', () => () => 1, '0'),
    illegal('a map', () => new Map([[1, 2]]), '0'),
    {
      behaviour: 23,
      says: 'an object that holds itself may not be sent',
      source: 's',
      where: `${RUN}; the text is that of ${TOOLS}`,
      look: async (page) => {
        const circle: Record<string, unknown> = {};
        circle.self = circle;
        return {
          got: await failure(page.call('probeDescribe', circle)),
          expected: 'Failed due to circular reference.',
        };
      },
    },
    {
      behaviour: 23,
      says: 'what the script changes in an argument stays as it was in the page',
      source: 'd',
      where: `${RUN}: “becomes a copy”`,
      look: async (page) => {
        const value = { changed: false };
        return { got: [await page.call('probeChange', value), value.changed], expected: [true, false] };
      },
    },
    received('a date as a result arrives as null', 'probeDate', null, 's', TOOLS),
    received('a date anywhere in a result makes all of it null', 'probeDeepDate', null, 's', TOOLS),
    received('undefined in an array of a result arrives as null', 'probeHoles', { list: [1, null, 3] }, '?', 'JSON'),
    {
      behaviour: 23,
      says: 'a function without a result answers null or undefined',
      source: '?',
      where: TOOLS,
      look: async (page) => ({ got: (await page.call('probeNothing')) ?? null, expected: null }),
    },
    {
      behaviour: 23,
      says: 'of a thrown error only its name and its text arrive',
      source: 's',
      where: TOOLS,
      look: async (page) => {
        const error = await rejection(page, 'probeThrow', 'out of tea');
        // Whether the name stands before the text as well is not documented.
        const message = error.message.replace(/^RangeError: /, '');
        return { got: [error.name, message, 'secret' in error], expected: ['RangeError', 'out of tea', false] };
      },
    },
    {
      behaviour: 23,
      says: 'what a service throws arrives as an Exception',
      source: 's',
      where: TOOLS,
      look: async (page) => ({ got: (await rejection(page, 'probeException')).name, expected: 'Exception' }),
    },
    {
      behaviour: 23,
      says: 'a function whose name ends in _ is not offered',
      source: 'd',
      where: 'guide, Communicate with server functions: private functions',
      look: async (page) => ({ got: [page.offers('probeEcho'), page.offers('probeHidden_')], expected: [true, false] }),
    },
    {
      behaviour: 23,
      says: 'a name that the script does not have is not offered',
      source: 's',
      where: 'questions with “is not a function”',
      look: async (page) => ({ got: page.offers('probeNoSuchFunction'), expected: false }),
    },
    {
      behaviour: 23,
      says: 'a call returns nothing at once',
      source: 'd',
      where: `${RUN}: void`,
      look: async (page) => ({ got: page.returnsAtOnce('probeNothing') ?? null, expected: null }),
    },
    {
      behaviour: 23,
      says: 'the user object is handed to the success handler as it is',
      source: 'd',
      where: `${RUN}.withUserObject`,
      look: async (page) => {
        const user = { day: new Date(0) };
        const [value, given] = await page.callWithUserObject(user, 'probeEcho', 1);
        return { got: [value, given === user], expected: [1, true] };
      },
    },
    {
      behaviour: 23,
      says: 'more than ten calls at once are all answered',
      source: 'd',
      where: LIMITS,
      look: async (page) => {
        const numbers = Array.from({ length: 14 }, (_, i) => i);
        return { got: await Promise.all(numbers.map((number) => page.call('probeEcho', number))), expected: numbers };
      },
    },
    {
      behaviour: 23,
      says: 'more than one and at most ten calls run at once',
      source: 'd',
      where: LIMITS,
      look: async (page) => {
        const calls = Array.from({ length: 14 }, () => page.call('probeSleep', 2500));
        const spans = (await Promise.all(calls)) as Span[];
        const atOnce = spans.map(
          ({ from }) => spans.filter((other) => other.from <= from && from < other.until).length,
        );
        const most = Math.max(...atOnce);
        return { got: most > 1 && most <= 10 ? '2 to 10' : most, expected: '2 to 10' };
      },
    },
    {
      behaviour: 27,
      says: 'an execution finds nothing that an earlier one left on its globals',
      source: 's',
      where: 'questions on global variables in Apps Script',
      look: async (page) => {
        await page.call('probeLeave', 'x');
        return { got: await page.call('probeLeft'), expected: ['undefined', 'undefined'] };
      },
    },
    {
      behaviour: null,
      says: 'two executions never hold the lock of the script at once',
      source: 'd',
      where: 'reference, LockService',
      look: async (page) => {
        const calls = [page.call('probeHold', 800), page.call('probeHold', 800)];
        const [a, b] = (await Promise.all(calls)) as [Held, Held];
        return { got: [a.got, b.got, a.from < b.until && b.from < a.until], expected: [true, true, false] };
      },
    },
  ],
};

async function rejection(page: Page, name: string, ...args: unknown[]): Promise<Error> {
  try {
    await page.call(name, ...args);
  } catch (error) {
    return error as Error;
  }
  throw new Error(`${name} did not fail`);
}
