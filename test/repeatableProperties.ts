/** A failing build should fail again: properties try the same cases on every run there, and new ones everywhere else. */
import fc from 'fast-check';

if (process.env.CI) fc.configureGlobal({ seed: 20_251_125 });
