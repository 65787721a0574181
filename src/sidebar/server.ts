/** The one way to the server: typed calls over `google.script.run`. */
import type { Outcome, Server } from '../app/contract.ts';
import type { FormulaServer } from '../app/formulaContract.ts';
import type { ErrorData } from '../errors.ts';

/** The entry points of all pages. */
type EntryPoints = Server & FormulaServer;

type Method = keyof EntryPoints;

/** Google's client object; every setter returns the runner, every server function is a method. */
type Runner = {
  withSuccessHandler(handler: (outcome: unknown) => void): Runner;
  withFailureHandler(handler: (error: Error) => void): Runner;
} & Record<Method, (argument?: unknown) => void>;

declare const google: { script: { run: Runner } } | undefined;

/** The server refused, for a reason that the user can mend. */
export class Refusal extends Error {
  readonly error: ErrorData;

  constructor(error: ErrorData) {
    super(error.code);
    this.name = 'Refusal';
    this.error = error;
  }
}

/** No answer came: Google could not be reached, ended the call, or lost its result. */
export class LostConnection extends Error {
  override name = 'LostConnection';
}

/**
 * Calls one entry point.
 *
 * @throws Refusal, or LostConnection
 */
export function call<M extends Method>(
  method: M,
  ...[argument]: Parameters<EntryPoints[M]>
): Promise<ReturnType<EntryPoints[M]>> {
  return new Promise((resolve, reject) => {
    if (typeof google === 'undefined') throw new LostConnection('This page runs inside Google Sheets only');
    const runner = google.script.run
      .withSuccessHandler((answer) => {
        const outcome = answer as Outcome<ReturnType<EntryPoints[M]>> | null;
        // Google hands over null when it cannot carry a result.
        if (!outcome) reject(new LostConnection(`${method} came back empty`));
        else if (outcome.ok) resolve(outcome.value);
        else reject(new Refusal(outcome.error));
      })
      .withFailureHandler(({ message }) => reject(new LostConnection(message)));
    if (argument === undefined) runner[method]();
    else runner[method](argument);
  });
}
