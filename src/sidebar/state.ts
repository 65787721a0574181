/** Everything the page knows, and how each event changes it. Pure: no server, no DOM. */
import type {
  DataCheck,
  Progress,
  RunResult,
  Settings,
  SourceDescription,
  SourceSettings,
  SurveyDescription,
  WorkbookDescription,
} from '../app/contract.ts';
import type { ErrorData } from '../errors.ts';
import type { Language } from '../i18n/language.ts';
import { type ColumnChoice, choiceFrom, mappingOf, NO_COLUMNS } from './columnChoice.ts';
import { withScale } from './method/extraChoice.ts';
import { DEFAULT_METHOD, type MethodChoice, methodChoiceFrom, methodSettings } from './method/methodChoice.ts';
import { type SurveyChoice, surveyChoiceFrom, surveySettings } from './surveyChoice.ts';

/** Screens on which the user decides; an error leads back to the one it came from. */
export type StepScreen = 'source' | 'columns' | 'check' | 'tiers' | 'result';
export type Screen = StepScreen | 'opening' | 'running' | 'stopped' | 'lost' | 'busy';

/** What the server can be busy with for this page. `reread` is the live preview of the first rows. */
export type Task = 'open' | 'describe' | 'reread' | 'check' | 'run';

export interface State {
  screen: Screen;
  language: Language;
  /** The step screen that was shown last. */
  origin: StepScreen;
  /** What an answer is awaited for. */
  pending: Task | null;

  workbook: WorkbookDescription | null;
  runBy: string;
  sheetId: number | null;
  source: SourceDescription | null;
  columns: ColumnChoice;
  dateOrder: SourceSettings['dateOrder'];
  refunds: SourceSettings['refunds'];
  duplicates: SourceSettings['duplicates'];
  testCustomers: SourceSettings['testCustomers'];
  pseudonyms: boolean;
  /** Where ratings come from; null for none. */
  survey: SurveyChoice | null;
  /** The last check, and the settings it was made with. */
  checked: { check: DataCheck; source: SourceSettings } | null;
  method: MethodChoice;

  /** What the last run was asked for. */
  run: Settings | null;
  progress: Progress | null;
  /** The user has asked the run to stop. */
  stopping: boolean;
  result: RunResult | null;

  /** What was refused or got lost, and in which task. */
  failure: { task: Task; error: ErrorData | null } | null;
  /** The run that stood in the way is over. */
  free: boolean;
  /** A message on the screen that is shown: an error, or that nothing came back. */
  notice: Notice | null;
}

/** `noSettings` and `noName` say why the last run is not repeated. */
export type Notice = ErrorData | 'lost' | 'noSettings' | 'noName';

export type Event =
  | { type: 'asked'; task: Task }
  | { type: 'opened'; workbook: WorkbookDescription }
  | { type: 'nameTyped'; runBy: string }
  | { type: 'sheetChosen'; sheetId: number }
  /** With the survey of the last run, on first sight. */
  | { type: 'described'; source: SourceDescription; survey?: SurveyChoice | null }
  | { type: 'columnsChosen'; columns: ColumnChoice }
  | { type: 'reread'; source: SourceDescription }
  | { type: 'dateOrderChosen'; dateOrder: SourceSettings['dateOrder'] }
  | {
      type: 'rulesChosen';
      rules: Partial<Pick<SourceSettings, 'refunds' | 'duplicates' | 'testCustomers' | 'pseudonyms'>>;
    }
  | { type: 'surveyDescribed'; survey: SurveyDescription }
  | { type: 'surveyChosen'; survey: SurveyChoice | null }
  | { type: 'checked'; check: DataCheck; source: SourceSettings }
  | { type: 'tiersAsked' }
  | { type: 'methodChosen'; method: MethodChoice }
  | { type: 'started'; settings: Settings }
  | { type: 'progressed'; progress: Progress | null }
  | { type: 'stopAsked' }
  | { type: 'stopNotSent' }
  | { type: 'finished'; result: RunResult }
  | { type: 'remembered'; workbook: WorkbookDescription }
  | { type: 'refused'; task: Task; error: ErrorData }
  | { type: 'lost'; task: Task }
  | { type: 'released'; lastRun: WorkbookDescription['lastRun'] }
  | { type: 'wentBack' }
  | { type: 'noticed'; notice: Notice };

