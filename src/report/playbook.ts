/** The Playbook: what to do with every class. The treatments are the team's, known by their class, and kept when it goes. */
import type { ClassKind } from '../core/segments/customerClasses.ts';
import { columnLetter } from '../grid/columns.ts';
import { type ClassSet, classNames, SET_OF } from '../i18n/classes/classNames.ts';
import { LANGUAGES, type Language } from '../i18n/language.ts';
import { sheetWords } from '../i18n/sheets/sheetWords.ts';
import { codesOf, countingOf, kindsOf, namesOf, ofClass, setOf } from './classes.ts';
import { quote } from './formulas.ts';
import type { ReportInput } from './input.ts';
import { notedAs } from './keptCells.ts';
import { type Cell, nameOf, PLAIN, type ReportSheet } from './model.ts';
import { fixed, INDENT, sheetGrid } from './sheetGrid.ts';
import { STYLES } from './styles.ts';
import { tierStyle } from './tierLook.ts';

const [TITLE, REMARK, HEAD, FIRST_ROW] = [1, 2, 3, 4] as const;
const COLUMN = { kind: 1, name: 2, customers: 3, treatment: 4 } as const;

interface Entry {
  id: string;
  kind: ClassKind;
  place: number;
  name: string;
  /** The words to start with, in every language; '' for segments of one's own. */
  initial: Record<Language, string>;
}

/** Which of the six texts for tiers so many tiers start with. */
const TIER_TEXTS: Record<number, readonly number[]> = {
  2: [0, 5],
  3: [0, 2, 5],
  4: [0, 1, 2, 5],
  5: [0, 1, 2, 4, 5],
  6: [0, 1, 2, 3, 4, 5],
};

/** A row for every class of the run, in the order of the sheet. */
function entriesOf(input: ReportInput): Entry[] {
  return kindsOf(input).flatMap((kind) => {
    const [names, codes, set] = [namesOf(input, kind), codesOf(input, kind), setOf(input, kind)];
    return codes.map((code, place): Entry => {
      const initial = inEach((language) => {
        const { treatments, actions } = sheetWords(language);
        if (kind === 'tier') return treatments[TIER_TEXTS[codes.length]?.[place] ?? 0] as string;
        return set ? ((actions[set] as Record<string, string>)[code] ?? '') : '';
      });
      return { id: idOf(kind, set, code), kind, place, name: names[place] as string, initial };
    });
  });
}

function inEach(text: (language: Language) => string): Record<Language, string> {
  return Object.fromEntries(LANGUAGES.map((language) => [language, text(language)])) as Record<Language, string>;
}

/** Segments of one's own are known by other ids than ours, since they may have any name. */
function idOf(kind: ClassKind, set: ClassSet | null, code: string): string {
  return `${kind === 'segment' && set === null ? 'own' : kind}.${code}`;
}

/** Whether the team has made a treatment its own: what is still ours, in whatever language, follows the language of the file. */
function isTheirs({ id, initial }: Entry, { kept }: ReportInput): boolean {
  const cell = kept.get(id);
  return cell !== undefined && (cell.formula !== '' || !Object.values(initial).includes(String(cell.value)));
}

/** What every customer of a class gets, as the Playbook says now; '' for those without a class. */
export function treatments(input: ReportInput, kind: ClassKind): (place: number | null) => string {
  const texts = entriesOf(input)
    .filter((entry) => entry.kind === kind)
    .map((entry) => (isTheirs(entry, input) ? String(input.kept.get(entry.id)?.value) : entry.initial[input.language]));
  return (place) => (place === null ? '' : (texts[place] ?? ''));
}

/**
 * An expression for the text of a treatment as it stands in its row of the Playbook now. Where the team has sorted the rows, another
 * class stands there, and the text is that of the run; the next run finds the row again.
 *
 * @param nameCell the cell that holds the name of the class
 */
export function treatmentFormula(input: ReportInput, kind: ClassKind, place: number, nameCell: string): string {
  const row = FIRST_ROW + entriesOf(input).findIndex((entry) => entry.kind === kind && entry.place === place);
  const cell = (column: number) => `${nameOf('playbook')}!${fixed(row, column)}`;
  const isThere = `AND(${cell(COLUMN.kind)}=${quote(sheetWords(input.language).classKinds[kind])},${cell(COLUMN.name)}=${nameCell})`;
  return `IFERROR(IF(${isThere},${cell(COLUMN.treatment)}&"",${quote(treatments(input, kind)(place))}),"")`;
}

