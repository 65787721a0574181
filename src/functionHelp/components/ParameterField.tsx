/** The control of one parameter: a list of columns, a list of words, a day, or a field for a number or a cell. */
import { describeFunctionError } from '../../i18n/errors/describeFunctionError.ts';
import { type ControlProps, Field } from '../../sidebar/components/Field.tsx';
import { Select } from '../../sidebar/components/Select.tsx';
import type { ParameterHelp } from '../documentation.ts';
import type { Column } from '../formula/columns.ts';
import { CHOICES, type Entry, type Fault } from '../formula/entry.ts';
import { useWords } from '../words.ts';

interface Props {
  parameter: ParameterHelp;
  about: { help: string; expects: string };
  entry: Entry;
  /** Absent as long as it is not to be told. */
  fault: Fault | undefined;
  /** Those of the sheet with the data. */
  columns: readonly Column[];
  /** What is selected in the spreadsheet, with its sheet; null for nothing. */
  selection: string | null;
  onEnter: (entry: Entry) => void;
}

export function ParameterField({ parameter, about, entry, fault, columns, selection, onEnter }: Props) {
  const { texts, language } = useWords();
  const { builder } = texts;
  const { name, control, fallback } = parameter;
  const { choice, text } = entry;
  const choose = (value: string) => onEnter({ choice: value, text: '' });
  const type = (value: string) => onEnter({ choice, text: value });

  const said = faultText();
  const isTyped = choice === CHOICES.typed || choice === CHOICES.number;
  const shown = columns[Number(choice)];
  const firstRows = choice !== '' && shown && shown.first.length > 0 ? builder.firstRows(shown.first) : '';
  const hint = [about.help, about.expects].join(language === 'en' ? ' ' : '');

  function faultText(): string | undefined {
    if (fault === undefined) return undefined;
    return typeof fault === 'string' ? builder.faults[fault] : describeFunctionError(fault, language).text;
  }

  function typedField(props: ControlProps, placeholder = '') {
    return (
      <input
        {...props}
        type="text"
        autocomplete="off"
        spellcheck={false}
        placeholder={placeholder}
        value={text}
        onInput={(event) => type(event.currentTarget.value)}
      />
    );
  }

  /** A cell or range can be pointed at instead of typed. */
  function pointedField(props: ControlProps, placeholder: string) {
    return (
      <div class="beside">
        {typedField(props, placeholder)}
        <button
          type="button"
          class="button outlined"
          aria-disabled={selection === null}
          onClick={() => selection !== null && type(selection)}
        >
          {builder.useSelection}
        </button>
      </div>
    );
  }

  switch (control.kind) {
    case 'number':
      return (
        <Field label={name} hint={hint} fault={said}>
          {(props) => typedField(props, fallback)}
        </Field>
      );
    case 'flag':
    case 'choice': {
      const words = control.kind === 'flag' ? ['FALSE', 'TRUE'] : control.options;
      const options = words.map((word) =>
        word === fallback ? { value: '', label: builder.byDefault(word) } : { value: word, label: word },
      );
      return (
        <Field label={name} hint={hint} fault={said}>
          {(props) => <Select control={props} value={choice} options={options} onChoose={choose} />}
        </Field>
      );
    }
    case 'day':
      return (
        <div class="stack">
          <Field label={name} hint={hint} fault={said}>
            {(props) =>
              choice === CHOICES.typed ? (
                pointedField(props, 'B1')
              ) : (
                <input {...props} type="date" value={text} onInput={(event) => type(event.currentTarget.value)} />
              )
            }
          </Field>
          <p class="go-to">
            <button type="button" class="link" onClick={() => choose(choice === '' ? CHOICES.typed : '')}>
              {choice === '' ? builder.useCell : builder.useDay}
            </button>
          </p>
        </div>
      );
    default: {
      const isList = control.kind === 'range' || control.kind === 'leaveOut';
      const none = parameter.optional ? builder.none : builder.choose;
      const listed = columns.map(({ letter, header }, index) => ({
        value: String(index),
        label: builder.column(letter, header),
      }));
      return (
        <div class="stack">
          <Field label={name} hint={firstRows ? `${hint}\n${firstRows}` : hint} fault={isTyped ? undefined : said}>
            {(props) => (
              <Select
                control={props}
                value={choice}
                options={[
                  { value: '', label: none },
                  ...(control.kind === 'leaveOut' ? [{ value: CHOICES.guests, label: builder.guests }] : []),
                  ...(control.kind === 'countOrIds' ? [{ value: CHOICES.number, label: builder.count }] : []),
                  ...listed,
                  { value: CHOICES.typed, label: isList ? builder.typedList : builder.typed },
                ]}
                onChoose={choose}
              />
            )}
          </Field>
          {choice === CHOICES.number && (
            <Field label={builder.number(name)} fault={said}>
              {(props) => typedField(props)}
            </Field>
          )}
          {choice === CHOICES.typed && (
            <Field label={builder.range(name)} fault={said}>
              {(props) => pointedField(props, isList ? '' : 'Orders!B2:B')}
            </Field>
          )}
        </div>
      );
    }
  }
}
