/** What the person is looking at, what was learnt from the file, and the calls that ask for more. */
import { useMemo, useRef, useState } from 'preact/hooks';
import type {
  ActiveCell,
  ColumnsDescription,
  FormulaServer,
  InsertedFormula,
  Insertion,
} from '../app/formulaContract.ts';
import type { ErrorCode, ErrorData } from '../errors.ts';
import { languageOf } from '../i18n/language.ts';
import { type call as callServer, Refusal } from '../sidebar/server.ts';
import { type Draft, EMPTY_DRAFT } from './draft.ts';

export type Screen =
  | { name: 'list' }
  | { name: 'page'; of: string }
  | { name: 'builder'; of: string }
  | { name: 'placed'; of: string; place: InsertedFormula; insertion: Insertion; formula: string }
  /** A null error: no answer came. */
  | { name: 'stopped'; of: string; error: ErrorData | null; insertion: Insertion; formula: string };

export interface Session {
  screen: Screen;
  query: string;
  /** Null until the file has been looked at. */
  file: ColumnsDescription | null;
  /** Where a formula would go; undefined until it is known, null where nothing is selected. */
  cell: ActiveCell | null | undefined;
  drafts: Readonly<Record<string, Draft>>;
  isInserting: boolean;
}

const FIRST: Session = {
  screen: { name: 'list' },
  query: '',
  file: null,
  cell: undefined,
  drafts: {},
  isInserting: false,
};

export type Actions = ReturnType<typeof sessionActions>;

export function useSession(call: typeof callServer): [Session, Actions] {
  const [session, setSession] = useState(FIRST);
  const latest = useRef(session);
  const actions = useMemo(() => {
    const change = (changed: Partial<Session>) => {
      latest.current = { ...latest.current, ...changed };
      setSession(latest.current);
    };
    return sessionActions(call, change, () => latest.current);
  }, [call]);
  return [session, actions];
}

function sessionActions(call: typeof callServer, change: (changed: Partial<Session>) => void, session: () => Session) {
  const show = (screen: Screen) => change({ screen });

  /** Sheets change under an open page, so they are looked at anew for each formula; until then the last look serves. */
  async function lookAtFile(): Promise<void> {
    try {
      change({ file: await call('describeColumns') });
    } catch {
      // Ranges can be typed without it.
      if (session().file === null) change({ file: NO_FILE });
    }
  }

  async function lookAtCell(): Promise<void> {
    if (document.hidden) return;
    try {
      change({ cell: await call('describeActiveCell') });
    } catch {
      // The next look may get through.
    }
  }

  async function insert(of: string, insertion: Insertion, formula: string): Promise<void> {
    if (session().isInserting) return;
    change({ isInserting: true });
    try {
      const place = await call('insertFormula', insertion);
      change({ isInserting: false, screen: { name: 'placed', of, place, insertion, formula } });
    } catch (problem) {
      const error = problem instanceof Refusal ? problem.error : null;
      change({ isInserting: false, screen: { name: 'stopped', of, error, insertion, formula } });
    }
  }

  return {
    lookAtFile,
    lookAtCell,
    insert,
    search: (query: string) => change({ query }),
    showList: () => show({ name: 'list' }),
    showPage: (of: string) => show({ name: 'page', of }),
    async showBuilder(of: string) {
      show({ name: 'builder', of });
      await Promise.all([lookAtFile(), lookAtCell()]);
    },
    draft(of: string, changed: Partial<Draft>) {
      const { drafts } = session();
      change({ drafts: { ...drafts, [of]: { ...EMPTY_DRAFT, ...drafts[of], ...changed } } });
    },
    /** Inserts all the same what was refused for this reason. */
    insertAfter(of: string, insertion: Insertion, formula: string, settled?: ErrorCode) {
      const accepted = settled === undefined ? insertion.accepted : [...insertion.accepted, settled];
      return insert(of, { ...insertion, accepted }, formula);
    },
    async goTo(place: Parameters<FormulaServer['goTo']>[0]) {
      await call('goTo', place).catch(() => undefined);
    },
  };
}

/** What is guessed of a file that could not be looked at: that it is written as the person writes. */
const NO_FILE: ColumnsDescription = {
  language: languageOf(navigator.language),
  locale: navigator.language,
  sheets: [],
};
