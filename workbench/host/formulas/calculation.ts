/** Waits for formulas: only when something changed, and for everyone who asks at once. */
import { type ICommandInfo, ICommandService, type IExecutionOptions, type Injector } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import { IActiveDirtyManagerService } from '@univerjs/engine-formula';
import { SetRangeValuesMutation, SetStyleCommand } from '@univerjs/sheets';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';

/** As long as a script may take that waits for it. */
const CALCULATION_MS = 360_000;
/** What marks a change of cells as one of formats only, for which Univer computes nothing. */
export const FORMAT_ONLY = SetStyleCommand.id;

/**
 * @param hasFormulas whether the workbook was opened with any
 * @returns a function that waits until every formula has its result
 */
export function calculation(injector: Injector, api: FUniver, hasFormulas: boolean): () => Promise<void> {
  const starters = injector.get(IActiveDirtyManagerService);
  /** As Univer itself decides; the results it writes into cells are local. */
  const startsOne = ({ id, params }: ICommandInfo, options?: IExecutionOptions): boolean => {
    if (!starters.get(id)) return false;
    if (id !== SetRangeValuesMutation.id) return true;
    return options?.onlyLocal !== true && (params as { trigger?: string }).trigger !== FORMAT_ONLY;
  };
  // A workbook that was just opened is computed first.
  let changed = hasFormulas;
  let waiting: Promise<void> | null = null;
  injector.get(ICommandService).onCommandExecuted((command, options) => {
    changed ||= startsOne(command, options);
  });

  const wait = async (): Promise<void> => {
    changed = false;
    try {
      await api.getFormula().onCalculationResultApplied(CALCULATION_MS);
    } catch (error) {
      changed = true;
      throw error;
    } finally {
      waiting = null;
    }
  };
  return async () => {
    // What changes while everyone waits is waited for as well; with nothing to compute, Univer would wait half a second.
    while (changed || waiting) {
      waiting ??= wait();
      await waiting;
    }
  };
}
