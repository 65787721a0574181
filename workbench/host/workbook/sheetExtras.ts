/** What the host keeps for sheets beside their cells: notes, rules, protections, metadata, filters and charts. */
import { ICommandService, type Injector, type IRange } from '@univerjs/core';
import { InsertColMutation, InsertRowMutation, RemoveColMutation, RemoveRowMutation } from '@univerjs/sheets';
import { FILE, type SheetExtras } from '../../services/port.ts';
import type {
  ConditionalFormatSnapshot,
  RangeSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from '../../types/snapshot.ts';
import { enteredFormula, shownFormula } from '../formulas/formulaLocale.ts';
import { isFormula } from '../formulas/formulaSyntax.ts';
import { movedCharts, movedExtras, rearrangedFilter } from './movedExtras.ts';
import type { SheetNumber } from './sheetNumbers.ts';

type Kind = keyof SheetExtras;

export interface KeptExtras {
  of(sheetId: number): SheetExtras;
  /** As scripts see them: formulas of rules are spelled in the spreadsheet's locale. */
  read<K extends Kind>(sheetId: number, kind: K): SheetExtras[K];
  write<K extends Kind>(sheetId: number, kind: K, value: SheetExtras[K]): void;
  clear(range: RangeSnapshot, kind: 'notes' | 'validations'): void;
  moveColumns(sheetId: number, from: number, count: number, to: number): void;
  /** What a copy of a sheet takes along: all but protections. */
  copy(from: number, to: number): void;
  forget(sheetId: number): void;
  /** Takes up what a workbook was saved with. */
  adopt(workbook: WorkbookSnapshot): void;
}

const LINES: Readonly<Record<string, { side: 'row' | 'column'; sign: 1 | -1 }>> = {
  [InsertRowMutation.id]: { side: 'row', sign: 1 },
  [RemoveRowMutation.id]: { side: 'row', sign: -1 },
  [InsertColMutation.id]: { side: 'column', sign: 1 },
  [RemoveColMutation.id]: { side: 'column', sign: -1 },
};

/**
 * @param file settings of the spreadsheet, read when they are needed
 * @param onChange is told what must be shown anew
 */
export function keptExtras(
  injector: Injector,
  sheetNumber: SheetNumber,
  file: { locale: string },
  onChange: (sheetId: number, kind: Kind) => void,
): KeptExtras {
  const all = new Map<number, SheetExtras>();
  const of = (sheetId: number): SheetExtras => {
    const found = all.get(sheetId) ?? noExtras();
    all.set(sheetId, found);
    return found;
  };
  // Whether a script changes the lines or a person does.
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    const lines = LINES[id];
    if (!lines) return;
    const { subUnitId, range } = params as { subUnitId: string; range: IRange };
    const [first, last] = lines.side === 'row' ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const sheetId = sheetNumber(subUnitId);
    const before = of(sheetId);
    const change = { sheetId, side: lines.side, from: first + 1, added: lines.sign * (last - first + 1) };
    const hadFilter = before.filter !== null;
    Object.assign(before, movedExtras(before, change));
    for (const [elsewhere, extras] of all) {
      if (elsewhere === sheetId || !extras.charts.some(({ ranges }) => ranges.some((at) => at.sheetId === sheetId)))
        continue;
      extras.charts = movedCharts(extras.charts, change);
      onChange(elsewhere, 'charts');
    }
    for (const kind of ['charts', 'conditionalFormats'] as const) {
      if (before[kind].length > 0) onChange(sheetId, kind);
    }
    if (hadFilter) onChange(sheetId, 'filter');
  });

  const respelled = (rules: readonly ConditionalFormatSnapshot[], spell: (formula: string) => string | null) =>
    rules.map((rule): ConditionalFormatSnapshot => {
      const { condition } = rule;
      if (condition.kind !== 'formula') return rule;
      const formula = spell(condition.formula);
      if (formula === null) throw new Error(`Conditional format rule cannot be parsed: ${condition.formula}`);
      return { ...rule, condition: { ...condition, formula } };
    });
  return {
    of,
    read: (sheetId, kind) => {
      const extras = of(sheetId);
      const rules = respelled(extras.conditionalFormats, (formula) => shownFormula(formula, file.locale));
      return { ...extras, conditionalFormats: rules }[kind];
    },
    write: (sheetId, kind, value) => {
      Object.assign(of(sheetId), { [kind]: value });
      const extras = of(sheetId);
      if (kind === 'conditionalFormats') {
        extras.conditionalFormats = respelled(extras.conditionalFormats, (formula) => {
          const entered = enteredFormula(formula, file.locale);
          return entered !== null && isFormula(entered) ? entered : null;
        });
      }
      onChange(sheetId, kind);
    },
    clear: (range, kind) => {
      const extras = of(range.sheetId);
      if (kind === 'notes') {
        const kept = Object.entries(extras.notes).filter(([key]) => !contains(range, ...cellOf(key)));
        extras.notes = Object.fromEntries(kept);
      } else {
        extras.validations = extras.validations.filter((each) => !contains(range, each.range.row, each.range.column));
      }
      onChange(range.sheetId, kind);
    },
    moveColumns: (sheetId, from, count, to) => {
      const extras = of(sheetId);
      const rearranged = extras.filter && rearrangedFilter(extras.filter, from, count, to);
      Object.assign(extras, movedExtras(extras, { sheetId, side: 'column', from: to, added: count }));
      const source = to <= from ? from + count : from;
      for (const [key, note] of Object.entries(extras.notes)) {
        const [row, column] = cellOf(key);
        if (column >= source && column < source + count) extras.notes[`${row},${to + column - source}`] = note;
      }
      Object.assign(extras, movedExtras(extras, { sheetId, side: 'column', from: source, added: -count }));
      if (rearranged) extras.filter = rearranged;
      for (const kind of ['charts', 'conditionalFormats', 'filter'] as const) onChange(sheetId, kind);
    },
    copy: (from, to) => {
      const { charts, conditionalFormats, validations, notes, metadata, filter } = of(from);
      const there = (range: RangeSnapshot) => (range.sheetId === from ? { ...range, sheetId: to } : range);
      Object.assign(of(to), {
        charts: charts.map((each, i) => ({ ...each, chartId: to * 1000 + 1 + i, ranges: each.ranges.map(there) })),
        conditionalFormats: conditionalFormats.map((each) => ({ ...each, ranges: each.ranges.map(there) })),
        validations: validations.map((each) => ({ ...each, range: there(each.range) })),
        notes: { ...notes },
        metadata: [...metadata],
        filter: filter && { ...filter, range: there(filter.range) },
      });
      onChange(to, 'charts');
      onChange(to, 'conditionalFormats');
      onChange(to, 'filter');
    },
    forget: (sheetId) => all.delete(sheetId),
    adopt: ({ sheets, metadata = [] }) => {
      of(FILE).metadata = metadata;
      for (const sheet of sheets) all.set(sheet.sheetId, savedExtras(sheet));
    },
  };
}

function noExtras(): SheetExtras {
  return {
    charts: [],
    conditionalFormats: [],
    validations: [],
    protections: [],
    metadata: [],
    notes: {},
    filter: null,
  };
}

function savedExtras(sheet: SheetSnapshot): SheetExtras {
  const { charts = [], conditionalFormats = [], validations = [], protections = [], metadata = [], filter } = sheet;
  const notes: Record<string, string> = {};
  sheet.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell?.note) notes[`${row + 1},${column + 1}`] = cell.note;
    });
  });
  const numbered = protections.map((protection, id) => ({ ...protection, id }));
  return { charts, conditionalFormats, validations, protections: numbered, metadata, notes, filter: filter ?? null };
}

function cellOf(key: string): [row: number, column: number] {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
}

function contains({ row, column, rows, columns }: RangeSnapshot, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns;
}
