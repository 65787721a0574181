/** Both maps from RFM scores to names, whole, as tables for the page. */
import { SEGMENTS } from '../../core/segments/segmentMap.ts';
import { VALUE_TYPES } from '../../core/segments/valueTypeMap.ts';
import { classNames } from '../../i18n/classes/classNames.ts';
import { SEGMENT_NAME } from '../../i18n/classes/segmentName.ts';
import { LANGUAGES, type Language } from '../../i18n/language.ts';
import type { PageTable } from '../spec/functionSpec.ts';

const SCORES = [1, 2, 3, 4, 5];

const HEADINGS: Record<Language, Record<'11' | '8' | 'rows' | 'names', string>> = {
  en: {
    '11': 'The map of eleven segments',
    '8': 'The map of eight types',
    rows: 'F and M',
    names: 'The names in both languages',
  },
  'zh-CN': { '11': '十一类细分', '8': '八类客户', rows: 'F 与 M', names: '两种语言的名称' },
};

/** Both maps, by trying all 125 scores, and the names in all languages. */
export function mapTables(language: Language): PageTable[] {
  const names = [
    ...SEGMENTS.map((code) => LANGUAGES.map((each) => classNames(each).segments[code])),
    ...VALUE_TYPES.map((code) => LANGUAGES.map((each) => classNames(each).customerTypes[code])),
  ];
  return [
    mapTable('11', language),
    mapTable('8', language),
    { title: HEADINGS[language].names, header: LANGUAGES.map((each) => `"${each}"`), rows: names },
  ];
}

/** A row holds the frequency and monetary scores, written as FM, that have the same segments at every recency. */
function mapTable(map: '11' | '8', language: Language): PageTable {
  const recencies = [...SCORES].reverse();
  const scoresOf = new Map<string, { scores: string[]; segments: string[] }>();
  for (const frequency of SCORES) {
    for (const monetary of SCORES) {
      const segments = recencies.map((recency) => SEGMENT_NAME[map](recency, frequency, monetary, language));
      const row = scoresOf.get(segments.join()) ?? { scores: [], segments };
      row.scores.push(`${frequency}${monetary}`);
      scoresOf.set(segments.join(), row);
    }
  }
  return {
    title: HEADINGS[language][map],
    header: [HEADINGS[language].rows, ...recencies.map((recency) => `R = ${recency}`)],
    rows: [...scoresOf.values()].map(({ scores, segments }) => [scores.join(' '), ...segments]),
  };
}
