/** The page: has the script look at its suites one by one, looks at its own claims, and has all results written down. */
import { broken, judged, type Page, type PageSuite, type Result } from '../claim.ts';
import { pageSuites } from '../pageSuites.ts';

type Handler = (value: unknown, user: unknown) => void;
type Functions = Record<string, (...args: unknown[]) => unknown>;

interface Runner {
  withSuccessHandler(handler: Handler): Runner;
  withFailureHandler(handler: Handler): Runner;
  withUserObject(user: unknown): Runner;
}

declare global {
  interface Window {
    google: { script: { run: Runner; host: { origin: string } } };
    contractTexts: Record<string, string>;
    /** All results of the page and the script, once they are written down. */
    contractResults?: Result[];
  }
}

const functionsOf = (runner: Runner) => runner as unknown as Functions;

const page: Page = {
  call: (name, ...args) => answer((runner) => runner, name, args).then(([value]) => value),
  callWithUserObject: (user, name, ...args) => answer((runner) => runner.withUserObject(user), name, args),
  returnsAtOnce: (name) => functionsOf(window.google.script.run)[name]?.(),
  offers: (name) => typeof functionsOf(window.google.script.run)[name] === 'function',
  texts: window.contractTexts,
};

/** What the success handler is given. */
function answer(prepare: (runner: Runner) => Runner, name: string, args: unknown[]): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const runner = window.google.script.run
      .withSuccessHandler((...given) => resolve(given))
      .withFailureHandler((error) => reject(error));
    const called = functionsOf(prepare(runner))[name];
    if (!called) throw new TypeError(`google.script.run.${name} is not a function`);
    called(...args);
  });
}

async function examine({ name, claims }: PageSuite): Promise<Result[]> {
  const results: Result[] = [];
  for (const claim of claims) {
    try {
      results.push(judged(name, claim, await claim.look(page)));
    } catch (error) {
      results.push(broken(name, claim, error));
    }
  }
  return results;
}

async function run(): Promise<void> {
  const results: Result[] = [];
  for (const name of (await page.call('beginContract')) as string[]) {
    const done = begin(name);
    results.push(...((await page.call('examineContractSuite', name)) as Result[]));
    done();
  }
  for (const suite of pageSuites) {
    const done = begin(suite.name);
    results.push(...(await examine(suite)));
    done();
  }
  say((await page.call('finishContract', results)) as string);
  window.contractResults = results;
}

/** Shows that a suite is being looked at. */
function begin(name: string): () => void {
  const item = document.createElement('li');
  item.textContent = name;
  document.getElementById('suites')?.append(item);
  return () => {
    item.dataset.done = 'true';
  };
}

function say(text: string): void {
  const place = document.getElementById('summary');
  if (place) place.textContent = text;
}

run().catch((error: unknown) => say(`Stopped: ${error instanceof Error ? error.message : String(error)}`));
