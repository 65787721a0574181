/** Step 4 while it runs: how far it is, and a way to stop it before the first write. */
import type { StepCode } from '../../app/contract.ts';
import { Meter } from '../components/Meter.tsx';
import { Screen } from '../components/Screen.tsx';
import { usePolling } from '../components/usePolling.ts';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

const LOOK_EVERY_MS = 700;

const RUN_STEPS: readonly StepCode[] = ['read', 'check', 'score', 'writeCustomers', 'writeLists', 'writeSummary'];

export function RunningScreen({ state, actions }: ScreenProps) {
  const { texts } = useWords();
  const { running, sheetNames } = texts;
  const { progress, stopping } = state;
  usePolling(actions.watchRun, LOOK_EVERY_MS);

  const names: Record<StepCode, string> = {
    read: running.steps.read(state.checked?.check.rowsRead ?? 0),
    check: running.steps.check,
    score: running.steps.score,
    writeCustomers: running.steps.write(sheetNames.customers),
    writeLists: running.steps.write(sheetNames.contacts),
    writeSummary: running.steps.write(sheetNames.summary),
  };
  const step = progress?.step ?? 'read';
  const share = progress?.share ?? 0;
  const now = RUN_STEPS.indexOf(step);
  const writing = step === 'writeCustomers' || step === 'writeLists' || step === 'writeSummary';
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
        <span role="status">{names[step]}</span>
        <span class="number">{Math.round(share * 100)}%</span>
      </p>
      <ol class="run-steps">
        {RUN_STEPS.map((code, i) => (
          <li key={code} class={states[i]}>
            <span>{names[code]}</span>
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
