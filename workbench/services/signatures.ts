/** What the methods that scripts use most take; a call with anything else is refused in Google's words. */
import { EnumValue } from './enumerations.ts';

/**
 * The ways to call each method: kinds of its parameters, in brackets those that may be left out. A kind with a capital is a service
 * or an enumeration, one with a question mark may be null, one with a star is a list, and with two a list of rows. Methods that are
 * not here take what comes.
 */
const SIGNATURES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  Cache: {
    get: ['text'],
    getAll: ['text*'],
    put: ['text text [number]'],
    putAll: ['object [number]'],
    remove: ['text'],
    removeAll: ['text*'],
  },
  EmbeddedChartBuilder: {
    addRange: ['Range'],
    setChartType: ['ChartType'],
    setHiddenDimensionStrategy: ['ChartHiddenDimensionStrategy'],
    setMergeStrategy: ['ChartMergeStrategy'],
    setNumHeaders: ['whole'],
    setOption: ['text any'],
    setPosition: ['whole whole whole whole'],
  },
  ConditionalFormatRuleBuilder: {
    setGradientMaxpointWithValue: ['text InterpolationType text'],
    setGradientMidpointWithValue: ['text InterpolationType text'],
    setGradientMinpointWithValue: ['text InterpolationType text'],
    setBackground: ['text'],
    setBold: ['boolean'],
    setFontColor: ['text'],
    setItalic: ['boolean'],
    setRanges: ['Range*'],
    whenFormulaSatisfied: ['text'],
    whenNumberBetween: ['number number'],
    whenNumberEqualTo: ['number'],
    whenNumberGreaterThan: ['number'],
    whenNumberGreaterThanOrEqualTo: ['number'],
    whenNumberLessThan: ['number'],
    whenNumberLessThanOrEqualTo: ['number'],
    whenTextContains: ['text'],
    whenTextEqualTo: ['text'],
    whenTextStartsWith: ['text'],
  },
  DataValidationBuilder: {
    requireNumberBetween: ['number number'],
    requireNumberGreaterThanOrEqualTo: ['number'],
    requireValueInList: ['text* [boolean]'],
    setAllowInvalid: ['boolean'],
    setHelpText: ['text'],
  },
  DeveloperMetadataFinder: {
    withKey: ['text'],
    withLocationType: ['DeveloperMetadataLocationType'],
    withValue: ['text'],
  },
  Filter: {
    getColumnFilterCriteria: ['whole'],
    getRange: [''],
    remove: [''],
    removeColumnFilterCriteria: ['whole'],
    setColumnFilterCriteria: ['whole FilterCriteria?'],
  },
  FilterCriteriaBuilder: {
    setHiddenValues: ['text*'],
    whenCellEmpty: [''],
    whenCellNotEmpty: [''],
    whenNumberBetween: ['number number'],
    whenNumberEqualTo: ['number'],
    whenNumberGreaterThan: ['number'],
    whenNumberGreaterThanOrEqualTo: ['number'],
    whenNumberLessThan: ['number'],
    whenNumberLessThanOrEqualTo: ['number'],
    whenNumberNotBetween: ['number number'],
    whenNumberNotEqualTo: ['number'],
    whenTextContains: ['text'],
    whenTextDoesNotContain: ['text'],
    whenTextEndsWith: ['text'],
    whenTextEqualTo: ['text'],
    whenTextStartsWith: ['text'],
  },
  HtmlOutput: { setHeight: ['number'], setTitle: ['text'], setWidth: ['number'] },
  HtmlService: { createHtmlOutput: ['', 'text'], createHtmlOutputFromFile: ['text'] },
  Lock: { hasLock: [''], releaseLock: [''], tryLock: ['number'], waitLock: ['number'] },
  Menu: { addItem: ['text text'], addSeparator: [''], addSubMenu: ['Menu'], addToUi: [''] },
  Properties: {
    deleteAllProperties: [''],
    deleteProperty: ['text'],
    getKeys: [''],
    getProperties: [''],
    getProperty: ['text'],
    setProperties: ['object [boolean]'],
    setProperty: ['text any'],
  },
  Protection: {
    isWarningOnly: [''],
    setDescription: ['text'],
    setUnprotectedRanges: ['Range*'],
    setWarningOnly: ['boolean'],
  },
  Range: {
    ...formats(),
    addDeveloperMetadata: ['text', 'text DeveloperMetadataVisibility', 'text text [DeveloperMetadataVisibility]'],
    copyFormatToRange: ['Sheet whole whole whole whole'],
    copyTo: ['Range', 'Range object', 'Range CopyPasteType boolean'],
    createFilter: [''],
    getCell: ['whole whole'],
    getDisplayValue: [''],
    getDisplayValues: [''],
    getFilter: [''],
    getFormula: [''],
    getFormulas: [''],
    getValue: [''],
    getValues: [''],
    offset: ['whole whole [whole] [whole]'],
    setBackgrounds: ['text?**'],
    setDataValidation: ['DataValidation?'],
    setDataValidations: ['DataValidation?**'],
    setFontColors: ['text?**'],
    setFontFamilies: ['text?**'],
    setFontSizes: ['number**'],
    setFontStyles: ['text?**'],
    setFontWeights: ['text?**'],
    setFormula: ['text'],
    setFormulas: ['text**'],
    setHorizontalAlignments: ['text?**'],
    setNote: ['text?'],
    setNotes: ['text?**'],
    setNumberFormats: ['text**'],
    setTextStyles: ['TextStyle?**'],
    setValue: ['cell'],
    setValues: ['cell**'],
    setVerticalAlignments: ['text?**'],
    setWraps: ['boolean**'],
  },
  RangeList: formats(),
  Sheet: {
    addDeveloperMetadata: ['text', 'text DeveloperMetadataVisibility', 'text text [DeveloperMetadataVisibility]'],
    appendRow: ['cell*'],
    copyTo: ['Spreadsheet'],
    deleteColumn: ['whole'],
    deleteColumns: ['whole whole'],
    deleteRow: ['whole'],
    deleteRows: ['whole whole'],
    getFilter: [''],
    getProtections: ['ProtectionType'],
    getRange: ['text', 'whole whole [whole] [whole]'],
    getRangeList: ['text*'],
    hideColumn: ['Range'],
    hideColumns: ['whole [whole]'],
    hideRow: ['Range'],
    hideRows: ['whole [whole]'],
    insertChart: ['EmbeddedChart'],
    insertColumnAfter: ['whole'],
    insertColumnBefore: ['whole'],
    insertColumns: ['whole [whole]'],
    insertColumnsAfter: ['whole whole'],
    insertColumnsBefore: ['whole whole'],
    insertRowAfter: ['whole'],
    insertRowBefore: ['whole'],
    insertRows: ['whole [whole]'],
    insertRowsAfter: ['whole whole'],
    insertRowsBefore: ['whole whole'],
    isColumnHiddenByUser: ['whole'],
    isRowHiddenByFilter: ['whole'],
    isRowHiddenByUser: ['whole'],
    moveColumns: ['Range whole'],
    removeChart: ['EmbeddedChart'],
    setActiveRange: ['Range'],
    setColumnWidth: ['whole whole'],
    setColumnWidths: ['whole whole whole'],
    setConditionalFormatRules: ['ConditionalFormatRule*'],
    setFrozenColumns: ['whole'],
    setFrozenRows: ['whole'],
    setHiddenGridlines: ['boolean'],
    setName: ['text'],
    setRowHeight: ['whole whole'],
    setRowHeights: ['whole whole whole'],
    setRowHeightsForced: ['whole whole whole'],
    setTabColor: ['text?'],
    showColumns: ['whole [whole]'],
    showRows: ['whole [whole]'],
    unhideColumn: ['Range'],
    unhideRow: ['Range'],
    updateChart: ['EmbeddedChart'],
  },
  Spreadsheet: {
    addDeveloperMetadata: ['text', 'text DeveloperMetadataVisibility', 'text text [DeveloperMetadataVisibility]'],
    deleteSheet: ['Sheet'],
    getRange: ['text'],
    getSheetById: ['whole'],
    getSheetByName: ['text'],
    insertSheet: ['', 'text [whole]', 'whole'],
    moveActiveSheet: ['whole'],
    setActiveSheet: ['Sheet [boolean]'],
    toast: ['text [text] [number?]'],
  },
  Ui: {
    alert: ['text', 'text ButtonSet', 'text text ButtonSet'],
    createMenu: ['text'],
    prompt: ['text', 'text ButtonSet', 'text text ButtonSet'],
    showModalDialog: ['HtmlOutput text'],
    showModelessDialog: ['HtmlOutput text'],
    showSidebar: ['HtmlOutput'],
  },
  Utilities: { formatDate: ['date text text'], sleep: ['number'] },
};

