import { describe, expect, it } from 'vitest';
import { documentation } from '../../build/functionHelp.ts';
import { searchIn } from '../../src/functionHelp/search.ts';

const built = documentation();
const search = searchIn(built);
const names = (query: string) => search(query).map(({ name }) => name);

describe('the search', () => {
  it('lists all functions for nothing', () => {
    expect(names('  ')).toEqual(built.functions.map(({ name }) => name));
  });

  it.each(built.functions.map(({ name, term }) => [name, term]))(
    'finds %s first by its name, and by %s',
    (name, term) => {
      expect(names(name)[0]).toBe(name);
      expect(names(name.toLowerCase().replaceAll('_', ' '))[0]).toBe(name);
      const sameTerm = built.functions.filter((each) => each.term === term).map((each) => each.name);
      expect(sameTerm).toContain(names(term)[0]);
    },
  );

  it.each([
    ['retention', 'RETENTION'],
    ['留存', 'RETENTION'],
    ['net promoter', 'NPS'],
    ['净推荐值', 'NPS'],
    ['ＮＰＳ', 'NPS'],
    ['lifetime value forecast', 'CLV_FORECAST'],
    ['customers churn', 'CHURN'],
    ['流失客户', 'CHURN'],
    ['复购', 'REPEAT_RATE'],
    ['market share', 'MARKET_SHARE'],
    ['expectations', 'EXPECTATION_GAP'],
  ])('answers %s with %s among the first three', (query, name) => {
    expect(names(query).slice(0, 3)).toContain(name);
  });

  it('finds a family by its name, in either language', () => {
    const family = built.functions.filter(({ category }) => category === 'segmentation').map(({ name }) => name);
    expect(names('Segmentation')).toEqual(expect.arrayContaining(family));
    expect(names('客户细分')).toEqual(expect.arrayContaining(family));
  });

  it('wants every word to be found', () => {
    expect(names('retention xyzzy')).toEqual([]);
    expect(names('xyzzy')).toEqual([]);
  });
});
