/** Makes `dist/`: what clasp pushes to Google. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { catalogue } from '../src/functions/catalogue.ts';
import { catalogueFaults } from './checkCatalogue.ts';
import { BUNDLE, entryPointStub, functionStub } from './stubs.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
/** Modules whose every export is an entry point. */
const ENTRY_MODULES = ['src/apps-script/menu.ts', 'src/apps-script/server.ts'];
/** Apps Script's parser knows neither static nor private class fields. */
const TARGET = 'es2020';

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
    bundleSidebar(`${outdir}/Sidebar.html`),
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
    plugins: [definitionsOnly],
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

async function bundleSidebar(outfile: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [`${ROOT}src/sidebar/main.tsx`],
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
  const part = (extension: string) => outputFiles.find((file) => file.path.endsWith(extension))?.text ?? '';
  const template = await readFile(`${ROOT}src/sidebar/sidebar.html`, 'utf8');
  // A closing tag inside the code would end the element early.
  const script = part('.js').replaceAll('</script', '<\\/script');
  await writeFile(
    outfile,
    template.replace('/*css*/', () => part('.css').trim()).replace('/*js*/', () => script.trim()),
  );
}
