/** Sheets that were written, each a link that shows it. */

interface Props {
  sheets: readonly { sheetId: number; name: string; hint: string }[];
  onOpen: (sheetId: number) => void;
}

export function SheetLinks({ sheets, onOpen }: Props) {
  return (
    <ul class="sheet-links">
      {sheets.map(({ sheetId, name, hint }) => (
        <li key={sheetId}>
          <button type="button" onClick={() => onOpen(sheetId)}>
            <span class="name">{name}</span>
            <span class="hint">{hint}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
