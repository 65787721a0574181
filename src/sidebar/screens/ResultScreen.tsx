/** Step 4 when it is done: what was written, where, and what came out. */
import { NoticeLine } from '../components/NoticeLine.tsx';
import { Screen } from '../components/Screen.tsx';
import { SegmentTable } from '../components/SegmentTable.tsx';
import { SheetLinks } from '../components/SheetLinks.tsx';
import { TierTable } from '../components/TierTable.tsx';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

export function ResultScreen({ state, actions }: ScreenProps) {
  const { texts, formats } = useWords();
  const { result, checked, pending } = state;
  if (!result || !checked) return null;
  const { customers, tiers, segments, written, rowsUsed, rowsRead, revenue, by, at, source, seconds } = result;
  const open = (sheetId: number) => actions.goTo({ sheetId });
  const summary = written.find(({ sheet }) => sheet === 'summary');
  const hints = { summary: texts.result.summaryHint, customers: texts.result.customersHint(customers) };
  const filled = tiers.filter((tier) => tier.customers > 0).length;
  return (
    <Screen
      step="result"
      complete
      eyebrow={texts.result.done(formats.count(Math.max(1, seconds)))}
      title={texts.result.title(customers, filled)}
      lead={texts.result.lead(rowsUsed, rowsRead, formats.amount(revenue, checked.check.currency))}
      secondary={{ label: texts.result.again, onPress: () => actions.check() }}
      primary={
        summary && {
          label: texts.result.open,
          pending: pending === 'check' ? texts.check.rechecking : undefined,
          onPress: () => open(summary.sheetId),
        }
      }
    >
      <NoticeLine notice={state.notice} />
      <section>
        <h2>{texts.result.writtenTo}</h2>
        <SheetLinks sheets={written.map(({ sheet, ...link }) => ({ ...link, hint: hints[sheet] }))} onOpen={open} />
      </section>
      <section>
        <h2>{texts.steps.names.tiers}</h2>
        <TierTable tiers={tiers} />
      </section>
      <section>
        <h2>{texts.tiers.segments}</h2>
        <SegmentTable segments={segments} />
      </section>
      <p class="hint faint">
        {texts.result.ranBy(by, formats.moment(at), source)}
        <br />
        {texts.result.unchanged}
      </p>
    </Screen>
  );
}
