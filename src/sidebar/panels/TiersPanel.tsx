/** Value tiers: what customers are ranked by, how they are cut, the tiers' names, and what comes of it. */
import { useId, useMemo } from 'preact/hooks';
import type { DataCheck } from '../../app/contract.ts';
import { tierSummaries } from '../../core/segments/classSummaries.ts';
import type { CustomerClasses } from '../../core/segments/customerClasses.ts';
import type { Fault } from '../../i18n/sidebar/method/fault.ts';
import { Field } from '../components/Field.tsx';
import { Select } from '../components/Select.tsx';
import { TierChart } from '../components/TierChart.tsx';
import { TierTable } from '../components/TierTable.tsx';
import {
  LONGEST_TIER_NAME,
  TIER_COUNTS,
  type TierChoice,
  type TierMethod,
  type TiersRead,
  withTierCount,
  withTierMethod,
} from '../method/tierChoice.ts';
import { useWords } from '../words.ts';

interface Props {
  check: DataCheck;
  choice: TierChoice;
  read: TiersRead;
  /** The choice that the preview belongs to. */
  shown: TierChoice;
  classed: CustomerClasses['tier'] | null;
  hasForecast: boolean;
  onChange: (choice: TierChoice) => void;
}

const METHODS = ['share', 'percentile', 'threshold', 'natural'] as const satisfies readonly TierMethod[];

export function TiersPanel({ check, choice, read, shown, classed, hasForecast, onChange }: Props) {
  const { texts } = useWords();
  const words = texts.method.tiers;
  const { table, currency, forecast } = check;
  const values = table[choice.of];
  const { of, by, names } = choice;
  const ranked = (value: TierChoice['of']) => ({ value, label: words.values[value] });
  const tiers = useMemo(
    () => classed && tierSummaries(classed, shown.names, table.revenue),
    [classed, shown.names, table],
  );
  return (
    <>
      <fieldset class="choices">
        <legend class="hidden">{texts.method.tabs.tiers}</legend>
        <Field
          inline
          label={words.of}
          hint={hasForecast ? undefined : words.noForecast(forecast.repeatBuyers, forecast.needed)}
          fault={read.ofFault && texts.method.fault(read.ofFault)}
        >
          {(control) => (
            <Select
              control={control}
              value={of}
              options={[ranked('revenue'), { ...ranked('lifetimeValue'), disabled: !hasForecast }]}
              onChoose={(value) => onChange(withTierMethod({ ...choice, of: value as TierChoice['of'] }, by, values))}
            />
          )}
        </Field>
        <Field inline label={words.by} hint={words.methods[by].hint}>
          {(control) => (
            <Select
              control={control}
              value={by}
              options={METHODS.map((value) => ({ value, label: words.methods[value].label }))}
              onChoose={(value) => onChange(withTierMethod(choice, value as TierMethod, values))}
            />
          )}
        </Field>
        <Field inline label={words.count}>
          {(control) => (
            <Select
              control={control}
              value={String(names.length)}
              options={TIER_COUNTS.map((count) => ({ value: String(count), label: String(count) }))}
              onChoose={(count) => onChange(withTierCount(choice, Number(count), values))}
            />
          )}
        </Field>
      </fieldset>
      <TierRows choice={choice} read={read} onChange={onChange} />
      {tiers ? (
        <>
          <TierChart tiers={tiers} />
          <TierTable tiers={tiers} from={{ of: shown.of, currency }} />
        </>
      ) : (
        <p class="hint no-preview">{texts.method.noPreview}</p>
      )}
    </>
  );
}

/** A row for each tier: its name, and where it ends or begins. */
function TierRows({ choice, read, onChange }: Pick<Props, 'choice' | 'read' | 'onChange'>) {
  const { texts } = useWords();
  const words = texts.method.tiers;
  const { by, names, cuts } = choice;
  const cutName = by === 'natural' ? null : words.cut[by];
  const withName = (name: string, at: number) => ({ ...choice, names: names.map((old, i) => (i === at ? name : old)) });
  const withCut = (cut: string, at: number) =>
    by === 'natural'
      ? choice
      : { ...choice, cuts: { ...cuts, [by]: cuts[by].map((old, i) => (i === at ? cut : old)) } };
  return (
    <fieldset class={cutName ? 'tier-rows' : 'tier-rows names-only'}>
      <legend class="hidden">{words.names}</legend>
      <p class="heads" aria-hidden="true">
        <span>{words.tier}</span>
        {cutName && <span>{cutName}</span>}
      </p>
      {names.map((name, i) => (
        <div class="tier-row" key={words.nameOf(i + 1)}>
          <Cell
            label={words.nameOf(i + 1)}
            value={name}
            fault={read.nameFaults[i]}
            onType={(typed) => onChange(withName(typed, i))}
          />
          {by !== 'natural' &&
            (i < names.length - 1 ? (
              <Cell
                number
                label={words.cutOf(name, words.cut[by])}
                value={cuts[by][i] ?? ''}
                fault={read.cutFaults[i]}
                onType={(typed) => onChange(withCut(typed, i))}
              />
            ) : (
              <span class="hint">{words.rest}</span>
            ))}
        </div>
      ))}
    </fieldset>
  );
}

interface CellProps {
  label: string;
  value: string;
  number?: boolean;
  fault: Fault | undefined;
  onType: (value: string) => void;
}

function Cell({ label, value, number = false, fault, onType }: CellProps) {
  const { texts } = useWords();
  const id = useId();
  const control = {
    'aria-label': label,
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault && id,
    value,
    onInput: (event: { currentTarget: { value: string } }) => onType(event.currentTarget.value),
  };
  return (
    <div class="cell">
      {number ? (
        <input {...control} type="number" inputMode="decimal" step="any" />
      ) : (
        <input {...control} type="text" maxLength={LONGEST_TIER_NAME} />
      )}
      <div id={id} aria-live="polite">
        {fault && <p class="fault">{texts.method.fault(fault)}</p>}
      </div>
    </div>
  );
}
