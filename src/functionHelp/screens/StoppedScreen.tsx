/** The formula was not inserted: where, what was found, what was expected, what to do, and the choice that settles it. */
import type { ErrorCode } from '../../errors.ts';
import { describeError } from '../../i18n/errors/describeError.ts';
import { ErrorFacts } from '../../sidebar/components/ErrorFacts.tsx';
import { Frame } from '../components/Frame.tsx';
import type { Actions, Screen } from '../session.ts';
import { useWords } from '../words.ts';

interface Props {
  stopped: Extract<Screen, { name: 'stopped' }>;
  isInserting: boolean;
  actions: Actions;
}

export function StoppedScreen({ stopped, isInserting, actions }: Props) {
  const { texts, language } = useWords();
  const { of, error, insertion, formula } = stopped;
  const pending = isInserting ? texts.stopped.inserting : undefined;
  const back = { label: texts.stopped.back, onPress: () => actions.showBuilder(of) };
  const again = (label: string, settled?: ErrorCode) => ({
    label,
    pending,
    onPress: () => actions.insertAfter(of, insertion, formula, settled),
  });
  if (error === null) {
    return (
      <Frame
        eyebrow={texts.lost.eyebrow}
        mark="wrong"
        title={texts.lost.title}
        lead={texts.lost.leadInserting}
        secondary={back}
        primary={again(texts.stopped.tryAgain)}
      />
    );
  }
  const settling: Partial<Record<ErrorCode, string>> = {
    CELL_NOT_EMPTY: texts.stopped.replace,
    NO_ROOM: texts.stopped.insertAnyway,
    SHEET_ENDS: texts.stopped.enlarge,
  };
  const choice = settling[error.code];
  const described = describeError(error, language);
  return (
    <Frame
      eyebrow={texts.stopped.eyebrow}
      mark="wrong"
      title={described.title}
      lead={error.code === 'INTERNAL' ? undefined : texts.stopped.nothingWritten}
      secondary={back}
      primary={choice === undefined ? again(texts.stopped.tryAgain) : again(choice, error.code)}
    >
      <ErrorFacts error={described} names={texts.stopped} />
    </Frame>
  );
}
