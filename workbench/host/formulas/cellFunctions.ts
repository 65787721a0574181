/** The add-on's functions in the cells of the open workbook: what they are, how they are called, and what their cells tell. */
import type { Injector } from '@univerjs/core';
import type { Execution, LogEntry, Stage } from '../../types/stage.ts';
import type { CellRunner } from '../scriptRunner.ts';
import type { SheetCells } from '../workbook/sheetCells.ts';
import { type CellPlace, cellMessages } from './cellMessages.ts';
import { forgetCustomFunctions, registerCustomFunctions } from './customFunctions.ts';
import { type CustomFunctionDoc, readFunctionDocs } from './functionDocs.ts';
import { rememberedCalls } from './rememberedCalls.ts';
import { volatileCells } from './volatileCells.ts';

/** Google ends a custom function after this. */
const LIMIT_MS = 30_000;

export interface CellFunctions {
  /** Those that autocomplete lists. */
  readonly docs: readonly CustomFunctionDoc[];
  /** Calls one without a cell. */
  call(name: string, args: unknown[]): Promise<Execution>;
  messageOf(at: CellPlace): string | null;
  /** Takes up another script, or the same one anew; nothing is remembered of earlier calls. */
  begin(code: string, declared: readonly string[]): void;
  end(): void;
}

export interface FunctionCells {
  injector: Injector;
  cells: SheetCells;
  gridSize(univerSheetId: string): { rows: number; columns: number };
  start(): CellRunner;
  calculated: Stage['calculated'];
}

export function cellFunctions({ injector, cells, gridSize, start, calculated }: FunctionCells): CellFunctions {
  const messages = cellMessages(cells, gridSize);
  const volatile = volatileCells(injector);
  let runner = start();
  const callInCell = async (functionName: string, args: unknown[]): Promise<Execution> => {
    const lines: LogEntry[] = [];
    const execution = await runner.run(functionName, args, LIMIT_MS, (entry) => lines.push(entry));
    calculated({ functionName, execution, lines });
    return execution;
  };
  let remembered = rememberedCalls(callInCell);
  let docs: CustomFunctionDoc[] = [];
  let known: string[] = [];
  return {
    get docs() {
      return docs;
    },
    call: (name, args) => runner.run(name, args, LIMIT_MS),
    messageOf: messages.messageOf,
    begin: (code, declared) => {
      runner.end();
      runner = start();
      remembered = rememberedCalls(callInCell);
      docs = readFunctionDocs(code);
      const old = known;
      known = registerCustomFunctions(injector, declared, docs, {
        call: (name, args) => remembered(name, args),
        cells,
        volatile,
        onOutcome: messages.remember,
      });
      forgetCustomFunctions(injector, old, known);
    },
    end: () => runner.end(),
  };
}
