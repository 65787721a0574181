import { describe, expect, it } from 'vitest';
import { catalogueFaults } from '../../build/checkCatalogue.ts';
import { type CatalogueEntry, catalogue } from '../../src/functions/catalogue.ts';

const nps = catalogue.find(({ fn }) => fn.name === 'NPS') as CatalogueEntry;

describe('the build', () => {
  it('accepts the catalogue as it is', () => {
    expect(catalogueFaults(catalogue)).toEqual([]);
  });

  it.each([
    ['a name that is taken', [nps, nps], 'NPS is already taken by src/functions/nps.ts'],
    ['a built-in of Sheets', [{ ...nps, fn: { ...nps.fn, name: 'SUM' } }], 'SUM is built into Google Sheets'],
    ['a name that could be a cell', [{ ...nps, fn: { ...nps.fn, name: 'NPS5' } }], 'NPS5 must be capitals'],
    ['a file that is not there', [{ ...nps, file: 'netPromoter' }], 'there is no such file for NPS'],
    [
      'too few examples',
      [{ ...nps, doc: { ...nps.doc, examples: nps.doc.examples.slice(0, 1) } }],
      'needs at least three examples, has 1',
    ],
    [
      'a missing translation',
      [{ ...nps, doc: { ...nps.doc, summary: { en: 'Net promoter score.' } } }],
      'NPS has no zh-CN text at doc.summary',
    ],
    ['an empty text', [{ ...nps, doc: { ...nps.doc, term: '' } }], 'NPS has no text at doc.term'],
    ['an undocumented parameter', [{ ...nps, doc: { ...nps.doc, parameters: {} } }], 'NPS does not document scores'],
    [
      'HTML in a text',
      [{ ...nps, doc: { ...nps.doc, term: '<b>NPS</b>' } }],
      'line breaks and HTML are not shown by Sheets',
    ],
  ])('refuses %s', (_, entries, sentence) => {
    // Each entry breaks the types on purpose, as a careless edit with a cast would.
    expect(catalogueFaults(entries as unknown as CatalogueEntry[]).join('\n')).toContain(sentence);
  });

  it('refuses a function that is named like an entry point', () => {
    expect(catalogueFaults([nps], ['nps']).join()).toContain('NPS is already taken by an entry point');
  });
});
