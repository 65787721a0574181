/** Where ratings come from: a sheet, its columns, the scale, and the first ratings as they are read. */
import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { SheetDescription } from '../../app/contract.ts';
import { RATING_SCALES } from '../../core/metrics/ratingScales.ts';
import { SURVEY_ROLES } from '../../errors.ts';
import { isoDay } from '../../i18n/sidebar/formats.ts';
import { lacksScale, type SurveyChoice, surveyFaults } from '../surveyChoice.ts';
import { useWords } from '../words.ts';
import { ColumnSelect, columnOf } from './ColumnSelect.tsx';
import { Field } from './Field.tsx';
import { Select } from './Select.tsx';

interface Props {
  sheets: readonly SheetDescription[];
  survey: SurveyChoice | null;
  /** The user has tried to go on: what is missing is a fault now. */
  tried: boolean;
  stale: boolean;
  onChooseSheet: (sheetId: number | null) => void;
  onChoose: (survey: SurveyChoice) => void;
}

export function SurveyFields({ sheets, survey, tried, stale, onChooseSheet, onChoose }: Props) {
  const { texts } = useWords();
  const [asked, setAsked] = useState<number | null>(null);
  const words = texts.survey;
  const awaited = stale && !survey ? asked : null;
  const options = sheets
    .filter(({ rows }) => rows > 0)
    .map((sheet) => ({ value: String(sheet.sheetId), label: sheet.survey ? words.likely(sheet.name) : sheet.name }));
  return (
    <fieldset class="mapping">
      <legend>{words.title}</legend>
      <Field inline label={words.sheet}>
        {(control) => (
          <Select
            control={control}
            value={String(survey?.described.sheetId ?? awaited ?? '')}
            options={[{ value: '', label: words.none }, ...options]}
            onChoose={(value) => {
              const sheetId = value === '' ? null : Number(value);
              setAsked(sheetId);
              onChooseSheet(sheetId);
            }}
          />
        )}
      </Field>
      {awaited !== null && <p class="hint">{texts.source.reading}</p>}
      {survey && <SurveyColumns survey={survey} tried={tried} onChoose={onChoose} />}
      {survey && <FirstRatings survey={survey} stale={stale} />}
    </fieldset>
  );
}

function SurveyColumns({ survey, tried, onChoose }: Pick<Props, 'tried' | 'onChoose'> & { survey: SurveyChoice }) {
  const { texts } = useWords();
  const { described, mapping } = survey;
  const faults = surveyFaults(survey);
  return (
    <>
      {SURVEY_ROLES.map((role) => {
        const fault = faults[role];
        return (
          <Fragment key={role}>
            <ColumnSelect
              label={texts.survey.roles[role]}
              columns={described.columns}
              value={mapping[role]}
              optional={role !== 'customer' && (role !== 'score' || mapping.nps !== null)}
              fault={
                fault?.kind === 'taken'
                  ? texts.columns.taken(fault.by)
                  : fault && tried
                    ? texts.columns.missing(role)
                    : undefined
              }
              onChoose={(value) => onChoose({ ...survey, mapping: { ...mapping, [role]: columnOf(value) } })}
            />
            {role === 'score' && mapping.score !== null && (
              <ScaleSelect survey={survey} faulty={tried && lacksScale(survey) && !fault} onChoose={onChoose} />
            )}
          </Fragment>
        );
      })}
    </>
  );
}

interface ScaleProps extends Pick<Props, 'onChoose'> {
  survey: SurveyChoice;
  faulty: boolean;
}

/** The scale that ratings are on, with what the proposal rests on. */
function ScaleSelect({ survey, faulty, onChoose }: ScaleProps) {
  const { texts, formats } = useWords();
  const words = texts.survey;
  const { scale, described } = survey;
  const { scores } = described;
  const scales = RATING_SCALES.map(({ min, max }) => ({ value: `${min} ${max}`, label: words.steps(min, max) }));
  return (
    <Field
      inline
      label={words.scale}
      {...(scores && scale && { hint: words.assumed(formats.count(scores.lowest), formats.count(scores.highest)) })}
      fault={faulty ? words.noScale : undefined}
    >
      {(control) => (
        <Select
          control={control}
          value={scale ? `${scale.min} ${scale.max}` : ''}
          options={[...(scale ? [] : [{ value: '', label: texts.columns.choose }]), ...scales]}
          onChoose={(value) => {
            const [min = 1, max = 5] = value.split(' ').map(Number);
            onChoose({ ...survey, scale: { min, max } });
          }}
        />
      )}
    </Field>
  );
}

function FirstRatings({ survey, stale }: { survey: SurveyChoice; stale: boolean }) {
  const { texts, formats } = useWords();
  const { mapping, described } = survey;
  const unreadable = <span class="unreadable">{texts.columns.unreadable}</span>;
  const dated = mapping.date !== null;
  const kinds = (['score', 'nps'] as const).filter((kind) => mapping[kind] !== null);
  return (
    <div class="first-rows" aria-busy={stale}>
      {stale && <div class="waiting" />}
      <table>
        <caption>{texts.survey.firstRows}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.survey.roles.customer}</th>
            {dated && <th scope="col">{texts.survey.roles.date}</th>}
            {kinds.map((kind) => (
              <th key={kind} scope="col" class="number">
                {texts.survey.short[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {described.firstRows.map(({ row, customer, day, topic, ...scores }) => (
            <Fragment key={row}>
              <tr class={topic ? 'told-below' : undefined}>
                <td class="clipped" title={customer}>
                  {customer || '–'}
                </td>
                {dated && <td class="date">{day === null ? unreadable : isoDay(day)}</td>}
                {kinds.map((kind) => (
                  <td key={kind} class="number">
                    {scores[kind] === null ? unreadable : formats.count(scores[kind])}
                  </td>
                ))}
              </tr>
              {topic && (
                <tr>
                  <td class="hint others" colSpan={1 + Number(dated) + kinds.length}>
                    {topic}
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}
