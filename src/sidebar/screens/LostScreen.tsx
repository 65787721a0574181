/** No answer came from Google: what is safe, and another try. */
import { Screen } from '../components/Screen.tsx';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

export function LostScreen({ state, actions }: ScreenProps) {
  const { texts } = useWords();
  const { failure, pending, workbook } = state;
  const running = failure?.task === 'run';
  return (
    <Screen
      step={running ? 'result' : failure?.task === 'check' ? 'check' : 'source'}
      wrong
      eyebrow={texts.lost.eyebrow}
      title={texts.lost.title}
      lead={running ? texts.lost.leadWhileRunning : texts.lost.lead}
      secondary={workbook ? { label: texts.actions.back, onPress: actions.goBack } : undefined}
      primary={{
        label: texts.actions.tryAgain,
        pending: pending ? texts.lost.trying : undefined,
        onPress: actions.tryAgain,
      }}
    />
  );
}
