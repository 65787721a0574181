/** The host in the page: Univer with its interface, realms in Web Workers. */
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import { FUniver } from '@univerjs/core/facade';
import { UniverSheetsConditionalFormattingPreset } from '@univerjs/preset-sheets-conditional-formatting';
import conditionalFormatsEn from '@univerjs/preset-sheets-conditional-formatting/locales/en-US';
import conditionalFormatsZh from '@univerjs/preset-sheets-conditional-formatting/locales/zh-CN';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import coreEn from '@univerjs/preset-sheets-core/locales/en-US';
import coreZh from '@univerjs/preset-sheets-core/locales/zh-CN';
import { UniverSheetsDrawingPreset } from '@univerjs/preset-sheets-drawing';
import drawingEn from '@univerjs/preset-sheets-drawing/locales/en-US';
import drawingZh from '@univerjs/preset-sheets-drawing/locales/zh-CN';
import { UniverSheetsFilterPreset } from '@univerjs/preset-sheets-filter';
import filterEn from '@univerjs/preset-sheets-filter/locales/en-US';
import filterZh from '@univerjs/preset-sheets-filter/locales/zh-CN';
import { SheetPermissionCheckController } from '@univerjs/sheets';
import { defaultTheme } from '@univerjs/themes';
import type { WorkerMessage } from '../realm/channel.ts';
import type { WorkbookSnapshot } from '../types/snapshot.ts';
import type { HostOptions } from '../types/stage.ts';
import { showSheetsErrors } from './formulas/engineErrors.ts';
import { createHost, type Host } from './host.ts';
import { readTyping } from './typing/typedInGrid.ts';
import { showConditionalFormats } from './workbook/conditionalFormats.ts';
import { sheetCells } from './workbook/sheetCells.ts';
import { showTextFormats } from './workbook/textFormats.ts';

export interface BrowserHost extends Host {
  univerAPI: FUniver;
}

/** Where the page's server has the bundles of the realm. */
export interface RealmUrls {
  realm: string;
  worker: string;
}

export async function openInBrowser(
  options: HostOptions & { workbook: WorkbookSnapshot; container: HTMLElement; language: 'en' | 'zh-CN' },
  urls: RealmUrls,
): Promise<BrowserHost> {
  const { container, language } = options;
  const locale = language === 'zh-CN' ? LocaleType.ZH_CN : LocaleType.EN_US;
  const univer = new Univer({
    locale,
    theme: defaultTheme,
    logLevel: LogLevel.ERROR,
    locales: {
      [LocaleType.EN_US]: mergeLocales(coreEn, drawingEn, conditionalFormatsEn, filterEn),
      [LocaleType.ZH_CN]: mergeLocales(coreZh, drawingZh, conditionalFormatsZh, filterZh),
    },
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: 'simple',
      disableTextFormatAlert: true,
      disableTextFormatMark: true,
      // Ids of periods are texts, as Sheets takes them without a mark.
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsDrawingPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsFilterPreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  const univerAPI = FUniver.newAPI(univer);
  const realm = await (await fetch(urls.realm)).text();
  const startWorker = () => {
    const worker = new Worker(urls.worker);
    return {
      boot: (message: unknown) => worker.postMessage(message),
      onMessage: (listener: (message: WorkerMessage) => void) =>
        worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => listener(data)),
      onFailure: (listener: (why: string) => void) =>
        worker.addEventListener('error', (event) => listener(event.message)),
      terminate: () => worker.terminate(),
    };
  };
  const host = await createHost(univer, univerAPI, options, { realm, startWorker }, { showConditionalFormats });
  showTextFormats(univer.__getInjector());
  showSheetsErrors(univer.__getInjector());
  readTyping(univer.__getInjector(), sheetCells(univer.__getInjector()), host.settings);
  skipPermissionWalk(univer);
  return Object.assign(host, { univerAPI });
}

/** Typing a formula makes Univer walk every cell it refers to, looking for protected ranges; here there are none. */
function skipPermissionWalk(univer: Univer): void {
  const controller = univer.__getInjector().get(SheetPermissionCheckController) as unknown as {
    _permissionCheckWithFormula: () => boolean;
  };
  controller._permissionCheckWithFormula = () => true;
}
