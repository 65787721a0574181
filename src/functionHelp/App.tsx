/** The function help: the list, a function's page, the formula builder and what came of it, one at a time. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { languageOf } from '../i18n/language.ts';
import { call } from '../sidebar/server.ts';
import type { Documentation } from './documentation.ts';
import { decimalOf } from './formula/formulaText.ts';
import { BuilderScreen } from './screens/BuilderScreen.tsx';
import { ListScreen } from './screens/ListScreen.tsx';
import { PageScreen } from './screens/PageScreen.tsx';
import { PlacedScreen } from './screens/PlacedScreen.tsx';
import { StoppedScreen } from './screens/StoppedScreen.tsx';
import { searchIn } from './search.ts';
import { type Actions, type Session, useSession } from './session.ts';
import { WordsContext, wordsIn } from './words.ts';

export function App({ documentation }: { documentation: Documentation }) {
  const [session, actions] = useSession(call);
  const { screen, file } = session;
  const language = file?.language ?? languageOf(navigator.language);
  const words = useMemo(() => wordsIn(language, documentation), [language, documentation]);

  useEffect(() => {
    actions.lookAtFile();
  }, [actions]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useScreenFocus(screen.name === 'list' ? 'list' : `${screen.name} ${screen.of}`);

  return (
    <WordsContext.Provider value={words}>
      <Shown documentation={documentation} session={session} actions={actions} />
    </WordsContext.Provider>
  );
}

interface Props {
  documentation: Documentation;
  session: Session;
  actions: Actions;
}

function Shown({ documentation, session, actions }: Props) {
  const { screen } = session;
  const search = useMemo(() => searchIn(documentation), [documentation]);
  if (screen.name === 'list') return <ListScreen search={search} query={session.query} actions={actions} />;
  const help = documentation.functions.find(({ name }) => name === screen.of);
  if (!help) return null;
  switch (screen.name) {
    case 'page':
      return (
        <PageScreen
          key={help.name}
          help={help}
          decimal={decimalOf(session.file?.locale ?? 'en_US')}
          actions={actions}
        />
      );
    case 'builder':
      return (
        <BuilderScreen key={help.name} help={help} documentation={documentation} session={session} actions={actions} />
      );
    case 'placed':
      return <PlacedScreen help={help} placed={screen} actions={actions} />;
    case 'stopped':
      return <StoppedScreen stopped={screen} isInserting={session.isInserting} actions={actions} />;
  }
}

/**
 * A new screen is read from its heading on; the list, from the function that was looked at. Whoever is at work in the sheet keeps
 * the focus there.
 */
function useScreenFocus(screen: string): void {
  const before = useRef<string | null>(null);
  useLayoutEffect(() => {
    const left = before.current;
    before.current = screen;
    if (left === null || !document.hasFocus()) return;
    const item = screen === 'list' ? document.getElementById(`function-${left.split(' ')[1]}`) : null;
    (item ?? document.querySelector('h1'))?.focus();
  }, [screen]);
}
