/** Step 2: what can be used, what was left out and why, and what to do with refunds. */
import type { DataCheck, SourceSettings } from '../../app/contract.ts';
import type { ColumnRole } from '../../errors.ts';
import { CheckBox } from '../components/CheckBox.tsx';
import { FindingList, RowLinks } from '../components/FindingList.tsx';
import { Meter } from '../components/Meter.tsx';
import { NoticeLine } from '../components/NoticeLine.tsx';
import { RadioGroup } from '../components/RadioGroup.tsx';
import { Screen } from '../components/Screen.tsx';
import { TestCustomers } from '../components/TestCustomers.tsx';
import { useWords } from '../words.ts';
import type { ScreenProps } from './screenProps.ts';

type Finding = DataCheck['findings'][number];

const REFUND_POLICIES = ['net', 'drop', 'keep'] as const;
const DUPLICATE_POLICIES = ['drop', 'keep'] as const;

export function CheckScreen({ state, actions }: ScreenProps) {
  const { texts, formats } = useWords();
  const { checked, pending } = state;
  if (!checked) return null;
  const { check, source } = checked;
  const { rowsRead, rowsUsed, rowsSkipped, customers, firstDay, asOf, findings, refundRows, duplicateRows } = check;
  const { ratings, recommendations } = check;
  const used = formats.share(rowsUsed, rowsRead);
  const ofSource = findings.filter(({ code }) => PLACE_OF[code].sheet === 'source');
  const ofSurvey = findings.filter(({ code }) => PLACE_OF[code].sheet === 'survey');
  const leftOut = ofSource.filter(({ effect }) => effect === 'leftOut');
  const refunds = ofSource.find(({ code, effect }) => code === 'REFUND' && effect !== 'leftOut');
  const handled = ofSource.filter((finding) => finding.effect !== 'leftOut' && finding !== refunds);
  const goToRow = (row: number, { code }: Finding) => actions.goTo({ ...placeOf(code, source), row });
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
      {(ratings || recommendations) && (
        <section>
          <h2>{texts.check.ratings}</h2>
          {ratings && <p class="hint">{texts.check.rated(ratings.ratings, ratings.customers, ratings.scale)}</p>}
          {recommendations && (
            <p class="hint">{texts.check.recommended(recommendations.answers, recommendations.customers)}</p>
          )}
          <FindingList findings={ofSurvey} onGoToRow={goToRow} />
        </section>
      )}
      {source.shape === 'orders' && refundRows > 0 && (
        <RadioGroup
          legend={texts.check.refunds(refundRows)}
          value={state.refunds}
          options={REFUND_POLICIES.map((value) => ({ value, ...texts.check.policies[value] }))}
          onChoose={(policy) => actions.chooseRules({ refunds: policy })}
        >
          {refunds && (
            <p class="hint">
              <RowLinks finding={refunds} onGoToRow={(row) => goToRow(row, refunds)} />
            </p>
          )}
        </RadioGroup>
      )}
      {duplicateRows > 0 && (
        <RadioGroup
          legend={texts.check.duplicates(duplicateRows)}
          value={state.duplicates}
          options={DUPLICATE_POLICIES.map((value) => ({
            value,
            ...texts.check.duplicatePolicies[source.shape][value],
          }))}
          onChoose={(policy) => actions.chooseRules({ duplicates: policy })}
        />
      )}
      <TestCustomers
        proposals={check.tests}
        chosen={state.testCustomers}
        onChoose={(testCustomers) => actions.chooseRules({ testCustomers })}
      />
      <CheckBox
        label={texts.check.pseudonyms.label}
        hint={texts.check.pseudonyms.hint}
        checked={state.pseudonyms}
        onToggle={(pseudonyms) => actions.chooseRules({ pseudonyms })}
      />
      {source.shape === 'customers' && <p class="hint">{texts.check.noSingleOrders}</p>}
    </Screen>
  );
}

/** The sheet and the role in which a finding shows, in orders and in rows of customers. */
const PLACE_OF: Record<Finding['code'], { sheet: 'source' | 'survey'; orders: ColumnRole; customers: ColumnRole }> = {
  NO_CUSTOMER: inSource('customer'),
  NOBODY: inSource('customer'),
  TEST_CUSTOMER: inSource('customer'),
  LIKELY_TEST: inSource('customer'),
  REPEATED_CUSTOMER: inSource('customer'),
  DUPLICATE_CUSTOMER: inSource('customer'),
  DUPLICATE_ORDER: inSource('orderId'),
  UNREADABLE_DATE: inSource('date', 'lastDate'),
  FUTURE_DATE: inSource('date', 'lastDate'),
  TEXT_DATE: inSource('date', 'lastDate'),
  LATE_FIRST_DATE: inSource('firstDate'),
  UNREADABLE_AMOUNT: inSource('amount', 'revenue'),
  UNREADABLE_ORDERS: inSource('orders'),
  REFUND: inSource('amount'),
  ZERO_AMOUNT: inSource('amount', 'orders'),
  TEXT_NUMBER: inSource('amount', 'revenue'),
  UNMATCHED_RATING: { sheet: 'survey', orders: 'customer', customers: 'customer' },
  UNREADABLE_RATING: { sheet: 'survey', orders: 'score', customers: 'score' },
  SCORE_OFF_SCALE: { sheet: 'survey', orders: 'score', customers: 'score' },
};

function inSource(orders: ColumnRole, customers = orders) {
  return { sheet: 'source', orders, customers } as const;
}

/** Sheet and one-based column in which a finding shows. */
function placeOf(code: Finding['code'], { sheetId, shape, columns, survey }: SourceSettings) {
  const place = PLACE_OF[code];
  const role = place[shape];
  if (place.sheet === 'survey' && survey) {
    return {
      sheetId: survey.sheetId,
      column: (survey.columns[role as keyof typeof survey.columns] ?? survey.columns.nps ?? 0) + 1,
    };
  }
  return { sheetId, column: (columns[role as keyof typeof columns] ?? columns.quantity ?? 0) + 1 };
}
