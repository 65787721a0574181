/** A formula in the making: what was chosen for a function, what is proposed for the rest, and what comes of both. */
import type { ActiveCell, ColumnsDescription, SheetColumns } from '../app/formulaContract.ts';
import type { DecimalMark } from '../grid/numbers.ts';
import type { FunctionHelp, FunctionTexts, ParameterHelp } from './documentation.ts';
import { type Argument, BLANK } from './formula/argument.ts';
import { type Entry, type EntryContext, type Fault, NO_ENTRY, readEntry } from './formula/entry.ts';
import { decimalOf, typedFormula, writtenFormula } from './formula/formulaText.ts';
import { proposeColumns, proposeSheet } from './formula/proposal.ts';
import { largestSpill, readsItself, rowsOf, type Spill } from './formula/spill.ts';

export interface Draft {
  /** Null as long as the proposed sheet stands. */
  sheetId: number | null;
  isOpen: boolean;
  /** What was chosen; a parameter without an entry is as proposed. */
  entries: Readonly<Record<string, Entry>>;
}

export const EMPTY_DRAFT: Draft = { sheetId: null, isOpen: true, entries: {} };

export interface BuiltFormula {
  sheet: SheetColumns | null;
  entries: Record<string, Entry>;
  faults: Record<string, Fault>;
  /** As a person types it; a parameter that is still needed stands by its name. */
  typed: string;
  /** As the server is to write it; null while something is wrong or missing. */
  written: string | null;
  spill: Spill;
  decimal: DecimalMark;
  /** Whether it would read cells that its own result fills. */
  readsItself: (cell: ActiveCell) => boolean;
}

/** @param texts of the function in every language: headers may be in any */
export function buildFormula(
  help: FunctionHelp,
  texts: readonly FunctionTexts[],
  draft: Draft,
  file: ColumnsDescription | null,
): BuiltFormula {
  const sheets = file?.sheets ?? [];
  const chosen = sheets.find(({ sheetId }) => sheetId === draft.sheetId);
  const sheet = chosen ?? proposeSheet(help, texts, sheets);
  const proposal = sheet ? proposeColumns(help, texts, sheet) : {};
  const decimal = decimalOf(file?.locale ?? 'en_US');
  const context: EntryContext = { sheet, isOpen: draft.isOpen, decimal };

  const entries: Record<string, Entry> = {};
  const faults: Record<string, Fault> = {};
  const columns: number[] = [];
  const args = help.parameters.map((parameter): Argument => {
    const { name } = parameter;
    const proposed = proposal[name];
    const entry = draft.entries[name] ?? (proposed === undefined ? NO_ENTRY : { choice: String(proposed), text: '' });
    entries[name] = entry;
    if (takesColumn(parameter) && /^\d+$/.test(entry.choice)) columns.push(Number(entry.choice));
    const { argument, fault } = readEntry(parameter, entry, context);
    if (fault === undefined) return argument;
    faults[name] = fault;
    return parameter.optional ? BLANK : { kind: 'reference', text: name };
  });
  const dataRows = sheet && columns.length > 0 ? sheet.lastRow - sheet.firstRow + 1 : 1;
  const typedRows = args.map((argument) => (argument.kind === 'reference' ? rowsOf(argument.text) : 1));
  const added = args[help.parameters.findIndex(({ name }) => name === help.result.added)];
  const addedRows = added?.kind === 'number' ? added.value : 0;
  const spill = largestSpill(help.result, Math.max(dataRows, ...typedRows), addedRows);
  return {
    sheet,
    entries,
    faults,
    typed: typedFormula(help.name, args, decimal),
    written: Object.keys(faults).length === 0 ? writtenFormula(help.name, args, decimal) : null,
    spill,
    decimal,
    readsItself: (cell) => sheet !== null && readsItself(cell, spill, sheet, columns, draft.isOpen),
  };
}

/** Whether a column of the sheet can be chosen for it. */
export function takesColumn({ control }: ParameterHelp): boolean {
  return ['column', 'range', 'countOrIds', 'leaveOut'].includes(control.kind);
}
