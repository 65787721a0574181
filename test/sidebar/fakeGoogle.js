/** Runs in the page before its own script: `google.script.run` as Google documents it, over `askServer` of the test. */
(() => {
  const runner = (succeed, fail) =>
    new Proxy(
      {},
      {
        get: (_, name) => {
          if (name === 'withSuccessHandler') return (handler) => runner(handler, fail);
          if (name === 'withFailureHandler') return (handler) => runner(succeed, handler);
          return async (argument) => {
            const { answer, lost } = await globalThis.askServer(name, argument);
            if (lost === undefined) succeed?.(answer);
            else fail?.(new Error(lost));
          };
        },
      },
    );
  globalThis.google = { script: { run: runner() } };
})();
