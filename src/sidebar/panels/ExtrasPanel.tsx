/** Further classes, each with its own column on Customers: chosen or not, their settings, and their customers. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import type { DataCheck } from '../../app/contract.ts';
import { classSummaries } from '../../core/segments/classSummaries.ts';
import { type CustomerClasses, EXTRA_KINDS, type ExtraKind } from '../../core/segments/customerClasses.ts';
import { classNames, namesOfSet, SET_OF } from '../../i18n/classes/classNames.ts';
import { CheckBox } from '../components/CheckBox.tsx';
import { ClassTable } from '../components/ClassTable.tsx';
import { Field } from '../components/Field.tsx';
import { NumberField } from '../components/NumberField.tsx';
import { Select } from '../components/Select.tsx';
import { type ExtraChoice, isKnown } from '../method/extraChoice.ts';
import type { MethodRead } from '../method/methodChoice.ts';
import type { MethodPreview } from '../method/useMethodPreview.ts';
import { useWords } from '../words.ts';

interface Props {
  check: DataCheck;
  choice: ExtraChoice;
  read: MethodRead;
  preview: MethodPreview;
  onChange: (choice: ExtraChoice) => void;
}

export function ExtrasPanel({ check: { table, currency, ratings }, choice, read, preview, onChange }: Props) {
  const { texts, formats, language } = useWords();
  const words = texts.method.extras;
  const { stages } = classNames(language);
  const { chosen, lifecycle, behaviour, need, satisfaction } = choice;
  const toggle = (extra: ExtraKind, checked: boolean) =>
    onChange({ ...choice, chosen: checked ? [...chosen, extra] : chosen.filter((each) => each !== extra) });

  const settings: Record<ExtraKind, () => ComponentChildren> = {
    lifecycle: () => (
      <fieldset class="limits">
        <legend>{words.limits}</legend>
        {(['new', 'active', 'atRisk', 'dormant'] as const).map((stage) => (
          <NumberField
            key={stage}
            label={stages[stage]}
            value={lifecycle[stage]}
            fault={read.lifecycle.faults[stage]}
            onType={(typed) => onChange({ ...choice, lifecycle: { ...lifecycle, [stage]: typed } })}
          />
        ))}
        {table.rhythms.baseCycle !== null && <p class="hint">{words.cycle(formats.count(table.rhythms.baseCycle))}</p>}
      </fieldset>
    ),
    behaviour: () => (
      <NumberField
        inline
        label={words.frequentFrom}
        value={behaviour.frequentFrom}
        fault={read.behaviour.faults.frequentFrom}
        onType={(frequentFrom) => onChange({ ...choice, behaviour: { frequentFrom } })}
      />
    ),
    need: () => {
      const premium = preview.need?.classed.cuts.unitPrice.at[0]?.[0];
      const times = read.need.settings?.premiumFrom;
      return (
        <>
          <NumberField
            inline
            label={words.discountFrom}
            value={need.discountFrom}
            fault={read.need.faults.discountFrom}
            onType={(discountFrom) => onChange({ ...choice, need: { ...need, discountFrom } })}
          />
          <NumberField
            inline
            label={words.premiumFrom}
            value={need.premiumFrom}
            fault={read.need.faults.premiumFrom}
            onType={(premiumFrom) => onChange({ ...choice, need: { ...need, premiumFrom } })}
          />
          {premium !== undefined && times && <p class="hint">{words.premium(formats.amount(premium, currency))}</p>}
        </>
      );
    },
    satisfaction: () => (
      <>
        <Field inline label={words.ratings}>
          {(control) => (
            <Select
              control={control}
              value={satisfaction.ratings}
              options={(['last', 'all'] as const).map((value) => ({ value, label: words.ratingsOf[value] }))}
              onChoose={(value) =>
                onChange({ ...choice, satisfaction: { ...satisfaction, ratings: value as 'last' | 'all' } })
              }
            />
          )}
        </Field>
        {ratings && <p class="hint">{words.scale(ratings.scale.min, ratings.scale.max)}</p>}
      </>
    ),
  };

  return (
    <>
      <p class="hint">{words.lead}</p>
      {EXTRA_KINDS.map((extra) => {
        const known = isKnown(extra, table);
        const isOn = known && chosen.includes(extra);
        const classed = preview[extra]?.classed;
        return (
          <section class="extra" key={extra}>
            <CheckBox
              label={words.kinds[extra].label}
              hint={known ? words.kinds[extra].hint : words.unavailable[extra]}
              checked={isOn}
              disabled={!known}
              onToggle={(checked) => toggle(extra, checked)}
            />
            {isOn && (
              <div class="extra-settings">
                {settings[extra]()}
                {classed && <Counts extra={extra} classed={classed} table={table} />}
              </div>
            )}
          </section>
        );
      })}
    </>
  );
}

interface CountsProps {
  extra: ExtraKind;
  classed: CustomerClasses[ExtraKind];
  table: DataCheck['table'];
}

function Counts({ extra, classed, table }: CountsProps) {
  const { texts, language } = useWords();
  const classes = useMemo(
    () => classSummaries(classed, namesOfSet(SET_OF[extra], language), table.revenue),
    [extra, classed, table, language],
  );
  return <ClassTable kind={extra} title={texts.method.extras.kinds[extra].label} classes={classes} />;
}
