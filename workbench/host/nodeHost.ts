/** The host without a browser: Univer without its interface, realms in worker threads. */
import { LocaleType, LogLevel, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { UniverSheetsFilterPlugin } from '@univerjs/sheets-filter';
import { UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { UniverSheetsNumfmtPlugin } from '@univerjs/sheets-numfmt';
import '@univerjs/sheets/facade';
import '@univerjs/engine-formula/facade';
import '@univerjs/sheets-formula/facade';
import '@univerjs/sheets-numfmt/facade';
import type { WorkbookSnapshot } from '../types/snapshot.ts';
import type { HostOptions } from '../types/stage.ts';
import { createHost, type Host } from './host.ts';
import { nodeRealms, type RealmFiles } from './nodeRealms.ts';

/**
 * @param files the workbench's own bundles of the realm and its worker
 */
export async function openHeadless(
  options: HostOptions & { workbook: WorkbookSnapshot },
  files: RealmFiles,
): Promise<Host> {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  return createHost(univer, FUniver.newAPI(univer), options, nodeRealms(files));
}