/** Those that a range and a list of ranges have alike. */
function formats(): Readonly<Record<string, readonly string[]>> {
  return {
    setBackground: ['text?'],
    setBorder: [
      'boolean? boolean? boolean? boolean? boolean? boolean?',
      'boolean? boolean? boolean? boolean? boolean? boolean? text? BorderStyle?',
    ],
    setFontColor: ['text?'],
    setFontFamily: ['text?'],
    setFontLine: ['text?'],
    setFontSize: ['number'],
    setFontStyle: ['text?'],
    setFontWeight: ['text?'],
    setHorizontalAlignment: ['text?'],
    setNumberFormat: ['text'],
    setVerticalAlignment: ['text?'],
    setWrap: ['boolean'],
    setWrapStrategy: ['WrapStrategy'],
  };
}

/** Whose name in an error begins with that of another service. */
const OWNER: Readonly<Record<string, string>> = {
  Cache: 'CacheService',
  Lock: 'LockService',
  Properties: 'PropertiesService',
  HtmlOutput: 'HtmlService',
  HtmlService: '',
  Menu: '',
  SpreadsheetApp: '',
  Ui: '',
  Utilities: '',
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isValidDate(value: unknown): boolean {
  return Object.prototype.toString.call(value) === '[object Date]' && !Number.isNaN((value as Date).getTime());
}

const KINDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  any: (value) => value !== undefined,
  boolean: (value) => typeof value === 'boolean',
  // Of other objects Sheets makes texts that are of no use, so the strict reading refuses them.
  cell: (value) => !isObject(value) || isValidDate(value),
  date: isValidDate,
  number: (value) => typeof value === 'number' && !Number.isNaN(value),
  object: (value) => isObject(value) && !Array.isArray(value),
  text: (value) => typeof value === 'string',
  whole: Number.isInteger,
};

