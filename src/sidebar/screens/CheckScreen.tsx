/** Step 2: what can be used, what was left out and why, and what to do with refunds. */
import type { DataCheck } from '../../app/contract.ts';
import type { ColumnRole } from '../../errors.ts';
import type { ColumnMapping } from '../columnChoice.ts';
import { FindingList, RowLinks } from '../components/FindingList.tsx';
import { Meter } from '../components/Meter.tsx';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { RadioGroup } from '../components/RadioGroup.tsx';
import { Screen } from '../components/Screen.tsx';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

type Finding = DataCheck['findings'][number];

const POLICIES = ['net', 'drop', 'keep'] as const;

export function CheckScreen({ state, actions }: ScreenProps) {
  const { texts, formats } = useWords();
  const { checked, pending } = state;
  if (!checked) return null;
  const { check, source } = checked;
  const { rowsRead, rowsUsed, rowsSkipped, customers, firstDay, asOf, findings, refundRows } = check;
  const used = formats.share(rowsUsed, rowsRead);
  const leftOut = findings.filter(({ effect }) => effect === 'leftOut');
  const refunds = findings.find(({ code, effect }) => code === 'REFUND' && effect !== 'leftOut');
  const handled = findings.filter((finding) => finding.effect !== 'leftOut' && finding !== refunds);
  const goToRow = (row: number, { code }: Finding) =>
    actions.goTo({ sheetId: source.sheetId, row, column: columnOf(code, source.columns) });
  return (
    <Screen
      step="check"
      title={texts.check.title(rowsUsed, rowsRead)}
      secondary={{ label: texts.actions.back, onPress: actions.goBack }}
      primary={{
        label: texts.check.next,
        pending: pending === 'check' ? texts.check.rechecking : undefined,
        onPress: actions.chooseTiers,
      }}
    >
      <Meter share={rowsUsed / rowsRead} label={used} />
      <p class="hint">
        {texts.check.used(used, customers)}
        <br />
        {texts.check.period(formats.day(firstDay), formats.day(asOf))}
      </p>
      <NoticeLine notice={state.notice} />
      {leftOut.length > 0 ? (
        <section>
          <h2>{texts.check.leftOut(rowsSkipped)}</h2>
          <FindingList findings={leftOut} onGoToRow={goToRow} />
        </section>
      ) : (
        <p class="all-used">
          <span aria-hidden="true">✓ </span>
          {texts.check.allUsed}
        </p>
      )}
      {handled.length > 0 && (
        <section>
          <h2>{texts.check.handled}</h2>
          <FindingList findings={handled} onGoToRow={goToRow} />
        </section>
      )}
      {refundRows > 0 && (
        <RadioGroup
          legend={texts.check.refunds(refundRows)}
          value={state.refunds}
          options={POLICIES.map((value) => ({ value, ...texts.check.policies[value] }))}
          onChoose={actions.chooseRefunds}
        >
          {refunds && (
            <p class="hint">
              <RowLinks finding={refunds} onGoToRow={(row) => goToRow(row, refunds)} />
            </p>
          )}
        </RadioGroup>
      )}
    </Screen>
  );
}

const COLUMN_OF: Record<Finding['code'], ColumnRole> = {
  NO_CUSTOMER: 'customer',
  NOBODY: 'customer',
  DUPLICATE_ORDER: 'orderId',
  UNREADABLE_DATE: 'date',
  FUTURE_DATE: 'date',
  TEXT_DATE: 'date',
  UNREADABLE_AMOUNT: 'amount',
  REFUND: 'amount',
  ZERO_AMOUNT: 'amount',
  TEXT_NUMBER: 'amount',
};

/** One-based column in which a finding shows. */
function columnOf(code: Finding['code'], columns: ColumnMapping): number {
  return (columns[COLUMN_OF[code]] ?? columns.quantity ?? 0) + 1;
}
