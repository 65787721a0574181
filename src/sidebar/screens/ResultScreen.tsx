/** Step 4 when it is done: what was written, where, and what came out. */
import { segmentNames } from '../../i18n/classes/classNames.ts';
import { ClassTable } from '../components/ClassTable.tsx';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { Screen } from '../components/Screen.tsx';
import { SheetLinks } from '../components/SheetLinks.tsx';
import { TierTable } from '../components/TierTable.tsx';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

export function ResultScreen({ state, actions }: ScreenProps) {
  const { texts, formats, language } = useWords();
  const { result, run, checked, pending } = state;
  if (!result || !run) return null;
  const { customers, tiers, segments, moves, written, rowsUsed, rowsRead, revenue, currency, by, at, source, seconds } =
    result;
  const names = segmentNames(run.classes.segment.map, language);
  const open = (sheetId: number) => actions.goTo({ sheetId });
  const summary = written.find(({ sheet }) => sheet === 'summary');
  const filled = tiers.filter((tier) => tier.name !== '' && tier.customers > 0).length;
  return (
    <Screen
      step="result"
      complete
      eyebrow={texts.result.done(formats.count(Math.max(1, seconds)))}
      title={texts.result.title(customers, filled)}
      lead={texts.result.lead(rowsUsed, rowsRead, formats.amount(revenue, currency))}
      secondary={{ label: texts.result.again, onPress: () => (checked ? actions.check() : actions.open()) }}
      primary={
        summary && {
          label: texts.result.open,
          pending: pending ? texts.check.rechecking : undefined,
          onPress: () => open(summary.sheetId),
        }
      }
    >
      <NoticeLine notice={state.notice} />
      {moves && <p class="moves">{texts.result.moves(moves)}</p>}
      <section>
        <h2>{texts.result.writtenTo}</h2>
        <SheetLinks
          sheets={written.map(({ sheet, ...link }) => ({ ...link, hint: texts.result.hints[sheet](customers) }))}
          onOpen={open}
        />
      </section>
      <section>
        <h2>{texts.method.tabs.tiers}</h2>
        <TierTable tiers={tiers} />
      </section>
      <section>
        <h2>{texts.method.tabs.segments}</h2>
        <ClassTable
          kind="segment"
          title={texts.method.segments.segment}
          classes={segments.map((each, place) => ({ ...each, name: names[place] ?? '' }))}
        />
      </section>
      <p class="hint faint">
        {texts.result.ranBy(by, formats.moment(at), source)}
        <br />
        {texts.result.unchanged}
      </p>
    </Screen>
  );
}
