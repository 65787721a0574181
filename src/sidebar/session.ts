/** What the user can do, as calls to the server and events for the state. Only the latest question's answer counts. */
import { useMemo, useReducer, useRef } from 'preact/hooks';
import type { Server, Settings, SourceRequest, SourceSettings, SurveyRequest } from '../app/contract.ts';
import { languageOf } from '../i18n/language.ts';
import { type ColumnChoice, columnFaults, mappingOf, NO_COLUMNS, type SourceShape } from './columnChoice.ts';
import { type MethodChoice, methodChoiceFrom } from './method/methodChoice.ts';
import { type call as callServer, Refusal } from './server.ts';
import {
  type Event,
  initialState,
  type Notice,
  reduce,
  runSettings,
  type State,
  sheetOf,
  sourceSettings,
  type Task,
  whyNotRepeated,
} from './state.ts';
import { type SurveyChoice, surveyChoiceFrom, surveySettings } from './surveyChoice.ts';

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

function sessionActions(call: typeof callServer, dispatch: (event: Event) => void, state: () => State) {
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

  /** Where the menu asked to repeat the last run, it starts at once. */
  const open = async () => {
    let repeated: Settings | null = null;
    await ask(
      'open',
      () => call('describeWorkbook'),
      (workbook) => {
        const { again, settings, runBy } = workbook;
        if (again && settings && whyNotRepeated(workbook) === null) repeated = { ...settings, runBy };
        return { type: 'opened', workbook };
      },
    );
    if (repeated) await run(repeated);
  };

  const describe = () => {
    const { sheetId } = state();
    if (sheetId === null) return;
    const request = firstRequest(state(), sheetId);
    return ask(
      'describe',
      () => Promise.all([call('describeSource', request), surveyOfLastRun(call, state(), sheetId)]),
      ([source, survey]) => ({ type: 'described', source, survey }),
    );
  };

  /** Asks for a proposal for rows of another shape; until it comes, every column is open. */
  const chooseShape = (shape: SourceShape) => {
    const { sheetId } = state();
    if (sheetId === null) return;
    dispatch({ type: 'columnsChosen', columns: { ...NO_COLUMNS, shape } });
    return ask(
      'reread',
      () => call('describeSource', { sheetId, shape }),
      (source) => ({ type: 'described', source }),
    );
  };

  const describeSurvey = (request: SurveyRequest) =>
    ask(
      'reread',
      () => call('describeSurvey', request),
      (survey) => ({ type: 'surveyDescribed', survey }),
    );

  const rereadRows = () => {
    const { sheetId, shape, columns, dateOrder } = sourceSettings(state());
    return ask(
      'reread',
      () => call('describeSource', { sheetId, shape, columns, dateOrder }),
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

  const run = async (settings = runSettings(state())) => {
    if (!settings) return;
    dispatch({ type: 'started', settings });
    await ask(
      'run',
      () => call('segmentCustomers', settings),
      (result) => {
        remember();
        return { type: 'finished', result };
      },
    );
  };

  /** The settings and cuts that the run has left in the file; without them, those of before are offered once more. */
  const remember = () =>
    call('describeWorkbook').then(
      (workbook) => dispatch({ type: 'remembered', workbook }),
      () => {},
    );

  const runAgain = () => run(state().run);

  const again: Record<Task, () => unknown> = {
    open,
    describe,
    reread: rereadRows,
    check: () => check(),
    run: runAgain,
  };

  return {
    open,
    describe,
    check,
    run: () => run(),
    runAgain,
    typeName: (runBy: string) => dispatch({ type: 'nameTyped', runBy }),
    chooseSheet: (sheetId: number) => dispatch({ type: 'sheetChosen', sheetId }),
    chooseColumns(columns: ColumnChoice) {
      dispatch({ type: 'columnsChosen', columns });
      clearTimeout(reread);
      reread = setTimeout(rereadRows, REREAD_DELAY_MS);
    },
    chooseShape,
    /** What is done with refunds, with rows that stand twice and with names, and who is left out: each is checked at once. */
    chooseRules(rules: Partial<Pick<SourceSettings, 'refunds' | 'duplicates' | 'testCustomers' | 'pseudonyms'>>) {
      dispatch({ type: 'rulesChosen', rules });
      return check(rules);
    },
    chooseSurveySheet(sheetId: number | null) {
      dispatch({ type: 'surveyChosen', survey: null });
      return sheetId === null ? undefined : describeSurvey({ sheetId });
    },
    /** Another column of scores may be on another scale: it is open until the server has looked. */
    chooseSurvey({ described, mapping, scale, dateOrder }: SurveyChoice) {
      const known = mapping.score === described.mapping.score ? scale : null;
      dispatch({ type: 'surveyChosen', survey: { described, mapping, scale: known, dateOrder } });
      clearTimeout(reread);
      const request = { sheetId: described.sheetId, columns: mapping, dateOrder, ...(known && { scale: known }) };
      reread = setTimeout(() => describeSurvey(request), REREAD_DELAY_MS);
    },
    /** Checks again with the order of day and month that the user named, or found out anew. */
    checkDates(dateOrder: SourceSettings['dateOrder']) {
      const { survey, failure } = state();
      if (survey && failure?.error && sheetOf(state(), failure.error) === survey.described.sheetId) {
        dispatch({ type: 'surveyChosen', survey: { ...survey, dateOrder } });
        return check({ survey: surveySettings({ ...survey, dateOrder }) });
      }
      dispatch({ type: 'dateOrderChosen', dateOrder });
      return check({ dateOrder });
    },
    chooseTiers: () => dispatch({ type: 'tiersAsked' }),
    chooseMethod: (method: MethodChoice) => dispatch({ type: 'methodChosen', method }),
    /** Takes over the method of exported settings; the source stays. Gives what is wrong with them. */
    async importSettings(text: string): Promise<Notice | null> {
      try {
        dispatch({ type: 'methodChosen', method: methodChoiceFrom(await call('importSettings', text)) });
        return null;
      } catch (error) {
        return error instanceof Refusal ? error.error : 'lost';
      }
    },
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
    /** Google puts the functions in this page's place, often before the answer comes. */
    async openFunctionHelp() {
      await call('openFunctionHelp').catch(() => dispatch({ type: 'noticed', notice: 'lost' }));
    },
  };
}

/** What is asked about a sheet: with the columns chosen here before, else those of the last run, else for a proposal. */
function firstRequest({ source, columns, workbook, dateOrder }: State, sheetId: number): SourceRequest {
  if (source?.sheetId === sheetId && Object.keys(columnFaults(columns)).length === 0) {
    return { sheetId, shape: columns.shape, columns: mappingOf(columns), dateOrder };
  }
  const saved = workbook?.settings?.source;
  if (saved?.sheetId !== sheetId) return { sheetId };
  return { sheetId, shape: saved.shape, columns: saved.columns, dateOrder };
}

/** The survey of the last run when its source is looked at for the first time; none when its sheet is gone. */
async function surveyOfLastRun(
  call: typeof callServer,
  { source, workbook }: State,
  sheetId: number,
): Promise<SurveyChoice | null> {
  const saved = workbook?.settings?.source;
  if (source || saved?.sheetId !== sheetId || !saved.survey) return null;
  try {
    return surveyChoiceFrom(await call('describeSurvey', saved.survey), saved.survey.dateOrder);
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}