export function playbook(input: ReportInput): ReportSheet {
  const words = sheetWords(input.language);
  const { columns, remark, notInUse } = words.playbook;
  const entries = entriesOf(input);
  const retired = retiredIn(input, entries);
  const grid = sheetGrid(1, COLUMN.treatment, FIRST_ROW + entries.length + retired.length - 1);
  const counting = countingOf(input);
  grid.put(TITLE, COLUMN.kind, words.sheetNames.playbook, { style: STYLES.title });
  grid.put(REMARK, COLUMN.kind, remark, { style: STYLES.lead });
  for (const [column, style] of [
    ['kind', 'head'],
    ['name', 'head'],
    ['customers', 'headR'],
    ['treatment', 'headInL'],
  ] as const) {
    const numberFormat = column === 'treatment' ? INDENT : 'General';
    grid.put(HEAD, COLUMN[column], columns[column].label, {
      style: STYLES[style],
      numberFormat,
      note: columns[column].note,
    });
  }
  const treatment = (row: number, id: string, cell: Cell) => {
    const note = notedAs(id, columns.treatment.note);
    grid.put(row, COLUMN.treatment, cell, { style: STYLES.softIn, numberFormat: INDENT, note });
  };

  entries.forEach((entry, i) => {
    const { id, kind, place, name, initial } = entry;
    const row = FIRST_ROW + i;
    const style = kind === 'tier' ? tierStyle(place, input.tierNames.length) : STYLES.text;
    const { count } = ofClass(counting, kind, { cell: fixed(row, COLUMN.name), name });
    grid.put(row, COLUMN.kind, words.classKinds[kind], { style: STYLES.soft });
    grid.put(row, COLUMN.name, { text: name }, { style });
    grid.put(row, COLUMN.customers, { formula: `=${count}` }, { style: STYLES.num, numberFormat: '#,##0' });
    treatment(row, id, isTheirs(entry, input) ? { kept: id, initial: null } : { text: initial[input.language] });
  });
  retired.forEach(({ id, kind, name }, i) => {
    const row = FIRST_ROW + entries.length + i;
    grid.put(row, COLUMN.kind, words.classKinds[kind] + notInUse, { style: STYLES.lead });
    grid.put(row, COLUMN.name, { text: name }, { style: STYLES.lead });
    treatment(row, id, { kept: id, initial: null });
  });

  const { cells, formats } = grid;
  return {
    ...PLAIN,
    key: 'playbook',
    name: words.sheetNames.playbook,
    firstColumn: 1,
    cells,
    formats,
    columnWidths: [
      { column: COLUMN.kind, count: 2, width: 160 },
      { column: COLUMN.treatment, count: 1, width: 520 },
    ],
    team: [`${columnLetter(COLUMN.treatment - 1)}${FIRST_ROW}:${columnLetter(COLUMN.treatment - 1)}`],
  };
}

const KINDS: Record<string, ClassKind> = {
  tier: 'tier',
  segment: 'segment',
  own: 'segment',
  lifecycle: 'lifecycle',
  behaviour: 'behaviour',
  need: 'need',
  satisfaction: 'satisfaction',
};

/** Treatments of classes that this run does not have, as far as the team wrote them. */
function retiredIn({ kept, language }: ReportInput, entries: readonly Entry[]): Pick<Entry, 'id' | 'kind' | 'name'>[] {
  const inUse = new Set(entries.map(({ id }) => id));
  const ours = new Set(LANGUAGES.flatMap((each) => textsIn(each)));
  return [...kept].flatMap(([id, { value, formula }]) => {
    const [prefix = '', ...rest] = id.split('.');
    const kind = KINDS[prefix];
    if (kind === undefined || inUse.has(id)) return [];
    if (formula === '' && (value === '' || ours.has(String(value)))) return [];
    const code = rest.join('.');
    return [{ id, kind, name: prefix === 'tier' || prefix === 'own' ? code : nameOfCode(kind, code, language) }];
  });
}

function textsIn(language: Language): string[] {
  const { treatments: ofTiers, actions } = sheetWords(language);
  return [...ofTiers, ...Object.values(actions).flatMap((set: Record<string, string>) => Object.values(set))];
}

function nameOfCode(kind: ClassKind, code: string, language: Language): string {
  const names = classNames(language);
  if (kind === 'tier') return code;
  const sets = kind === 'segment' ? [names.segments, names.customerTypes] : [names[SET_OF[kind]]];
  return sets.map((set: Record<string, string>) => set[code]).find((name) => name !== undefined) ?? code;
}