export function initialState(language: Language): State {
  return {
    screen: 'opening',
    language,
    origin: 'source',
    pending: 'open',
    workbook: null,
    runBy: '',
    sheetId: null,
    source: null,
    columns: NO_COLUMNS,
    dateOrder: 'auto',
    refunds: 'net',
    duplicates: 'drop',
    testCustomers: [],
    pseudonyms: false,
    survey: null,
    checked: null,
    method: DEFAULT_METHOD,
    run: null,
    progress: null,
    stopping: false,
    result: null,
    failure: null,
    free: false,
    notice: null,
  };
}

export function reduce(state: State, event: Event): State {
  switch (event.type) {
    case 'asked':
      return event.task === 'run'
        ? { ...show(state, 'running'), pending: 'run', progress: null, stopping: false, free: false }
        : { ...state, pending: event.task, notice: null };
    case 'opened':
      return opened(state, event.workbook);
    case 'nameTyped':
      return { ...state, runBy: event.runBy };
    case 'sheetChosen': {
      const saved = state.workbook?.settings?.source;
      const dateOrder = saved?.sheetId === event.sheetId ? saved.dateOrder : 'auto';
      return { ...state, sheetId: event.sheetId, dateOrder };
    }
    case 'described':
      return {
        ...show(state, 'columns'),
        source: event.source,
        columns: choiceFrom(event.source),
        survey: event.survey ?? state.survey,
      };
    case 'columnsChosen': {
      // Another date column has another order of day and month.
      const { date, lastDate, firstDate } = event.columns.mapping;
      const before = state.columns.mapping;
      const sameDates = date === before.date && lastDate === before.lastDate && firstDate === before.firstDate;
      return { ...state, columns: event.columns, dateOrder: sameDates ? state.dateOrder : 'auto' };
    }
    case 'reread':
      return { ...show(state, 'columns'), source: event.source };
    case 'dateOrderChosen':
      return { ...state, dateOrder: event.dateOrder };
    case 'rulesChosen':
      return { ...state, ...event.rules };
    case 'surveyDescribed':
      return {
        ...show(state, 'columns'),
        survey: surveyChoiceFrom(event.survey, state.survey?.dateOrder ?? 'auto'),
      };
    case 'surveyChosen':
      return { ...state, survey: event.survey };
    case 'checked':
      return checked(state, event.check, event.source);
    case 'tiersAsked':
      return show(state, 'tiers');
    case 'methodChosen':
      return { ...state, method: event.method, notice: null };
    case 'started':
      return { ...state, run: event.settings };
    case 'progressed':
      return { ...state, progress: later(state.progress, event.progress) };
    case 'stopAsked':
      return { ...state, stopping: true };
    case 'stopNotSent':
      return { ...state, stopping: false };
    case 'finished':
      return { ...show(state, 'result'), result: event.result };
    case 'remembered':
      return { ...state, workbook: event.workbook };
    case 'refused':
      return refused(state, event.task, event.error);
    case 'lost':
      return { ...show(state, 'lost'), failure: { task: event.task, error: null } };
    case 'released': {
      const workbook = state.workbook && { ...state.workbook, lastRun: event.lastRun };
      return { ...state, workbook, free: true, progress: null };
    }
    case 'wentBack':
      return wentBack(state);
    case 'noticed':
      return { ...state, notice: event.notice };
  }
}

/** Shows a screen with nothing left over from the one before. */
function show(state: State, screen: Screen): State {
  const origin = isStep(screen) ? screen : state.origin;
  return { ...state, screen, origin, pending: null, failure: null, notice: null };
}

function isStep(screen: Screen): screen is StepScreen {
  return ['source', 'columns', 'check', 'tiers', 'result'].includes(screen);
}

