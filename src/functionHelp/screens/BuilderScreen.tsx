/** Builds a formula: the columns and values it takes, the formula as it will stand, and the cell it goes into. */
import { useRef, useState } from 'preact/hooks';
import { Field } from '../../sidebar/components/Field.tsx';
import { focusFirstFault } from '../../sidebar/components/focusFirstFault.ts';
import { Select } from '../../sidebar/components/Select.tsx';
import { copyText } from '../components/copyText.ts';
import { Frame } from '../components/Frame.tsx';
import { ParameterField } from '../components/ParameterField.tsx';
import { StandingFormula } from '../components/StandingFormula.tsx';
import { useCellWatch } from '../components/useCellWatch.ts';
import type { Documentation, FunctionHelp, ParameterHelp } from '../documentation.ts';
import { buildFormula, EMPTY_DRAFT, takesColumn } from '../draft.ts';
import { columnsOf } from '../formula/columns.ts';
import { cellName, sheetReference } from '../formula/formulaText.ts';
import type { Actions, Session } from '../session.ts';
import { useWords } from '../words.ts';

interface Props {
  help: FunctionHelp;
  documentation: Documentation;
  session: Session;
  actions: Actions;
}

export function BuilderScreen({ help, documentation, session, actions }: Props) {
  const { texts, docs } = useWords();
  const { builder } = texts;
  const [tried, setTried] = useState(false);
  const [copied, setCopied] = useState<'' | 'copied' | 'byHand'>('');
  const formula = useRef<HTMLOutputElement>(null);
  const { file, cell } = session;
  const { name, parameters } = help;
  const about = docs.functions[name];
  const draft = session.drafts[name] ?? EMPTY_DRAFT;
  const inEveryLanguage = Object.values(documentation.texts).flatMap(({ functions }) => functions[name] ?? []);
  const built = buildFormula(help, inEveryLanguage, draft, file);
  const { sheet, entries, faults, typed, written, spill } = built;
  const columns = sheet ? columnsOf(sheet) : [];
  useCellWatch(actions.lookAtCell);
  const circle = cell ? built.readsItself(cell) : false;
  const proceed = () => {
    setTried(true);
    if (written === null) {
      unfoldFaults();
      focusFirstFault();
    } else if (!cell) actions.lookAtCell();
    else if (!circle) {
      const { sheetId, row, column } = cell;
      actions.insert(name, { sheetId, row, column, formula: written, ...spill, accepted: [] }, typed);
    }
  };
  const said = saidOfPlace();
  const copy = () => setCopied(formula.current && copyText(formula.current) ? 'copied' : 'byHand');
  const field = (parameter: ParameterHelp) => {
    const fault = faults[parameter.name];
    return (
      <ParameterField
        key={parameter.name}
        parameter={parameter}
        about={about?.parameters[parameter.name] ?? { help: '', expects: '' }}
        entry={entries[parameter.name] ?? { choice: '', text: '' }}
        fault={fault === 'missing' && !tried ? undefined : fault}
        columns={columns}
        selection={cell ? `${sheetReference(cell.sheet)}${cell.selection}` : null}
        onEnter={(entry) => {
          setCopied('');
          actions.draft(name, { entries: { ...draft.entries, [parameter.name]: entry } });
        }}
      />
    );
  };
  const needed = parameters.filter(({ optional }) => !optional);
  const options = parameters.filter(({ optional }) => optional);
  const hasColumns = parameters.some(takesColumn);
  const rowChoices = [
    { value: 'open', label: builder.rowsOpen },
    { value: 'now', label: sheet ? builder.rowsNow(sheet.firstRow, Math.max(sheet.firstRow, sheet.lastRow)) : '' },
  ];
  return (
    <Frame
      back={{ label: builder.back(name), onPress: () => actions.showPage(name) }}
      title={builder.title(name)}
      lead={about?.summary}
      secondary={{ label: copied === 'copied' ? builder.copied : builder.copy, onPress: copy }}
      primary={{
        label: cell ? builder.insert(cellName(cell)) : builder.insertNowhere,
        pending: session.isInserting ? builder.inserting : undefined,
        onPress: proceed,
      }}
      standing={<StandingFormula formula={typed} element={formula} said={said} isFault={circle || (tried && !cell)} />}
    >
      {hasColumns && file === null && <p class="hint">{builder.looking}</p>}
      {hasColumns && file?.sheets.length === 0 && <p class="hint">{builder.noSheets}</p>}
      {hasColumns && file && sheet && (
        <Field label={builder.sheet} hint={builder.lead}>
          {(control) => (
            <Select
              control={control}
              value={String(sheet.sheetId)}
              options={file.sheets.map(({ sheetId, name: label }) => ({ value: String(sheetId), label }))}
              onChoose={(sheetId) => actions.draft(name, { sheetId: Number(sheetId), entries: withoutColumns() })}
            />
          )}
        </Field>
      )}
      {needed.length > 0 && <div class="parameters">{needed.map(field)}</div>}
      {(options.length > 0 || (hasColumns && sheet !== null)) && (
        <details class="options">
          <summary>{builder.options(options.length + (hasColumns && sheet ? 1 : 0))}</summary>
          <div class="parameters">{options.map(field)}</div>
          {hasColumns && sheet && (
            <Field label={builder.rows}>
              {(control) => (
                <Select
                  control={control}
                  value={draft.isOpen ? 'open' : 'now'}
                  options={rowChoices}
                  onChoose={(rows) => actions.draft(name, { isOpen: rows === 'open' })}
                />
              )}
            </Field>
          )}
        </details>
      )}
    </Frame>
  );

  /** What became of the copy, else where the formula goes, or why it cannot. */
  function saidOfPlace(): string {
    if (copied === 'byHand') return builder.copyByHand;
    if (circle) return builder.faults.readsItself;
    if (cell === undefined) return '';
    return cell ? builder.place(cell.sheet, cellName(cell)) : builder.noPlace;
  }

  /** Columns of another sheet are proposed anew; everything else stays as entered. */
  function withoutColumns() {
    return Object.fromEntries(Object.entries(draft.entries).filter(([, { choice }]) => !/^\d+$/.test(choice)));
  }
}

/** What is folded away cannot have the focus. */
function unfoldFaults(): void {
  for (const details of document.querySelectorAll<HTMLDetailsElement>('details:has([aria-invalid=true])')) {
    details.open = true;
  }
}
