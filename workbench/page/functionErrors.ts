/** The message of a custom function that failed, shown beside its cell as Sheets does. */
import type { IDisposable } from '@univerjs/core';
import { createElement } from 'react';
import type { BrowserHost } from '../host/browserHost.ts';
import '@univerjs/sheets-ui/facade';
import '@univerjs/ui/facade';
import type { PageWords } from './words.ts';

const COMPONENT = 'ClienteleFunctionError';

export function watchFunctionErrors(host: BrowserHost, words: () => PageWords): void {
  const api = host.univerAPI;
  let message = '';
  let shown: IDisposable | null = null;
  api.registerComponent(COMPONENT, () =>
    createElement(
      'div',
      { className: 'function-error', role: 'tooltip' },
      createElement('b', {}, words().functionError),
      message,
    ),
  );
  const show = (): void => {
    shown?.dispose();
    shown = null;
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    const cell = sheet?.getActiveRange();
    if (!sheet || !cell) return;
    const error = host.cellMessage(host.sheetNumber(sheet.getSheetId()), cell.getRow() + 1, cell.getColumn() + 1);
    if (error === null) return;
    message = error;
    shown = cell.attachPopup({ componentKey: COMPONENT, direction: 'horizontal', offset: [4, 0] }) ?? null;
  };
  api.addEvent(api.Event.SelectionChanged, show);
  api.addEvent(api.Event.SheetValueChanged, () => void host.flush().then(show));
}