/** Names of the services that scripts were given. */
const serviceNames = new WeakMap<object, string>();

export function nameService(object: object, name: string): void {
  serviceNames.set(object, name);
}

/** @throws Error in Google's words when no way to call the method takes these arguments */
export function assertSignature(service: string, method: string, args: readonly unknown[]): void {
  const ways = SIGNATURES[service];
  if (!ways || !Object.hasOwn(ways, method)) return;
  if (!ways[method]?.some((way) => takes(way, args))) throw mismatch(service, method, args);
}

function takes(way: string, args: readonly unknown[]): boolean {
  const kinds = way === '' ? [] : way.split(' ');
  const needed = kinds.filter((kind) => !kind.startsWith('[')).length;
  if (args.length < needed || args.length > kinds.length) return false;
  return args.every((arg, i) => testOf((kinds[i] as string).replace(/[[\]]/g, ''))(arg));
}

function testOf(kind: string): (value: unknown) => boolean {
  const mark = kind.at(-1);
  if (mark !== '*' && mark !== '?') return KINDS[kind] ?? ((value) => classOf(value) === kind);
  const each = testOf(kind.slice(0, -1));
  return mark === '?'
    ? (value) => value === null || each(value)
    : (value) => Array.isArray(value) && value.every((one) => each(one));
}

/** Name of the service or enumeration that an object is of. */
export function classOf(value: unknown): string | undefined {
  return EnumValue.typeOf(value) ?? (isObject(value) ? serviceNames.get(value) : undefined);
}

function mismatch(service: string, method: string, args: readonly unknown[]): Error {
  const owner = OWNER[service] ?? 'SpreadsheetApp';
  const name = owner === '' ? service : `${owner}.${service}`;
  return new Error(
    `The parameters (${args.map(typeName).join()}) don't match the method signature for ${name}.${method}.`,
  );
}

/** As Google names types in its errors; `number[]` is any array. */
function typeName(value: unknown): string {
  if (value === undefined || value === null) return 'null';
  if (Array.isArray(value)) return 'number[]';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'object') return classOf(value) ?? '(class)';
  return typeof value === 'function' ? '(class)' : (typeof value).replace(/^./, (first) => first.toUpperCase());
}
