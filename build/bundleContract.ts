/** Makes `dist-contract/`: the host contract as an Apps Script project, to be run in any account. */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { type CellFunction, cellFunctions } from '../contract/cellFunctions.ts';
import { DIST_CONTRACT, ROOT } from './paths.ts';

const CONTRACT = `${ROOT}contract`;
/** Name of the one global that holds the bundle. */
const BUNDLE = 'hostContract';
/** Apps Script's parser knows neither static nor private class fields. */
const TARGET = 'es2020';
/** Functions that nobody can call, by their names. */
const HIDDEN = ['probeHidden_', 'CONTRACT_HIDDEN_'];

export async function bundleContract(outdir = DIST_CONTRACT): Promise<void> {
  await mkdir(outdir, { recursive: true });
  await Promise.all([
    bundleCode(`${outdir}/Code.js`),
    bundlePage(`${outdir}/Sidebar.html`),
    copyFile(`${ROOT}appsscript.json`, `${outdir}/appsscript.json`),
  ]);
}

/** Not minified: whoever pastes it into an account should be able to read it. */
async function bundleCode(outfile: string): Promise<void> {
  const entryPoints = Object.keys(await import('../contract/script.ts'));
  const stubs = [
    ...cellFunctions.map(cellFunctionStub),
    ...entryPoints.map((name) => `function ${name}(argument) {\n  return ${BUNDLE}.${name}(argument);\n}`),
    ...HIDDEN.map((name) => `function ${name}() {\n  return 'called';\n}`),
  ];
  await build({
    stdin: {
      contents: "export * from './script.ts';\nexport { callCellFunction } from './cellFunctions.ts';",
      resolveDir: CONTRACT,
      sourcefile: 'entry.ts',
      loader: 'ts',
    },
    bundle: true,
    format: 'iife',
    globalName: BUNDLE,
    target: TARGET,
    charset: 'utf8',
    legalComments: 'none',
    outfile,
    footer: { js: stubs.join('\n\n') },
  });
}

function cellFunctionStub({ name, summary, parameter, listed }: CellFunction): string {
  const documentation = [
    summary,
    '',
    ...(parameter ? [`@param {any} ${parameter.name} ${parameter.help}`] : []),
    '@return What the claims compare.',
    '@customfunction',
  ];
  return [
    ...(listed ? ['/**', ...documentation.map((line) => ` * ${line}`.trimEnd()), ' */'] : []),
    `function ${name}(${parameter?.name ?? ''}) {`,
    `  return ${BUNDLE}.callCellFunction('${name}', ${parameter?.name ?? 'undefined'});`,
    '}',
  ].join('\n');
}

async function bundlePage(outfile: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [`${CONTRACT}/page/main.ts`],
    bundle: true,
    write: false,
    format: 'iife',
    target: TARGET,
    // HtmlService strips what looks like a comment inside a template literal.
    supported: { 'template-literal': false },
    charset: 'utf8',
    legalComments: 'none',
  });
  const template = await readFile(`${CONTRACT}/page/page.html`, 'utf8');
  // A closing tag inside the code would end the element early.
  const script = (outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  await writeFile(
    outfile,
    template.replace('/*js*/', () => `\n${script}`),
  );
}