/** The source screen, filled in from the last run, else from the server's suggestion. */
function opened(state: State, workbook: WorkbookDescription): State {
  const { settings } = workbook;
  const filled = workbook.sheets.filter(({ rows }) => rows > 0);
  const has = (sheetId: number | null | undefined) => filled.some((sheet) => sheet.sheetId === sheetId);
  const first = state.workbook === null;
  const proposed =
    [state.sheetId, settings?.source.sheetId, filled.find(({ suggested }) => suggested)?.sheetId].find(has) ??
    (filled.length === 1 ? filled[0]?.sheetId : undefined);
  return {
    ...show(state, 'source'),
    workbook,
    language: workbook.language,
    sheetId: proposed ?? null,
    runBy: state.runBy || workbook.runBy,
    ...(first && settings
      ? {
          method: methodChoiceFrom(settings),
          refunds: settings.source.refunds,
          duplicates: settings.source.duplicates,
          testCustomers: settings.source.testCustomers,
          pseudonyms: settings.source.pseudonyms,
          dateOrder: settings.source.dateOrder,
        }
      : {}),
    notice: workbook.again ? whyNotRepeated(workbook) : null,
  };
}

/** Ratings are classed on the scale that they were read with. */
function checked(state: State, check: DataCheck, source: SourceSettings): State {
  const { method } = state;
  const extras = check.ratings ? withScale(method.extras, check.ratings.scale) : method.extras;
  return { ...show(state, 'check'), checked: { check, source }, method: { ...method, extras } };
}

function refused(state: State, task: Task, error: ErrorData): State {
  const failure = { task, error };
  if (task === 'run' && error.code === 'CANCELLED') {
    return { ...show(state, state.checked ? 'tiers' : 'source'), notice: error };
  }
  if (task === 'run' && error.code === 'BUSY') return { ...show(state, 'busy'), failure };
  return { ...show(state, 'stopped'), failure };
}

const BEFORE: Record<StepScreen, StepScreen> = {
  source: 'source',
  columns: 'source',
  check: 'columns',
  tiers: 'check',
  result: 'tiers',
};

/** From a step to the one before; from an error to the step it came from, as that step was. */
function wentBack(state: State): State {
  if (isStep(state.screen)) return show(state, BEFORE[state.screen]);
  if (state.origin !== 'check' || !state.checked) return show(state, state.origin);
  const { refunds, duplicates, testCustomers, pseudonyms } = state.checked.source;
  return { ...show(state, state.origin), refunds, duplicates, testCustomers, pseudonyms };
}

/** Progress as it was seen last; an answer that was overtaken does not turn it back. */
function later(before: Progress | null, now: Progress | null): Progress | null {
  return now && before && now.share < before.share ? before : (now ?? before);
}

/** Why the last run cannot be repeated at once; null where it can. */
export function whyNotRepeated({ settings, runBy }: WorkbookDescription): Notice | null {
  if (!settings) return 'noSettings';
  return runBy === '' ? 'noName' : null;
}

/** What a run is asked for; null while something is wrong. */
export function runSettings({ checked, method, runBy }: State): Settings | null {
  const settings = checked && methodSettings(method, checked.check.table);
  return settings && { source: checked.source, ...settings, runBy: runBy.trim() };
}

/** The source as the user has chosen it. */
export function sourceSettings(state: State): SourceSettings {
  const { sheetId, columns, dateOrder, refunds, duplicates, testCustomers, pseudonyms, survey } = state;
  return {
    sheetId: sheetId ?? -1,
    shape: columns.shape,
    columns: mappingOf(columns),
    dateOrder,
    refunds,
    duplicates,
    testCustomers,
    survey: surveySettings(survey),
    pseudonyms,
  };
}

/** The sheet that an error is about: the survey when it is named, else the source. */
export function sheetOf({ source, survey, sheetId }: State, { params }: ErrorData): number | null {
  const named = 'sheet' in params ? params.sheet : null;
  return survey && named === survey.described.name && named !== source?.name ? survey.described.sheetId : sheetId;
}
