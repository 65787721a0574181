/** Spreadsheet and SpreadsheetApp. */
import {
  BooleanCriteria,
  BorderStyle,
  CopyPasteType,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  Dimension,
  InterpolationType,
  ProtectionType,
  SheetType,
  WrapStrategy,
} from './enumerations.ts';
import { criteriaBuilder } from './filter.ts';
import { host } from './hostCall.ts';
import { addMetadata, type DeveloperMetadata, DeveloperMetadataFinder, metadataOf } from './metadata.ts';
import { FILE } from './port.ts';
import { findSheetsOfRanges, type Range, rangeOf } from './range.ts';
import { ConditionalFormatRuleBuilder, DataValidationBuilder } from './rules.ts';
import { service } from './service.ts';
import { type Sheet, sheetOf } from './sheet.ts';
import { TextStyleBuilder } from './textStyle.ts';
import { Ui } from './ui.ts';

class Spreadsheet {
  getId = () => host('workbook').id;
  getName = () => host('workbook').name;
  getUrl = () => `https://docs.google.com/spreadsheets/d/${host('workbook').id}/edit`;
  getSpreadsheetLocale = () => host('workbook').locale;
  getSpreadsheetTimeZone = () => host('workbook').timeZone;

  getSheets(): Sheet[] {
    return host('sheets').map(({ sheetId }) => sheetOf(sheetId, spreadsheet));
  }
  getNumSheets = () => host('sheets').length;
  getSheetByName(name: string): Sheet | null {
    const found = host('sheets').find((sheet) => sheet.name === name);
    return found ? sheetOf(found.sheetId, spreadsheet) : null;
  }
  getSheetById(id: number): Sheet | null {
    return host('sheets').some(({ sheetId }) => sheetId === id) ? sheetOf(id, spreadsheet) : null;
  }
  getActiveSheet(): Sheet {
    return sheetOf(host('activeSheet'), spreadsheet);
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  moveActiveSheet(position: number): void {
    host('moveSheet', host('activeSheet'), position - 1);
  }
  getActiveRange(): Range {
    return rangeOf(host('activeRange'));
  }
  getRange(a1: string): Range {
    const name = /^'?((?:[^']|'')*?)'?!/.exec(a1)?.[1]?.replaceAll("''", "'");
    const sheet = name === undefined ? this.getActiveSheet() : this.getSheetByName(name);
    if (!sheet) throw new Error('Range not found');
    return sheet.getRange(a1);
  }

  insertSheet(first?: string | number, second?: number): Sheet {
    const name = typeof first === 'string' ? first : null;
    const index = typeof first === 'number' ? first : (second ?? null);
    const sheetId = host('insertSheet', name, index);
    host('activate', sheetId);
    return sheetOf(sheetId, spreadsheet);
  }
  deleteSheet(sheet: Sheet): void {
    host('deleteSheet', sheet.getSheetId());
  }

  addDeveloperMetadata(key: string, second?: unknown): this {
    addMetadata(FILE, null, key, second);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataOf(null);
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return service('DeveloperMetadataFinder', new DeveloperMetadataFinder([null, ...this.getSheets()]), false);
  }
  toast(message: string, title = '', seconds = 5): void {
    host('toast', message, title, seconds);
  }
}

const spreadsheet: Spreadsheet = service('Spreadsheet', new Spreadsheet());
findSheetsOfRanges((sheetId) => sheetOf(sheetId, spreadsheet));

export const SpreadsheetApp = service('SpreadsheetApp', {
  getActiveSpreadsheet: () => spreadsheet,
  getActive: () => spreadsheet,
  getActiveSheet: () => spreadsheet.getActiveSheet(),
  getActiveRange: () => spreadsheet.getActiveRange(),
  getUi: () => ui,
  flush: () => {
    host('flush');
  },
  newConditionalFormatRule: () => service('ConditionalFormatRuleBuilder', new ConditionalFormatRuleBuilder(), false),
  newFilterCriteria: () => criteriaBuilder(),
  newTextStyle: () => service('TextStyleBuilder', new TextStyleBuilder(), false),
  newDataValidation: () => service('DataValidationBuilder', new DataValidationBuilder(), false),
  BooleanCriteria,
  BorderStyle,
  CopyPasteType,
  DeveloperMetadataLocationType,
  DeveloperMetadataVisibility,
  Dimension,
  InterpolationType,
  ProtectionType,
  SheetType,
  WrapStrategy,
});

const ui = service('Ui', new Ui(), false);
