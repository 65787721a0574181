/** The port as scripts have it: what depends on formulas is read when they have their results. */
import type { SheetPort } from './workbookPort.ts';

export function settledPort(settle: () => Promise<void>, port: SheetPort): SheetPort {
  return {
    ...port,
    usedSize: async (sheetId) => {
      await settle();
      return port.usedSize(sheetId);
    },
    values: async (range) => {
      await settle();
      return port.values(range);
    },
    displayValues: async (range) => {
      await settle();
      return port.displayValues(range);
    },
    // A filter goes by what the cells show when it is set.
    setExtras: async (sheetId, kind, value) => {
      if (kind === 'filter') await settle();
      return port.setExtras(sheetId, kind, value);
    },
    flush: async () => {
      await settle();
      return null;
    },
  };
}
