/** Every custom function, in the built bundle, on ten thousand random grids: an answer of its shape, or an error that is told. */
import { performance } from 'node:perf_hooks';
import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readFunctionDocs } from '../../workbench/host/formulas/functionDocs.ts';
import { bareRealm, CODE, documentIn } from '../bundle.ts';
import { type Call, drawCall } from './fuzz/calls.ts';
import { DECLARED, SHARED } from './fuzz/declared.ts';
import { TIME_ZONE } from './fuzz/kinds.ts';
import { randomFrom } from './fuzz/random.ts';
import { misshapen } from './fuzz/shapes.ts';

const CALLS = 10_000;
/** At least so many of them must be answered and not refused. */
const ANSWERED = 0.4;

/** No call of so few rows may take longer. */
const LONGEST_MS = 5000;

const SEED = Number(process.env.FUZZ_SEED ?? 20250401);
console.info(`Random grids from FUZZ_SEED=${SEED}`);

const functions = readFunctionDocs(CODE).map((doc) => ({
  ...doc,
  declared: DECLARED[doc.name],
  kinds: doc.parameters.map(({ name, help }) => ({
    name,
    optional: help.startsWith('Optional'),
    kind: DECLARED[doc.name]?.takes?.[name] ?? SHARED[name],
  })),
}));

describe('the declarations', () => {
  it('are of the functions in the bundle', () => {
    expect(Object.keys(DECLARED).sort()).toEqual(functions.map(({ name }) => name).sort());
  });

  it('cover every function and all its parameters', () => {
    const missing = functions.flatMap(({ name, declared, kinds }) =>
      declared ? kinds.flatMap((each) => (each.kind ? [] : [`${name}(${each.name})`])) : [name],
    );
    expect(missing).toEqual([]);
  });

  it('name no parameter that a function does not have', () => {
    const surplus = functions.flatMap(({ name, declared, parameters }) =>
      Object.keys(declared?.takes ?? {})
        .filter((taken) => parameters.every((parameter) => parameter.name !== taken))
        .map((taken) => `${name}(${taken})`),
    );
    expect(surplus).toEqual([]);
  });
});

describe.each(functions)('$name on random grids', ({ name, declared, kinds }) => {
  it('gives what it is declared to give, or says what is wrong', { timeout: 60_000 }, () => {
    const unexpected: string[] = [];
    const realm = bareRealm({
      ...documentIn('en_US', TIME_ZONE),
      Utilities: { getUuid: () => '00000000-0000' },
      console: { error: (text: string) => unexpected.push(text) },
    });
    const RealmDate = vm.runInContext('Date', realm) as DateConstructor;
    const random = randomFrom(SEED);
    const parameters = kinds.map((each) => ({ ...each, kind: each.kind as NonNullable<typeof each.kind> }));
    let answered = 0;
    for (let i = 0; i < CALLS; i++) {
      const call = drawCall(random, parameters, RealmDate);
      const begun = performance.now();
      const outcome = outcomeOf(() => realm[name]?.(...call.arguments));
      const took = performance.now() - begun;
      const wrong =
        took > LONGEST_MS
          ? `took ${took} ms`
          : 'refused' in outcome
            ? wrongRefusal(outcome.refused)
            : wrongAnswer(outcome.answer, call);
      if (wrong !== null) {
        const formula = `${name}(${call.arguments.map(written).join(', ')})`;
        expect.fail(`call ${i}${call.damage.length > 0 ? ` (${call.damage.join(', ')})` : ''}: ${wrong}\n${formula}`);
      }
      if ('answer' in outcome) answered++;
    }
    expect(answered / CALLS, 'share of the calls that reached the computation').toBeGreaterThanOrEqual(ANSWERED);

    function wrongRefusal(error: unknown): string | null {
      const { name: kind, message } = error as Error;
      if (kind !== 'Error' || message.startsWith('Something went wrong')) {
        return `crashed: ${kind}: ${message}\n${unexpected.join('\n')}`;
      }
      const told = /^\S.+\.$/s.test(message) && message.length < 500;
      return told ? null : `no sentence: ${JSON.stringify(message)}`;
    }

    function wrongAnswer(answer: unknown, call: Call): string | null {
      if (!declared) return 'nothing is declared';
      const argument = (parameter: string) => call.arguments[parameters.findIndex((each) => each.name === parameter)];
      const language = argument('language');
      const wrong = misshapen(answer, declared.gives, { argument, english: !isFilled(language) });
      if (wrong !== null) return `${wrong}: ${written(answer)}`;
      const plain = call.damage.length === 0 && !isFilled(argument('leave_out'));
      return plain && declared.agrees?.(answer, call.drawn) === false ? `does not agree: ${written(answer)}` : null;
    }
  });
});

function outcomeOf(call: () => unknown): { answer: unknown } | { refused: unknown } {
  try {
    return { answer: call() };
  } catch (error) {
    return { refused: error };
  }
}

function isFilled(argument: unknown): boolean {
  return argument !== undefined && argument !== null && argument !== '';
}

/** An argument or result as a failure shows it. */
function written(value: unknown): string {
  return String(
    JSON.stringify(value, function (key, cell) {
      const raw = (this as Record<string, unknown>)[key];
      if (Object.prototype.toString.call(raw) === '[object Date]') return `Date ${Number(raw)}`;
      if (typeof raw === 'string' && raw.length > 60) return `${raw.slice(0, 20)}… ${raw.length} characters`;
      return cell === undefined
        ? 'undefined'
        : Object.is(raw, -0)
          ? '-0'
          : typeof raw === 'number' && !Number.isFinite(raw)
            ? String(raw)
            : cell;
    }),
  );
}
