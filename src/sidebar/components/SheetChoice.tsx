/** The sheets of the file as one choice; a sheet without rows is shown and cannot be chosen. */
import type { SheetDescription } from '../../app/contract.ts';
import { useWords } from '../words.ts';

interface Props {
  sheets: readonly SheetDescription[];
  chosen: number | null;
  fault?: string | undefined;
  onChoose: (sheetId: number) => void;
  onRefresh: () => void;
}

export function SheetChoice({ sheets, chosen, fault, onChoose, onRefresh }: Props) {
  const { texts } = useWords();
  return (
    <fieldset class="sheets">
      <legend class="hidden">{texts.source.sheets}</legend>
      {sheets.map(({ sheetId, name, rows, range, suggested }) => (
        <label key={sheetId}>
          <input
            type="radio"
            name="sheet"
            checked={sheetId === chosen}
            disabled={rows === 0}
            aria-describedby={fault && 'sheet-fault'}
            onChange={() => onChoose(sheetId)}
          />
          <span class="sheet">
            <span class="name">{name}</span>
            <span class="hint">{rows > 0 ? texts.source.rows(rows, range) : texts.source.noRows}</span>
          </span>
          {suggested && rows > 0 && <span class="tag">{texts.source.suggested}</span>}
        </label>
      ))}
      {fault && (
        <p class="fault" id="sheet-fault">
          {fault}
        </p>
      )}
      <p class="go-to">
        <button type="button" class="link" onClick={onRefresh}>
          {texts.source.refresh}
        </button>
      </p>
    </fieldset>
  );
}
