/** Someone else is running: who, since when, and the moment it is over. */
import { describeError } from '../../i18n/errors/describeError.ts';
import { clockAfter } from '../clock.ts';
import { Facts } from '../components/Facts.tsx';
import { LastRun } from '../components/LastRun.tsx';
import { Meter } from '../components/Meter.tsx';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { Screen } from '../components/Screen.tsx';
import { usePolling } from '../components/usePolling.ts';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

const LOOK_EVERY_MS = 4000;
/** Google ends a call after six minutes; the start is known to the minute. */
const LONGEST_RUN_MINUTES = 7;

export function BusyScreen({ state, actions }: ScreenProps) {
  const { texts, language } = useWords();
  const { busy } = texts;
  const { failure, free, workbook, cuts, checked, progress } = state;
  usePolling(actions.watchOther, LOOK_EVERY_MS, !free);
  if (failure?.error?.code !== 'BUSY') return null;
  const since = failure.error.params.since.split(' ')[1] ?? '';
  const facts = [
    ...(since && !free
      ? [
          { name: busy.started, fact: since },
          { name: busy.overBy, fact: clockAfter(since, LONGEST_RUN_MINUTES) },
        ]
      : []),
    { name: busy.settings, fact: busy.cuts(cuts.first, cuts.second) },
  ];
  return (
    <Screen
      step="tiers"
      title={free ? busy.free.title : describeError(failure.error, language).title}
      lead={free ? busy.free.lead : busy.lead}
      secondary={{ label: texts.actions.back, onPress: actions.goBack }}
      primary={
        free
          ? { label: texts.tiers.next(checked?.check.customers ?? 0), onPress: actions.run }
          : { label: texts.actions.tryAgain, look: 'tonal', onPress: actions.run }
      }
    >
      <NoticeLine notice={state.notice} />
      <Facts facts={facts} />
      {progress && <Meter progress share={progress.share} label={texts.running.progress} />}
      <p class={free ? 'hidden' : 'hint'} role="status">
        {free ? busy.free.title : busy.kept}
      </p>
      <LastRun lastRun={workbook?.lastRun ?? null} onOpen={(sheetId) => actions.goTo({ sheetId })} />
    </Screen>
  );
}
