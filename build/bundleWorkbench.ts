/** Bundles the workbench: its page, the realm that runs scripts, and the command line. */
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { type BuildOptions, build } from 'esbuild';
import { ROOT, WORKBENCH } from './paths.ts';

const common: BuildOptions = { bundle: true, charset: 'utf8', legalComments: 'none', logLevel: 'silent' };

export async function bundleWorkbench(): Promise<void> {
  await mkdir(`${WORKBENCH}/cli`, { recursive: true });
  await Promise.all([
    bundleRealm(),
    bundleStart(),
    bundleReader(),
    bundlePage(),
    bundleCommandLine(),
    bundleErrorTexts(),
  ]);
}

/** Evaluated inside the isolated realm, so it must be one plain script. */
async function bundleRealm(): Promise<void> {
  await build({
    ...common,
    entryPoints: {
      realm: `${ROOT}workbench/realm/realm.ts`,
      browserWorker: `${ROOT}workbench/realm/browserWorker.ts`,
    },
    outdir: WORKBENCH,
    format: 'iife',
    target: 'es2020',
  });
}

/** It tells old browsers what they lack, so they must be able to read it. */
async function bundleStart(): Promise<void> {
  await build({
    ...common,
    entryPoints: { start: `${ROOT}workbench/page/start.ts` },
    outdir: WORKBENCH,
    format: 'iife',
    target: 'es2015',
  });
}

/** Reads files in a worker of its own. */
async function bundleReader(): Promise<void> {
  await build({
    ...common,
    entryPoints: { readWorker: `${ROOT}workbench/files/readWorker.ts` },
    outdir: WORKBENCH,
    format: 'iife',
    target: 'es2022',
    minify: true,
  });
}

async function bundlePage(): Promise<void> {
  await rm(`${WORKBENCH}/chunks`, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: { page: `${ROOT}workbench/page/page.ts` },
    outdir: WORKBENCH,
    // What is imported when it is needed stays in files of its own: Univer's hyphenation of fifty languages, files of Excel's.
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    target: 'es2022',
    minify: true,
    jsx: 'automatic',
    loader: { '.ttf': 'dataurl', '.woff': 'dataurl', '.woff2': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  await copyFile(`${ROOT}workbench/page/index.html`, `${WORKBENCH}/index.html`);
}

/** The words of the sidebar's errors, for a client without the sidebar. */
async function bundleErrorTexts(): Promise<void> {
  const contents = [
    `import { describeError } from './src/i18n/errors/describeError.ts';`,
    `import { languageOf } from './src/i18n/language.ts';`,
    'export const errorText = (error, locale) => describeError(error, languageOf(locale)).text;',
  ].join('\n');
  await build({
    ...common,
    stdin: { contents, resolveDir: ROOT, sourcefile: 'errorTexts.ts', loader: 'ts' },
    outfile: `${WORKBENCH}/cli/errorTexts.cjs`,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
}

async function bundleCommandLine(): Promise<void> {
  await build({
    ...common,
    entryPoints: {
      call: `${ROOT}workbench/cli/call.ts`,
      segment: `${ROOT}workbench/cli/segment.ts`,
      nodeHost: `${ROOT}workbench/host/nodeHost.ts`,
      nodeWorker: `${ROOT}workbench/realm/nodeWorker.ts`,
    },
    outdir: `${WORKBENCH}/cli`,
    outExtension: { '.js': '.cjs' },
    platform: 'node',
    format: 'cjs',
    target: 'node20',
  });
}
