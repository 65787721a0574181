/** Step 4 while it runs: how far it is, and a way to stop it before the first write. */
import type { StepCode } from '../../app/contract.ts';
import type { SidebarTexts } from '../../i18n/sidebar/texts.ts';
import { Meter } from '../components/Meter.tsx';
import { Screen } from '../components/Screen.tsx';
import { usePolling } from '../components/usePolling.ts';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

const LOOK_EVERY_MS = 700;

/** In the order of a run; what a step writes. */
const STEP_WRITES: Record<StepCode, keyof SidebarTexts['sheetNames'] | null> = {
  read: null,
  check: null,
  score: null,
  writeCustomers: 'customers',
  writeLists: 'contacts',
  writeSummary: 'summary',
};

const RUN_STEPS = Object.keys(STEP_WRITES) as StepCode[];

export function RunningScreen({ state, actions }: ScreenProps) {
  const { texts } = useWords();
  const { running, sheetNames } = texts;
  const { progress, stopping, run, workbook } = state;
  usePolling(actions.watchRun, LOOK_EVERY_MS);

  const rows = workbook?.sheets.find(({ sheetId }) => sheetId === run?.source.sheetId)?.rows ?? 0;
  const steps = { ...running.steps, read: running.steps.read(rows) };
  const nameOf = (code: StepCode) => {
    const sheet = STEP_WRITES[code];
    return sheet === null ? steps[code as 'read' | 'check' | 'score'] : steps.write(sheetNames[sheet]);
  };
  const step = progress?.step ?? 'read';
  const share = progress?.share ?? 0;
  const now = RUN_STEPS.indexOf(step);
  const writing = STEP_WRITES[step] !== null;
  const states = RUN_STEPS.map((_, i) => (i < now ? 'done' : i === now ? 'now' : 'next'));
  return (
    <Screen
      step="result"
      title={running.title}
      primary={
        writing
          ? undefined
          : {
              label: running.stop,
              pending: stopping ? running.stopping : undefined,
              look: 'outlined',
              onPress: actions.stop,
            }
      }
    >
      <Meter progress share={share} label={running.progress} />
      <p class="meter-caption">
        <span role="status">{nameOf(step)}</span>
        <span class="number">{Math.round(share * 100)}%</span>
      </p>
      <ol class="run-steps">
        {RUN_STEPS.map((code, i) => (
          <li key={code} class={states[i]}>
            <span>{nameOf(code)}</span>
            <span>{running.states[states[i] ?? 'next']}</span>
          </li>
        ))}
      </ol>
      <p class="hint" role="status">
        {writing ? running.writing : running.notWritten}
      </p>
    </Screen>
  );
}
