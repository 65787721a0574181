/** `google.script.run` and `google.script.host` inside a page of the add-on: messages to the workbench and back. */

/**
 * The shim as a script element, to be put before the page's own scripts.
 *
 * @param functions what the script offers
 */
export function scriptRunShim(functions: readonly string[]): string {
  return `<script>(${install.toString()})(${JSON.stringify(location.origin)}, ${JSON.stringify(functions)})</script>`;
}

/** Runs inside the page, so it uses nothing from outside itself. */
function install(origin: string, functions: readonly string[]): void {
  type Callback = ((value: unknown, user?: unknown) => void) | undefined;
  interface Call {
    success: Callback;
    failure: Callback;
    user: unknown;
  }
  const waiting: Record<number, Call> = {};
  let calls = 0;

  addEventListener('message', (event: MessageEvent) => {
    const { scriptCall, value, error } = event.data ?? {};
    const call = waiting[scriptCall];
    if (event.source !== parent || !call) return;
    delete waiting[scriptCall];
    if (error === undefined) {
      call.success?.(value, call.user);
      return;
    }
    const failure = new Error(error.message);
    failure.name = error.name;
    if (call.failure) call.failure(failure, call.user);
    else console.error(failure);
  });

  /** What may cross: primitives, null, plain objects and arrays; undefined in an array becomes null. */
  const copy = (value: unknown, property: string, around: readonly unknown[]): unknown => {
    if (value === undefined) return null;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number') return Number.isFinite(value) ? value : null;
    if (around.includes(value)) throw new TypeError('Failed due to circular reference.');
    const inside = [...around, value];
    if (Array.isArray(value)) return value.map((inner, i) => copy(inner, String(i), inside));
    if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype) {
      const entries = Object.entries(value as object).filter(([, inner]) => inner !== undefined);
      return Object.fromEntries(entries.map(([key, inner]) => [key, copy(inner, key, inside)]));
    }
    throw new TypeError(`Failed due to illegal value in property: ${property}`);
  };

  const runner = (success: Callback, failure: Callback, user: unknown): unknown =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (next: Callback) => runner(next, failure, user);
          if (name === 'withFailureHandler') return (next: Callback) => runner(success, next, user);
          if (name === 'withUserObject') return (next: unknown) => runner(success, failure, next);
          if (!functions.includes(String(name))) return undefined;
          return (...args: unknown[]) => {
            const call = ++calls;
            const copied = args.map((argument, i) => copy(argument, String(i), []));
            waiting[call] = { success, failure, user };
            parent.postMessage({ scriptCall: call, functionName: String(name), args: copied }, '*');
          };
        },
      },
    );
  const say = (hostAction: string) => () => parent.postMessage({ hostAction }, '*');
  const resize = (side: 'width' | 'height') => (pixels: number) =>
    parent.postMessage({ hostAction: 'resize', size: { [side]: `${Number(pixels)}px` } }, '*');
  const google = {
    script: {
      run: runner(undefined, undefined, undefined),
      host: {
        origin,
        close: say('close'),
        setHeight: resize('height'),
        setWidth: resize('width'),
        editor: { focus: say('focus') },
      },
    },
  };
  Object.assign(window, { google });
}
