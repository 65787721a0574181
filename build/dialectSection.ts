/** The section “The dialect of reports” of `docs/fidelity.md`, made from `dialect.ts`. */
import { DIALECT, LEFT_OUT, RULES } from './dialect.ts';

const HEADING = '## The dialect of reports';

export function dialectSection(): string {
  return [
    HEADING,
    '<!-- Made by npm run docs from build/dialect.ts; edit there. -->',
    'Reports keep to formulas that Sheets, Univer 0.25.1 and LibreOffice 7.4 compute alike. `test/workbench/dialect.host.test.ts` has the last two compute samples of every function below, and holds them to results from Google’s documentation or the function’s definition. `test/workbench/reportFormulas.host.test.ts` holds the reports to the functions and to how formulas are written; the rules on what cells hold show in the figures, which LibreOffice computes again there. A live sheet has not computed them yet.',
    'Beside the functions there are arithmetic, comparison and `&`. Numbers are whole, and there are no lists in braces: locales write a fraction and a list with different signs. Ranges have both ends: LibreOffice reads an open one as one cell.',
    RULES.map(({ rule, broken }) => `- ${rule} Not ${broken.map(code).join(', ')}.`).join('\n'),
    'The examples are over the sheet of `test/workbench/dialectSamples.ts`.',
    table('subject', 'functions', Object.entries(DIALECT)),
    'In Sheets, but not in the dialect:',
    table(
      'why',
      'functions',
      LEFT_OUT.map(({ reason, functions }) => [reason, functions]),
    ),
    'What stands in neither table was not tried. Among it are the functions that give another result each time (`NOW`, `TODAY`, `RAND`, `RANDBETWEEN`, `RANDARRAY`) or read cells that they do not name (`OFFSET`, `INDIRECT`).',
  ].join('\n\n');
}

/** The document with its section of that heading replaced, up to the next heading or the end. */
export function withDialectSection(document: string): string {
  const start = document.indexOf(`${HEADING}\n`);
  if (start < 0) throw new Error(`There is no “${HEADING}” in the document.`);
  const next = document.indexOf('\n## ', start);
  return `${document.slice(0, start)}${dialectSection()}\n${next < 0 ? '' : document.slice(next)}`;
}

function table(left: string, right: string, rows: readonly (readonly [string, readonly string[]])[]): string {
  return [
    `| ${left} | ${right} |`,
    '|---|---|',
    ...rows.map(([name, functions]) => `| ${name} | ${functions.map(code).join(', ')} |`),
  ].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
