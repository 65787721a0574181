/** The page documents the functions that there are, as they are. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { documentation } from '../../build/functionHelp.ts';
import { DIST } from '../../build/paths.ts';
import { largestSpill } from '../../src/functionHelp/formula/spill.ts';
import { catalogue } from '../../src/functions/catalogue.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';

const built = documentation();
const page = readFileSync(`${DIST}/Functions.html`, 'utf8');

/** Google hands the page over whole each time it is opened. */
const LARGEST_KB = 470;

describe('Functions.html', () => {
  it('holds the documentation that the catalogue makes', () => {
    const data = /<script type="application\/json" id="documentation">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(built)));
  });

  it(`is at most ${LARGEST_KB} kB`, () => {
    expect(Buffer.byteLength(page) / 1000).toBeLessThanOrEqual(LARGEST_KB);
  });

  it('leaves the sidebar without the documentation', () => {
    const sidebar = readFileSync(`${DIST}/Sidebar.html`, 'utf8');
    for (const { doc } of catalogue)
      for (const language of LANGUAGES) expect(sidebar).not.toContain(doc.summary[language]);
  });
});

describe('the documentation', () => {
  it('describes every function and parameter in every language', () => {
    expect(built.functions.map(({ name }) => name).sort()).toEqual(catalogue.map(({ fn }) => fn.name).sort());
    for (const { fn, doc } of catalogue) {
      for (const language of LANGUAGES) {
        const texts = built.texts[language].functions[fn.name];
        expect(Object.keys(texts?.parameters ?? {})).toEqual(Object.keys(fn.parameters));
        expect(texts?.summary).toBe(doc.summary[language]);
        expect(texts?.examples).toHaveLength(doc.examples.length);
      }
    }
  });

  it('asks for a parameter by what it takes: the function accepts what the control offers, and refuses the rest', () => {
    const controls = built.functions.flatMap(({ parameters }) => parameters.map(({ control }) => control));
    for (const control of controls) {
      if (control.kind === 'choice') expect(control.options.length).toBeGreaterThan(1);
      if (control.kind === 'number') expect(control.expected.kind).not.toBe('text');
    }
    const named = (name: string) => built.functions.find((each) => each.name === name)?.parameters;
    expect(named('CLV_FORECAST')?.map(({ control }) => control.kind)).toEqual([
      ...['column', 'column', 'column', 'number', 'number', 'number', 'day', 'choice', 'leaveOut', 'choice'],
    ]);
    expect(named('CHURN')?.map(({ control }) => control.kind)).toEqual(['countOrIds', 'countOrIds']);
    expect(named('TIER')?.map(({ control }) => control.kind)).toEqual(['column', 'choice', 'range', 'range', 'choice']);
    expect(named('CLV_FORECAST')?.[4]).toEqual({
      name: 'horizon_days',
      control: { kind: 'number', expected: { kind: 'wholeNumber', min: 1, max: 3650 } },
      optional: true,
      fallback: '365',
    });
  });

  it.each(catalogue.map((entry) => [entry.fn.name, entry] as const))(
    'says how many cells a result of %s can fill: no example needs more',
    (name, { fn, doc }) => {
      const help = built.functions.find((each) => each.name === name);
      for (const { arguments: args, gives } of doc.examples) {
        if (!help || typeof gives !== 'object' || 'error' in gives) continue;
        const lengths = args.map((value) => (typeof value === 'object' ? value.length : 1));
        const added = args[Object.keys(fn.parameters).indexOf(help.result.added ?? '')];
        const spill = largestSpill(help.result, Math.max(...lengths), typeof added === 'number' ? added : 0);
        expect(gives.length).toBeLessThanOrEqual(spill.rows);
        expect(gives[0]?.length).toBeLessThanOrEqual(spill.columns);
      }
    },
  );
});
