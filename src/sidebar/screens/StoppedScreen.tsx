/** An error: where it is, what was found, what was expected, what to do, and the choice that settles it. */
import { useState } from 'preact/hooks';
import type { ErrorData } from '../../errors.ts';
import { describeError } from '../../i18n/errors/describeError.ts';
import type { Step } from '../../i18n/sidebar/texts.ts';
import { ErrorFacts } from '../components/ErrorFacts.tsx';
import { RadioGroup } from '../components/RadioGroup.tsx';
import { Screen } from '../components/Screen.tsx';
import { sheetOf, type Task } from '../state.ts';
import { useWords, type Words } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

type DateOrder = 'dayFirst' | 'monthFirst';

const STEP_OF: Record<Task, Step> = {
  open: 'source',
  describe: 'source',
  reread: 'source',
  check: 'check',
  run: 'result',
};

export function StoppedScreen({ state, actions }: ScreenProps) {
  const { texts, language, formats } = useWords();
  const [order, setOrder] = useState<DateOrder | null>(null);
  const { failure, pending, workbook } = state;
  if (!failure?.error) return null;
  const { task, error } = failure;
  const described = describeError(error, language);
  const dates = datesToSettle(error, texts, formats);
  const place = placeOf(error);
  const sheetId = sheetOf(state, error);
  const checks = task === 'check' || dates !== null;
  return (
    <Screen
      step={STEP_OF[task]}
      wrong
      eyebrow={texts.stopped.at[task === 'reread' ? 'describe' : task]}
      title={described.title}
      lead={leftAsItWas(error) ? texts.stopped.nothingWritten : undefined}
      secondary={workbook ? { label: texts.actions.back, onPress: actions.goBack } : undefined}
      primary={{
        label: checks ? texts.stopped.checkAgain : texts.actions.tryAgain,
        pending: pending ? texts.stopped.checking : undefined,
        onPress: () => (dates ? actions.checkDates(order ?? 'auto') : actions.tryAgain()),
      }}
    >
      <ErrorFacts error={described} names={texts.stopped} />
      {dates && <RadioGroup legend={dates.legend} options={dates.options} value={order} onChoose={setOrder} />}
      {place && sheetId !== null && (
        <p class="go-to">
          <button
            type="button"
            class="link"
            onClick={() => actions.goTo({ sheetId, row: place.row ?? 1, column: place.column })}
          >
            {place.row ? texts.actions.goTo(place.letter + place.row) : texts.actions.goToColumn(place.letter)}
          </button>
        </p>
      )}
    </Screen>
  );
}

/** Only a write that broke off, and a fault of ours, may have left something behind. */
function leftAsItWas({ code }: ErrorData): boolean {
  return code !== 'INCOMPLETE_WRITE' && code !== 'INTERNAL';
}

/** The cell or column of the source that an error names. */
function placeOf({ params }: ErrorData): { letter: string; column: number; row: number | null } | null {
  const letter = 'column' in params ? params.column : '';
  if (!/^[A-Z]{1,3}$/.test(letter)) return null;
  const column = [...letter].reduce((number, char) => number * 26 + char.charCodeAt(0) - 64, 0);
  return { letter, column, row: 'row' in params ? params.row : null };
}

/** Dates that the user can settle by saying whether the day or the month comes first. */
function datesToSettle(error: ErrorData, { stopped }: Words['texts'], { spelledDate }: Words['formats']) {
  const options = (dayFirst: string, monthFirst: string): { value: DateOrder; label: string }[] => [
    { value: 'dayFirst', label: dayFirst },
    { value: 'monthFirst', label: monthFirst },
  ];
  if (error.code === 'AMBIGUOUS_DATES' && typeof error.params.received === 'string') {
    const { received, dayFirst, monthFirst } = error.params;
    return {
      legend: stopped.readAs(received),
      options: options(stopped.dayFirst(spelledDate(dayFirst)), stopped.monthFirst(spelledDate(monthFirst))),
    };
  }
  if (error.code !== 'AMBIGUOUS_DATES' && error.code !== 'MIXED_DATES') return null;
  return { legend: stopped.firstInDate, options: options(stopped.dayFirstAlone, stopped.monthFirstAlone) };
}
