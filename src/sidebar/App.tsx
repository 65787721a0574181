/** The sidebar: one screen at a time, in the person's language. */
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { BusyScreen } from './screens/BusyScreen.tsx';
import { CheckScreen } from './screens/CheckScreen.tsx';
import { ColumnsScreen } from './screens/ColumnsScreen.tsx';
import { LostScreen } from './screens/LostScreen.tsx';
import { MethodScreen } from './screens/MethodScreen.tsx';
import { OpeningScreen } from './screens/OpeningScreen.tsx';
import { ResultScreen } from './screens/ResultScreen.tsx';
import { RunningScreen } from './screens/RunningScreen.tsx';
import { SourceScreen } from './screens/SourceScreen.tsx';
import { StoppedScreen } from './screens/StoppedScreen.tsx';
import type { ScreenProps } from './screens/screenProps.ts';
import { call } from './server.ts';
import { useSession } from './session.ts';
import type { Screen } from './state.ts';
import { WORDS, WordsContext } from './words.ts';

const SCREENS: Record<Screen, ComponentType<ScreenProps>> = {
  opening: OpeningScreen,
  source: SourceScreen,
  columns: ColumnsScreen,
  check: CheckScreen,
  tiers: MethodScreen,
  running: RunningScreen,
  result: ResultScreen,
  stopped: StoppedScreen,
  lost: LostScreen,
  busy: BusyScreen,
};

export function App() {
  const [state, actions] = useSession(call);
  const { screen, language } = state;

  useEffect(() => {
    actions.open();
  }, [actions]);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useHeadingFocus(screen);

  const Shown = SCREENS[screen];
  return (
    <WordsContext.Provider value={WORDS[language]}>
      <Shown key={screen} state={state} actions={actions} />
    </WordsContext.Provider>
  );
}

/** A new screen is read from its heading on. Whoever is at work in the sheet keeps the focus there. */
function useHeadingFocus(screen: Screen): void {
  const opened = useRef(false);
  useLayoutEffect(() => {
    if (opened.current && document.hasFocus()) document.querySelector('h1')?.focus();
    if (screen !== 'opening') opened.current = true;
  }, [screen]);
}
