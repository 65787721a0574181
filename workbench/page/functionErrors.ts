/** The message of a custom function that failed, shown beside its cell as Sheets does. */
import type { BrowserHost } from '../host/browserHost.ts';
import '@univerjs/sheets-ui/facade';
import { element } from './elements.ts';
import type { PageWords } from './words.ts';

export function watchFunctionErrors(host: BrowserHost, card: HTMLElement, words: () => PageWords): void {
  const api = host.univerAPI;
  const show = (): void => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const cell = sheet?.getActiveRange();
    const text =
      sheet && cell
        ? host.customFunctionError(host.sheetNumber(sheet.getSheetId()), cell.getRow() + 1, cell.getColumn() + 1)
        : null;
    card.hidden = text === null;
    if (text === null || !cell) return;
    const { right, top } = cell.getCellRect();
    card.replaceChildren(element('b', {}, words().functionError), text);
    card.style.left = `${Math.min(right + 8, innerWidth - 340)}px`;
    card.style.top = `${top}px`;
  };
  api.addEvent(api.Event.SelectionChanged, show);
  api.addEvent(api.Event.SheetValueChanged, () => void host.flush().then(show));
}
