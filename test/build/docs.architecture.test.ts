import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { withDialectSection } from '../../build/dialectSection.ts';
import { functionPages } from '../../build/docs.ts';
import { ROOT } from '../../build/paths.ts';
import { catalogue } from '../../src/functions/catalogue.ts';
import { LANGUAGES } from '../../src/i18n/language.ts';

describe('the function pages', () => {
  const pages = functionPages();

  it.each([...pages])('%s says what the catalogue says', (name, text) => {
    expect(readFileSync(`${ROOT}docs/functions/${name}`, 'utf8')).toBe(text);
  });

  it.each(LANGUAGES)('in %s are these and no others', (language) => {
    const made = [...pages.keys()].filter((name) => name.startsWith(`${language}/`));
    expect(
      readdirSync(`${ROOT}docs/functions/${language}`)
        .map((name) => `${language}/${name}`)
        .sort(),
    ).toEqual(made.sort());
  });

  it.each([...pages])('%s mentions and links to functions that there are', (name, text) => {
    const names = catalogue.map(({ fn }) => fn.name);
    const mentioned = [...text.matchAll(/\b[A-Z]+(?:_[A-Z]+)+\b/g)].map(([found]) => found);
    expect(mentioned.filter((found) => !names.includes(found))).toEqual([]);
    const targets = [...text.matchAll(/\]\(([^)]+\.md)\)/g)].map(([, target]) =>
      path.posix.join(path.posix.dirname(name), target ?? ''),
    );
    expect(targets.filter((target) => !pages.has(target))).toEqual([]);
  });
});

describe('the README', () => {
  it('names every function, says how many there are, and links to its page', () => {
    const readme = readFileSync(`${ROOT}README.md`, 'utf8');
    for (const { fn } of catalogue) expect(readme).toContain(`[\`${fn.name}\`](docs/functions/en/${fn.name}.md)`);
    expect(readme).toContain(`**Functions.** ${catalogue.length} of them`);
  });
});

describe('the dialect of reports', () => {
  it('is documented as it is tested', () => {
    const document = readFileSync(`${ROOT}docs/fidelity.md`, 'utf8');
    expect(document).toBe(withDialectSection(document));
  });
});

describe('links between the documents', () => {
  const documents = [
    'README.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
    'docs/guide.en.md',
    'docs/guide.zh-CN.md',
    'docs/architecture.md',
    'docs/deploy.md',
    'docs/fidelity.md',
    'docs/contract.md',
    'docs/decisions.md',
  ];

  it.each(documents)('in %s lead somewhere', (document) => {
    const text = readFileSync(ROOT + document, 'utf8');
    const targets = [...text.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target ?? '');
    const dead = targets.filter((target) => !existsSync(path.join(ROOT, path.dirname(document), target)));
    expect(dead).toEqual([]);
  });
});
