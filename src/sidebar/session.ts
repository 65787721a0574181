/** What the user can do, as calls to the server and events for the state. Only the latest question's answer counts. */
import { useMemo, useReducer, useRef } from 'preact/hooks';
import type { Server, SourceRequest, SourceSettings } from '../app/contract.ts';
import { languageOf } from '../i18n/language.ts';
import { type ColumnChoice, columnFaults, mappingOf } from './columnChoice.ts';
import { readCuts } from './cuts.ts';
import { type call as callServer, Refusal } from './server.ts';
import { type Event, initialState, reduce, type State, sourceSettings, type Task } from './state.ts';

/** The live preview waits for a pause in choosing. */
const REREAD_DELAY_MS = 250;

export type Actions = ReturnType<typeof sessionActions>;

export function useSession(call: typeof callServer): [State, Actions] {
  const [state, dispatch] = useReducer(reduce, languageOf(navigator.language), initialState);
  const latest = useRef(state);
  latest.current = state;
  const actions = useMemo(() => sessionActions(call, dispatch, () => latest.current), [call]);
  return [state, actions];
}

export function sessionActions(call: typeof callServer, dispatch: (event: Event) => void, state: () => State) {
  let ticket = 0;
  let reread: ReturnType<typeof setTimeout> | undefined;

  /** Asks the server; an answer that has been overtaken by another question or by going back is dropped. */
  async function ask<T>(task: Task, question: () => Promise<T>, answered: (value: T) => Event): Promise<void> {
    clearTimeout(reread);
    const mine = ++ticket;
    const tell = (event: Event) => {
      if (mine === ticket) dispatch(event);
    };
    dispatch({ type: 'asked', task });
    try {
      tell(answered(await question()));
    } catch (error) {
      tell(error instanceof Refusal ? { type: 'refused', task, error: error.error } : { type: 'lost', task });
    }
  }

  const open = () =>
    ask(
      'open',
      () => call('describeWorkbook'),
      (workbook) => ({ type: 'opened', workbook }),
    );

  const describe = () => {
    const { sheetId } = state();
    if (sheetId === null) return;
    const request = firstRequest(state(), sheetId);
    return ask(
      'describe',
      () => call('describeSource', request),
      (source) => ({ type: 'described', source }),
    );
  };

  const rereadRows = () => {
    const { sheetId, columns, dateOrder } = sourceSettings(state());
    return ask(
      'reread',
      () => call('describeSource', { sheetId, columns, dateOrder }),
      (source) => ({ type: 'reread', source }),
    );
  };

  const check = (changed: Partial<SourceSettings> = {}) => {
    const source = { ...sourceSettings(state()), ...changed };
    return ask(
      'check',
      () => call('checkOrders', source),
      (found) => ({ type: 'checked', check: found, source }),
    );
  };

  const run = () => {
    const { checked, cuts, runBy } = state();
    const { shares } = readCuts(cuts);
    if (!checked || !shares) return;
    return ask(
      'run',
      () => call('segmentCustomers', { source: checked.source, tierCuts: shares, runBy: runBy.trim() }),
      (result) => ({ type: 'finished', result }),
    );
  };

  const again: Record<Task, () => unknown> = { open, describe, reread: rereadRows, check: () => check(), run };

  return {
    open,
    describe,
    check,
    run,
    typeName: (runBy: string) => dispatch({ type: 'nameTyped', runBy }),
    chooseSheet: (sheetId: number) => dispatch({ type: 'sheetChosen', sheetId }),
    chooseColumns(columns: ColumnChoice) {
      dispatch({ type: 'columnsChosen', columns });
      clearTimeout(reread);
      reread = setTimeout(rereadRows, REREAD_DELAY_MS);
    },
    chooseRefunds(refunds: SourceSettings['refunds']) {
      dispatch({ type: 'refundsChosen', refunds });
      return check({ refunds });
    },
    /** Checks again with the order of day and month that the user named, or found out anew. */
    checkDates(dateOrder: SourceSettings['dateOrder']) {
      dispatch({ type: 'dateOrderChosen', dateOrder });
      return check({ dateOrder });
    },
    chooseTiers: () => dispatch({ type: 'tiersAsked' }),
    typeCuts: (cuts: State['cuts']) => dispatch({ type: 'cutsTyped', cuts }),
    goBack() {
      ticket++;
      clearTimeout(reread);
      dispatch({ type: 'wentBack' });
    },
    /** Does what failed once more. */
    tryAgain() {
      const { failure } = state();
      if (failure) again[failure.task]();
    },
    async stop() {
      dispatch({ type: 'stopAsked' });
      await call('cancelRun').catch(() => dispatch({ type: 'stopNotSent' }));
    },
    /** Progress of this run; nothing is shown when it cannot be learnt. */
    async watchRun() {
      const progress = await call('readProgress').catch(() => null);
      if (state().screen === 'running') dispatch({ type: 'progressed', progress });
    },
    /** Looks whether the run of someone else is over. */
    async watchOther() {
      try {
        const progress = await call('readProgress');
        if (state().screen !== 'busy') return;
        if (progress) dispatch({ type: 'progressed', progress });
        else dispatch({ type: 'released', lastRun: (await call('describeWorkbook')).lastRun });
      } catch {
        // The next look may get through.
      }
    },
    /** Shows a sheet or a cell; the page stays as it is. */
    async goTo(place: Parameters<Server['goTo']>[0]) {
      try {
        await call('goTo', place);
      } catch (error) {
        dispatch({ type: 'noticed', notice: error instanceof Refusal ? error.error : 'lost' });
      }
    },
  };
}

/** What is asked about a sheet: with the columns chosen here before, else those of the last run, else for a proposal. */
function firstRequest({ source, columns, workbook, dateOrder }: State, sheetId: number): SourceRequest {
  if (source?.sheetId === sheetId && Object.keys(columnFaults(columns)).length === 0) {
    return { sheetId, columns: mappingOf(columns), dateOrder };
  }
  const saved = workbook?.settings?.source;
  return saved?.sheetId === sheetId ? { sheetId, columns: saved.columns, dateOrder } : { sheetId };
}
