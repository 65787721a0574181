/** The top-level functions of Code.js: what Sheets lists while typing, and what the menu and the sidebar call. */
import type { CatalogueEntry } from '../src/functions/catalogue.ts';

/** Name of the one global that holds the bundle. */
export const BUNDLE = 'clientele';

/** Documented stubs with real parameter names; esbuild would drop the JSDoc and hide the functions. */
export function functionStub({ fn, doc }: CatalogueEntry): string {
  const names = Object.keys(fn.parameters);
  const lines = [
    `${doc.summary.en} ${doc.term}。`,
    '',
    ...names.map((name) => {
      const parameter = doc.parameters[name];
      return `@param {${fn.parameters[name]?.type}} ${name} ${parameter?.help.en} ${parameter?.expects.en}`;
    }),
    '@customfunction',
  ];
  return [
    '/**',
    ...lines.map((line) => ` * ${line}`.trimEnd()),
    ' */',
    `function ${fn.name}(${names.join(', ')}) {`,
    `  return ${BUNDLE}.${fn.name}(arguments);`,
    '}',
  ].join('\n');
}

/** A stub for an entry point that takes one JSON value, or none. */
export function entryPointStub(name: string): string {
  return `function ${name}(request) {\n  return ${BUNDLE}.${name}(request);\n}`;
}
