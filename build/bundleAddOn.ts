/** Makes `dist/`: what clasp pushes to Google. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { TextsFile } from '../src/apps-script/textsFile.ts';
import { catalogue } from '../src/functions/catalogue.ts';
import { HEADER_NAMES } from '../src/grid/headerNames.ts';
import { ERROR_TEXTS } from '../src/i18n/errors/errorTexts.ts';
import { SHEET_WORDS } from '../src/i18n/sheets/sheetWords.ts';
import { catalogueFaults } from './checkCatalogue.ts';
import { documentation } from './functionHelp.ts';
import { BUNDLE, entryPointStub, functionStub } from './stubs.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Modules whose every export is an entry point. */
const ENTRY_MODULES = ['src/apps-script/menu.ts', 'src/apps-script/server.ts', 'src/apps-script/formulaServer.ts'];
/** Apps Script's parser knows neither static nor private class fields. */
const TARGET = 'es2020';
/** Words that no cell needs, unless it has an error, stand in a file of their own: each by the function that serves it, after which its module is called. */
const TEXTS: TextsFile = { sheetWords: SHEET_WORDS, headerNames: HEADER_NAMES, errorTexts: ERROR_TEXTS };

export async function bundleAddOn(outdir = `${ROOT}dist`): Promise<void> {
  const entryPoints = await Promise.all(
    ENTRY_MODULES.map(async (file) => ({ file, names: Object.keys(await import(`../${file}`)) })),
  );
  const faults = catalogueFaults(
    catalogue,
    entryPoints.flatMap(({ names }) => names),
  );
  if (faults.length > 0)
    throw new Error(`The catalogue is not sound:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    bundleCode(`${outdir}/Code.js`, entryPoints),
    bundlePage('sidebar/main.tsx', 'sidebar/sidebar.html', `${outdir}/Sidebar.html`),
    bundlePage('functionHelp/main.tsx', 'functionHelp/functionHelp.html', `${outdir}/Functions.html`, documentation()),
    writeFile(`${outdir}/Texts.html`, inHtml(TEXTS)),
    copyFile(`${ROOT}appsscript.json`, `${outdir}/appsscript.json`),
  ]);
}

interface EntryModule {
  file: string;
  names: readonly string[];
}

async function bundleCode(outfile: string, entryPoints: readonly EntryModule[]): Promise<void> {
  // One plain object, assigned: exports would be read through getters that are defined anew for every cell.
  const entry = [
    `import { customFunction } from './src/apps-script/customFunction.ts';`,
    ...catalogue.map(({ file, fn }) => `import { fn as ${fn.name} } from './src/functions/${file}.ts';`),
    ...entryPoints.map(({ file, names }) => `import { ${names.join(', ')} } from './${file}';`),
    `${BUNDLE} = {`,
    ...catalogue.map(({ fn }) => `${fn.name}: customFunction(${fn.name}),`),
    ...entryPoints.map(({ names }) => `${names.join(', ')},`),
    '};',
  ].join('\n');
  await build({
    stdin: { contents: entry, resolveDir: ROOT, sourcefile: 'entry.ts', loader: 'ts' },
    bundle: true,
    logLevel: 'silent',
    format: 'iife',
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    // Google evaluates the whole bundle for every cell, so it is kept small; the stubs below stay as they are written.
    minify: true,
    plugins: [definitionsOnly, textsBeside],
    outfile,
    banner: { js: `var ${BUNDLE};` },
    footer: {
      js: [...catalogue.map(functionStub), ...entryPoints.flatMap(({ names }) => names.map(entryPointStub))].join(
        '\n\n',
      ),
    },
  });
}

/**
 * simple-statistics does not tell bundlers that its files only define things; without that, the bundle keeps classifiers that
 * nobody calls.
 */
const definitionsOnly: Plugin = {
  name: 'definitions-only',
  setup({ onResolve }) {
    const folder = `${ROOT}node_modules/simple-statistics`;
    onResolve({ filter: /^simple-statistics$/ }, () => ({ path: `${folder}/index.js`, sideEffects: false }));
    onResolve({ filter: /^\.\// }, ({ path: file, resolveDir }) =>
      resolveDir.startsWith(folder) ? { path: path.join(resolveDir, file), sideEffects: false } : null,
    );
  },
};

/** The code reads such words from their file when it needs them. */
const textsBeside: Plugin = {
  name: 'texts-beside',
  setup({ onResolve }) {
    const modules = new RegExp(`/(?:${Object.keys(TEXTS).join('|')})\\.ts$`);
    onResolve({ filter: modules }, () => ({ path: `${ROOT}src/apps-script/textsFile.ts` }));
  },
};

/**
 * One file of a page: its script and style, and the data it shows, where its template has the place for them.
 *
 * @param script and `template`: files in `src`
 */
async function bundlePage(script: string, template: string, outfile: string, data?: object): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}src/${script}`],
    bundle: true,
    logLevel: 'silent',
    write: false,
    outdir: '/',
    format: 'iife',
    target: TARGET,
    // HtmlService strips what looks like a comment inside a template literal.
    supported: { 'template-literal': false },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    charset: 'utf8',
    legalComments: 'none',
    minify: true,
  });
  const part = (extension: string) => outputFiles.find((file) => file.path.endsWith(extension))?.text.trim() ?? '';
  const parts = {
    css: part('.css'),
    // A closing tag inside the code would end the element early, and no tag may begin inside the data.
    js: part('.js').replaceAll('</script', '<\\/script'),
    data: inHtml(data ?? null),
  };
  const page = await readFile(`${ROOT}src/${template}`, 'utf8');
  await writeFile(
    outfile,
    page.replace(/\/\*(css|js)\*\/|"(data)"/g, (_, code?: 'css' | 'js') => parts[code ?? 'data']),
  );
}

/** Data as JSON in which no tag begins. */
function inHtml(data: unknown): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
