/** RFM segments: the map, how scores are made, and the segments and scores that come of it. */
import { useMemo, useState } from 'preact/hooks';
import type { DataCheck } from '../../app/contract.ts';
import { classSummaries } from '../../core/segments/classSummaries.ts';
import type { CustomerClasses } from '../../core/segments/customerClasses.ts';
import { segmentNames } from '../../i18n/classes/classNames.ts';
import { CheckBox } from '../components/CheckBox.tsx';
import { ClassTable } from '../components/ClassTable.tsx';
import { Field } from '../components/Field.tsx';
import { RadioGroup } from '../components/RadioGroup.tsx';
import { Select } from '../components/Select.tsx';
import { customMapFrom, mapText } from '../method/mapText.ts';
import {
  RFM_COLUMNS,
  readSegments,
  type SegmentChoice,
  type SegmentsRead,
  withLimits,
} from '../method/segmentChoice.ts';
import { useWords } from '../words.ts';
import { OwnMap } from './OwnMap.tsx';
import { ScoreBins } from './ScoreBins.tsx';

interface Props {
  check: DataCheck;
  choice: SegmentChoice;
  read: SegmentsRead;
  /** The choice that the preview belongs to. */
  shown: SegmentChoice;
  classed: CustomerClasses['segment'] | null;
  onChange: (choice: SegmentChoice) => void;
}

const MAPS = ['11', '8', 'own'] as const;
const BINS = [2, 3, 4, 5, 6, 7, 8, 9, 10];

export function SegmentsPanel({ check: { table, currency }, choice, read, shown, classed, onChange }: Props) {
  const { texts, language } = useWords();
  const words = texts.method.segments;
  const { map, bins } = choice;
  const segments = useMemo(() => {
    const shownMap = readSegments(shown).settings?.map;
    if (!classed || !shownMap) return null;
    return classSummaries(classed, segmentNames(shownMap, language), table.revenue);
  }, [classed, shown, table, language]);
  const chooseMap = (chosen: SegmentChoice['map']) => {
    const begin = () => {
      const from = map === 'own' ? '11' : map;
      return mapText(customMapFrom(from, bins, segmentNames(from, language)), bins);
    };
    onChange({ ...choice, map: chosen, ownMap: chosen === 'own' && choice.ownMap === '' ? begin() : choice.ownMap });
  };
  return (
    <>
      <fieldset class="choices">
        <legend class="hidden">{texts.method.tabs.segments}</legend>
        <Field inline label={words.map} hint={words.mapHints[map]}>
          {(control) => (
            <Select
              control={control}
              value={map}
              options={MAPS.map((value) => ({ value, label: words.maps[value] }))}
              onChoose={(value) => chooseMap(value as SegmentChoice['map'])}
            />
          )}
        </Field>
        <Field inline label={words.bins}>
          {(control) => (
            <Select
              control={control}
              value={String(bins)}
              options={BINS.map((value) => ({ value: String(value), label: words.binsOption(value) }))}
              onChoose={(value) => onChange({ ...choice, bins: Number(value) })}
            />
          )}
        </Field>
      </fieldset>
      <Scoring table={table} choice={choice} read={read} onChange={onChange} />
      {map === 'own' && (
        <OwnMap
          text={choice.ownMap}
          bins={bins}
          faults={read.mapFaults}
          onType={(ownMap) => onChange({ ...choice, ownMap })}
        />
      )}
      {classed && segments ? (
        <>
          <ClassTable kind="segment" title={words.segment} classes={segments} />
          <ScoreBins segment={classed} currency={currency} />
        </>
      ) : (
        <p class="hint no-preview">{texts.method.noPreview}</p>
      )}
    </>
  );
}

type ScoringProps = Pick<Props, 'choice' | 'read' | 'onChange'> & { table: DataCheck['table'] };

/** What most people leave as it is. */
function Scoring({ table, choice, read, onChange }: ScoringProps) {
  const { texts } = useWords();
  const words = texts.method.segments;
  const { bins, binning, ties, limits } = choice;
  const [opened, setOpened] = useState(false);
  const isWrong = Object.keys(read.limitFaults).length > 0;
  return (
    // What a fault has opened stays open when it is mended: the field being typed in is inside.
    <details class="scoring" open={opened || isWrong} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{words.scoring}</summary>
      <RadioGroup
        legend={words.binning}
        value={binning}
        options={(['independent', 'nested'] as const).map((value) => ({ value, ...words.binnings[value] }))}
        onChoose={(value) => onChange({ ...choice, binning: value })}
      />
      <RadioGroup
        legend={words.ties}
        value={ties}
        options={(['lower', 'upper'] as const).map((value) => ({ value, label: words.tiePolicies[value] }))}
        onChoose={(value) => onChange({ ...choice, ties: value })}
      />
      <fieldset>
        <legend>{words.limits}</legend>
        {binning === 'nested' && <p class="hint">{words.ownNested}</p>}
        {RFM_COLUMNS.map((column) => {
          const { used, typed } = limits[column];
          const fault = read.limitFaults[column];
          return (
            <div key={column}>
              <CheckBox
                label={words.own[column]}
                checked={used}
                onToggle={(checked) => onChange(withLimits(choice, column, checked, table[column]))}
              />
              {used && (
                <Field
                  hidden
                  label={words.own[column]}
                  hint={words.ownHint(bins - 1)}
                  fault={fault && texts.method.fault(fault)}
                >
                  {(control) => (
                    <input
                      {...control}
                      type="text"
                      inputMode="decimal"
                      autocomplete="off"
                      value={typed}
                      onInput={({ currentTarget: { value } }) =>
                        onChange({ ...choice, limits: { ...limits, [column]: { used, typed: value } } })
                      }
                    />
                  )}
                </Field>
              )}
            </div>
          );
        })}
      </fieldset>
    </details>
  );
}
