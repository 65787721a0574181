/** Someone else is running: who, since when, and the moment it is over. */
import type { Settings } from '../../app/contract.ts';
import { describeError } from '../../i18n/errors/describeError.ts';
import type { MethodTexts } from '../../i18n/sidebar/method/texts.ts';
import { clockAfter } from '../clock.ts';
import { Facts } from '../components/Facts.tsx';
import { LastRun } from '../components/LastRun.tsx';
import { Meter } from '../components/Meter.tsx';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { Screen } from '../components/Screen.tsx';
import { usePolling } from '../components/usePolling.ts';
import { percentOf } from '../method/typedNumbers.ts';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

const LOOK_EVERY_MS = 4000;
/** Google ends a call after six minutes; the start is known to the minute. */
const LONGEST_RUN_MINUTES = 7;

export function BusyScreen({ state, actions }: ScreenProps) {
  const { texts, language } = useWords();
  const { busy } = texts;
  const { failure, free, workbook, run, checked, progress } = state;
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
    ...(run ? [{ name: busy.settings, fact: tiersInWords(run, texts.method) }] : []),
  ];
  return (
    <Screen
      step="tiers"
      title={free ? busy.free.title : describeError(failure.error, language).title}
      lead={free ? busy.free.lead : busy.lead}
      secondary={{ label: texts.actions.back, onPress: actions.goBack }}
      primary={
        free
          ? {
              label: checked ? texts.method.next(checked.check.customers) : texts.result.again,
              onPress: actions.runAgain,
            }
          : { label: texts.actions.tryAgain, look: 'tonal', onPress: actions.runAgain }
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

function tiersInWords({ classes: { tier } }: Settings, { tiers }: MethodTexts): string {
  const { by } = tier;
  if (by.by === 'natural') return tiers.inWords(by.by, []);
  return tiers.inWords(
    by.by,
    by.cuts.map((cut) => (by.by === 'threshold' ? String(cut) : `${percentOf(cut)}%`)),
  );
}
